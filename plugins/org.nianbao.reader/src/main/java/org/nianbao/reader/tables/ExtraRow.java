package org.nianbao.reader.tables;

import java.util.List;

import org.nianbao.reader.source.SourcePosition;

/**
 * A row that a table of the format has no place for, or a text in it.
 *
 * @param position where it is
 * @param texts    its texts from left to right, without empty ones
 */
public record ExtraRow(SourcePosition position, List<String> texts) {

	/** Copies the list. */
	public ExtraRow {
		texts = List.copyOf(texts);
	}
}
