package org.nianbao.ide.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Kind;
import org.nianbao.language.figures.Figure.Problem;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.figures.TableLine;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formatting.ReportFormatter;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.text.LineIndex;
import org.nianbao.language.text.TextEdit;

/**
 * Fills in totals: a blank or wrong one becomes the sum of what it adds up. One that is left to be computed ({@code =}) is right already and stays;
 * one that adds up a cell that is blank or no number is left alone, since only the writer knows that cell. Remarks and units stay.
 */
public final class TableTotals {

	/**
	 * What comes of it.
	 *
	 * @param edits   the changes, one for a line at most, in the order of the text; the tables are aligned by them
	 * @param filled  how many totals were filled in
	 * @param leftOut how many blank or wrong totals add up a cell that is not known
	 */
	public record Result(List<TextEdit> edits, int filled, int leftOut) {
	}

	private final LoadedReport report;
	private final List<TextEdit> edits = new ArrayList<>();
	private final Set<Integer> lines = new HashSet<>();
	private int leftOut;

	private TableTotals(LoadedReport report) {
		this.report = report;
	}

	/**
	 * Fills in the totals of a table.
	 *
	 * @param report the report
	 * @param offset a place in it; empty for all tables
	 * @return the result for the official table at the place; for all tables where there is none
	 */
	public static Result of(LoadedReport report, OptionalInt offset) {
		TableTotals totals = new TableTotals(report);
		List<OfficialTable> there = offset.isEmpty() ? List.of() : report.tables().stream().filter(table -> totals.isAt(table, offset.getAsInt())).toList();
		(there.isEmpty() ? report.tables() : there).forEach(totals::fill);
		return new Result(totals.aligned(), totals.edits.size(), totals.leftOut);
	}

	private boolean isAt(OfficialTable table, int offset) {
		int line = report.lines().line(offset);
		return line(table.lines().get(0)) <= line && line <= line(table.lines().get(table.lines().size() - 1));
	}

	private int line(TableLine line) {
		return report.lines().line(line.label().region().offset());
	}

	private void fill(OfficialTable table) {
		table.lines().forEach(line -> lines.add(line(line)));
		for (RowSpec row : table.spec().rows()) {
			if (!table.isMisread(row)) {
				row.block().columns().forEach(column -> fill(table, row, column));
			}
		}
	}

	private void fill(OfficialTable table, RowSpec row, ColumnSpec column) {
		Figure total = table.figure(row, column);
		boolean isFilledIn = total.kind() == Kind.NUMBER || total.kind() == Kind.BLANK || total.kind() == Kind.BAD && total.problem() != Problem.MISALIGNED;
		if (!isTotal(row, column) || !isFilledIn) {
			return;
		}
		Optional<BigDecimal> sum = value(table, row, column);
		boolean isRight = total.kind() == Kind.NUMBER && sum.filter(value -> value.compareTo(total.value()) == 0).isPresent();
		if (sum.isPresent() && !isRight) {
			String content = sum.get().toPlainString();
			int typed = total.text().length() - (total.unit() == null ? 0 : total.unit().length());
			edits.add(new TextEdit(total.region().offset(), typed, total.region().length() == 0 ? content + " " : content));
		} else if (sum.isEmpty() && total.kind() != Kind.NUMBER && table.isTotalOfSomething(row, column)) {
			leftOut++;
		}
	}

	private static boolean isTotal(RowSpec row, ColumnSpec column) {
		return row.sumRule().isPresent() || column.sumRule().isPresent();
	}

	/** What a cell should be: totals are added up, whatever stands in them. Ends: totals are no addends of the same kind of sum. */
	private static Optional<BigDecimal> value(OfficialTable table, RowSpec row, ColumnSpec column) {
		if (!isTotal(row, column)) {
			return Optional.ofNullable(table.isMisread(row) ? null : table.figure(row, column).value());
		}
		BigDecimal sum = BigDecimal.ZERO;
		for (Figure addend : table.addends(row, column)) {
			Optional<BigDecimal> value = value(table, addend.row(), addend.column());
			if (value.isEmpty()) {
				return Optional.empty();
			}
			sum = sum.add(value.get());
		}
		return Optional.of(sum);
	}

	private List<TextEdit> aligned() {
		if (edits.isEmpty()) {
			return List.of();
		}
		String filled = TextEdit.apply(report.text(), edits);
		LineIndex index = new LineIndex(filled);
		List<TextEdit> alignment = ReportFormatter.format(filled).stream().filter(edit -> lines.contains(index.line(edit.offset()))).toList();
		return LineEdits.between(report.text(), TextEdit.apply(filled, alignment), 0);
	}
}
