package org.nianbao.checks.hygiene;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.language.lexing.ReportScanner;
import org.nianbao.language.lexing.ReportToken;
import org.nianbao.language.lexing.TokenList;

/**
 * Compares how lines are read by the report language: a repair of the text must not make a heading of a paragraph.
 */
public enum LineReading {
	/** Both lines are read alike. */
	SAME,
	/** They are lines of the same sort, but split at another place: a heading that text follows in its line. */
	SPLIT,
	/** They are lines of different sorts. */
	OTHER;

	/** What stands before and after a line decides with its beginning how it is read. */
	private static final List<String> SURROUNDINGS = List.of("标题2024年报告\n|0\n%s\n|0", "标题2024年报告\n甲\n%s\n甲");

	/**
	 * Compares two lines, whatever stands before and after them.
	 *
	 * @param before a line without its line end
	 * @param after  the same line repaired
	 * @return how the second is read in comparison with the first
	 */
	public static LineReading compare(String before, String after) {
		LineReading result = SAME;
		for (String surroundings : SURROUNDINGS) {
			List<ReportToken> left = tokens(surroundings.replace("%s", before));
			List<ReportToken> right = tokens(surroundings.replace("%s", after));
			if (!left.equals(right)) {
				boolean heading = left.contains(ReportToken.SUB_NO) && right.contains(ReportToken.SUB_NO);
				result = heading ? SPLIT : OTHER;
			}
		}
		return result;
	}

	/**
	 * Tells whether a report is read in the same way without some of its lines; that they no longer split a table does not count.
	 *
	 * @param before the text of a report
	 * @param after  the same text without the lines
	 * @param lines  how many lines of prose were taken out
	 * @return true if all others are read as before
	 */
	public static boolean isSameWithout(String before, String after, int lines) {
		List<ReportToken> left = tokens(before);
		List<ReportToken> right = tokens(after);
		left.removeIf(token -> token == ReportToken.TABLE_BEGIN);
		right.removeIf(token -> token == ReportToken.TABLE_BEGIN);
		int i = 0;
		int skipped = 0;
		for (ReportToken token : left) {
			if (i < right.size() && right.get(i) == token) {
				i++;
			} else {
				skipped++;
			}
		}
		return i == right.size() && skipped == 2 * lines;
	}

	private static List<ReportToken> tokens(String text) {
		TokenList tokens = ReportScanner.scan(text);
		List<ReportToken> kinds = new ArrayList<>();
		for (int i = 0; i < tokens.size(); i++) {
			if (tokens.kind(i) != ReportToken.WS && tokens.kind(i) != ReportToken.COMMENT) {
				kinds.add(tokens.kind(i));
			}
		}
		return kinds;
	}
}
