package org.nianbao.checks.prose;

import org.nianbao.language.text.Whitespace;

/**
 * A text without its white space, with full-width digits, letters and percent signs in the usual width, and the places of its characters in the text
 * that it was made of. So a blank within a word or a number does not matter.
 */
final class CompactText {

	private final StringBuilder compact = new StringBuilder();
	private int[] starts = new int[64];
	private int[] ends = new int[64];
	private String text;

	/**
	 * Makes a text compact.
	 *
	 * @param text any text
	 * @return the compact text; its places are those of the text
	 */
	static CompactText of(CharSequence text) {
		CompactText result = new CompactText();
		for (int i = 0; i < text.length(); i++) {
			result.append(text.charAt(i), i, i + 1);
		}
		return result;
	}

	/**
	 * Appends a character unless it is white space.
	 *
	 * @param c     the character
	 * @param start where it stands
	 * @param end   the offset after it
	 */
	void append(char c, int start, int end) {
		if (Whitespace.isWhitespace(c) || Whitespace.isLineEnd(c)) {
			return;
		}
		int length = compact.length();
		if (length == starts.length) {
			starts = java.util.Arrays.copyOf(starts, 2 * length);
			ends = java.util.Arrays.copyOf(ends, 2 * length);
		}
		compact.append(usualWidth(c));
		starts[length] = start;
		ends[length] = end;
		text = null;
	}

	private static char usualWidth(char c) {
		boolean digit = c >= '０' && c <= '９';
		boolean letter = c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ';
		return digit || letter || c == '％' || c == '．' || c == '－' ? (char) (c - '０' + '0') : c;
	}

	/**
	 * Returns the compact text.
	 *
	 * @return the text
	 */
	String text() {
		if (text == null) {
			text = compact.toString();
		}
		return text;
	}

	/**
	 * Returns where a character stands.
	 *
	 * @param index the index of a character of the compact text
	 * @return where it begins in the original text
	 */
	int start(int index) {
		return starts[index];
	}

	/**
	 * Returns where a part of the compact text ends.
	 *
	 * @param end the index after its last character, greater than 0
	 * @return where that character ends in the original text
	 */
	int end(int end) {
		return ends[end - 1];
	}
}
