package org.nianbao.language.formats.validation;

import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.nianbao.language.format.ColumnGroup;
import org.nianbao.language.format.FormatPackage.Literals;
import org.nianbao.language.format.RowGroup;
import org.nianbao.language.format.RowItem;
import org.nianbao.language.format.TableDef;
import org.nianbao.language.formats.validation.ProblemCollector.Text;

/**
 * A table has rows and columns, groups hold some, and the widths fit the printed grid.
 */
final class TableCheck {

	private final ProblemCollector problems;

	TableCheck(ProblemCollector problems) {
		this.problems = problems;
	}

	void check(TableOutline table) {
		TableDef definition = table.definition();
		boolean wellFormed = !table.isMixed();
		if (table.isMixed()) {
			problems.add(definition, Literals.TABLE_DEF__NAME, Text.error(FormatRule.TABLE, "table.mixed", "table", table.name()));
		}
		for (BlockOutline block : table.blocks()) {
			if (block.group().isEmpty() && block.rows().isEmpty()) {
				wellFormed = false;
				problems.add(definition, Literals.TABLE_DEF__NAME, Text.error(FormatRule.EMPTY, "empty.rows", "table", table.name()));
			}
			if (block.group().isEmpty() && block.columns().isEmpty()) {
				wellFormed = false;
				problems.add(definition, Literals.TABLE_DEF__NAME, Text.error(FormatRule.EMPTY, "empty.columns", "table", table.name()));
			}
		}
		wellFormed &= checkGroups(table);
		if (wellFormed && !definition.getWidths().isEmpty()) {
			checkWidths(table);
		}
	}

	private boolean checkGroups(TableOutline table) {
		boolean[] full = { true };
		EcoreUtil.getAllContents(table.definition(), true).forEachRemaining(element -> {
			if (element instanceof RowGroup group && group.getItems().isEmpty()) {
				full[0] = false;
				problems.add(group, Literals.ROW_ITEM__LABEL, Text.error(FormatRule.EMPTY, "empty.group", "label", group.getLabel()));
			} else if (element instanceof ColumnGroup group && group.getItems().isEmpty()) {
				full[0] = false;
				problems.add(group, Literals.COLUMN_ITEM__LABEL, Text.error(FormatRule.EMPTY, "empty.group", "label", group.getLabel()));
			}
		});
		return full[0];
	}

	private void checkWidths(TableOutline table) {
		List<Integer> widths = table.definition().getWidths();
		int printed = table.definition().isPrintedInOneRow() ? columnsInOneRow(table) : columnsInBlocks(table);
		if (widths.size() != printed) {
			problems.add(table.definition(), Literals.TABLE_DEF__WIDTHS,
				Text.warning(FormatRule.TABLE, "table.widths", "table", table.name(), "widths", widths.size(), "columns", printed));
		}
		int zero = widths.indexOf(0);
		if (zero >= 0) {
			problems.add(table.definition(), Literals.TABLE_DEF__WIDTHS, zero, Text.warning(FormatRule.TABLE, "table.noWidth"));
		}
	}

	/** The columns are repeated under the label of each row. */
	private static int columnsInOneRow(TableOutline table) {
		return table.blocks().stream().mapToInt(block -> block.leafRows().size() * block.leafColumns().size()).sum();
	}

	/** The labels of rows take as many columns as groups are nested. */
	private static int columnsInBlocks(TableOutline table) {
		int labels = table.blocks().stream().mapToInt(block -> levels(block.rows())).max().orElse(0);
		return labels + table.blocks().stream().mapToInt(block -> block.leafColumns().size()).max().orElse(0);
	}

	private static int levels(List<RowItem> items) {
		return items.stream().mapToInt(item -> item instanceof RowGroup group ? 1 + levels(group.getItems()) : 1).max().orElse(0);
	}
}
