package org.nianbao.checks.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Kind;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.TableLine;
import org.nianbao.language.figures.TableLine.HeaderColumn;
import org.nianbao.language.formats.BlockSpec;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.text.TextEdit;

/**
 * Cells are filled in. A blank column or row costs one finding, not one per cell; a blank total whose parts are known is a rule of its own, because
 * its value is known.
 */
final class BlankRule implements ReportRule {

	private static final String BLANK = "T-BLANK";
	private static final String BLANK_TOTAL = "T3-TOTCELL";

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		return new TreeSet<>(Set.of(BLANK, BLANK_TOTAL));
	}

	@Override
	public void check(CheckContext context) {
		for (CheckedTable table : context.tables()) {
			for (BlockSpec block : table.spec().blocks()) {
				new Block(context, table, block).check();
			}
		}
	}

	/** The cells of a block, and which of them a finding covers already. */
	private static final class Block {

		private final CheckContext context;
		private final CheckedTable table;
		private final List<ColumnSpec> columns;
		private final List<RowSpec> rows = new ArrayList<>();
		private final boolean[] coveredColumns;

		Block(CheckContext context, CheckedTable table, BlockSpec block) {
			this.context = context;
			this.table = table;
			columns = block.columns();
			coveredColumns = new boolean[columns.size()];
			for (RowSpec row : block.rows()) {
				if (table.table().hasRow(row) && !table.isMisread(row)) {
					rows.add(row);
				}
			}
		}

		void check() {
			if (rows.size() > 1) {
				columns.stream().filter(column -> isWhollyBlank(rows.stream().map(row -> table.figure(row, column)).toList())).forEach(this::reportColumn);
			}
			for (RowSpec row : rows) {
				List<ColumnSpec> blanks = columns.stream().filter(column -> isBlank(row, column) && !coveredColumns[column.index()]).toList();
				boolean whole = blanks.size() > 1 && isWhollyBlank(table.table().figures(row));
				if (whole) {
					reportRow(row);
				} else {
					blanks.forEach(column -> reportCell(row, column));
				}
			}
		}

		/** A computed total of blanks is no figure that anybody filled in. */
		private static boolean isWhollyBlank(List<Figure> figures) {
			return figures.stream().anyMatch(figure -> figure.kind() == Kind.BLANK)
				&& figures.stream().allMatch(figure -> figure.kind() == Kind.BLANK || figure.kind() == Kind.COMPUTED);
		}

		private boolean isBlank(RowSpec row, ColumnSpec column) {
			return table.figure(row, column).kind() == Kind.BLANK;
		}

		private void reportColumn(ColumnSpec column) {
			coveredColumns[column.index()] = true;
			boolean total = rows.stream().anyMatch(row -> table.isTotalOfSomething(row, column));
			fill(context.finding(total ? BLANK_TOTAL : BLANK, headerCell(column).orElse(table.table().firstLabel())).at(table.spec(), null, column), total,
				rows.stream().map(row -> table.figure(row, column)).toList())
				.report(total ? "T3-TOTCELL.column" : "T-BLANK.column", "table", table.title(), "column", column.label());
		}

		private void reportRow(RowSpec row) {
			boolean total = columns.stream().anyMatch(column -> table.isTotalOfSomething(row, column));
			fill(context.finding(total ? BLANK_TOTAL : BLANK, table.table().line(row).orElseThrow().label().region()).at(table.spec(), row, null), total,
				table.table().figures(row))
				.report(total ? "T3-TOTCELL.row" : "T-BLANK.row", "table", table.title(), "row", row.label());
		}

		private void reportCell(RowSpec row, ColumnSpec column) {
			Region region = table.figure(row, column).region();
			if (!table.isTotalOfSomething(row, column)) {
				fill(context.finding(BLANK, region).at(table.spec(), row, column), false, List.of(table.figure(row, column))).report("T-BLANK.cell", "table", table.title(), "row", row.label(), "column",
					column.label());
				return;
			}
			Optional<BigDecimal> sum = sum(row, column);
			FindingDraft finding = context.finding(BLANK_TOTAL, region).at(table.spec(), row, column);
			List<Figure> addends = table.table().addends(row, column);
			sum.ifPresent(value -> finding.fix(addends.stream().allMatch(Figure::hasValue), List.of(CellEdits.set(region, value.toPlainString())),
				"T3-TOTCELL.fix.sum", "sum", value.toPlainString()));
			fill(finding, true, List.of(table.figure(row, column)));
			if (sum.isEmpty()) {
				finding.report("T3-TOTCELL.cell", "table", table.title(), "row", row.label(), "column", column.label());
			} else {
				finding.values(sum.get().toPlainString(), null).report("T3-TOTCELL.cell.expected", "table", table.title(), "row", row.label(), "column",
					column.label(), "expected", sum.get().toPlainString());
			}
		}

		/** Offers 0 for the blank cells, or a sum where they are totals. Both say something that only the writer can know. */
		private FindingDraft fill(FindingDraft finding, boolean total, List<Figure> cells) {
			List<TextEdit> edits = cells.stream().filter(cell -> cell.kind() == Kind.BLANK)
				.map(cell -> CellEdits.set(cell.region(), total && table.isTotalOfSomething(cell.row(), cell.column()) ? "=" : "0")).toList();
			return finding.fix(false, edits, total ? "T3-TOTCELL.fix.computed" : "T-BLANK.fix.zero");
		}

		/** What the total should be; empty where a figure that it adds up cannot be relied on. */
		private Optional<BigDecimal> sum(RowSpec row, ColumnSpec column) {
			Tally tally = new Tally();
			for (Figure addend : table.table().addends(row, column)) {
				tally.add(table, addend, false);
			}
			return tally.isKnown() ? Optional.of(tally.sum()) : Optional.empty();
		}

		/** Where a header names the column. */
		private Optional<Region> headerCell(ColumnSpec column) {
			for (TableLine line : table.table().lines()) {
				if (line instanceof TableLine.Header header) {
					for (HeaderColumn cell : header.columns()) {
						if (cell.column().isPresent() && cell.column().get().target() == column) {
							return Optional.of(cell.label().region());
						}
					}
				}
			}
			return Optional.empty();
		}
	}
}
