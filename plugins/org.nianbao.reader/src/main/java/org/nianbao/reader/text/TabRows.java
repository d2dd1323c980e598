package org.nianbao.reader.text;

import java.util.List;

import org.nianbao.reader.UnreadableSourceException;

/**
 * Reads rows whose cells are set off by tabs: a row on each line, or a cell on each line with a tab before it and a blank line after each row. A page
 * break may put blank lines anywhere, and a line break within a cell begins a line without a tab.
 */
final class TabRows {

	private final List<TextLine> lines;
	private final int start;
	private final boolean cellPerLine;

	private TabRows(List<TextLine> lines, int start) {
		this.lines = lines;
		this.start = start;
		cellPerLine = isCellPerLine();
	}

	static boolean isTabbed(TextLine line) {
		return line.text().indexOf('\t') >= 0;
	}

	/** Tells whether a line has a tab between cells, and not only before the first. */
	private static boolean isRow(TextLine line) {
		return line.text().indexOf('\t', 1) > 0;
	}

	private boolean isCellPerLine() {
		int rows = 0;
		int cells = 0;
		for (int i = start; i < lines.size() && i < start + 60
			&& (isTabbed(lines.get(i)) || i == start || lines.get(i).content().length() <= LineKinds.LONGEST_CELL);
				i++) {
			if (isTabbed(lines.get(i))) {
				boolean row = isRow(lines.get(i));
				rows += row ? 1 : 0;
				cells += row ? 0 : 1;
			}
		}
		return cells > 2 * rows;
	}

	/**
	 * Finds where the table ends that begins on a line.
	 *
	 * @param lines all lines
	 * @param start the place of a line with a tab
	 * @return the place after its last line; {@code start} if the lines are paragraphs with tabs in them
	 */
	static int end(List<TextLine> lines, int start) {
		return new TabRows(lines, start).end();
	}

	private int end() {
		int end = start;
		int i = start;
		int sentences = 0;
		int tabbed = 0;
		String last = "";
		while (i < lines.size()) {
			TextLine line = lines.get(i);
			String content = line.content();
			if (isTabbed(line)) {
				tabbed++;
				sentences += content.length() > LineKinds.LONGEST_CELL && LineKinds.endsSentence(content) && !isRow(line) ? 1 : 0;
				last = content.substring(content.lastIndexOf('\t') + 1).strip();
				end = i + 1;
			} else if (!content.isEmpty()) {
				if (!isInside(i, last)) {
					break;
				}
				last = content;
				end = i + 1;
			}
			i++;
		}
		boolean table = tabbed > 1 && sentences * 2 < tabbed || tabbed == 1 && figures(lines.get(start)) > 1;
		return table ? end : start;
	}

	private static int figures(TextLine line) {
		int figures = 0;
		for (String cell : line.text().split("\t")) {
			figures += LineKinds.isFigure(TextLine.strip(cell)) ? 1 : 0;
		}
		return figures;
	}

	/**
	 * Tells whether a line without a tab is a part of the table: a cell goes on there, after one blank line at most, and the next cell follows at once.
	 */
	private boolean isInside(int at, String last) {
		String content = lines.get(at).content();
		int before = at - 1;
		while (before >= start && lines.get(before).isBlank() && !isTabbed(lines.get(before))) {
			before--;
		}
		boolean near = at - before <= 2;
		boolean cell = !last.isEmpty() && !LineKinds.isFigure(last);
		if (!near || !LineKinds.isShort(content) || LineKinds.isSectionHeading(content) || cellPerLine && !cell) {
			return false;
		}
		for (int next = at + 1; next < lines.size() && next <= at + 4; next++) {
			TextLine line = lines.get(next);
			if (isTabbed(line)) {
				return true;
			}
			boolean goesOn = !line.isBlank() && LineKinds.isShort(line.content()) && !LineKinds.isSectionHeading(line.content());
			if (!goesOn && !(line.isBlank() && next + 1 < lines.size() && isTabbed(lines.get(next + 1)))) {
				return false;
			}
		}
		return false;
	}

	/**
	 * Reads a table.
	 *
	 * @param lines  all lines
	 * @param start  its first line
	 * @param end    the place after its last line
	 * @param budget counts the cells
	 * @return its rows
	 */
	static TableRows read(List<TextLine> lines, int start, int end, TableRows.Budget budget) throws UnreadableSourceException {
		TabRows reading = new TabRows(lines, start);
		TableRows rows = new TableRows(budget);
		for (int i = start; i < end; i++) {
			TextLine line = lines.get(i);
			if (reading.cellPerLine) {
				reading.addCell(i, rows);
			} else if (!line.isBlank() || isTabbed(line)) {
				boolean goesOn = !isTabbed(line) && !rows.isEmpty() && i > start && !LineKinds.isFigure(rows.lastText()) && !rows.lastText().isEmpty();
				if (goesOn) {
					rows.addToLast(line.content());
				} else {
					rows.endRow();
					addFields(line, 0, rows);
				}
			}
		}
		return rows;
	}

	private void addCell(int at, TableRows rows) throws UnreadableSourceException {
		TextLine line = lines.get(at);
		if (isTabbed(line)) {
			addFields(line, line.text().startsWith("\t") ? 1 : 0, rows);
		} else if (!line.isBlank()) {
			if (rows.isEmptyRow()) {
				rows.add(line.position(), line.content());
			} else {
				rows.addToLast(line.content());
			}
		} else if (!goesOn(at)) {
			rows.endRow();
		}
	}

	/** Tells whether the cell before a blank line goes on after it, or there are further blank lines. */
	private boolean goesOn(int blank) {
		return blank + 1 < lines.size() && !isTabbed(lines.get(blank + 1));
	}

	private static void addFields(TextLine line, int from, TableRows rows) throws UnreadableSourceException {
		String text = line.text();
		int start = from;
		for (int i = from; i <= text.length(); i++) {
			if (i == text.length() || text.charAt(i) == '\t') {
				rows.add(line.at(start), text.substring(start, i));
				start = i + 1;
			}
		}
	}
}
