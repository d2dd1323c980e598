package org.nianbao.language.formatting;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.language.lexing.ReportScanner;
import org.nianbao.language.lexing.ReportToken;
import org.nianbao.language.lexing.TokenList;
import org.nianbao.language.text.DisplayWidth;
import org.nianbao.language.text.TextEdit;
import org.nianbao.language.text.Whitespace;

/**
 * Aligns the columns of tables by display width: labels to the left, figures to the right. Changes nothing but white space
 * within the lines of tables; prose is never touched. Formatting a formatted report changes nothing.
 */
public final class ReportFormatter {

	/** Cells wider than this stick out instead of widening their column: one endless cell must not blow up all rows. */
	private static final int WIDEST_COLUMN = 120;

	private ReportFormatter() {
	}

	/**
	 * Formats a report.
	 *
	 * @param text the text of a report, right or wrong
	 * @return the edits that format it, in the order of the text; empty for a formatted report
	 */
	public static List<TextEdit> format(CharSequence text) {
		List<TextEdit> edits = new ArrayList<>();
		for (List<TableRow> rows : alignedRows(text, ReportScanner.scan(text))) {
			int[] widths = widths(rows);
			rows.forEach(row -> row.align(widths, text, edits));
		}
		return edits;
	}

	/** Groups the rows that share their columns: those of a table from one header to the next. */
	private static List<List<TableRow>> alignedRows(CharSequence text, TokenList tokens) {
		List<List<TableRow>> groups = new ArrayList<>();
		List<TableRow> group = new ArrayList<>();
		for (int i = 0; i < tokens.size(); i++) {
			ReportToken kind = tokens.kind(i);
			switch (kind) {
				case HEADER_ROW, GROUP_ROW, DATA_ROW, FREE_ROW -> {
					if (kind == ReportToken.HEADER_ROW) {
						groups.add(group);
						group = new ArrayList<>();
					}
					TableRow row = TableRow.read(text, tokens, i);
					group.add(row);
					i = row.lastToken();
				}
				case WS, COMMENT, NL, TABLE_BEGIN, DIRECTIVE_WAIVER, WORD, STRING -> {
					// blank lines, comments and waivers do not end a table
				}
				default -> {
					groups.add(group);
					group = new ArrayList<>();
				}
			}
		}
		groups.add(group);
		return groups;
	}

	private static int[] widths(List<TableRow> rows) {
		int columns = rows.stream().mapToInt(TableRow::alignedCells).max().orElse(0);
		int[] widths = new int[columns];
		for (TableRow row : rows) {
			for (int i = 0; i < row.alignedCells(); i++) {
				int width = row.width(i);
				if (width <= WIDEST_COLUMN) {
					widths[i] = Math.max(widths[i], width);
				}
			}
		}
		return widths;
	}

	/** A cell: its content, and where the white space around it begins and ends. */
	private record Cell(int rawStart, int start, int end, int rawEnd, boolean closed, boolean toTheRight, int width) {
	}

	/** A row of a table with the white space that formatting may change. */
	private record TableRow(ReportToken kind, int indentStart, int start, List<Cell> cells, int contentEnd, int lineEnd, int lastToken) {

		static TableRow read(CharSequence text, TokenList tokens, int first) {
			ReportToken kind = tokens.kind(first);
			int indent = first;
			while (indent > 0 && (tokens.kind(indent - 1) == ReportToken.TABLE_BEGIN || isIndent(text, tokens, indent - 1))) {
				indent--;
			}
			List<Cell> cells = new ArrayList<>();
			int rawStart = tokens.end(first);
			int start = -1;
			int end = -1;
			boolean number = false;
			int i = first + 1;
			for (; i < tokens.size() && tokens.kind(i) != ReportToken.NL; i++) {
				ReportToken token = tokens.kind(i);
				if (token == ReportToken.BAR) {
					int contentStart = start < 0 ? tokens.start(i) : start;
					int contentEnd = start < 0 ? contentStart : end;
					boolean figure = kind == ReportToken.FREE_ROW ? number : !cells.isEmpty();
					int width = DisplayWidth.of(text.subSequence(contentStart, contentEnd));
					cells.add(new Cell(rawStart, contentStart, contentEnd, tokens.start(i), tokens.end(i) > tokens.start(i), figure, width));
					rawStart = tokens.end(i);
					start = -1;
				} else if (token != ReportToken.WS) {
					start = start < 0 ? tokens.start(i) : start;
					end = tokens.end(i);
					number = isNumeric(text, start, end);
				}
			}
			return new TableRow(kind, tokens.start(indent), tokens.start(first), cells, rawStart, tokens.end(i - 1), i - 1);
		}

		/** White space at the start of the row's own line; a blank line before it is left alone. */
		private static boolean isIndent(CharSequence text, TokenList tokens, int token) {
			char last = tokens.end(token) == 0 ? '\n' : text.charAt(tokens.end(token) - 1);
			return tokens.kind(token) == ReportToken.WS && !Whitespace.isLineEnd(last);
		}

		private static boolean isNumeric(CharSequence text, int start, int end) {
			boolean digits = false;
			for (int i = start; i < end; i++) {
				char c = text.charAt(i);
				boolean digit = c >= '0' && c <= '9';
				if (!digit && "+-.,%％：/".indexOf(c) < 0) {
					return false;
				}
				digits |= digit;
			}
			return digits;
		}

		/** The single cell of a group is as wide as it is. */
		int alignedCells() {
			return kind == ReportToken.GROUP_ROW ? 0 : cells.size();
		}

		int width(int cell) {
			return cells.get(cell).width();
		}

		void align(int[] widths, CharSequence text, List<TextEdit> edits) {
			replace(indentStart, start, "", text, edits);
			for (int i = 0; i < cells.size(); i++) {
				Cell cell = cells.get(i);
				int padding = i < alignedCells() ? Math.max(0, widths[i] - cell.width()) : 0;
				String before = " ".repeat(1 + (cell.toTheRight() ? padding : 0));
				String after = cell.closed() ? " ".repeat(1 + (cell.toTheRight() ? 0 : padding)) : "";
				if (cell.start() == cell.end()) {
					// Nothing but white space, which belongs before the empty content.
					replace(cell.rawStart(), cell.rawEnd(), cell.closed() ? " ".repeat(2 + padding) : "", text, edits);
				} else {
					replace(cell.rawStart(), cell.start(), before, text, edits);
					replace(cell.end(), cell.rawEnd(), after, text, edits);
				}
			}
			replace(contentEnd, lineEnd, "", text, edits);
		}

		private static void replace(int start, int end, String whitespace, CharSequence text, List<TextEdit> edits) {
			boolean same = end - start == whitespace.length() && whitespace.contentEquals(text.subSequence(start, end));
			if (!same && start <= end) {
				edits.add(new TextEdit(start, end - start, whitespace));
			}
		}
	}
}
