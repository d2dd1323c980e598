package org.nianbao.document.text;

import java.util.ArrayDeque;
import java.util.Deque;

import org.nianbao.language.text.Whitespace;

/**
 * Makes any text fit for lines of plain text.
 */
final class PlainText {

	private static final char REPLACEMENT = '\ufffd';
	private static final char LEFT_TO_RIGHT_MARK = '\u200e';
	private static final char END_OF_EMBEDDING = '\u202c';
	private static final char END_OF_ISOLATE = '\u2069';

	private PlainText() {
	}

	/**
	 * Replaces what would end the line, or jump to a column, by a blank, and what terminals would take for commands and UTF-8 cannot write by U+FFFD.
	 *
	 * @param text any text
	 * @return a text of the same length in UTF-16 units; the text itself if nothing had to be replaced
	 */
	static String clean(String text) {
		StringBuilder clean = null;
		for (int i = 0; i < text.length(); i++) {
			char replaced = replaced(text, i);
			if (replaced != text.charAt(i)) {
				clean = clean == null ? new StringBuilder(text) : clean;
				clean.setCharAt(i, replaced);
			}
		}
		return clean == null ? text : clean.toString();
	}

	private static char replaced(String text, int at) {
		char c = text.charAt(at);
		if (Whitespace.isLineEnd(c) || c == '\t') {
			return ' ';
		}
		boolean isPaired = Character.isHighSurrogate(c) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
			|| Character.isLowSurrogate(c) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
		return Character.isISOControl(c) || Character.isSurrogate(c) && !isPaired ? REPLACEMENT : c;
	}

	/**
	 * Tells whether a text is or may be written from right to left, so that it would turn what stands beside it on its line.
	 *
	 * @param text a part of a line
	 * @return true if it has to stand between {@link #before} and {@link #after}
	 */
	static boolean isTurning(String text) {
		for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
			int codePoint = text.codePointAt(i);
			if (codePoint >= 0x590 && isTurning(Character.getDirectionality(codePoint))) {
				return true;
			}
		}
		return false;
	}

	private static boolean isTurning(byte directionality) {
		return switch (directionality) {
			case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC, Character.DIRECTIONALITY_ARABIC_NUMBER,
				Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING, Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
				Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING, Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
				Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
				Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE, Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
				Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> true;
			default -> false;
		};
	}

	/** Returns what keeps the part before such a text from being turned. No column wide. */
	static String before() {
		return String.valueOf(LEFT_TO_RIGHT_MARK);
	}

	/**
	 * Returns what keeps the part after such a text from being turned: the ends of all embeddings and isolates that it begins (Unicode Standard Annex
	 * #9, X1 to X7), and a mark.
	 *
	 * @param text a part of a line
	 * @return characters that are no column wide
	 */
	static String after(String text) {
		Deque<Character> open = new ArrayDeque<>();
		for (int i = 0; i < text.length(); i++) {
			switch (Character.getDirectionality(text.charAt(i))) {
				case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING, Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
					Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING, Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE -> open.push(END_OF_EMBEDDING);
				case Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
					Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE -> open.push(END_OF_ISOLATE);
				case Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT -> {
					if (!open.isEmpty() && open.peek() == END_OF_EMBEDDING) {
						open.pop();
					}
				}
				case Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> {
					// Ends the embeddings within the isolate, too; without an isolate it means nothing.
					boolean isOpen = open.contains(END_OF_ISOLATE);
					while (isOpen && open.pop() != END_OF_ISOLATE) {
						// an embedding
					}
				}
				default -> {
					// changes nothing
				}
			}
		}
		StringBuilder ends = new StringBuilder();
		open.forEach(ends::append);
		return ends.append(LEFT_TO_RIGHT_MARK).toString();
	}
}
