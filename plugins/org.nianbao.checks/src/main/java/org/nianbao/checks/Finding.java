package org.nianbao.checks;

import java.util.Comparator;
import java.util.List;

/**
 * What a rule says about a place of a report. Offsets and lengths are in UTF-16 units, offsets count from 0, lines and columns from 1.
 *
 * @param rule      the ID of the rule
 * @param severity  how grave it is, with the settings of the report's format applied
 * @param offset    where the place begins
 * @param length    its length; 0 for an empty cell, or where the finding concerns the report as a whole
 * @param line      the line where it begins
 * @param column    the column where it begins
 * @param endLine   the line where it ends
 * @param endColumn the column after its last character
 * @param message   what is wrong, in the language of the checker
 * @param table     the name of the official table in the format; null where the finding is not about one
 * @param row       the name of the row in the format; null where the finding is not about one row
 * @param cell      the name of the column in the format; null where the finding is not about one column
 * @param expected  what should stand there: a plain number or a text; null where nothing can be said
 * @param found     what stands there instead; null where nothing does or it does not matter
 * @param source    where the law says so, or the word for "practice"; null for a rule of a format that names no source
 * @param related   the cells or lines that take part, in the order of the law or of the text
 * @param fixes     repairs, best first
 * @param waived    the reason why the finding does not count; null where it counts
 */
public record Finding(String rule, Severity severity, int offset, int length, int line, int column, int endLine, int endColumn, String message,
		String table, String row, String cell, String expected, String found, String source, List<RelatedLocation> related, List<Fix> fixes,
		String waived) {

	/** The order in which findings are listed: by place, then by rule and message, so that it is the same on every run. */
	public static final Comparator<Finding> ORDER = Comparator.comparingInt(Finding::offset).thenComparingInt(Finding::length)
		.thenComparing(Finding::rule).thenComparing(Finding::message);

	/**
	 * Makes the lists unmodifiable.
	 */
	public Finding {
		related = List.copyOf(related);
		fixes = List.copyOf(fixes);
	}

	/**
	 * Returns the same finding, waived.
	 *
	 * @param reason why it does not count, not null
	 * @return a finding that differs in nothing but {@link #waived}
	 */
	public Finding waived(String reason) {
		return new Finding(rule, severity, offset, length, line, column, endLine, endColumn, message, table, row, cell, expected, found, source,
			related, fixes,
			reason);
	}
}
