package org.nianbao.reader.docx;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.building.Piece;
import org.nianbao.reader.building.ReadingBudget;
import org.nianbao.reader.building.RowCells;
import org.nianbao.reader.source.DroppedText.Reason;

/**
 * Finds the columns of a table. The spans of the cells say them; where rows contradict each other, as in files of some programs and of
 * people who draw tables
 * by hand, the widths of the cells do.
 */
final class TableColumns {

	/** How far edges are apart that are meant to be one, in twentieths of a point: about a millimetre. */
	private static final long TOLERANCE = 60;

	private TableColumns() {
	}

	/**
	 * Makes a table.
	 *
	 * @param rows   its rows; cells that go right are still among their cells
	 * @param budget counts the cells
	 * @return the table
	 */
	static Piece.Table table(List<BodyReader.Row> rows, ReadingBudget budget) throws UnreadableSourceException {
		List<BodyReader.Row> merged = rows.stream().map(TableColumns::mergeRight).toList();
		boolean agree = merged.stream().mapToLong(TableColumns::columns).distinct().count() <= 1;
		boolean haveWidths = merged.stream().allMatch(row -> row.before() == 0 && row.cells().stream().allMatch(cell -> cell.width() > 0));
		boolean byWidth = !agree && haveWidths;
		RowCells table = new RowCells();
		for (BodyReader.Row row : merged) {
			List<RowCells.Cell> cells = new ArrayList<>();
			long left = byWidth ? 0 : row.before();
			for (BodyReader.Cell cell : row.cells()) {
				long right = left + (byWidth ? cell.width() : cell.span());
				cells.add(new RowCells.Cell(left, right, cell.goesOn(), cell.content()));
				left = right;
			}
			table.add(cells);
		}
		return table.table(byWidth ? TOLERANCE : 0, budget);
	}

	private static long columns(BodyReader.Row row) {
		return row.before() + row.cells().stream().mapToLong(BodyReader.Cell::span).sum() + row.after();
	}

	/** Cells merged with the one at their left, in the older way: what stands in them is not shown. */
	private static BodyReader.Row mergeRight(BodyReader.Row row) {
		if (row.cells().stream().noneMatch(BodyReader.Cell::goesRight)) {
			return row;
		}
		List<BodyReader.Cell> cells = new ArrayList<>();
		for (BodyReader.Cell cell : row.cells()) {
			if (cell.goesRight() && !cells.isEmpty()) {
				BodyReader.Cell left = cells.remove(cells.size() - 1);
				List<Piece> content = new ArrayList<>(left.content());
				cell.content().forEach(piece -> content.add(piece instanceof Piece.Text text ? new Piece.Dropped(text.text(), Reason.HIDDEN) : piece));
				cells.add(new BodyReader.Cell(left.span() + cell.span(), left.width() + cell.width(), left.goesOn(), false, content));
			} else {
				cells.add(cell);
			}
		}
		return new BodyReader.Row(row.before(), row.after(), cells);
	}
}
