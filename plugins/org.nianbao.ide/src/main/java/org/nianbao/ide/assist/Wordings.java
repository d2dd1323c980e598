package org.nianbao.ide.assist;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RelationSpec.SignedTerm;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.SentencePatternSpec;
import org.nianbao.language.formats.SentencePatternSpec.Reading;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.loading.LoadedReport;

/**
 * Turns the wordings of a format in which prose states figures into prose with references.
 */
final class Wordings {

	private static final String COUNT = "{件数}";
	private static final String SHARE = "{比例}";
	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/**
	 * A share.
	 *
	 * @param numerator   the sum of figures that is the part
	 * @param denominator the sum of figures that is the whole
	 */
	record Share(List<SignedTerm> numerator, List<SignedTerm> denominator) {
	}

	private Wordings() {
	}

	/**
	 * Returns the shares of which a format knows wordings.
	 *
	 * @param format the format
	 * @return the shares by how they are written in a reference, without its braces, in the order of the format
	 */
	static Map<String, Share> shares(ReportFormat format) {
		Map<String, Share> shares = new LinkedHashMap<>();
		for (SentencePatternSpec pattern : format.sentencePatterns()) {
			for (Reading reading : pattern.readings()) {
				reading.denominator().ifPresent(whole -> shares.putIfAbsent(reference(reading), new Share(reading.numerator(), whole)));
			}
		}
		return shares;
	}

	/**
	 * Computes a share.
	 *
	 * @param report the report
	 * @param share  a share
	 * @return as it is printed; empty where figures are missing or the whole is nothing
	 */
	static Optional<String> value(LoadedReport report, Share share) {
		Optional<BigDecimal> part = sum(report, share.numerator());
		Optional<BigDecimal> whole = sum(report, share.denominator()).filter(value -> value.signum() != 0);
		return part.isEmpty() || whole.isEmpty() ? Optional.empty()
			: Optional.of(part.get().multiply(HUNDRED).divide(whole.get(), 1, RoundingMode.HALF_UP).toPlainString() + "%");
	}

	private static Optional<BigDecimal> sum(LoadedReport report, List<SignedTerm> terms) {
		BigDecimal sum = BigDecimal.ZERO;
		for (SignedTerm term : terms) {
			Optional<BigDecimal> value = value(report, term.names());
			if (value.isEmpty()) {
				return Optional.empty();
			}
			sum = term.negative() ? sum.subtract(value.get()) : sum.add(value.get());
		}
		return Optional.of(sum);
	}

	private static Optional<BigDecimal> value(LoadedReport report, List<String> names) {
		Optional<TableSpec> named = report.format().table(names.get(0));
		List<String> rest = named.isPresent() ? names.subList(1, names.size()) : names;
		for (TableSpec table : named.map(List::of).orElse(report.format().tables())) {
			List<RowSpec> rows = rest.isEmpty() ? List.of() : table.rowsNamed(rest.get(0));
			if (!rows.isEmpty()) {
				Optional<ColumnSpec> column = rest.size() > 1 ? rows.get(0).block().column(rest.get(1)) : rows.get(0).block().defaultColumn();
				Optional<OfficialTable> found = report.table(table);
				return column.isEmpty() || found.isEmpty() ? Optional.empty() : sumOfKnown(rows.stream().map(row -> found.get().figure(row, column.get()))
					.toList());
			}
		}
		return Optional.empty();
	}

	private static Optional<BigDecimal> sumOfKnown(List<Figure> figures) {
		boolean unknown = figures.stream().allMatch(figure -> figure.kind() == Figure.Kind.BLANK);
		return unknown ? Optional.empty() : OfficialTable.sum(figures);
	}

	/**
	 * Writes what a figure of a wording means.
	 *
	 * @param reading a meaning
	 * @return the content of a reference, without its braces
	 */
	static String reference(Reading reading) {
		return reading.denominator().map(whole -> sum(reading.numerator()) + " / " + sum(whole) + " %1").orElseGet(() -> sum(reading.numerator()));
	}

	private static String sum(List<SignedTerm> terms) {
		StringBuilder result = new StringBuilder();
		for (SignedTerm term : terms) {
			if (!result.isEmpty() || term.negative()) {
				result.append(term.negative() ? " - " : " + ");
			}
			result.append(String.join(".", term.names()));
		}
		return result.toString().strip();
	}

	/**
	 * A wording as prose.
	 *
	 * @param label what is shown, with the first of several words
	 * @param parts the pieces of the prose: one choice for a piece that is as it is
	 */
	record Prose(String label, List<List<String>> parts) {

		/** Writes the prose, with parts to be filled in for the words that can be chosen. */
		TemplateText write(TemplateText text) {
			for (int i = 0; i < parts.size(); i++) {
				List<String> choices = parts.get(i);
				if (choices.size() == 1) {
					text.add(choices.get(0));
				} else {
					text.part("word" + i, choices.get(0), choices);
				}
			}
			return text;
		}
	}

	/**
	 * Returns the wordings of figures that make good prose: those of one clause that mean a figure of the tables.
	 *
	 * @param format the format
	 * @return in the order of the format
	 */
	static List<Prose> prose(ReportFormat format) {
		Map<String, Prose> found = new LinkedHashMap<>();
		for (SentencePatternSpec pattern : format.sentencePatterns()) {
			for (String text : pattern.texts()) {
				boolean isClause = text.indexOf('～') < 0 && (text.contains(COUNT) || text.contains(SHARE));
				if (isClause && !pattern.readings().isEmpty()) {
					Prose prose = prose(text, "{" + reference(pattern.readings().get(0)) + "}");
					found.putIfAbsent(prose.label(), prose);
				}
			}
		}
		return List.copyOf(found.values());
	}

	private static Prose prose(String pattern, String reference) {
		String text = pattern.replace("…", "").replace(COUNT, reference).replace(SHARE, reference);
		List<List<String>> parts = new ArrayList<>();
		StringBuilder label = new StringBuilder();
		int position = 0;
		while (position < text.length()) {
			int open = text.indexOf('[', position);
			int close = open < 0 ? -1 : text.indexOf(']', open);
			int end = close < 0 ? text.length() : open;
			if (end > position) {
				parts.add(List.of(text.substring(position, end)));
				label.append(text, position, end);
			}
			if (close < 0) {
				break;
			}
			List<String> words = List.of(text.substring(open + 1, close).split("\\|", -1));
			// What may be left out is left out.
			if (!words.contains("")) {
				parts.add(words);
				label.append(words.get(0));
			}
			position = close + 1;
		}
		return new Prose(label.toString(), parts);
	}
}
