package org.nianbao.language.lexing;

/**
 * The backslash that makes a marker text: before a marker at the start of a line, and anywhere before a brace, a bar or a backslash.
 */
public final class Escapes {

	private static final String ANYWHERE = "{｛}｝|｜\\";
	private static final String AT_START = "@＠!>》/（(表注" + ReportScanner.NUMERALS;

	private Escapes() {
	}

	static boolean isEscape(CharSequence text, int at, int end) {
		return text.charAt(at) == '\\' && at + 1 < end && ANYWHERE.indexOf(text.charAt(at + 1)) >= 0;
	}

	/**
	 * Removes the backslashes that only make markers text, from a token at the start of a line.
	 *
	 * @param text the text of a token
	 * @return what it means; the same object where there is nothing to remove
	 */
	public static String unescapeAtLineStart(String text) {
		boolean escaped = text.length() > 1 && text.charAt(0) == '\\' && AT_START.indexOf(text.charAt(1)) >= 0;
		return unescape(escaped ? text.substring(1) : text);
	}

	/**
	 * Removes the backslashes that only make markers text, from a token within a line.
	 *
	 * @param text the text of a token
	 * @return what it means; the same object where there is nothing to remove
	 */
	public static String unescape(String text) {
		if (text.indexOf('\\') < 0) {
			return text;
		}
		StringBuilder result = new StringBuilder(text.length());
		int position = 0;
		while (position < text.length()) {
			if (isEscape(text, position, text.length())) {
				position++;
			}
			result.append(text.charAt(position++));
		}
		return result.toString();
	}

	/**
	 * Inserts the backslashes that a prose line needs in order to be read as prose.
	 *
	 * @param prose a line of prose without line ends
	 * @return the line as it is to be written in a report
	 */
	public static String escapeLine(String prose) {
		StringBuilder result = new StringBuilder(prose.length() + 2);
		for (int i = 0; i < prose.length(); i++) {
			char c = prose.charAt(i);
			boolean brace = ReportScanner.isOpeningBrace(c);
			boolean looksLikeEscape = isEscape(prose, i, prose.length()) || i == 0 && c == '\\' && prose.length() > 1
				&& AT_START.indexOf(prose.charAt(1)) >= 0;
			if (brace || looksLikeEscape || i == 0 && ReportScanner.isBar(c)) {
				result.append('\\');
			}
			result.append(c);
		}
		boolean markerAtStart = !result.isEmpty() && AT_START.indexOf(result.charAt(0)) >= 0 && !isParagraph(result);
		return markerAtStart ? "\\" + result : result.toString();
	}

	/**
	 * Inserts the backslashes that the text of a table cell needs.
	 *
	 * @param text a label without line ends
	 * @return the text as it is to be written between two bars
	 */
	public static String escapeCell(String text) {
		StringBuilder result = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			if (ReportScanner.isBar(text.charAt(i)) || isEscape(text, i, text.length())) {
				result.append('\\');
			}
			result.append(text.charAt(i));
		}
		return result.toString();
	}

	private static boolean isParagraph(CharSequence line) {
		TokenList tokens = ReportScanner.scan("标题2024年报告\n|0\n" + line + "\n|0");
		for (int i = 0; i < tokens.size(); i++) {
			if (tokens.start(i) == "标题2024年报告\n|0\n".length() && tokens.end(i) > tokens.start(i)) {
				return tokens.kind(i) == ReportToken.TEXT;
			}
		}
		return false;
	}
}
