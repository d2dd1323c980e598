package org.nianbao.reader.text;

import java.util.List;

import org.nianbao.reader.UnreadableSourceException;

/** Reads rows whose cells are set off by commas (RFC 4180, with a cell on one line). */
final class CommaRows {

	private static final int LEAST_ROWS = 3;

	private CommaRows() {
	}

	/**
	 * Finds where a table ends.
	 *
	 * @param lines all lines
	 * @param start the place of a line that is not blank
	 * @return the place after its last line; {@code start} if fewer than three lines in a row have as many commas, two or more
	 */
	static int end(List<TextLine> lines, int start) {
		int commas = commas(lines.get(start));
		int end = start;
		while (commas > 1 && end < lines.size() && commas(lines.get(end)) == commas && lines.get(end).text().indexOf('。') < 0) {
			end++;
		}
		return end - start >= LEAST_ROWS ? end : start;
	}

	private static int commas(TextLine line) {
		int commas = 0;
		boolean quoted = false;
		for (int i = 0; i < line.text().length(); i++) {
			quoted ^= line.text().charAt(i) == '"';
			commas += line.text().charAt(i) == ',' && !quoted ? 1 : 0;
		}
		return commas;
	}

	static TableRows read(List<TextLine> lines, TableRows.Budget budget) throws UnreadableSourceException {
		TableRows rows = new TableRows(budget);
		for (TextLine line : lines) {
			String text = line.text();
			StringBuilder cell = new StringBuilder();
			boolean quoted = false;
			int start = 0;
			for (int i = 0; i <= text.length(); i++) {
				char c = i == text.length() ? ',' : text.charAt(i);
				if (i == text.length() || c == ',' && !quoted) {
					rows.add(line.at(start), cell.toString());
					cell.setLength(0);
					start = i + 1;
				} else if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
					cell.append(text.charAt(++i));
				} else if (c == '"') {
					quoted = !quoted;
				} else {
					cell.append(c);
				}
			}
			rows.endRow();
		}
		return rows;
	}
}
