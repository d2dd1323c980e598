package org.nianbao.reader.tables;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.nianbao.language.formats.BlockSpec;
import org.nianbao.language.formats.ColumnGroupSpec;
import org.nianbao.language.formats.ColumnItem;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RowGroupSpec;
import org.nianbao.language.formats.RowItem;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;

/**
 * Which columns the labels above rows name, all of them, and how the rows of their table are nested. Immutable.
 */
final class StackedLayout {

	/** The depth of a label that the table does not have. */
	static final int UNKNOWN = -1;

	private final TableSpec table;
	private final BlockSpec block;
	/** For each cell of the header the place of its column, counted from 0; negative for a cell that names none. */
	private final int[] places;
	private final int width;
	private final Map<RowItem, Integer> depths = new IdentityHashMap<>();

	private StackedLayout(TableSpec table, BlockSpec block, int[] places, int width) {
		this.table = table;
		this.block = block;
		this.places = places;
		this.width = width;
		for (BlockSpec each : table.blocks()) {
			each.group().ifPresent(group -> depths.put(group, 0));
			addDepths(each.rowItems(), 0);
		}
	}

	private void addDepths(List<RowItem> items, int depth) {
		for (RowItem item : items) {
			depths.put(item, depth);
			if (item instanceof RowGroupSpec group) {
				addDepths(group.items(), depth + 1);
			}
		}
	}

	/**
	 * Finds out what a header means.
	 *
	 * @param header its cells in the order of the text
	 * @param table  a table
	 * @param block  a block of it
	 * @param known  the labels of all tables
	 * @return empty if the header has labels of another table, or does not name each column of the block once (all of them for each row, where all
	 *         rows stand side by side), or in an order in which neither columns are counted nor headers are written line by line
	 */
	static Optional<StackedLayout> of(List<StackedCell> header, TableSpec table, BlockSpec block, KnownLabels known) {
		List<ColumnSpec> named = new ArrayList<>();
		int[] places = new int[header.size()];
		for (int i = 0; i < places.length; i++) {
			Optional<ColumnSpec> column = RowMatcher.column(header.get(i).text(), block);
			places[i] = column.map(ColumnSpec::index).orElse(-1);
			if (column.isEmpty() && isOfAnother(header.get(i), table, known)) {
				return Optional.empty();
			}
			column.ifPresent(named::add);
		}
		if (named.equals(block.columns()) || named.equals(byLevel(block.columnItems()))) {
			return Optional.of(new StackedLayout(table, block, places, named.size()));
		}
		if (!table.isPrintedInOneRow() || !named.equals(sideBySide(table))) {
			return Optional.empty();
		}
		int place = 0;
		for (int i = 0; i < places.length; i++) {
			places[i] = places[i] < 0 ? -1 : place++;
		}
		return Optional.of(new StackedLayout(table, null, places, place));
	}

	private static boolean isOfAnother(StackedCell label, TableSpec table, KnownLabels known) {
		String comparable = label.comparable();
		boolean row = known.width(comparable) > 0 || known.isGroup(comparable);
		return known.isColumn(comparable) || row && table.findRow(label.text()).isEmpty() && table.findGroup(label.text()).isEmpty();
	}

	/** The columns in the order in which a header has them: line by line. */
	private static List<ColumnSpec> byLevel(List<ColumnItem> items) {
		List<ColumnSpec> columns = new ArrayList<>();
		List<ColumnItem> level = items;
		while (!level.isEmpty()) {
			List<ColumnItem> below = new ArrayList<>();
			for (ColumnItem item : level) {
				if (item instanceof ColumnGroupSpec group) {
					below.addAll(group.items());
				} else {
					columns.add((ColumnSpec) item);
				}
			}
			level = below;
		}
		return columns;
	}

	private static List<ColumnSpec> sideBySide(TableSpec table) {
		List<ColumnSpec> columns = new ArrayList<>();
		table.rows().forEach(row -> columns.addAll(row.block().columns()));
		return columns;
	}

	/** Do all rows of the table stand side by side? */
	boolean isWhole() {
		return block == null;
	}

	/** Returns how many figures a row has. */
	int width() {
		return width;
	}

	/** Returns the place of the column that a cell of the header names, counted from 0; negative if it names none. */
	int place(int cell) {
		return places[cell];
	}

	/** Tells how well a row fits: its label with figures, or that of a group without, or neither. */
	int fit(StackedCell label, boolean figures) {
		if (figures) {
			return row(label).filter(row -> row.block() == block).isPresent() ? 2 : row(label).isPresent() ? 1 : 0;
		}
		return group(label).isPresent() ? 1 : 0;
	}

	/** Tells whether a label is that of a row, and of nothing else. */
	boolean isRow(StackedCell label) {
		return row(label).isPresent() && group(label).isEmpty();
	}

	/** Returns how many groups a row or group stands in; {@link #UNKNOWN} for another label. */
	int depth(StackedCell label) {
		Optional<RowItem> item = row(label).map(RowItem.class::cast).or(() -> group(label));
		return item.map(found -> depths.getOrDefault(found, UNKNOWN)).orElse(UNKNOWN);
	}

	private Optional<RowSpec> row(StackedCell label) {
		return table.findRow(label.text()).map(match -> match.target());
	}

	private Optional<RowGroupSpec> group(StackedCell label) {
		return table.findGroup(label.text()).map(match -> match.target());
	}
}
