package org.nianbao.document;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The cells of a table. Every position of the grid is covered by exactly one cell; {@link GridBuilder} sees to it.
 */
public final class Grid {

	private final int columns;
	private final int headerRows;
	private final List<Integer> columnWidths;
	private final List<List<GridCell>> rows;

	Grid(int columns, int headerRows, List<Integer> columnWidths, List<List<GridCell>> rows) {
		this.columns = columns;
		this.headerRows = headerRows;
		this.columnWidths = List.copyOf(columnWidths);
		this.rows = List.copyOf(rows);
	}

	/**
	 * Starts a grid.
	 *
	 * @param rows    the number of grid rows, at least 1
	 * @param columns the number of grid columns, at least 1
	 * @return a builder without cells
	 * @throws IllegalArgumentException if a number is less than 1
	 */
	public static GridBuilder builder(int rows, int columns) {
		return new GridBuilder(rows, columns);
	}

	/**
	 * Returns the number of grid rows.
	 *
	 * @return at least 1
	 */
	public int rows() {
		return rows.size();
	}

	/**
	 * Returns the number of grid columns.
	 *
	 * @return at least 1
	 */
	public int columns() {
		return columns;
	}

	/**
	 * Returns how many rows at the top are repeated on every page.
	 *
	 * @return 0 where the table has no common header; no cell reaches from these rows into the others
	 */
	public int headerRows() {
		return headerRows;
	}

	/**
	 * Returns how wide the columns are in relation to each other. Writers shrink them where they do not fit the page.
	 *
	 * @return one positive number per column, in twentieths of a point
	 */
	public List<Integer> columnWidths() {
		return columnWidths;
	}

	/**
	 * Returns the cells that cover a row, those that begin in a row above included.
	 *
	 * @param row a grid row, counted from 0
	 * @return from left to right without gaps
	 * @throws IndexOutOfBoundsException if there is no such row
	 */
	public List<GridCell> row(int row) {
		return rows.get(row);
	}

	/**
	 * Returns the texts of a row, for outputs that cannot show the table.
	 *
	 * @param row a grid row, counted from 0
	 * @return one text per cell that covers the row; empty for a cell that begins in a row above
	 * @throws IndexOutOfBoundsException if there is no such row
	 */
	public List<String> texts(int row) {
		return rows.get(row).stream().map(cell -> cell.row() == row ? cell.text() : "").toList();
	}

	/**
	 * Returns the cell that covers a position.
	 *
	 * @param row    a grid row, counted from 0
	 * @param column a grid column, counted from 0
	 * @return the cell, which may begin further up or left
	 * @throws IndexOutOfBoundsException if there is no such position
	 */
	public GridCell at(int row, int column) {
		if (column < 0 || column >= columns) {
			throw new IndexOutOfBoundsException(column);
		}
		List<GridCell> cells = rows.get(row);
		int low = 0;
		int high = cells.size() - 1;
		while (low < high) {
			int middle = (low + high + 1) >>> 1;
			if (cells.get(middle).column() <= column) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		return cells.get(low);
	}

	/**
	 * Returns all cells, each once.
	 *
	 * @return in reading order: by row, then by column
	 */
	public List<GridCell> cells() {
		return IntStream.range(0, rows.size()).boxed()
			.flatMap(row -> rows.get(row).stream().filter(cell -> cell.row() == row)).toList();
	}
}
