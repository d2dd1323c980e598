package org.nianbao.document;

import java.util.List;
import java.util.Objects;

/**
 * A table with what belongs to it.
 *
 * @param caption what is printed above the table; empty where nothing is
 * @param grid    the cells
 * @param notes   what is printed below the table, all of kind {@link Paragraph.Kind#NOTE}
 */
public record Table(String caption, Grid grid, List<Paragraph> notes) implements Block {

	/**
	 * @throws IllegalArgumentException if a note is a paragraph of another kind
	 */
	public Table {
		Objects.requireNonNull(caption);
		Objects.requireNonNull(grid);
		notes = List.copyOf(notes);
		if (notes.stream().anyMatch(note -> note.kind() != Paragraph.Kind.NOTE)) {
			throw new IllegalArgumentException("a paragraph below a table must be a note");
		}
	}

	@Override
	public <R, X extends Exception> R accept(Visitor<R, X> visitor) throws X {
		return visitor.table(this);
	}
}
