package org.nianbao.cli.output;

/**
 * Makes text fit for a line of a terminal.
 */
public final class PlainText {

	private PlainText() {
	}

	/**
	 * Returns a text in one line. File names and reports may contain anything: a line end would look like the next message, and control characters
	 * could play tricks on the terminal.
	 *
	 * @param text any text
	 * @return the text with a blank for each control character and line separator
	 */
	public static String oneLine(String text) {
		int i = 0;
		while (i < text.length() && !isControl(text.charAt(i))) {
			i++;
		}
		if (i == text.length()) {
			return text;
		}
		StringBuilder result = new StringBuilder(text);
		for (; i < result.length(); i++) {
			if (isControl(result.charAt(i))) {
				result.setCharAt(i, ' ');
			}
		}
		return result.toString();
	}

	private static boolean isControl(char c) {
		return c < ' ' || c >= 0x7f && c < 0xa0 || c == '\u2028' || c == '\u2029' || isDirectional(c);
	}

	/** Embeddings, overrides and isolates, which make a line read other than it is. */
	private static boolean isDirectional(char c) {
		return c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
	}
}
