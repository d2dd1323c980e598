package org.nianbao.document.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.nianbao.document.GridCell;

/**
 * Writes sums of cells as formulas.
 */
final class SumFormula {

	private static final int MOST_ARGUMENTS = 255;

	private SumFormula() {
	}

	/**
	 * Returns the formula of a sum. Cells side by side and cells below each other become ranges.
	 *
	 * @param cells    the cells of the grid that are added up, in the order of the format
	 * @param firstRow the row of the sheet in which the grid begins
	 * @param decimals how many decimals the sum has: binary fractions of the program are rounded to them
	 * @return the formula without {@code =}; empty where there are too many parts for one
	 */
	static Optional<String> of(List<GridCell> cells, int firstRow, int decimals) {
		List<String> parts = new ArrayList<>();
		int start = 0;
		for (int i = 1; i <= cells.size(); i++) {
			boolean goesOn = i < cells.size() && (isRight(cells, start, i) || isBelow(cells, start, i));
			if (!goesOn) {
				GridCell first = cells.get(start);
				GridCell last = cells.get(i - 1);
				parts.add(new CellRange(firstRow + first.row(), first.column(), firstRow + last.row(), last.column()).name());
				start = i;
			}
		}
		if (parts.isEmpty() || parts.size() > MOST_ARGUMENTS) {
			return Optional.empty();
		}
		String sum = "SUM(" + String.join(",", parts) + ")";
		return Optional.of(decimals == 0 ? sum : "ROUND(" + sum + "," + decimals + ")");
	}

	/** Tells whether all cells of a run and the next one stand side by side. */
	private static boolean isRight(List<GridCell> cells, int start, int next) {
		return cells.get(start).row() == cells.get(next).row() && cells.get(next - 1).endColumn() == cells.get(next).column();
	}

	/** Tells whether all cells of a run and the next one stand below each other. */
	private static boolean isBelow(List<GridCell> cells, int start, int next) {
		return cells.get(start).column() == cells.get(next).column() && cells.get(next - 1).endRow() == cells.get(next).row();
	}
}
