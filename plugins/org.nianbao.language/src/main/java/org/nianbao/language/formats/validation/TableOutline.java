package org.nianbao.language.formats.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.nianbao.language.format.Block;
import org.nianbao.language.format.ColumnDef;
import org.nianbao.language.format.ColumnItem;
import org.nianbao.language.format.RowDef;
import org.nianbao.language.format.RowGroup;
import org.nianbao.language.format.RowItem;
import org.nianbao.language.format.TableDef;

/**
 * A table as the format file has it: what its names stand for.
 */
final class TableOutline {

	private final TableDef definition;
	private final List<BlockOutline> blocks = new ArrayList<>();
	private final List<RowGroup> groups = new ArrayList<>();
	private final boolean mixed;
	private final Map<String, List<RowDef>> rowsByName = new HashMap<>();
	private final Map<String, EObject> named = new LinkedHashMap<>();
	private final Map<RowDef, BlockOutline> blockByRow = new IdentityHashMap<>();

	TableOutline(TableDef definition) {
		this.definition = definition;
		List<Block> blockDefs = definition.getMembers().stream().filter(Block.class::isInstance).map(Block.class::cast).toList();
		List<ColumnItem> freeColumns = definition.getMembers().stream().filter(ColumnItem.class::isInstance).map(ColumnItem.class::cast).toList();
		List<RowItem> freeRows = definition.getMembers().stream().filter(member -> member instanceof RowItem && !(member instanceof Block))
			.map(RowItem.class::cast).toList();
		mixed = !blockDefs.isEmpty() && !(freeColumns.isEmpty() && freeRows.isEmpty());
		if (blockDefs.isEmpty()) {
			blocks.add(new BlockOutline(Optional.empty(), freeColumns, freeRows));
		}
		blockDefs.forEach(block -> blocks.add(new BlockOutline(Optional.of(block), block.getColumns(), block.getItems())));
		blocks.forEach(block -> block.leafRows().forEach(row -> blockByRow.put(row, block)));
		EcoreUtil.<EObject>getAllContents(definition, true).forEachRemaining(element -> {
			if (element instanceof RowGroup group) {
				groups.add(group);
			}
			if (element instanceof RowItem item && item.getName() != null) {
				named.putIfAbsent(item.getName(), item);
				rowsByName.putIfAbsent(item.getName(), item instanceof RowDef row ? List.of(row)
					: BlockOutline.leaves(item).filter(row -> !row.isTotal()).toList());
			}
		});
	}

	TableDef definition() {
		return definition;
	}

	String name() {
		return definition.getName();
	}

	/** Returns the parts with columns of their own, at least one. */
	List<BlockOutline> blocks() {
		return blocks;
	}

	/** Returns all groups of rows, the blocks among them, outer ones before inner ones. */
	List<RowGroup> groups() {
		return groups;
	}

	/** Tells whether some rows or columns stand in blocks and others do not. */
	boolean isMixed() {
		return mixed;
	}

	/** Returns all rows. */
	List<RowDef> rows() {
		return blocks.stream().flatMap(block -> block.leafRows().stream()).toList();
	}

	/** Returns the row, or the rows that make up the sum of the group, of a name; empty where the table has neither. */
	Optional<List<RowDef>> rowsNamed(String name) {
		return Optional.ofNullable(rowsByName.get(name));
	}

	/** Returns rows and groups by name; of those of the same name the first one. */
	Map<String, EObject> named() {
		return named;
	}

	/** Returns the part in which a row stands. */
	BlockOutline block(RowDef row) {
		return blockByRow.get(row);
	}

	/** Returns the names of all columns. */
	Set<String> columnNames() {
		Set<String> names = new TreeSet<>();
		blocks.forEach(block -> block.leafColumns().stream().map(ColumnDef::getName).filter(Objects::nonNull).forEach(names::add));
		return names;
	}
}
