package org.nianbao.reader.text;

import java.util.List;

import org.nianbao.reader.UnreadableSourceException;

/**
 * Reads rows whose cells stand between bars, as Markdown and the report language have them. A line that separates the header from the rest may be
 * there or not.
 */
final class PipeRows {

	private PipeRows() {
	}

	/**
	 * Reads rows.
	 *
	 * @param lines  lines that begin with a bar
	 * @param budget counts the cells
	 * @return a table of at least one row, unless all lines are separators
	 */
	static TableRows read(List<TextLine> lines, TableRows.Budget budget) throws UnreadableSourceException {
		TableRows rows = new TableRows(budget);
		for (TextLine line : lines) {
			if (!LineKinds.isSeparator(line.content()) && !LineKinds.isRule(line.content())) {
				addRow(line, rows);
			}
		}
		return rows;
	}

	private static void addRow(TextLine line, TableRows rows) throws UnreadableSourceException {
		String text = line.text();
		int start = line.start() + 1;
		StringBuilder cell = new StringBuilder();
		for (int i = start; i <= text.length(); i++) {
			boolean end = i == text.length();
			char c = end ? '|' : text.charAt(i);
			if (c == '|' || c == '｜') {
				boolean afterLast = end && TextLine.strip(cell.toString()).isEmpty() && !rows.isEmptyRow();
				if (!afterLast) {
					rows.add(line.at(first(text, start, i)), cell.toString());
				}
				cell.setLength(0);
				start = i + 1;
			} else if (c == '\\' && i + 1 < text.length() && "|｜\\".indexOf(text.charAt(i + 1)) >= 0) {
				cell.append(text.charAt(++i));
			} else if (c == '<' && text.startsWith("<br", i) && text.indexOf('>', i) > 0 && text.indexOf('>', i) <= i + 5) {
				cell.append('\n');
				i = text.indexOf('>', i);
			} else {
				cell.append(c);
			}
		}
		rows.endRow();
	}

	/** Returns where the content of a cell begins; its own beginning if it has none. */
	private static int first(String text, int start, int end) {
		int i = start;
		while (i < end && TextLine.isInvisible(text.charAt(i))) {
			i++;
		}
		return i == end ? start : i;
	}
}
