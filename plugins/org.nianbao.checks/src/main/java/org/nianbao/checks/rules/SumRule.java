package org.nianbao.checks.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Kind;
import org.nianbao.language.formats.BlockSpec;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;

/**
 * Totals are the sums that the format declares ({@code = 合计 RULE}). A total that is computed is never wrong by itself; one that is blank is a matter of
 * {@link BlankRule}.
 */
final class SumRule implements ReportRule {

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		Set<String> ids = new TreeSet<>();
		for (ReportFormat format : formats) {
			for (TableSpec table : format.tables()) {
				table.rows().forEach(row -> row.sumRule().ifPresent(ids::add));
				for (BlockSpec block : table.blocks()) {
					block.columns().forEach(column -> column.sumRule().ifPresent(ids::add));
				}
			}
		}
		return ids;
	}

	@Override
	public void check(CheckContext context) {
		for (CheckedTable table : context.tables()) {
			for (RowSpec row : table.spec().rows()) {
				for (ColumnSpec column : row.block().columns()) {
					boolean isSum = column.sumRule().isPresent() || row.sumRule().isPresent();
					if (isSum && table.figure(row, column).kind() == Kind.NUMBER && !table.isMisread(row)) {
						check(context, table, table.figure(row, column));
					}
				}
			}
		}
	}

	private static void check(CheckContext context, CheckedTable table, Figure total) {
		if (total.column().sumRule().isPresent()) {
			Tally tally = new Tally();
			total.column().addends().forEach(column -> tally.add(table, table.figure(total.row(), column), false));
			compare(context, table, total, tally, true);
		}
		if (total.row().sumRule().isPresent()) {
			Tally tally = new Tally();
			total.row().addends().forEach(row -> tally.add(table, table.figure(row, total.column()), false));
			compare(context, table, total, tally, false);
		}
	}

	private static void compare(CheckContext context, CheckedTable table, Figure total, Tally tally, boolean alongRow) {
		BigDecimal found = total.value();
		BigDecimal expected = tally.sum();
		if (!tally.isKnown() || expected.compareTo(found) == 0) {
			return;
		}
		RowSpec row = total.row();
		ColumnSpec column = total.column();
		String rule = (alongRow ? column.sumRule() : row.sumRule()).orElseThrow();
		FindingDraft finding = context.finding(rule, total.region()).at(table.spec(), row, column).values(expected, found).blank(tally.hasBlank());
		tally.figures().forEach(figure -> finding.related(figure, alongRow ? figure.column().label() : figure.row().label()));
		String key = (alongRow ? "sum.row" : "sum.column") + (tally.hasBlank() ? ".blank" : "");
		finding.report(key, "table", table.title(), "row", row.label(), "column", column.label(), "expected", expected.toPlainString(), "found",
			found.toPlainString(), "difference", expected.subtract(found).abs().toPlainString());
	}
}
