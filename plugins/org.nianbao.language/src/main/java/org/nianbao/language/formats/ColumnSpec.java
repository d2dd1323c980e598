package org.nianbao.language.formats;

import java.util.List;
import java.util.Optional;

import org.nianbao.language.format.ColumnDef;

/**
 * A column of figures (列).
 */
public final class ColumnSpec implements ColumnItem {

	private final int index;
	private final ColumnDef definition;
	private List<ColumnSpec> addends = List.of();

	ColumnSpec(int index, ColumnDef definition) {
		this.index = index;
		this.definition = definition;
	}

	void setAddends(List<ColumnSpec> addends) {
		this.addends = List.copyOf(addends);
	}

	/**
	 * Returns the place of the column within its block.
	 *
	 * @return the index, counted from 0
	 */
	public int index() {
		return index;
	}

	/**
	 * Returns the short name that relations, figure references and exports use.
	 *
	 * @return the name, unique within the block
	 */
	public String name() {
		return definition.getName();
	}

	@Override
	public String label() {
		return definition.getLabel();
	}

	/**
	 * Returns other wordings found in real reports.
	 *
	 * @return unmodifiable, may be empty
	 */
	public List<String> aliases() {
		return definition.getAliases();
	}

	/**
	 * Tells whether a figure may carry a sign (可负).
	 *
	 * @return true if {@code -3} and {@code +3} are legal
	 */
	public boolean isSigned() {
		return definition.isSigned();
	}

	/**
	 * Returns how many decimals a figure may have (小数).
	 *
	 * @return 0 for whole numbers
	 */
	public int decimals() {
		return definition.getDecimals();
	}

	/**
	 * Returns the unit that the label names (单位).
	 *
	 * @return the unit, empty for plain counts
	 */
	public Optional<String> unit() {
		return Optional.ofNullable(definition.getUnit());
	}

	/**
	 * Returns the units that may be written in the cell (格内单位), where the label names none.
	 *
	 * @return unmodifiable, mostly empty
	 */
	public List<String> cellUnits() {
		return definition.getCellUnits();
	}

	/**
	 * Returns the rule that says that this column is the sum of {@link #addends()}.
	 *
	 * @return the ID of the rule, empty for a column that is no sum
	 */
	public Optional<String> sumRule() {
		return Optional.ofNullable(definition.getSumRule());
	}

	/**
	 * Returns the columns of which this one is the sum: all others of its group, recursively.
	 *
	 * @return unmodifiable; empty for a column that is no sum
	 */
	public List<ColumnSpec> addends() {
		return addends;
	}

	/**
	 * Returns the definition in the format file.
	 *
	 * @return the model element, read-only
	 */
	public ColumnDef definition() {
		return definition;
	}

	@Override
	public String toString() {
		return name();
	}
}
