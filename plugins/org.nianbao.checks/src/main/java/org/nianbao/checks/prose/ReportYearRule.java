package org.nianbao.checks.prose;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

import org.nianbao.checks.prose.Quantity.Kind;
import org.nianbao.checks.prose.WordingMatcher.Match;
import org.nianbao.checks.rules.CheckContext;
import org.nianbao.checks.rules.ReportRule;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.SentencePatternSpec;

/**
 * The year that the prose speaks of as the year reported is the one in the title. Which wordings speak of it so, the format says (表述 with {年度}); one
 * that spans clauses is not taken where the paragraph speaks of the report year as well, since it may compare.
 */
public final class ReportYearRule implements ReportRule {

	private static final String PLACEHOLDER = "{年度}";
	private static final WordSet COMPARED_BEFORE = Words.of("time.compared.before");

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		Set<String> ids = new TreeSet<>();
		for (ReportFormat format : formats) {
			format.sentencePatterns().stream().filter(pattern -> pattern.texts().stream().anyMatch(text -> text.contains(PLACEHOLDER)))
				.map(SentencePatternSpec::rule).forEach(ids::add);
		}
		return ids;
	}

	@Override
	public void check(CheckContext context) {
		OptionalInt year = context.report().title().year();
		if (year.isEmpty()) {
			return;
		}
		List<Wording> wordings = Wordings.of(context.format()).with(Kind.YEAR);
		for (ProsePassage passage : context.proseText().passages()) {
			WordingMatcher matcher = new WordingMatcher(passage);
			for (Quantity number : passage.quantities()) {
				boolean other = number.kind() == Kind.YEAR && number.value().intValue() != year.getAsInt();
				if (other && !passage.isQuoted(number.start()) && COMPARED_BEFORE.endingAt(passage.text(), number.start()) == null) {
					check(context, passage, matcher, number, wordings, year.getAsInt());
				}
			}
		}
	}

	private static void check(CheckContext context, ProsePassage passage, WordingMatcher matcher, Quantity number, List<Wording> wordings, int year) {
		for (Wording wording : wordings) {
			Match match = matcher.match(wording, number);
			if (match != null && !(wording.spansClauses() && speaksOf(passage, year))) {
				Region region = passage.region(number.start(), number.end());
				String text = String.valueOf(year);
				context.finding(wording.rule(), region).values(text, number.value().toPlainString()).fix(false, region, text, "prose.fix.number", "number", text)
					.report("prose.year", "said", passage.text().substring(match.from(), Math.max(match.to(), number.end())), "expected", text, "found",
						number.value().toPlainString());
				return;
			}
		}
	}

	private static boolean speaksOf(ProsePassage passage, int year) {
		return passage.quantities().stream().anyMatch(q -> q.kind() == Kind.YEAR && q.value().intValue() == year && !passage.isQuoted(q.start()));
	}
}
