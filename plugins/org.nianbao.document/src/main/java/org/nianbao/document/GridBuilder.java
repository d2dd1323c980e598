package org.nianbao.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Collects the cells of a grid and checks that they fill it.
 */
public final class GridBuilder {

	private final int rows;
	private final int columns;
	private final List<GridCell> cells = new ArrayList<>();
	private int headerRows;
	private List<Integer> columnWidths = List.of();

	GridBuilder(int rows, int columns) {
		if (rows < 1 || columns < 1) {
			throw new IllegalArgumentException("grid of " + rows + " × " + columns);
		}
		this.rows = rows;
		this.columns = columns;
	}

	/**
	 * Says how many rows at the top are repeated on every page.
	 *
	 * @param count the number of rows; 0 if never called
	 * @return this builder
	 */
	public GridBuilder headerRows(int count) {
		headerRows = count;
		return this;
	}

	/**
	 * Says how wide the columns are.
	 *
	 * @param widths one positive number per column, in twentieths of a point; if never called, widths follow from the texts
	 * @return this builder
	 */
	public GridBuilder columnWidths(List<Integer> widths) {
		columnWidths = List.copyOf(widths);
		return this;
	}

	/**
	 * Adds a cell. Cells may come in any order.
	 *
	 * @param cell the cell
	 * @return this builder
	 */
	public GridBuilder add(GridCell cell) {
		cells.add(cell);
		return this;
	}

	/**
	 * Makes the grid, in time linear in the number of cells and the rows they cover.
	 *
	 * @return the grid
	 * @throws IllegalStateException if a position is covered by no cell or by several, a cell reaches beyond the grid or from
	 *                               the header rows into the others, or the widths do not fit the columns
	 */
	public Grid build() {
		check(headerRows >= 0 && headerRows <= rows, headerRows + " header rows of " + rows);
		List<List<GridCell>> covering = coverRows();
		if (headerRows > 0 && headerRows < rows) {
			for (GridCell cell : covering.get(headerRows)) {
				check(cell.row() >= headerRows, describe(cell) + " reaches out of the header rows");
			}
		}
		List<Integer> widths = columnWidths.isEmpty() ? ColumnWidths.of(columns, cells) : columnWidths;
		check(widths.size() == columns, widths.size() + " widths for " + columns + " columns");
		check(widths.stream().allMatch(width -> width > 0), "a column without width");
		return new Grid(columns, headerRows, widths, covering);
	}

	private List<List<GridCell>> coverRows() {
		Comparator<GridCell> byColumn = Comparator.comparingInt(GridCell::column);
		List<List<GridCell>> starting = new ArrayList<>();
		for (int row = 0; row < rows; row++) {
			starting.add(new ArrayList<>());
		}
		for (GridCell cell : cells) {
			check(cell.endRow() <= rows && cell.endColumn() <= columns, describe(cell) + " reaches beyond the grid");
			starting.get(cell.row()).add(cell);
		}
		List<List<GridCell>> covering = new ArrayList<>();
		List<GridCell> above = List.of();
		for (int row = 0; row < rows; row++) {
			int current = row;
			Predicate<GridCell> goesOn = cell -> cell.endRow() > current;
			List<GridCell> inRow = new ArrayList<>(above.stream().filter(goesOn).toList());
			inRow.addAll(starting.get(row));
			inRow.sort(byColumn);
			checkRow(row, inRow);
			above = List.copyOf(inRow);
			covering.add(above);
		}
		return covering;
	}

	private void checkRow(int row, List<GridCell> inRow) {
		int column = 0;
		for (GridCell cell : inRow) {
			check(cell.column() <= column, "row " + row + ", column " + column + " is covered by no cell");
			check(cell.column() >= column, "row " + row + ", column " + cell.column() + " is covered by several cells");
			column = cell.endColumn();
		}
		check(column == columns, "row " + row + ", column " + column + " is covered by no cell");
	}

	private static String describe(GridCell cell) {
		return "the cell at row " + cell.row() + ", column " + cell.column() + " of " + cell.rowSpan() + " × " + cell.columnSpan();
	}

	private static void check(boolean condition, String message) {
		if (!condition) {
			throw new IllegalStateException(message);
		}
	}
}
