package org.nianbao.reader.building;

/**
 * Texts of documents, freed of what nobody sees.
 */
public final class SourceText {

	private SourceText() {
	}

	/**
	 * Takes out control characters, soft hyphens and other characters without width, and white space at both ends. Halves of surrogate pairs become
	 * {@code U+FFFD}.
	 *
	 * @param text any text
	 * @return the text that people see; tabs, line breaks and other white space inside are kept
	 */
	public static String clean(CharSequence text) {
		int end = text.length();
		while (end > 0 && (isSpace(text.charAt(end - 1)) || isInvisible(text.charAt(end - 1)))) {
			end--;
		}
		int start = 0;
		while (start < end && (isSpace(text.charAt(start)) || isInvisible(text.charAt(start)))) {
			start++;
		}
		StringBuilder clean = new StringBuilder(end - start);
		for (int i = start; i < end; i++) {
			char c = text.charAt(i);
			if (Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(text.charAt(i + 1))) {
				clean.append(c).append(text.charAt(++i));
			} else if (Character.isSurrogate(c)) {
				clean.append('\uFFFD');
			} else if (!isInvisible(c)) {
				clean.append(c);
			}
		}
		return clean.toString();
	}

	/**
	 * Tells white space of any kind, the ideographic and the unbreakable blank included.
	 *
	 * @param c a character
	 * @return true for white space
	 */
	public static boolean isSpace(char c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c);
	}

	private static boolean isInvisible(char c) {
		return switch (c) {
			case '\t', '\n' -> false;
			case '\u00AD', '\u200B', '\u2060', '\uFEFF', '\uFFFE', '\uFFFF' -> true;
			default -> c < ' ' || c >= '\u007F' && c < '\u00A0' || c >= '\u202A' && c <= '\u202E' || c == '\u200E' || c == '\u200F';
		};
	}
}
