package org.nianbao.language.formats;

import java.util.List;
import java.util.Optional;

import org.nianbao.language.format.RowDef;

/**
 * A row of figures (行).
 */
public final class RowSpec implements RowItem {

	private final int index;
	private final RowDef definition;
	private BlockSpec block;
	private List<RowSpec> addends = List.of();

	RowSpec(int index, RowDef definition) {
		this.index = index;
		this.definition = definition;
	}

	void setBlock(BlockSpec block) {
		this.block = block;
	}

	void setAddends(List<RowSpec> addends) {
		this.addends = List.copyOf(addends);
	}

	/**
	 * Returns the place of the row within its table.
	 *
	 * @return the index, counted from 0
	 */
	public int index() {
		return index;
	}

	/**
	 * Returns the short name that relations, figure references and exports use.
	 *
	 * @return the name, unique within the format
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
	 * Returns the block that the row stands in.
	 *
	 * @return the block, which says the columns of the row
	 */
	public BlockSpec block() {
		return block;
	}

	/**
	 * Returns the rule that says that this row is the sum of {@link #addends()}.
	 *
	 * @return the ID of the rule, empty for a row that is no sum
	 */
	public Optional<String> sumRule() {
		return Optional.ofNullable(definition.getSumRule());
	}

	/**
	 * Returns the rows of which this one is the sum: all others of its innermost group, recursively.
	 *
	 * @return unmodifiable; empty for a row that is no sum
	 */
	public List<RowSpec> addends() {
		return addends;
	}

	/**
	 * Returns the definition in the format file.
	 *
	 * @return the model element, read-only
	 */
	public RowDef definition() {
		return definition;
	}

	@Override
	public String toString() {
		return name();
	}
}
