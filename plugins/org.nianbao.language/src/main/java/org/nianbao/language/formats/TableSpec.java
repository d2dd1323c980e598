package org.nianbao.language.formats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.nianbao.language.format.TableDef;
import org.nianbao.language.text.Labels;

/**
 * An official table (表).
 */
public final class TableSpec {

	private final TableDef definition;
	private final String sectionTitle;
	private final List<BlockSpec> blocks;
	private final List<RowSpec> rows;
	private final List<RowGroupSpec> groups;
	private final List<RelationSpec> relations;
	private final List<ShareLimit> shareLimits;
	private final Map<String, RowSpec> rowsByName = new HashMap<>();
	private final Map<String, RowGroupSpec> groupsByName = new HashMap<>();
	private final Map<String, LabelMatch<RowSpec>> rowsByLabel;
	private final Map<String, LabelMatch<RowGroupSpec>> groupsByLabel;

	TableSpec(TableDef definition, String sectionTitle, List<BlockSpec> blocks, List<RowSpec> rows, List<RowGroupSpec> groups,
			List<RelationSpec> relations, List<ShareLimit> shareLimits) {
		this.definition = definition;
		this.sectionTitle = sectionTitle;
		this.blocks = List.copyOf(blocks);
		this.rows = List.copyOf(rows);
		this.groups = List.copyOf(groups);
		this.relations = List.copyOf(relations);
		this.shareLimits = List.copyOf(shareLimits);
		LabelMap<RowSpec> rowLabels = new LabelMap<>();
		LabelMap<RowGroupSpec> groupLabels = new LabelMap<>();
		for (RowSpec row : rows) {
			rowsByName.put(row.name(), row);
			rowLabels.add(row, row.label(), row.aliases());
		}
		for (RowGroupSpec group : groups) {
			group.name().ifPresent(name -> groupsByName.put(name, group));
			groupLabels.add(group, group.label(), group.definition().getAliases());
		}
		rowsByLabel = rowLabels.build();
		groupsByLabel = groupLabels.build();
	}

	/**
	 * Returns the short name that figure references and exports use.
	 *
	 * @return the name, unique within the format
	 */
	public String name() {
		return definition.getName();
	}

	/**
	 * Returns the official heading of the section that the table stands in.
	 *
	 * @return the heading without its number
	 */
	public String sectionTitle() {
		return sectionTitle;
	}

	/**
	 * Returns what is written in the first cell of a header (首格).
	 *
	 * @return the text, maybe empty
	 */
	public String corner() {
		return definition.getCorner() == null ? "" : definition.getCorner();
	}

	/**
	 * Returns the note printed in the corner of the header (角注).
	 *
	 * @return the note, empty where the official table has none
	 */
	public Optional<String> note() {
		return Optional.ofNullable(definition.getNote());
	}

	/**
	 * Tells whether the rows are printed side by side as one wide row (一行打印).
	 *
	 * @return true for the table of reviews and lawsuits
	 */
	public boolean isPrintedInOneRow() {
		return definition.isPrintedInOneRow();
	}

	/**
	 * Returns the widths of the printed grid's columns (列宽).
	 *
	 * @return twentieths of a point, empty where the format leaves it open
	 */
	public List<Integer> widths() {
		return definition.getWidths();
	}

	/**
	 * Returns the parts with columns of their own.
	 *
	 * @return at least one, in printed order
	 */
	public List<BlockSpec> blocks() {
		return blocks;
	}

	/**
	 * Returns all rows.
	 *
	 * @return in printed order; {@link RowSpec#index()} is the place in this list
	 */
	public List<RowSpec> rows() {
		return rows;
	}

	/**
	 * Returns all groups of rows, the blocks among them.
	 *
	 * @return in printed order, outer ones before inner ones
	 */
	public List<RowGroupSpec> groups() {
		return groups;
	}

	/**
	 * Returns the relations declared within the table.
	 *
	 * @return in the order of the format file
	 */
	public List<RelationSpec> relations() {
		return relations;
	}

	/**
	 * Returns how large a share of others figures of the table may be.
	 *
	 * @return in the order of the format file
	 */
	public List<ShareLimit> shareLimits() {
		return shareLimits;
	}

	/**
	 * Finds a row by its name.
	 *
	 * @param name the short name
	 * @return the row, if the table has it
	 */
	public Optional<RowSpec> row(String name) {
		return Optional.ofNullable(rowsByName.get(name));
	}

	/**
	 * Finds a group of rows by its name.
	 *
	 * @param name the short name
	 * @return the group, if the table has it
	 */
	public Optional<RowGroupSpec> group(String name) {
		return Optional.ofNullable(groupsByName.get(name));
	}

	/**
	 * Finds the rows that a name stands for in relations and figure references.
	 *
	 * @param name the short name of a row or of a group of rows
	 * @return the row, or the rows that make up the sum of the group; empty where the table has neither
	 */
	public List<RowSpec> rowsNamed(String name) {
		return row(name).map(List::of).or(() -> group(name).map(RowGroupSpec::addends)).orElse(List.of());
	}

	/**
	 * Finds a row by what is written in the first cell.
	 *
	 * @param label the label as written
	 * @return the row and how exactly the label fits
	 */
	public Optional<LabelMatch<RowSpec>> findRow(String label) {
		return find(rowsByLabel, label);
	}

	/**
	 * Finds a group of rows by what is written in a row of a single cell.
	 *
	 * @param label the label as written
	 * @return the group and how exactly the label fits
	 */
	public Optional<LabelMatch<RowGroupSpec>> findGroup(String label) {
		return find(groupsByLabel, label);
	}

	/**
	 * Tells whether a label is one of a row, without saying which.
	 *
	 * @param comparable a label as {@link Labels#comparable} returns it
	 * @return true if {@link #findRow} would find a row
	 */
	public boolean knowsRow(String comparable) {
		return lookUp(rowsByLabel, comparable) != null;
	}

	/**
	 * Tells whether a label is one of a group of rows, without saying which.
	 *
	 * @param comparable a label as {@link Labels#comparable} returns it
	 * @return true if {@link #findGroup} would find a group
	 */
	public boolean knowsGroup(String comparable) {
		return lookUp(groupsByLabel, comparable) != null;
	}

	private static <T> Optional<LabelMatch<T>> find(Map<String, LabelMatch<T>> map, String label) {
		return Optional.ofNullable(lookUp(map, Labels.comparable(label))).map(found -> found.of(label));
	}

	private static <T> LabelMatch<T> lookUp(Map<String, LabelMatch<T>> map, String comparable) {
		LabelMatch<T> match = map.get(comparable);
		return match == null ? map.get(Labels.withoutEnumerator(comparable)) : match;
	}

	/**
	 * Returns the definition in the format file.
	 *
	 * @return the model element, read-only
	 */
	public TableDef definition() {
		return definition;
	}

	@Override
	public String toString() {
		return name();
	}
}
