package org.nianbao.language.formats;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.nianbao.language.text.Labels;

/**
 * A part of a table with columns of its own (块). A table without 块 is one block without a label.
 */
public final class BlockSpec {

	private final int index;
	private final Optional<RowGroupSpec> group;
	private final List<ColumnItem> columnItems;
	private final List<ColumnSpec> columns;
	private final List<RowItem> rowItems;
	private final List<RowSpec> rows;
	private final Map<String, LabelMatch<ColumnSpec>> columnsByLabel;

	BlockSpec(int index, Optional<RowGroupSpec> group, List<ColumnItem> columnItems, List<ColumnSpec> columns, List<RowItem> rowItems,
			List<RowSpec> rows) {
		this.index = index;
		this.group = group;
		this.columnItems = List.copyOf(columnItems);
		this.columns = List.copyOf(columns);
		this.rowItems = List.copyOf(rowItems);
		this.rows = List.copyOf(rows);
		LabelMap<ColumnSpec> labels = new LabelMap<>();
		columns.forEach(column -> labels.add(column, column.label(), column.aliases()));
		columnsByLabel = labels.build();
	}

	/**
	 * Returns the place of the block within its table.
	 *
	 * @return the index, counted from 0
	 */
	public int index() {
		return index;
	}

	/**
	 * Returns the row group that the block is, with its label.
	 *
	 * @return the group; empty where the table has no blocks
	 */
	public Optional<RowGroupSpec> group() {
		return group;
	}

	/**
	 * Returns the columns and groups of columns as they are printed.
	 *
	 * @return unmodifiable, in printed order
	 */
	public List<ColumnItem> columnItems() {
		return columnItems;
	}

	/**
	 * Returns the columns.
	 *
	 * @return unmodifiable, in printed order; {@link ColumnSpec#index()} is the place in this list
	 */
	public List<ColumnSpec> columns() {
		return columns;
	}

	/**
	 * Returns the rows and groups of rows as they are printed.
	 *
	 * @return unmodifiable, in printed order
	 */
	public List<RowItem> rowItems() {
		return rowItems;
	}

	/**
	 * Returns the rows.
	 *
	 * @return unmodifiable, in printed order
	 */
	public List<RowSpec> rows() {
		return rows;
	}

	/**
	 * Finds a column by what is written in a header.
	 *
	 * @param label the label as written
	 * @return the column and how exactly the label fits
	 */
	public Optional<LabelMatch<ColumnSpec>> findColumn(String label) {
		return Optional.ofNullable(columnsByLabel.get(Labels.comparable(label))).map(match -> match.of(label));
	}

	/**
	 * Tells whether a label is one of a column, without saying which.
	 *
	 * @param comparable a label as {@link Labels#comparable} returns it
	 * @return true if {@link #findColumn} would find a column
	 */
	public boolean knowsColumn(String comparable) {
		return columnsByLabel.containsKey(comparable);
	}

	/**
	 * Finds a column by its name.
	 *
	 * @param name the short name
	 * @return the column, if the block has it
	 */
	public Optional<ColumnSpec> column(String name) {
		return columns.stream().filter(column -> column.name().equals(name)).findFirst();
	}

	/**
	 * Returns the column that stands for the row where none is named: the only one, else the sum of the outermost group.
	 *
	 * @return the column, empty where a column must be named
	 */
	public Optional<ColumnSpec> defaultColumn() {
		if (columns.size() == 1) {
			return Optional.of(columns.get(0));
		}
		List<ColumnItem> level = columnItems;
		while (!level.isEmpty()) {
			Optional<ColumnSpec> sum = level.stream().filter(ColumnSpec.class::isInstance).map(ColumnSpec.class::cast)
				.filter(column -> column.sumRule().isPresent()).findFirst();
			if (sum.isPresent()) {
				return sum;
			}
			level = level.stream().filter(ColumnGroupSpec.class::isInstance).flatMap(group -> ((ColumnGroupSpec) group).items().stream()).toList();
		}
		return Optional.empty();
	}
}
