package org.nianbao.document.xlsx;

/**
 * A rectangle of cells of one sheet.
 *
 * @param row        its first row, counted from 0
 * @param column     its first column, counted from 0
 * @param lastRow    its last row
 * @param lastColumn its last column
 */
record CellRange(int row, int column, int lastRow, int lastColumn) {

	private static final int LETTERS = 26;

	/**
	 * Returns a single cell.
	 *
	 * @param row    its row, counted from 0
	 * @param column its column, counted from 0
	 * @return the cell
	 */
	static CellRange cell(int row, int column) {
		return new CellRange(row, column, row, column);
	}

	boolean isSingle() {
		return row == lastRow && column == lastColumn;
	}

	/**
	 * Returns the range as formulas name it.
	 *
	 * @return for example {@code B3} or {@code B3:F3}
	 */
	String name() {
		String first = columnName(column) + (row + 1);
		return isSingle() ? first : first + ":" + columnName(lastColumn) + (lastRow + 1);
	}

	/**
	 * Returns the letters of a column.
	 *
	 * @param column a column, counted from 0
	 * @return A to Z, AA to ZZ and so on
	 */
	static String columnName(int column) {
		String letter = Character.toString('A' + column % LETTERS);
		return column < LETTERS ? letter : columnName(column / LETTERS - 1) + letter;
	}
}
