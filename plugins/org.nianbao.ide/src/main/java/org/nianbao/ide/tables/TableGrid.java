package org.nianbao.ide.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.nianbao.language.formatting.ReportFormatter;
import org.nianbao.language.lexing.ReportScanner;
import org.nianbao.language.lexing.ReportToken;
import org.nianbao.language.lexing.TokenList;
import org.nianbao.language.text.TextEdit;

/**
 * The rows and cells of a table.
 */
final class TableGrid {

	private final String text;
	private final List<GridRow> rows;

	private TableGrid(String text, List<GridRow> rows) {
		this.text = text;
		this.rows = rows;
	}

	/**
	 * Splits a table.
	 *
	 * @param text its lines
	 * @return its rows
	 */
	static TableGrid of(String text) {
		TokenList tokens = ReportScanner.scan(text);
		List<GridRow> rows = new ArrayList<>();
		for (int i = 0; i < tokens.size(); i++) {
			switch (tokens.kind(i)) {
				case HEADER_ROW, GROUP_ROW, DATA_ROW, FREE_ROW -> rows.add(row(tokens, i));
				default -> {
					// no row
				}
			}
		}
		return new TableGrid(text, rows);
	}

	private static GridRow row(TokenList tokens, int first) {
		List<GridCell> cells = new ArrayList<>();
		int rawStart = tokens.end(first);
		int start = -1;
		int end = -1;
		for (int i = first + 1; i < tokens.size() && tokens.kind(i) != ReportToken.NL; i++) {
			if (tokens.kind(i) == ReportToken.BAR) {
				int rawEnd = tokens.start(i);
				cells.add(new GridCell(rawStart, start < 0 ? rawEnd : start, start < 0 ? rawEnd : end, rawEnd, tokens.end(i) > rawEnd));
				rawStart = tokens.end(i);
				start = -1;
			} else if (tokens.kind(i) != ReportToken.WS) {
				start = start < 0 ? tokens.start(i) : start;
				end = tokens.end(i);
			}
		}
		return new GridRow(tokens.kind(first), tokens.start(first), rawStart, cells);
	}

	/**
	 * Aligns a table.
	 *
	 * @param text its lines
	 * @return the lines with the same rows and cells
	 */
	static String align(String text) {
		return TextEdit.apply(text, ReportFormatter.format(text));
	}

	String text() {
		return text;
	}

	List<GridRow> rows() {
		return rows;
	}

	GridRow row(int index) {
		return rows.get(index);
	}

	/** The row in whose line a place lies. */
	OptionalInt rowAt(int offset) {
		for (int i = rows.size() - 1; i >= 0; i--) {
			if (offset >= lineStart(i)) {
				return offset <= lineEnd(i) ? OptionalInt.of(i) : OptionalInt.empty();
			}
		}
		return OptionalInt.empty();
	}

	private int lineStart(int row) {
		int at = rows.get(row).start();
		while (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
			at--;
		}
		return at;
	}

	/** Where the line of a row ends, before its line end. */
	int lineEnd(int row) {
		int at = rows.get(row).end();
		while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
			at++;
		}
		return at;
	}

	/** The header, or the first row of a free table, that says how many cells a row has; the row itself where there is none. */
	GridRow shapeOf(int row) {
		if (rows.get(row).kind() == ReportToken.FREE_ROW) {
			int first = row;
			while (first > 0 && rows.get(first - 1).kind() == ReportToken.FREE_ROW) {
				first--;
			}
			return rows.get(first);
		}
		for (int i = row; i >= 0; i--) {
			if (rows.get(i).kind() == ReportToken.HEADER_ROW) {
				return rows.get(i);
			}
		}
		return rows.get(row);
	}
}
