package org.nianbao.ide.hover;

import java.util.Optional;

import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.text.Whitespace;

/**
 * Finds the part of a line that a hover can be about, without parsing: a cell, a reference, a quoted text, a word. Everywhere within a part the hover
 * is the same as at its beginning.
 */
public final class HoverParts {

	private static final String BARS = "|｜";
	private static final String OPENING = "{｛";
	private static final String CLOSING = "}｝";
	private static final String QUOTES = "\"“”";
	private static final String WORD = "_-@＠";

	private HoverParts() {
	}

	/**
	 * Finds a part.
	 *
	 * @param line   a line, without its line end
	 * @param offset where the pointer is in the line
	 * @return the part; empty on blanks and punctuation, and where the offset is not in the line
	 */
	public static Optional<Region> at(String line, int offset) {
		if (offset < 0 || offset >= line.length()) {
			return Optional.empty();
		}
		String content = Whitespace.strip(line);
		if (!content.isEmpty() && is(content.charAt(0), BARS)) {
			return cell(line, offset);
		}
		return reference(line, offset).or(() -> quoted(line, offset)).or(() -> word(line, offset));
	}

	private static Optional<Region> cell(String line, int offset) {
		if (isBar(line, offset)) {
			return Optional.empty();
		}
		int start = offset;
		while (start > 0 && !isBar(line, start - 1)) {
			start--;
		}
		int end = offset;
		while (end < line.length() && !isBar(line, end)) {
			end++;
		}
		return start == 0 ? Optional.empty() : Optional.of(new Region(start, end - start));
	}

	private static boolean isBar(String line, int offset) {
		return is(line.charAt(offset), BARS) && (offset == 0 || line.charAt(offset - 1) != '\\');
	}

	private static Optional<Region> reference(String line, int offset) {
		int start = offset;
		while (start >= 0 && !is(line.charAt(start), OPENING)) {
			if (start < offset && is(line.charAt(start), CLOSING)) {
				return Optional.empty();
			}
			start--;
		}
		int end = offset;
		while (end < line.length() && !is(line.charAt(end), CLOSING)) {
			end++;
		}
		return start < 0 || end == line.length() ? Optional.empty() : Optional.of(new Region(start, end + 1 - start));
	}

	private static Optional<Region> quoted(String line, int offset) {
		int start = -1;
		for (int i = 0; i < line.length(); i++) {
			boolean isQuote = is(line.charAt(i), QUOTES);
			if (isQuote && start < 0) {
				start = i;
			} else if (isQuote) {
				if (start <= offset && offset <= i) {
					return Optional.of(new Region(start, i + 1 - start));
				}
				start = -1;
			}
		}
		return Optional.empty();
	}

	private static Optional<Region> word(String line, int offset) {
		int start = offset;
		while (start > 0 && isWord(line.charAt(start - 1))) {
			start--;
		}
		int end = offset;
		while (end < line.length() && isWord(line.charAt(end))) {
			end++;
		}
		return !isWord(line.charAt(offset)) ? Optional.empty() : Optional.of(new Region(start, end - start));
	}

	private static boolean isWord(char c) {
		return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || is(c, WORD);
	}

	private static boolean is(char c, String characters) {
		return characters.indexOf(c) >= 0;
	}
}
