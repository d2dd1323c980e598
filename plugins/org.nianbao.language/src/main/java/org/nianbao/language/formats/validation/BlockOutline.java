package org.nianbao.language.formats.validation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.nianbao.language.format.Block;
import org.nianbao.language.format.ColumnDef;
import org.nianbao.language.format.ColumnGroup;
import org.nianbao.language.format.ColumnItem;
import org.nianbao.language.format.RowDef;
import org.nianbao.language.format.RowGroup;
import org.nianbao.language.format.RowItem;

/**
 * A part of a table with columns of its own, as the format file has it.
 *
 * @param group   the block; empty for a table without blocks
 * @param columns the columns and groups of columns
 * @param rows    the rows and groups of rows
 */
record BlockOutline(Optional<Block> group, List<? extends ColumnItem> columns, List<RowItem> rows) {

	/** Returns the columns, those of groups included. */
	List<ColumnDef> leafColumns() {
		return columns.stream().flatMap(BlockOutline::leaves).toList();
	}

	/** Returns the rows, those of groups included. */
	List<RowDef> leafRows() {
		return rows.stream().flatMap(BlockOutline::leaves).toList();
	}

	/** Returns the column of a name. */
	Optional<ColumnDef> column(String name) {
		return leafColumns().stream().filter(column -> name.equals(column.getName())).findFirst();
	}

	/** Returns the column that stands for the row where none is named: the only one, else the sum of the outermost group. */
	Optional<ColumnDef> defaultColumn() {
		List<ColumnDef> all = leafColumns();
		if (all.size() == 1) {
			return Optional.of(all.get(0));
		}
		List<? extends ColumnItem> level = columns;
		while (!level.isEmpty()) {
			Optional<ColumnDef> sum = level.stream().filter(item -> item instanceof ColumnDef column && column.isTotal())
				.map(ColumnDef.class::cast).findFirst();
			if (sum.isPresent()) {
				return sum;
			}
			level = level.stream().filter(ColumnGroup.class::isInstance).flatMap(group -> ((ColumnGroup) group).getItems().stream()).toList();
		}
		return Optional.empty();
	}

	/** Returns the columns of an item, those of inner groups included. */
	static Stream<ColumnDef> leaves(ColumnItem item) {
		return item instanceof ColumnGroup group ? group.getItems().stream().flatMap(BlockOutline::leaves) : Stream.of((ColumnDef) item);
	}

	/** Returns the rows of an item, those of inner groups included. */
	static Stream<RowDef> leaves(RowItem item) {
		return item instanceof RowGroup group ? group.getItems().stream().flatMap(BlockOutline::leaves) : Stream.of((RowDef) item);
	}
}
