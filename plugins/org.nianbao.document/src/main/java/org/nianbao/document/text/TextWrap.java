package org.nianbao.document.text;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.language.text.DisplayWidth;
import org.nianbao.language.text.Whitespace;

/**
 * Breaks text into lines of limited display width.
 */
final class TextWrap {

	private static final String CLOSING = "，。、；：？！）》〉”’】」』,.;:?!)";

	private TextWrap() {
	}

	/**
	 * Breaks a text. Lines break next to ideographs and at blanks; a word or number breaks only if it is wider than a line.
	 *
	 * @param text  any text; its own line ends count as blanks
	 * @param width the most columns of a line, at least 2
	 * @return at least one line
	 */
	static List<String> wrap(String text, int width) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		int used = 0;
		for (int i = 0; i < text.length(); ) {
			int end = unitEnd(text, i);
			int unitWidth = DisplayWidth.of(text.substring(i, end));
			if (used > 0 && used + unitWidth > width) {
				lines.add(line.toString().stripTrailing());
				line.setLength(0);
				used = 0;
			}
			while (used + unitWidth > width) {
				int part = partEnd(text, i, end, width);
				lines.add(text.substring(i, part));
				unitWidth -= DisplayWidth.of(text.substring(i, part));
				i = part;
			}
			if (!(used == 0 && isBlank(text.charAt(i)))) {
				line.append(isBlank(text.charAt(i)) ? " " : text.substring(i, end));
				used += isBlank(text.charAt(i)) ? 1 : unitWidth;
			}
			i = end;
		}
		lines.add(line.toString().stripTrailing());
		return lines;
	}

	/**
	 * Finds where a text breaks, without taking anything away from it. A mark that ends a sentence or a quotation never begins a line.
	 *
	 * @param text  any text without line ends
	 * @param width the most columns of a line, at least 2; closing marks may stand beyond
	 * @return the offsets at which lines begin, without the first one, in ascending order
	 */
	static List<Integer> breaks(String text, int width) {
		List<Integer> breaks = new ArrayList<>();
		int used = 0;
		for (int i = 0; i < text.length(); ) {
			int end = unitEnd(text, i);
			int unitWidth = DisplayWidth.of(text.substring(i, end));
			if (used > 0 && used + unitWidth > width && CLOSING.indexOf(text.charAt(i)) < 0) {
				breaks.add(i);
				used = 0;
			}
			used += unitWidth;
			i = end;
		}
		return breaks;
	}

	/** The end of the piece that should stay together: a word of narrow characters, or one character with its marks. */
	private static int unitEnd(String text, int start) {
		if (isBlank(text.charAt(start))) {
			return start + 1;
		}
		int i = start + Character.charCount(text.codePointAt(start));
		boolean narrow = DisplayWidth.of(text.codePointAt(start)) < 2;
		while (i < text.length() && !isBlank(text.charAt(i))) {
			int width = DisplayWidth.of(text.codePointAt(i));
			if (width > (narrow ? 1 : 0)) {
				break;
			}
			i += Character.charCount(text.codePointAt(i));
		}
		return i;
	}

	private static int partEnd(String text, int start, int end, int width) {
		int i = start;
		int used = 0;
		while (i < end) {
			int next = used + DisplayWidth.of(text.codePointAt(i));
			if (next > width && i > start) {
				break;
			}
			used = next;
			i += Character.charCount(text.codePointAt(i));
		}
		return i;
	}

	private static boolean isBlank(char c) {
		return Whitespace.isWhitespace(c) || Whitespace.isLineEnd(c);
	}
}
