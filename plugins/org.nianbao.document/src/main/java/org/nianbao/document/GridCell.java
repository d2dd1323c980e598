package org.nianbao.document;

import java.util.Objects;
import java.util.Optional;

/**
 * A cell of a table, maybe merged of several grid positions.
 *
 * @param text       what is printed in it; may be empty
 * @param row        its first grid row, counted from 0
 * @param column     its first grid column, counted from 0
 * @param rowSpan    how many grid rows it covers, at least 1
 * @param columnSpan how many grid columns it covers, at least 1
 * @param role       what it is for
 * @param alignment  how its text stands
 * @param name       which official figure it prints; empty for everything else
 */
public record GridCell(String text, int row, int column, int rowSpan, int columnSpan, CellRole role, Alignment alignment,
		Optional<CellName> name) {

	/**
	 * @throws IllegalArgumentException if the position is negative, a span less than 1, or an end beyond the range of {@code int}
	 */
	public GridCell {
		Objects.requireNonNull(text);
		Objects.requireNonNull(role);
		Objects.requireNonNull(alignment);
		Objects.requireNonNull(name);
		boolean outOfRange = rowSpan > Integer.MAX_VALUE - row || columnSpan > Integer.MAX_VALUE - column;
		if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1 || outOfRange) {
			throw new IllegalArgumentException("cell at row " + row + ", column " + column + " of " + rowSpan + " × " + columnSpan);
		}
	}

	/**
	 * Makes a cell that prints no official figure, with its text in the middle.
	 *
	 * @param role       what it is for
	 * @param row        its first grid row, counted from 0
	 * @param column     its first grid column, counted from 0
	 * @param rowSpan    how many grid rows it covers
	 * @param columnSpan how many grid columns it covers
	 * @param text       what is printed in it
	 * @return the cell
	 * @throws IllegalArgumentException if the position is negative or a span less than 1
	 */
	public static GridCell of(CellRole role, int row, int column, int rowSpan, int columnSpan, String text) {
		return new GridCell(text, row, column, rowSpan, columnSpan, role, Alignment.CENTER, Optional.empty());
	}

	/**
	 * Returns the row below the cell.
	 *
	 * @return the grid row after its last one
	 */
	public int endRow() {
		return row + rowSpan;
	}

	/**
	 * Returns the column right of the cell.
	 *
	 * @return the grid column after its last one
	 */
	public int endColumn() {
		return column + columnSpan;
	}
}
