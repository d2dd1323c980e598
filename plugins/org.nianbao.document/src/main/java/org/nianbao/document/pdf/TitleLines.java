package org.nianbao.document.pdf;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Breaks the title where it makes sense, as GB/T 9704-2012 (7.3.1) asks: after the name of the office, else into lines of much the same length.
 */
final class TitleLines {

	/** How many characters of 22 pt fit the type area. */
	static final int LONGEST = 20;

	private TitleLines() {
	}

	/**
	 * Breaks a line of the title.
	 *
	 * @param line   the line as written
	 * @param office the name of the office; may be empty
	 * @return the line itself if it is short enough
	 */
	static List<String> of(String line, String office) {
		if (width(line) <= LONGEST * 2) {
			return List.of(line);
		}
		List<String> lines = new ArrayList<>();
		if (!office.isEmpty() && line.startsWith(office) && line.length() > office.length()) {
			lines.addAll(balanced(office));
			lines.addAll(balanced(line.substring(office.length())));
		} else {
			lines.addAll(balanced(line));
		}
		return lines;
	}

	/** Fills lines up to the length that they would have if all were the same. */
	private static List<String> balanced(String text) {
		int count = (width(text) + LONGEST * 2 - 1) / (LONGEST * 2);
		if (count <= 1) {
			return List.of(text);
		}
		int fair = (width(text) + count - 1) / count + 1;
		List<String> lines = new ArrayList<>();
		BreakIterator words = BreakIterator.getLineInstance(Locale.CHINA);
		words.setText(text);
		int start = 0;
		int end = 0;
		for (int next = words.next(); next != BreakIterator.DONE; next = words.next()) {
			if (width(text.substring(start, next)) > fair && end > start) {
				lines.add(text.substring(start, end));
				start = end;
			}
			end = next;
		}
		lines.add(text.substring(start));
		return lines;
	}

	/** In half widths of an ideograph. */
	private static int width(String text) {
		return text.codePoints().map(character -> character < 0x2000 ? 1 : 2).sum();
	}
}
