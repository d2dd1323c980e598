package org.nianbao.ide.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.nianbao.language.lexing.ReportToken;
import org.nianbao.language.text.TextEdit;

/**
 * Fills cells of a table with those of another program, from the cell at the caret on, row by row. Headers and headings of groups between the rows
 * are passed over. Nothing is added to the table.
 */
public final class CellPaste {

	/**
	 * What comes of it.
	 *
	 * @param change  the change; the last cell that was filled is selected
	 * @param filled  how many cells were filled
	 * @param leftOut how many cells with content found no place
	 */
	public record Result(TableChange change, int filled, int leftOut) {
	}

	private CellPaste() {
	}

	/**
	 * Fills cells.
	 *
	 * @param table  the table
	 * @param offset where the caret is in the report, or the selection begins
	 * @param text   what is pasted
	 * @return the result; empty where the text is not made of cells, or the place is in no row: it is then pasted as it is
	 */
	public static Optional<Result> fill(TableText table, int offset, String text) {
		TableGrid grid = TableGrid.of(table.text());
		OptionalInt row = grid.rowAt(offset - table.offset());
		return row.isEmpty() ? Optional.empty()
			: ClipboardCells.read(text).map(cells -> fill(table, grid, row.getAsInt(), grid.row(row.getAsInt()).cellAt(offset - table.offset()), cells));
	}

	/**
	 * Finds what is written into a cell where a spreadsheet has copied a single one with words in it: it ends with a line end, which would break the
	 * row.
	 *
	 * @param table  the table
	 * @param offset where the caret is in the report, or the selection begins
	 * @param text   what is pasted
	 * @return the words as they are written between bars; empty where the text is not a single line with its line end, where it is a row of a table
	 *        itself, or where the place is not between the bars of a row: it is then pasted as it is
	 */
	public static Optional<String> words(TableText table, int offset, String text) {
		TableGrid grid = TableGrid.of(table.text());
		int at = offset - table.offset();
		boolean isBetweenBars = grid.rowAt(at).stream().mapToObj(grid::row).anyMatch(row -> at > row.start() && at < row.end());
		return isBetweenBars ? ClipboardCells.words(text) : Optional.empty();
	}

	private static Result fill(TableText table, TableGrid grid, int firstRow, int firstCell, List<List<String>> cells) {
		List<TextEdit> edits = new ArrayList<>();
		int row = firstRow;
		int lastRow = firstRow;
		int lastCell = firstCell;
		int leftOut = 0;
		for (List<String> pasted : cells) {
			row = row == firstRow ? row : nextRow(grid, row);
			for (int i = 0; i < pasted.size(); i++) {
				int cell = firstCell + i;
				if (row < grid.rows().size() && cell < grid.row(row).cells().size()) {
					edits.add(content(grid.row(row).cell(cell), pasted.get(i)));
					lastRow = row;
					lastCell = cell;
				} else if (!pasted.get(i).isEmpty()) {
					leftOut++;
				}
			}
			row++;
		}
		TableChange change = TableChange.select(table, TextEdit.apply(table.text(), edits), lastRow, lastCell);
		return new Result(change, edits.size(), leftOut);
	}

	private static int nextRow(TableGrid grid, int from) {
		int row = from;
		while (row < grid.rows().size() && (grid.row(row).kind() == ReportToken.HEADER_ROW || grid.row(row).kind() == ReportToken.GROUP_ROW)) {
			row++;
		}
		return row;
	}

	private static TextEdit content(GridCell cell, String content) {
		if (cell.isEmpty()) {
			return new TextEdit(cell.rawStart(), cell.rawEnd() - cell.rawStart(), " " + content + " ");
		}
		return new TextEdit(cell.start(), cell.end() - cell.start(), content);
	}
}
