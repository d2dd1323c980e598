package org.nianbao.document.text;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.language.text.DisplayWidth;
import org.nianbao.language.text.Whitespace;

/**
 * Breaks text into lines of limited display width.
 */
final class TextWrap {

	private static final String CLOSING = "，。、；：？！）》〉”’】」』〕％‰℃,.;:?!)";
	private static final String OPENING = "（《〈“‘【「『〔(";
	private static final String AFTER_FIGURE = "％‰℃";
	private static final int JOINER = 0x200d;

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
		// Where on the line its last unit begins.
		int last = 0;
		for (int i = 0; i < text.length(); ) {
			int end = unitEnd(text, i);
			int unitWidth = DisplayWidth.of(text.substring(i, end));
			if (used > 0 && used + unitWidth > width) {
				int cut = cut(line, last, text.charAt(i), unitWidth, width);
				String carried = line.substring(cut);
				lines.add(line.substring(0, cut).stripTrailing());
				line.setLength(0);
				line.append(carried);
				used = DisplayWidth.of(carried);
			}
			while (used + unitWidth > width) {
				int part = partEnd(text, i, end, width);
				lines.add(text.substring(i, part));
				unitWidth -= DisplayWidth.of(text.substring(i, part));
				i = part;
			}
			if (!(used == 0 && isBlank(text.charAt(i)))) {
				last = line.length();
				line.append(isBlank(text.charAt(i)) ? " " : text.substring(i, end));
				used += isBlank(text.charAt(i)) ? 1 : unitWidth;
			}
			i = end;
		}
		String rest = line.toString().stripTrailing();
		if (!rest.isEmpty() || lines.isEmpty()) {
			lines.add(rest);
		}
		return lines;
	}

	/**
	 * Returns where a line is cut before a unit: where it ends, or before its last unit, if that may not end a line or the next one may not begin one.
	 */
	private static int cut(StringBuilder line, int last, char next, int nextWidth, int width) {
		boolean belongs = CLOSING.indexOf(next) >= 0 && CLOSING.indexOf(line.charAt(last)) < 0 || OPENING.indexOf(line.charAt(line.length() - 1)) >= 0;
		boolean fits = last > 0 && DisplayWidth.of(line.substring(last)) + nextWidth <= width;
		return belongs && fits ? last : line.length();
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

	/**
	 * The end of the piece that should stay together: a word of narrow characters, a figure, or one character with its marks and what is joined to it.
	 */
	private static int unitEnd(String text, int start) {
		if (isBlank(text.charAt(start))) {
			return start + 1;
		}
		int i = start + Character.charCount(text.codePointAt(start));
		boolean narrow = DisplayWidth.of(text.codePointAt(start)) < 2;
		while (i < text.length() && !isBlank(text.charAt(i))) {
			int next = text.codePointAt(i);
			boolean joined = text.codePointBefore(i) == JOINER;
			if (DisplayWidth.of(next) > (narrow ? 1 : 0) && !joined && !isWithinFigure(text, i)) {
				break;
			}
			i += Character.charCount(next);
		}
		return i;
	}

	/** A digit after a digit, of whatever width; a point between them; a sign of parts after the last. */
	private static boolean isWithinFigure(String text, int at) {
		char c = text.charAt(at);
		boolean point = c == '．' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
		boolean afterPoint = text.charAt(at - 1) == '．' && at > 1 && Character.isDigit(text.charAt(at - 2));
		boolean afterDigit = Character.isDigit(text.charAt(at - 1));
		return afterDigit && (Character.isDigit(c) || point || AFTER_FIGURE.indexOf(c) >= 0) || afterPoint && Character.isDigit(c);
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
