package org.nianbao.language.figures;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.LabelMatch;
import org.nianbao.language.formats.RowGroupSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.report.Row;

/**
 * A line of a table as it is typed, and what it refers to.
 */
public sealed interface TableLine {

	/**
	 * Returns the model element.
	 *
	 * @return the row of the report's model
	 */
	Row row();

	/**
	 * Returns the first cell.
	 *
	 * @return the label as typed, without white space around; maybe empty
	 */
	WrittenLabel label();

	/**
	 * A label as typed.
	 *
	 * @param text   the text without escapes and without white space around; empty for an empty cell
	 * @param region where it stands; an empty region for an empty cell
	 */
	record WrittenLabel(String text, Region region) {
	}

	/**
	 * A header.
	 *
	 * @param row     the model element
	 * @param label   the corner
	 * @param columns the other cells
	 */
	record Header(Row row, WrittenLabel label, List<HeaderColumn> columns) implements TableLine {
	}

	/**
	 * A cell of a header.
	 *
	 * @param label  the label as typed
	 * @param column the column that it refers to; empty where the format has none of that label
	 */
	record HeaderColumn(WrittenLabel label, Optional<LabelMatch<ColumnSpec>> column) {
	}

	/**
	 * The heading of a block or of a group of rows.
	 *
	 * @param row   the model element
	 * @param label the label
	 * @param group the group that it refers to; empty where the format has none of that label
	 */
	record Group(Row row, WrittenLabel label, Optional<LabelMatch<RowGroupSpec>> group) implements TableLine {
	}

	/**
	 * A row of figures.
	 *
	 * @param row        the model element
	 * @param label      the label
	 * @param spec       the row that it refers to; empty where the format has none of that label
	 * @param duplicate  whether an earlier line refers to the same row
	 * @param columns    the column of each place after the label, in the order of the header; empty where the header's label is unknown
	 * @param cells      where the cells after the label stand, in the order of the text; more or fewer than columns where the line is wrong
	 */
	record Data(Row row, WrittenLabel label, Optional<LabelMatch<RowSpec>> spec, boolean duplicate, List<Optional<ColumnSpec>> columns,
			List<Region> cells) implements TableLine {

		/**
		 * Tells whether the cells cannot be assigned to columns for certain.
		 *
		 * @return true if there are more or fewer cells than columns, or a column stands twice in the header
		 */
		public boolean isMisaligned() {
			Set<ColumnSpec> seen = new HashSet<>();
			return cells.size() != columns.size() || columns.stream().flatMap(Optional::stream).anyMatch(column -> !seen.add(column));
		}
	}
}
