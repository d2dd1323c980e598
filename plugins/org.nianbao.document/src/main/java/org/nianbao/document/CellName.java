package org.nianbao.document;

import java.util.Objects;

/**
 * Which figure of an official table a cell prints, by the short names of the format.
 *
 * @param table  the name of the table
 * @param row    the name of the row
 * @param column the name of the column
 */
public record CellName(String table, String row, String column) {

	public CellName {
		Objects.requireNonNull(table);
		Objects.requireNonNull(row);
		Objects.requireNonNull(column);
	}
}
