package org.nianbao.document.text;

import java.util.Arrays;

import org.nianbao.document.CellRole;
import org.nianbao.document.Grid;
import org.nianbao.document.GridCell;
import org.nianbao.language.text.DisplayWidth;

/**
 * Finds how wide the columns of a table in plain text are. All widths in display columns.
 */
final class TextWidths {

	private static final int NARROWEST = 4;
	/** Longer texts wrap. */
	private static final int WIDEST = 26;
	/** Headers wrap at the first of these widths at which the table is no wider than {@link #CROWDED}, else at the last. */
	private static final int[] WIDEST_HEADERS = {WIDEST, 8, 4};
	private static final int CROWDED = 120;
	/** A cell over many rows has room to wrap. */
	private static final int MANY_ROWS = 3;
	private static final int NARROW = 8;
	private static final int GAP = 3;

	private TextWidths() {
	}

	/**
	 * Returns the widths.
	 *
	 * @param grid the cells
	 * @return one positive width per column
	 */
	static int[] of(Grid grid) {
		int[] widths = {};
		for (int widest : WIDEST_HEADERS) {
			widths = of(grid, widest);
			if (Arrays.stream(widths).map(width -> width + GAP).sum() <= CROWDED) {
				break;
			}
		}
		return widths;
	}

	private static int[] of(Grid grid, int widestHeader) {
		int[] widths = new int[grid.columns()];
		Arrays.fill(widths, NARROWEST);
		for (GridCell cell : grid.cells()) {
			if (cell.columnSpan() == 1) {
				widths[cell.column()] = Math.max(widths[cell.column()], wish(cell, widestHeader));
			}
		}
		for (GridCell cell : grid.cells()) {
			if (cell.columnSpan() > 1 && cell.role() == CellRole.DATA) {
				widen(widths, cell);
			}
		}
		return widths;
	}

	private static int wish(GridCell cell, int widestHeader) {
		int width = Math.min(DisplayWidth.of(cell.text()), cell.role() == CellRole.COLUMN_HEADER ? widestHeader : WIDEST);
		return cell.rowSpan() >= MANY_ROWS ? Math.min(width, NARROW) : width;
	}

	/** Only labels are wrapped to fit the columns that they span: a number must not be broken. */
	private static void widen(int[] widths, GridCell cell) {
		int available = (cell.columnSpan() - 1) * GAP;
		for (int column = cell.column(); column < cell.endColumn(); column++) {
			available += widths[column];
		}
		widths[cell.endColumn() - 1] += Math.max(0, Math.min(DisplayWidth.of(cell.text()), WIDEST) - available);
	}
}
