package org.nianbao.language.formats.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.nianbao.language.format.ColumnDef;
import org.nianbao.language.format.ColumnGroup;
import org.nianbao.language.format.ColumnItem;
import org.nianbao.language.format.FormatPackage.Literals;
import org.nianbao.language.format.RowDef;
import org.nianbao.language.format.RowGroup;
import org.nianbao.language.format.RowItem;
import org.nianbao.language.formats.validation.ProblemCollector.Text;

/**
 * Totals have addends, are the only one of their group, and can take the numbers that they add up. Where a total of rows and one
 * of columns cross, either way of computing the cell gives the same, because no addend is a total itself.
 */
final class SumCheck {

	private final ProblemCollector problems;

	SumCheck(ProblemCollector problems) {
		this.problems = problems;
	}

	void check(TableOutline table) {
		for (BlockOutline block : table.blocks()) {
			checkColumns(block.columns());
			checkRows(block.rows());
		}
	}

	private void checkColumns(List<? extends ColumnItem> items) {
		List<ColumnDef> addends = items.stream().flatMap(BlockOutline::leaves).filter(column -> !column.isTotal()).toList();
		Optional<ColumnDef> first = Optional.empty();
		for (ColumnItem item : items) {
			if (item instanceof ColumnGroup group) {
				checkColumns(group.getItems());
			} else if (item instanceof ColumnDef total && total.isTotal()) {
				if (addends.isEmpty()) {
					problems.add(total, Literals.COLUMN_DEF__NAME, Text.error(FormatRule.SUM, "sum.empty", "name", total.getName()));
				} else if (first.isPresent()) {
					problems.add(total, Literals.COLUMN_DEF__NAME,
						Text.warning(FormatRule.SUM, "sum.same", "name", total.getName(), "other", first.get().getName()));
				} else {
					checkNumbers(total, addends);
				}
				first = first.or(() -> Optional.of(total));
			}
		}
	}

	private void checkNumbers(ColumnDef total, List<ColumnDef> addends) {
		addends.stream().filter(addend -> addend.getDecimals() > total.getDecimals()).findFirst().ifPresent(addend -> warn(total, "sum.decimals", addend));
		addends.stream().filter(addend -> addend.isSigned() && !total.isSigned()).findFirst().ifPresent(addend -> warn(total, "sum.sign", addend));
		Set<String> units = new HashSet<>();
		addends.forEach(addend -> units.add(Objects.requireNonNullElse(addend.getUnit(), "")));
		if (units.size() > 1) {
			addends.stream().filter(addend -> !Objects.equals(addend.getUnit(), addends.get(0).getUnit())).findFirst()
				.ifPresent(addend -> warn(total, "sum.units", addend));
		}
	}

	private void warn(ColumnDef total, String key, ColumnDef addend) {
		problems.add(total, Literals.COLUMN_DEF__NAME, Text.warning(FormatRule.SUM, key, "name", total.getName(), "addend", addend.getName()));
	}

	private void checkRows(List<? extends RowItem> items) {
		boolean empty = items.stream().flatMap(BlockOutline::leaves).allMatch(RowDef::isTotal);
		Optional<RowDef> first = Optional.empty();
		for (RowItem item : items) {
			if (item instanceof RowGroup group) {
				checkRows(group.getItems());
			} else if (item instanceof RowDef total && total.isTotal()) {
				if (empty) {
					problems.add(total, Literals.ROW_ITEM__NAME, Text.error(FormatRule.SUM, "sum.empty", "name", total.getName()));
				} else if (first.isPresent()) {
					problems.add(total, Literals.ROW_ITEM__NAME,
						Text.warning(FormatRule.SUM, "sum.same", "name", total.getName(), "other", first.get().getName()));
				}
				first = first.or(() -> Optional.of(total));
			}
		}
	}
}
