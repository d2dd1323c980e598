package org.nianbao.language.formats.validation;

/**
 * Punctuation marks as Chinese input methods write them, where the language has those of ASCII.
 */
final class FullWidthMarks {

	private static final String QUOTES = "“”‘’「」＂";
	private static final char QUOTE = '"';

	/** The marks of the language. */
	private static final String MARKS = "{},.=+-/<>";

	/** What full-width forms are away from their characters of ASCII. */
	private static final int DISTANCE = '！' - '!';

	private FullWidthMarks() {
	}

	/**
	 * Finds the end of what was written with such marks.
	 *
	 * @param text   a text
	 * @param offset where a mark may stand
	 * @return the end of the marks that follow each other; the one after the closing mark for a quotation of one line; the offset where there is no mark
	 */
	static int end(String text, int offset) {
		int end = offset;
		while (end < text.length() && half(text.charAt(end)) != text.charAt(end)) {
			if (QUOTES.indexOf(text.charAt(end)) >= 0) {
				return quotationEnd(text, end);
			}
			end++;
		}
		return end;
	}

	private static int quotationEnd(String text, int start) {
		for (int i = start + 1; i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r' && text.charAt(i) != QUOTE; i++) {
			if (QUOTES.indexOf(text.charAt(i)) >= 0) {
				return i + 1;
			}
		}
		return start + 1;
	}

	/**
	 * Writes the marks of the language in their place.
	 *
	 * @param marks marks, and the words between those of a quotation
	 * @return the same in ASCII; words stay
	 */
	static String replaced(String marks) {
		StringBuilder replaced = new StringBuilder();
		marks.chars().forEach(c -> replaced.append(half((char) c)));
		return replaced.toString();
	}

	private static char half(char c) {
		if (QUOTES.indexOf(c) >= 0) {
			return QUOTE;
		}
		char half = c == '。' ? '.' : c == '、' ? ',' : (char) (c - DISTANCE);
		return c > '~' && MARKS.indexOf(half) >= 0 ? half : c;
	}
}
