package org.nianbao.document.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.nianbao.document.Closing;
import org.nianbao.language.text.DisplayWidth;
import org.nianbao.language.text.Whitespace;

/**
 * Where a closing line stands (GB/T 9704-2012, 7.3.5): the date four characters from the right, the office in the middle above it.
 *
 * @param line       the line
 * @param rightChars how far it ends from the right, in hundredths of a character
 */
record ClosingLine(Closing line, int rightChars) {

	private static final int DATE_RIGHT_CHARS = 400;

	/** A display column is half a character. */
	private static final int CHARS_PER_COLUMN = 50;

	private static final String NUMBER = "[0-9０-９一二三四五六七八九十]{1,3}";
	private static final Pattern DATE =
		Pattern.compile("[0-9０-９〇零○一二三四五六七八九]{4}\\s*年\\s*" + NUMBER + "\\s*月\\s*" + NUMBER + "\\s*[日号]");

	/**
	 * Places lines that stand one below the other.
	 *
	 * @param lines the lines
	 * @return the same lines with their places; one that is too long to stand above the middle of the date ends at the right margin
	 */
	static List<ClosingLine> place(List<Closing> lines) {
		int date = lines.size() - 1;
		while (date >= 0 && !DATE.matcher(Whitespace.strip(lines.get(date).text())).matches()) {
			date--;
		}
		List<ClosingLine> placed = new ArrayList<>(lines.size());
		for (int i = 0; i < lines.size(); i++) {
			Closing line = lines.get(i);
			int shift = i < date ? (columns(lines.get(date)) - columns(line)) * CHARS_PER_COLUMN / 2 : 0;
			placed.add(new ClosingLine(line, Math.max(0, DATE_RIGHT_CHARS + shift)));
		}
		return placed;
	}

	private static int columns(Closing line) {
		return DisplayWidth.of(Whitespace.strip(line.text()));
	}
}
