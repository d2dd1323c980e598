package org.nianbao.checks.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Kind;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.TableLine;
import org.nianbao.language.figures.TableLine.HeaderColumn;
import org.nianbao.language.formats.BlockSpec;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowSpec;

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
			FindingDraft finding = context.finding(total ? BLANK_TOTAL : BLANK, headerCell(column).orElse(table.table().firstLabel()))
				.at(table.spec(), null, column);
			fill(finding, total, rows.stream().map(row -> table.figure(row, column)).toList());
			finding.report(total ? "T3-TOTCELL.column" : "T-BLANK.column", "table", table.title(), "column", column.label());
		}

		private void reportRow(RowSpec row) {
			boolean total = columns.stream().anyMatch(column -> table.isTotalOfSomething(row, column));
			FindingDraft finding = context.finding(total ? BLANK_TOTAL : BLANK, table.table().line(row).orElseThrow().label().region())
				.at(table.spec(), row, null);
			fill(finding, total, table.table().figures(row));
			finding.report(total ? "T3-TOTCELL.row" : "T-BLANK.row", "table", table.title(), "row", row.label());
		}

		private void reportCell(RowSpec row, ColumnSpec column) {
			Figure cell = table.figure(row, column);
			boolean total = table.isTotalOfSomething(row, column);
			Optional<BigDecimal> sum = total ? sum(cell) : Optional.empty();
			FindingDraft finding = context.finding(total ? BLANK_TOTAL : BLANK, cell.region()).at(table.spec(), row, column)
				.values(sum.map(BigDecimal::toPlainString).orElse(null), null);
			fill(finding, total, List.of(cell));
			String key = sum.isPresent() ? "T3-TOTCELL.cell.expected" : total ? "T3-TOTCELL.cell" : "T-BLANK.cell";
			finding.report(key, "table", table.title(), "row", row.label(), "column", column.label(), "expected",
				sum.map(BigDecimal::toPlainString).orElse(""));
		}

		/**
		 * Offers to fill in the blank cells: sums as numbers and as sums to be computed, where they are totals, and 0 elsewhere. That a blank is 0 is
		 * something that only the writer can say; what the sum of known figures is can be said without him.
		 */
		private void fill(FindingDraft finding, boolean total, List<Figure> cells) {
			List<Figure> blanks = cells.stream().filter(cell -> cell.kind() == Kind.BLANK).toList();
			if (!total) {
				finding.fix(false, blanks.stream().map(cell -> CellEdits.set(cell.region(), "0")).toList(), "T-BLANK.fix.zero");
				return;
			}
			List<String> sums = blanks.stream().flatMap(cell -> sum(cell).stream()).map(BigDecimal::toPlainString).toList();
			if (sums.size() == blanks.size()) {
				finding.fix(blanks.stream().allMatch(this::isCertain),
					IntStream.range(0, sums.size()).mapToObj(i -> CellEdits.set(blanks.get(i).region(), sums.get(i))).toList(),
					sums.size() == 1 ? "T3-TOTCELL.fix.sum" : "T3-TOTCELL.fix.sums", "sum", sums.get(0), "count", sums.size());
			}
			finding.fix(false, blanks.stream().map(cell -> CellEdits.set(cell.region(), tallies(cell).isEmpty() ? "0" : "=")).toList(),
				"T3-TOTCELL.fix.computed");
		}

		/** What the cell adds up: other columns of its row, other rows of its column, or both. */
		private List<Tally> tallies(Figure cell) {
			List<Tally> tallies = new ArrayList<>();
			if (cell.column().sumRule().isPresent()) {
				tallies.add(Tally.of(table, new Sum(cell.row(), cell.column(), true)));
			}
			if (cell.row().sumRule().isPresent()) {
				tallies.add(Tally.of(table, new Sum(cell.row(), cell.column(), false)));
			}
			return tallies;
		}

		/** What the total should be; empty where a figure that it adds up cannot be relied on. */
		private Optional<BigDecimal> sum(Figure cell) {
			return tallies(cell).stream().filter(Tally::isKnown).map(Tally::sum).findFirst();
		}

		/** Whether all that the cell adds up is filled in and comes to the same. */
		private boolean isCertain(Figure cell) {
			List<Tally> tallies = tallies(cell);
			return tallies.stream().allMatch(tally -> tally.isKnown() && !tally.hasBlank() && tally.sum().compareTo(tallies.get(0).sum()) == 0);
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
