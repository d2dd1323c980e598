package org.nianbao.reader.tables;

import java.util.Optional;

import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.reader.source.SourcePosition;

/**
 * A cell of a table of the format.
 *
 * @param row        the row of the format
 * @param column     the column of the format
 * @param text       what is written into the cell: the text of the source without white space, such as {@code 12}, {@code /} or {@code +3}; empty for
 *                  a cell that is blank in the source or that the source has not
 * @param position   where it is in the source; empty for a cell that the source has not
 * @param confidence how sure the place is
 */
public record ReadCell(RowSpec row, ColumnSpec column, String text, Optional<SourcePosition> position, Confidence confidence) {

	/** How sure it is that a figure belongs into a cell. */
	public enum Confidence {
		/** The labels are those of the format and the cells are complete. */
		CERTAIN,
		/** The label was matched by similarity. */
		SIMILAR_LABEL,
		/** The row had too many or too few cells; the sums decided. */
		DECIDED_BY_SUMS,
		/** The row had too many or too few cells, and the sums do not decide. */
		UNCERTAIN,
		/** The source has no such cell. */
		MISSING
	}
}
