package org.nianbao.reader.source;

import java.util.List;

/**
 * A table, or the piece of one that stands on a page.
 *
 * @param position where it begins
 * @param rows     its rows; a row without any text is a row, too
 * @param exact    are the columns and spans of the cells those of the source? False where only the order of the cells is known; then columns count
 *                the cells of a row, spans are 1, and the ends of rows are only likely
 */
public record SourceTable(SourcePosition position, List<SourceRow> rows, boolean exact) implements SourceBlock {

	/** Copies the list. */
	public SourceTable {
		rows = List.copyOf(rows);
	}
}
