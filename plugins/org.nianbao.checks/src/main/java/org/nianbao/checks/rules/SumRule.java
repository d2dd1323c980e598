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
 * Totals are the sums that the format declares ({@code = 合计 RULE}). A total that is computed is never wrong by itself; one that is blank is a matter
 * of {@link BlankRule}.
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
			for (Sum sum : Sum.of(table.spec())) {
				if (table.figure(sum.row(), sum.column()).kind() == Kind.NUMBER && !table.isMisread(sum.row())) {
					check(context, table, sum);
				}
			}
		}
	}

	private static void check(CheckContext context, CheckedTable table, Sum sum) {
		Figure total = table.figure(sum.row(), sum.column());
		Tally tally = Tally.of(table, sum);
		BigDecimal found = total.value();
		BigDecimal expected = tally.sum();
		if (!tally.isKnown() || expected.compareTo(found) == 0) {
			return;
		}
		RowSpec row = sum.row();
		ColumnSpec column = sum.column();
		FindingDraft finding = context.finding(sum.rule(), total.region()).at(table.spec(), row, column).values(expected, found).blank(tally.hasBlank());
		tally.figures().forEach(figure -> finding.related(figure, sum.alongRow() ? figure.column().label() : figure.row().label()));
		ProbableCells probable = ProbableCells.of(context, table, sum);
		probable.addTo(finding);
		probable.addTotal(finding, total, expected);
		String key = (sum.alongRow() ? "sum.row" : "sum.column") + (tally.hasBlank() ? ".blank" : "");
		finding.report(key, "table", table.title(), "row", row.label(), "column", column.label(), "expected", expected.toPlainString(), "found",
			found.toPlainString(), "difference", expected.subtract(found).abs().toPlainString(), "probable", probable.describe(total, expected));
	}
}
