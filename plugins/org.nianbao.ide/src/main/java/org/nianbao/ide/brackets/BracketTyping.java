package org.nianbao.ide.brackets;

import org.nianbao.language.text.Whitespace;

/**
 * What an editor makes of brackets and quotes that are typed: it closes them, where nothing is written after them yet, and lets the closing one be
 * typed over. The quotes of strings are closed in the lines that have strings; elsewhere they are as they are.
 */
public final class BracketTyping {

	/**
	 * The pairs, each opening character before its closing one.
	 */
	public static final String PAIRS = "(){}[]（）《》〈〉【】「」『』〔〕［］｛｝“”‘’";

	/** What may follow a bracket that is closed: never a letter or digit, which somebody wants to put in brackets by hand. */
	private static final String BEFORE = "，。；：、！？,.;:!?|｜/／+＋-－%";

	private static final String COMMENT = "//";
	private static final char QUOTE = '"';

	/**
	 * What becomes of a character that is typed.
	 */
	public enum Effect {
		/** It is inserted. */
		INSERT,
		/** It is inserted with its closing character after the caret. */
		INSERT_PAIR,
		/** The caret goes over the same character, which is there already. */
		STEP_OVER
	}

	private final String line;
	private final boolean hasStrings;

	private BracketTyping(String line, boolean hasStrings) {
		this.line = line;
		this.hasStrings = hasStrings;
	}

	/**
	 * Looks at a line of a report.
	 *
	 * @param line the line before something is typed, without its line end
	 * @return the line, which has strings where it is a directive
	 */
	public static BracketTyping ofReport(String line) {
		String content = Whitespace.strip(line);
		return new BracketTyping(line, content.startsWith("@") || content.startsWith("＠"));
	}

	/**
	 * Looks at a line of a format.
	 *
	 * @param line the line before something is typed, without its line end
	 * @return the line, which may have strings
	 */
	public static BracketTyping ofFormat(String line) {
		return new BracketTyping(line, true);
	}

	/**
	 * Finds what becomes of a character that is typed.
	 *
	 * @param typed  the character
	 * @param offset where the caret is in the line
	 * @return what becomes of it
	 */
	public Effect effect(char typed, int offset) {
		if (Whitespace.strip(line).startsWith(COMMENT)) {
			return Effect.INSERT;
		}
		boolean isNext = offset < line.length() && line.charAt(offset) == typed;
		if (typed == QUOTE) {
			return hasStrings ? quote(offset, isNext) : Effect.INSERT;
		}
		int pair = PAIRS.indexOf(typed);
		if (pair < 0 || isEscaped(offset)) {
			return Effect.INSERT;
		}
		int surplus = surplus(PAIRS.charAt(pair & ~1), PAIRS.charAt(pair | 1));
		if (pair % 2 == 1) {
			return isNext && surplus >= 0 ? Effect.STEP_OVER : Effect.INSERT;
		}
		return surplus >= 0 && isClosedBefore(offset) ? Effect.INSERT_PAIR : Effect.INSERT;
	}

	private Effect quote(int offset, boolean isNext) {
		long before = line.substring(0, offset).chars().filter(c -> c == QUOTE).count();
		long after = line.substring(offset).chars().filter(c -> c == QUOTE).count();
		if (before % 2 == 1) {
			return isNext && after % 2 == 1 ? Effect.STEP_OVER : Effect.INSERT;
		}
		return after % 2 == 0 && isClosedBefore(offset) ? Effect.INSERT_PAIR : Effect.INSERT;
	}

	/**
	 * Tells whether a caret is in a pair with nothing in it, which goes as a whole.
	 *
	 * @param offset a place in the line
	 * @return true between an opening character and the closing one
	 */
	public boolean isInEmptyPair(int offset) {
		if (offset <= 0 || offset >= line.length()) {
			return false;
		}
		char before = line.charAt(offset - 1);
		char after = line.charAt(offset);
		int pair = PAIRS.indexOf(before);
		return pair >= 0 && pair % 2 == 0 && PAIRS.charAt(pair + 1) == after && surplus(before, after) == 0
			|| hasStrings && before == QUOTE && after == QUOTE && line.chars().filter(c -> c == QUOTE).count() % 2 == 0;
	}

	/**
	 * Returns what closes a character.
	 *
	 * @param opening a character for which {@link #effect} is {@link Effect#INSERT_PAIR}
	 * @return its closing character
	 */
	public static char closing(char opening) {
		return opening == QUOTE ? QUOTE : PAIRS.charAt(PAIRS.indexOf(opening) + 1);
	}

	/** How many more brackets are opened than closed in the line. */
	private int surplus(char opening, char closing) {
		int surplus = 0;
		for (int i = 0; i < line.length(); i++) {
			char c = line.charAt(i);
			surplus += c == opening ? 1 : c == closing ? -1 : 0;
		}
		return surplus;
	}

	private boolean isEscaped(int offset) {
		int backslashes = 0;
		while (backslashes < offset && line.charAt(offset - 1 - backslashes) == '\\') {
			backslashes++;
		}
		return backslashes % 2 == 1;
	}

	private boolean isClosedBefore(int offset) {
		if (offset == line.length()) {
			return true;
		}
		char next = line.charAt(offset);
		return Whitespace.isWhitespace(next) || BEFORE.indexOf(next) >= 0 || PAIRS.indexOf(next) % 2 == 1 || next == QUOTE && hasStrings;
	}
}
