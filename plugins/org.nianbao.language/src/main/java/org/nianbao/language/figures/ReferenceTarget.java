package org.nianbao.language.figures;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;

/**
 * What the names of a term in a reference mean in the format of the report.
 *
 * @param table       the table
 * @param name        the name of the row or group, as typed
 * @param rows        the row, or the rows of the group; at least one
 * @param column      the column, named or usual; empty where none is named and the rows have no usual one
 * @param columnNamed whether the column is named
 */
public record ReferenceTarget(TableSpec table, String name, List<RowSpec> rows, Optional<ColumnSpec> column, boolean columnNamed) {

	/**
	 * Makes the list unmodifiable.
	 */
	public ReferenceTarget {
		Objects.requireNonNull(table);
		Objects.requireNonNull(name);
		rows = List.copyOf(rows);
		Objects.requireNonNull(column);
	}
}
