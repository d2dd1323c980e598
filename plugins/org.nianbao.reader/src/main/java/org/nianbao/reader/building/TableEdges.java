package org.nianbao.reader.building;

import java.util.List;

/**
 * Corrects edges of cells that a program has put next to where they belong.
 */
public final class TableEdges {

	/** Shorter tables do not tell what is usual in them. */
	private static final int FEWEST_ROWS = 3;

	private TableEdges() {
	}

	/**
	 * Moves an edge that a single row has to the place next to it where all other rows have theirs. LibreOffice rounds the edge of a wide
	 * cell in the first row
	 * to a column of its own, which no cell has for itself, in DOCX and in HTML.
	 *
	 * @param rows  how many rows the table has
	 * @param cells its cells; those with moved edges are replaced. Columns that have become empty are still counted
	 */
	public static void align(int rows, List<Piece.PlacedCell> cells) {
		int columns = cells.stream().mapToInt(cell -> cell.column() + cell.columnSpan()).max().orElse(0);
		if (rows < FEWEST_ROWS) {
			return;
		}
		int[] rowsWithEdge = new int[columns + 2];
		int[] onlyRow = new int[columns + 2];
		boolean[] isCell = new boolean[columns + 1];
		for (Piece.PlacedCell cell : cells) {
			rowsWithEdge[cell.column()] += cell.rowSpan();
			onlyRow[cell.column()] = cell.row();
			isCell[cell.column()] |= cell.columnSpan() == 1;
		}
		for (int edge = 1; edge + 1 < columns; edge++) {
			if (!isCell[edge] && rowsWithEdge[edge] == 1 && rowsWithEdge[edge + 1] == rows - 1) {
				move(cells, onlyRow[edge], edge, edge + 1);
				rowsWithEdge[edge] = 0;
			}
		}
		for (int edge = 1; edge + 1 < columns; edge++) {
			if (!isCell[edge] && rowsWithEdge[edge + 1] == 1 && rowsWithEdge[edge] == rows - 1) {
				move(cells, onlyRow[edge + 1], edge + 1, edge);
				rowsWithEdge[edge + 1] = 0;
			}
		}
	}

	private static void move(List<Piece.PlacedCell> cells, int inRow, int from, int to) {
		cells.replaceAll(cell -> {
			boolean begins = cell.row() == inRow && cell.column() == from;
			boolean ends = cell.row() <= inRow && inRow < cell.row() + cell.rowSpan() && cell.column() + cell.columnSpan() == from;
			int left = begins ? to : cell.column();
			int right = ends ? to : cell.column() + cell.columnSpan();
			return new Piece.PlacedCell(cell.row(), left, cell.rowSpan(), right - left, cell.content());
		});
	}

	/**
	 * Leaves out columns in which no cell begins.
	 *
	 * @param rows  how many rows the table has
	 * @param cells its cells
	 * @return the table
	 */
	static Piece.Table withoutEmptyColumns(int rows, List<Piece.PlacedCell> cells) {
		int columns = cells.stream().mapToInt(cell -> cell.column() + cell.columnSpan()).max().orElse(0);
		boolean[] begins = new boolean[columns + 1];
		cells.forEach(cell -> begins[cell.column()] = true);
		int[] index = new int[columns + 1];
		for (int column = 0; column < columns; column++) {
			index[column + 1] = index[column] + (begins[column] ? 1 : 0);
		}
		return new Piece.Table(rows, cells.stream().map(cell -> {
			int left = index[cell.column()];
			return new Piece.PlacedCell(cell.row(), left, cell.rowSpan(), index[cell.column() + cell.columnSpan()] - left, cell.content());
		}).toList());
	}
}
