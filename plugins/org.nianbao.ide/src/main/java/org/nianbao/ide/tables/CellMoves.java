package org.nianbao.ide.tables;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.nianbao.language.lexing.ReportToken;

/**
 * Moves from cell to cell, as the Tab key does: to what is to be filled in. In official tables these are the figures and what has been left empty;
 * from a label or a cell of a header also the others of its row. In free tables these are all cells. The table is aligned on the way.
 */
public final class CellMoves {

	private final TableText table;
	private final TableGrid grid;

	private CellMoves(TableText table) {
		this.table = table;
		grid = TableGrid.of(table.text());
	}

	/**
	 * Moves to the next or the previous cell. From the last cell of a row that is still being typed, with fewer cells than its header, it leads to a new
	 * cell; from the last cell of the table nowhere.
	 *
	 * @param table   the table
	 * @param offset  where the caret is in the report; where something is selected, one of its ends
	 * @param forward whether the next cell is wanted
	 * @return the cell that is selected afterwards; empty where the place is in no row
	 */
	public static Optional<TableChange> move(TableText table, int offset, boolean forward) {
		return new CellMoves(table).move(offset - table.offset(), forward);
	}

	private Optional<TableChange> move(int offset, boolean forward) {
		OptionalInt found = grid.rowAt(offset);
		if (found.isEmpty()) {
			return Optional.empty();
		}
		int row = found.getAsInt();
		int cell = grid.row(row).cellAt(offset);
		if (forward && lacksCell(row, cell)) {
			GridRow typed = grid.row(row);
			String added = (typed.cell(cell).closed() ? "" : " |") + "  |";
			String after = new StringBuilder(table.text()).insert(typed.end(), added).toString();
			return Optional.of(TableChange.select(table, after, row, cell + 1));
		}
		boolean amongOthers = !isToFillIn(row, cell, false);
		int nextRow = row;
		int nextCell = cell;
		do {
			nextCell += forward ? 1 : -1;
			if (nextCell < 0 || nextCell > grid.row(nextRow).lastCell()) {
				nextRow += forward ? 1 : -1;
				if (nextRow < 0 || nextRow == grid.rows().size()) {
					return Optional.of(TableChange.select(table, table.text(), row, cell));
				}
				nextCell = forward ? 0 : grid.row(nextRow).lastCell();
			}
		} while (!isToFillIn(nextRow, nextCell, amongOthers && nextRow == row));
		return Optional.of(TableChange.select(table, table.text(), nextRow, nextCell));
	}

	private boolean isToFillIn(int row, int cell, boolean all) {
		GridRow gridRow = grid.row(row);
		boolean isFigure = gridRow.kind() == ReportToken.FREE_ROW || gridRow.kind() == ReportToken.DATA_ROW && cell > 0;
		return all || isFigure || gridRow.cell(cell).isEmpty();
	}

	/** A heading of a group looks like a row whose figures are still to come: it is one where its cell is not closed. */
	private boolean lacksCell(int row, int cell) {
		GridRow typed = grid.row(row);
		GridRow shape = grid.shapeOf(row);
		boolean isTyped = typed.kind() != ReportToken.HEADER_ROW && (typed.kind() != ReportToken.GROUP_ROW || !typed.cell(cell).closed());
		return isTyped && cell == typed.lastCell() && !typed.cell(cell).isEmpty() && typed.cells().size() < shape.cells().size();
	}

	/**
	 * Finds the content of the cell at a place, to be selected by a double click: the number where it has a remark and the place is in it, else all of
	 * it.
	 *
	 * @param table  the table
	 * @param offset a place in the report
	 * @return what is selected, without changes; empty where the place is in no row
	 */
	public static Optional<TableChange> select(TableText table, int offset) {
		TableGrid grid = TableGrid.of(table.text());
		int at = offset - table.offset();
		OptionalInt row = grid.rowAt(at);
		if (row.isEmpty()) {
			return Optional.empty();
		}
		GridRow found = grid.row(row.getAsInt());
		GridCell cell = found.cell(found.cellAt(at));
		int start = cell.selectionStart();
		int end = cell.selectionEnd();
		int afterNumber = afterNumber(cell.content(table.text()));
		if (found.kind() == ReportToken.DATA_ROW && afterNumber > 0 && at <= start + afterNumber && found.cellAt(at) > 0) {
			end = start + afterNumber;
		}
		return Optional.of(new TableChange(List.of(), table.offset() + start, end - start));
	}

	private static int afterNumber(String content) {
		int i = 0;
		while (i < content.length() && "+-.0123456789".indexOf(content.charAt(i)) >= 0) {
			i++;
		}
		return i;
	}
}
