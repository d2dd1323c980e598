package org.nianbao.document;

/**
 * What a cell of a table is for.
 */
public enum CellRole {
	/** The cell where the headers of columns and of rows meet; heads neither. */
	CORNER,
	/** Heads the columns that it spans. */
	COLUMN_HEADER,
	/** Heads the rows that it spans. */
	ROW_HEADER,
	/** Heads all rows below it up to the next one; spans all columns. */
	BLOCK,
	/** A figure or other content. */
	DATA;

	/**
	 * Tells whether the cell heads other cells.
	 *
	 * @return true for headers of columns, rows and blocks
	 */
	public boolean isHeader() {
		return this == COLUMN_HEADER || this == ROW_HEADER || this == BLOCK;
	}
}
