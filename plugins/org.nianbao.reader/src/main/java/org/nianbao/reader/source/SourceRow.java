package org.nianbao.reader.source;

import java.util.List;

/**
 * A row of a table.
 *
 * @param position where it begins
 * @param cells    the cells that begin in it, from left to right; those that a cell of an earlier row covers are not among them
 */
public record SourceRow(SourcePosition position, List<SourceCell> cells) {

	/** Copies the list. */
	public SourceRow {
		cells = List.copyOf(cells);
	}
}
