package org.nianbao.checks.prose;

import java.math.BigDecimal;
import java.util.List;

import org.nianbao.checks.Messages;
import org.nianbao.checks.Severity;
import org.nianbao.checks.prose.FigureReading.FigureSum;
import org.nianbao.checks.prose.FigureReading.FigureTerm;
import org.nianbao.checks.prose.PassageCheck.Candidate;
import org.nianbao.checks.prose.Quantity.Kind;
import org.nianbao.checks.rules.CheckContext;
import org.nianbao.checks.rules.FindingDraft;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.text.TextEdit;

/**
 * Makes findings of figures in the prose that differ from the tables.
 */
final class FigureFindings {

	/** A reference of more terms is no longer read at a glance. */
	private static final int MOST_TERMS = 3;

	private final CheckContext context;
	private final FigureValues values;

	FigureFindings(CheckContext context) {
		this.context = context;
		values = new FigureValues(context);
	}

	FigureValues values() {
		return values;
	}

	/**
	 * Reports a number.
	 *
	 * @param passage   where it stands
	 * @param number    the number
	 * @param candidate what it should be
	 */
	void report(ProsePassage passage, Quantity number, Candidate candidate) {
		FigureReading reading = candidate.reading();
		BigDecimal expected = candidate.expected().orElseThrow();
		BigDecimal difference = expected.subtract(number.value()).abs();
		boolean share = number.kind() == Kind.PERCENT;
		Region region = passage.region(number.start(), share ? number.wordsEnd() : number.end());
		FindingDraft finding = context.finding(candidate.match().wording().rule(), region).values(expected, number.value());
		BigDecimal lastDigit = BigDecimal.ONE.scaleByPowerOfTen(-Math.max(number.value().scale(), 0));
		if (share && difference.compareTo(lastDigit) == 0) {
			finding.severity(Severity.INFO);
		}
		describe(finding, reading);
		addFixes(finding, passage, number, reading, expected);
		int to = Math.max(candidate.match().to(), number.unitEnd());
		int from = share ? candidate.match().start() : candidate.match().from();
		String said = Messages.quotable(passage.text().substring(from, to));
		String table = reading.part().terms().get(0).table().sectionTitle();
		if (share) {
			finding.report("prose.share", "said", said, "table", table, "part", values.of(reading.part()).value().orElseThrow().toPlainString(), "whole",
				values.of(reading.whole().orElseThrow()).value().orElseThrow().toPlainString(), "expected", expected.toPlainString(), "found",
				number.value().toPlainString(), "difference", difference.toPlainString());
		} else {
			finding.report("prose.count", "said", said, "table", table, "figures", figures(reading.part()), "expected", expected.toPlainString(), "found",
				number.value().toPlainString(), "difference", difference.toPlainString());
		}
	}

	/**
	 * Reports a wording that says that a figure is 0.
	 *
	 * @param passage   where it stands
	 * @param from      where its words begin
	 * @param to        the index after them
	 * @param candidate what the figure is
	 */
	void reportNone(ProsePassage passage, int from, int to, Candidate candidate) {
		BigDecimal expected = candidate.expected().orElseThrow();
		FigureSum sum = candidate.reading().part();
		FindingDraft finding = context.finding(candidate.match().wording().rule(), passage.region(from, to)).values(expected, BigDecimal.ZERO);
		describe(finding, candidate.reading());
		finding.report("prose.none", "said", Messages.quotable(passage.text().substring(from, to)), "table", sum.terms().get(0).table().sectionTitle(),
			"figures", figures(sum), "expected", expected.toPlainString());
	}

	private void describe(FindingDraft finding, FigureReading reading) {
		List<FigureTerm> terms = reading.part().terms();
		FigureTerm first = terms.get(0);
		boolean single = terms.size() == 1 && first.rows().size() == 1;
		finding.at(first.table(), single ? first.rows().get(0) : null, terms.stream().allMatch(t -> t.column() == first.column()) ? first.column() : null);
		addCells(finding, reading.part());
		reading.whole().ifPresent(whole -> addCells(finding, whole));
	}

	private void addCells(FindingDraft finding, FigureSum sum) {
		for (Figure figure : values.of(sum).figures()) {
			finding.related(figure, figure.row().label());
		}
	}

	private void addFixes(FindingDraft finding, ProsePassage passage, Quantity number, FigureReading reading, BigDecimal expected) {
		boolean wordsBehind = number.unitEnd() > number.wordsEnd() + number.unit().length();
		if (wordsBehind || expected.signum() < 0) {
			return;
		}
		Region place = passage.region(number.wordsStart(), number.wordsEnd());
		boolean share = number.kind() == Kind.PERCENT;
		if (reading.part().terms().size() <= MOST_TERMS) {
			String decimals = " %" + Math.max(number.value().scale(), 0);
			String reference = "{" + reading.part().expression() + reading.whole().map(whole -> " / " + whole.expression() + decimals).orElse("") + "}";
			finding.fix(false, List.of(new TextEdit(place.offset(), place.length(), reference)), "prose.fix.reference", "reference", reference);
		}
		if (!passage.isReference(number.start())) {
			String text = expected.toPlainString() + (share ? "%" : "");
			finding.fix(false, place, text, "prose.fix.number", "number", text);
		}
	}

	private String figures(FigureSum sum) {
		StringBuilder text = new StringBuilder();
		for (FigureTerm term : sum.terms()) {
			text.append(text.length() == 0 ? "" : term.negative() ? " - " : " + ");
			text.append(term.isInDefaultColumn() ? context.messages().format("prose.row", "row", term.label())
				: context.messages().format("prose.cell", "row", term.label(), "column", term.column().label()));
		}
		return text.toString();
	}
}
