package org.nianbao.ide.tables;

import java.util.Optional;

import org.nianbao.language.text.Whitespace;

/**
 * The lines of a table, cut out of a report: all that is looked at when a key is pressed in it.
 *
 * @param offset where the lines begin in the report
 * @param text   the lines, the caption of a free table included; whole lines, the last one perhaps without its line end
 * @param whole  whether these are all lines of the table; only then can it be aligned
 */
public record TableText(int offset, String text, boolean whole) {

	/** In a longer table keys move the caret, and nothing is aligned. */
	private static final int LONGEST = 2000;

	/** How much of a longer table is looked at, above and below the caret. */
	private static final int NEAR = 20;

	/**
	 * Cuts out the table at a place.
	 *
	 * @param lines  the report
	 * @param offset a place in it
	 * @return the lines of the table; empty where the place is in no line of a table
	 */
	public static Optional<TableText> at(TextLines lines, int offset) {
		return at(lines, offset, LONGEST);
	}

	/**
	 * Cuts out the table at a place, however long it is. Not for the thread of a user interface.
	 *
	 * @param lines  the report
	 * @param offset a place in it
	 * @return all lines of the table; empty where the place is in no line of a table
	 */
	public static Optional<TableText> whole(TextLines lines, int offset) {
		return at(lines, offset, lines.count());
	}

	private static Optional<TableText> at(TextLines lines, int offset, int longest) {
		int line = lines.lineAt(offset);
		if (!isRow(lines.text(line))) {
			return Optional.empty();
		}
		int first = edge(lines, line, -1, longest);
		int last = edge(lines, line, 1, longest);
		boolean whole = last - first < longest;
		if (!whole) {
			first = edge(lines, line, -1, NEAR);
			last = edge(lines, line, 1, NEAR);
		} else {
			first = caption(lines, first);
		}
		StringBuilder text = new StringBuilder();
		for (int i = first; i <= last; i++) {
			text.append(lines.text(i));
		}
		return Optional.of(new TableText(lines.start(first), text.toString(), whole));
	}

	/**
	 * Returns where the lines end in the report.
	 *
	 * @return the offset after the last one
	 */
	public int end() {
		return offset + text.length();
	}

	/** Blank lines, comments and directives do not end a table. */
	private static int edge(TextLines lines, int from, int step, int most) {
		int edge = from;
		int end = Math.max(0, Math.min(lines.count() - 1, from + step * most));
		for (int line = from + step; step < 0 ? line >= end : line <= end; line += step) {
			String text = lines.text(line);
			if (isRow(text)) {
				edge = line;
			} else if (!isBetweenRows(text)) {
				break;
			}
		}
		return edge;
	}

	/** The line before may say that the table is a free one. */
	private static int caption(TextLines lines, int first) {
		int line = first - 1;
		while (line >= 0 && Whitespace.strip(lines.text(line)).isEmpty()) {
			line--;
		}
		return line >= 0 && firstCharacter(lines.text(line)) == '表' ? line : first;
	}

	static boolean isRow(String line) {
		char first = firstCharacter(line);
		return first == '|' || first == '｜';
	}

	private static boolean isBetweenRows(String line) {
		char first = firstCharacter(line);
		return first == 0 || first == '@' || first == '＠' || Whitespace.strip(line).startsWith("//");
	}

	/** 0 for a blank line. */
	private static char firstCharacter(String line) {
		for (int i = 0; i < line.length(); i++) {
			if (!Whitespace.isWhitespace(line.charAt(i)) && !Whitespace.isLineEnd(line.charAt(i))) {
				return line.charAt(i);
			}
		}
		return 0;
	}
}
