package org.nianbao.language.formats;

import java.util.List;
import java.util.Optional;

import org.nianbao.language.format.RowGroup;

/**
 * Rows under a common heading (行组).
 *
 * @param definition the definition in the format file
 * @param items      what stands under it, in printed order, not empty
 * @param rows       all rows under it, recursively, in printed order
 */
public record RowGroupSpec(RowGroup definition, List<RowItem> items, List<RowSpec> rows) implements RowItem {

	@Override
	public String label() {
		return definition.getLabel();
	}

	/**
	 * Returns the short name that relations and figure references use for the sum of the group's rows.
	 *
	 * @return the name, empty for a group that no rule needs
	 */
	public Optional<String> name() {
		return Optional.ofNullable(definition.getName());
	}

	/**
	 * Returns the rows that make up the sum of the group: those that are no sums themselves.
	 *
	 * @return in printed order
	 */
	public List<RowSpec> addends() {
		return rows.stream().filter(row -> row.sumRule().isEmpty()).toList();
	}
}
