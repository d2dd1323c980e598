package org.nianbao.language.text;

/**
 * What counts as white space within a line of a report: what people type, and what word processors leave behind.
 */
public final class Whitespace {

	private Whitespace() {
	}

	/**
	 * Tells whether a character is white space within a line; line ends are not.
	 *
	 * @param c a UTF-16 unit
	 * @return true for blank, tab, ideographic and no-break blanks, zero-width blanks and the byte order mark
	 */
	public static boolean isWhitespace(char c) {
		return switch (c) {
			case ' ', '\t', '\f', '\u00a0', '\u1680', '\u200b', '\u202f', '\u205f', '\u3000', '\ufeff' -> true;
			default -> c >= '\u2000' && c <= '\u200a';
		};
	}

	/**
	 * Tells whether a character ends a line: line feed, carriage return, the vertical tab that Word writes for a
	 * manual line break, and the Unicode line ends.
	 *
	 * @param c a UTF-16 unit
	 * @return true if the line ends with it
	 */
	public static boolean isLineEnd(char c) {
		return switch (c) {
			case '\n', '\r', '\u000b', '\u0085', '\u2028', '\u2029' -> true;
			default -> false;
		};
	}

	/**
	 * Returns a text without the white space and line ends around it.
	 *
	 * @param text any text
	 * @return the part between the first and the last other character; empty if there is none
	 */
	public static String strip(CharSequence text) {
		int start = 0;
		int end = text.length();
		while (start < end && isBlank(text.charAt(start))) {
			start++;
		}
		while (end > start && isBlank(text.charAt(end - 1))) {
			end--;
		}
		return text.subSequence(start, end).toString();
	}

	private static boolean isBlank(char c) {
		return isWhitespace(c) || isLineEnd(c);
	}
}
