package org.nianbao.checks.hygiene;

/**
 * What kinds of characters there are for Chinese typography.
 */
final class Characters {

	/** Stands in a line for a figure reference, which is printed as a number. */
	static final char FIGURE = '\uffff';

	/** Punctuation that fills the width of a Chinese character, blank included. */
	private static final String FULL_WIDTH = "，。、；：？！（）《》〈〉【】〔〕「」『』";
	private static final String QUOTES = "“”‘’";
	private static final String CLOSING = "）》〉】〕」』”’";
	private static final char FIRST_UNSEEN_SPECIAL = '\u200b';

	private static final char FIRST_HAN = '\u4e00';
	private static final char LAST_HAN = '\u9fff';

	private Characters() {
	}

	/** Tells, fast, that a character is one of the usual Chinese ones; most are, and no mark is. */
	static boolean isUsualHan(char c) {
		return c >= FIRST_HAN && c <= LAST_HAN;
	}

	static boolean isFullWidthMark(char c) {
		return !isUsualHan(c) && FULL_WIDTH.indexOf(c) >= 0;
	}

	static boolean isChineseMark(char c) {
		return isFullWidthMark(c) || !isUsualHan(c) && QUOTES.indexOf(c) >= 0;
	}

	static boolean isClosingMark(char c) {
		return CLOSING.indexOf(c) >= 0;
	}

	static boolean isAsciiDigit(char c) {
		return c >= '0' && c <= '9';
	}

	/** Tells whether a character is part of a number as printed. */
	static boolean isDigit(char c) {
		return isAsciiDigit(c) || c >= '０' && c <= '９' || c == FIGURE;
	}

	static boolean isLatin(char c) {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
	}

	/** Tells whether a character leaves no trace in print and means nothing in Chinese text; white space that can be seen is not among them. */
	static boolean isInvisible(char c) {
		boolean control = c < ' ' && c != '\t' && c != '\f' || c >= '\u007f' && c <= '\u009f';
		return control || c == '\u00ad' || c == '\ufeff' || c >= FIRST_UNSEEN_SPECIAL && c <= '\u200f' || c >= '\u202a' && c <= '\u202e'
			|| c >= '\u2060' && c <= '\u2064';
	}

	static boolean isLost(char c) {
		return c == '\ufffc' || c == '\ufffd' || c >= '\ue000' && c <= '\uf8ff';
	}
}
