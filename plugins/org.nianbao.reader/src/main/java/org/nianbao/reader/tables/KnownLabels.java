package org.nianbao.reader.tables;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.nianbao.language.formats.BlockSpec;
import org.nianbao.language.formats.ColumnGroupSpec;
import org.nianbao.language.formats.ColumnItem;
import org.nianbao.language.formats.RowGroupSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.text.Labels;

/**
 * The labels of all tables on board, to tell labels from other texts before it is known which table is meant. Immutable.
 */
final class KnownLabels {

	/** Official labels and aliases of rows, with the most columns that such a row has. */
	private final Map<String, Integer> rows = new HashMap<>();
	/** Those, and without their enumerators. */
	private final Map<String, Integer> cores = new HashMap<>();
	private final Set<String> groups = new HashSet<>();
	private final Set<String> columns = new HashSet<>();
	private final Set<String> others = new HashSet<>();

	KnownLabels(Collection<TableSpec> tables) {
		for (TableSpec table : tables) {
			table.rows().forEach(this::add);
			table.groups().forEach(this::add);
			others.add(Labels.comparable(table.corner()));
			table.note().map(Labels::comparable).ifPresent(others::add);
			for (BlockSpec block : table.blocks()) {
				block.columns().forEach(column -> {
					columns.add(Labels.comparable(column.label()));
					column.aliases().forEach(alias -> columns.add(Labels.comparable(alias)));
				});
				addGroups(block.columnItems());
			}
		}
	}

	private void add(RowSpec row) {
		int width = row.block().columns().size();
		rows.merge(Labels.comparable(row.label()), width, Math::max);
		row.aliases().forEach(alias -> rows.merge(Labels.comparable(alias), width, Math::max));
		cores.merge(Labels.withoutEnumerator(Labels.comparable(row.label())), width, Math::max);
	}

	private void add(RowGroupSpec group) {
		groups.add(Labels.comparable(group.label()));
		group.definition().getAliases().forEach(alias -> groups.add(Labels.comparable(alias)));
	}

	private void addGroups(List<ColumnItem> items) {
		for (ColumnItem item : items) {
			if (item instanceof ColumnGroupSpec group) {
				others.add(Labels.comparable(group.label()));
				addGroups(group.items());
			}
		}
	}

	/** Returns how many columns a row of a label has; 0 for what is no label of a row, with its enumerator if it has one. */
	int width(String comparable) {
		return rows.getOrDefault(comparable, 0);
	}

	/** Returns how many columns a row of a label has, which may lack its enumerator; 0 for what is no label of a row. */
	int widthOfCore(String comparable) {
		return Math.max(width(comparable), cores.getOrDefault(comparable, 0));
	}

	/** Tells whether a label is like that of a row. */
	boolean isLikeRow(String comparable) {
		return rows.keySet().stream().anyMatch(row -> RowMatcher.similarity(comparable, row) >= RowMatcher.LEAST_SIMILARITY);
	}

	boolean isGroup(String comparable) {
		return groups.contains(comparable);
	}

	boolean isColumn(String comparable) {
		return columns.contains(comparable);
	}

	boolean isKnown(String comparable) {
		return rows.containsKey(comparable) || groups.contains(comparable) || columns.contains(comparable) || others.contains(comparable)
			|| cores.containsKey(comparable);
	}
}
