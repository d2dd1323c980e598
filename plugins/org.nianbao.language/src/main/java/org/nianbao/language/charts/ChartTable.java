package org.nianbao.language.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.nianbao.language.charts.ChartProblem.Kind;
import org.nianbao.language.figures.TableTexts;
import org.nianbao.language.figures.TableTexts.WrittenText;

/**
 * The figures of a table as a chart sees them: labels in the first column, headers in the first row. Columns without any number are remarks.
 */
final class ChartTable {

	/** More rows or columns are not even read: nobody could tell them apart. */
	private static final int MOST_LINES = 200;

	private final List<String> rowLabels = new ArrayList<>();
	private final List<String> columnLabels = new ArrayList<>();
	private final List<List<Optional<BigDecimal>>> columns = new ArrayList<>();
	private final Set<String> units = new LinkedHashSet<>();
	private final List<ChartProblem> problems = new ArrayList<>();
	private final boolean tooLarge;
	private boolean yearsOnTop;

	private ChartTable(List<? extends EObject> rows) {
		tooLarge = rows.size() > MOST_LINES;
		List<List<WrittenText>> lines = new ArrayList<>();
		for (EObject row : tooLarge ? rows.subList(0, 0) : rows) {
			List<WrittenText> cells = TableTexts.of(row);
			// A heading over several rows has no figures.
			if (cells.size() > 1) {
				lines.add(cells);
			}
		}
		if (!lines.isEmpty()) {
			read(lines);
		}
	}

	/**
	 * Reads a table.
	 *
	 * @param rows its rows
	 * @return its figures
	 */
	static ChartTable of(List<? extends EObject> rows) {
		return new ChartTable(rows);
	}

	private void read(List<List<WrittenText>> lines) {
		boolean headed = isHeader(lines.get(0));
		List<List<WrittenText>> body = headed ? lines.subList(1, lines.size()) : lines;
		body.forEach(line -> rowLabels.add(line.get(0).text()));
		int width = Math.min(MOST_LINES, lines.stream().mapToInt(List::size).max().orElse(0));
		for (int column = 1; column < width; column++) {
			readColumn(column, headed && column < lines.get(0).size() ? lines.get(0).get(column).text() : "", body);
		}
		yearsOnTop = !columnLabels.isEmpty() && columnLabels.stream().allMatch(label -> ChartNumber.of(label).isYear());
	}

	/** Not all of it are numbers, or all are years. */
	private static boolean isHeader(List<WrittenText> line) {
		List<ChartNumber> cells = line.stream().skip(1).map(cell -> ChartNumber.of(cell.text())).toList();
		return cells.stream().anyMatch(cell -> cell.value().isEmpty()) || cells.stream().allMatch(ChartNumber::isYear);
	}

	private void readColumn(int column, String label, List<List<WrittenText>> body) {
		List<Optional<BigDecimal>> values = new ArrayList<>();
		Set<String> found = new LinkedHashSet<>();
		List<ChartProblem> wrong = new ArrayList<>();
		for (List<WrittenText> line : body) {
			ChartNumber number = column < line.size() ? ChartNumber.of(line.get(column).text()) : new ChartNumber(Optional.empty(), "", true);
			values.add(number.value());
			if (number.value().isPresent()) {
				found.add(number.unit());
			} else if (!number.blank()) {
				wrong.add(new ChartProblem(Kind.NOT_A_NUMBER, line.get(column).region(), line.get(column).text()));
			}
		}
		if (values.stream().anyMatch(Optional::isPresent)) {
			columns.add(values);
			columnLabels.add(label);
			units.addAll(found);
			problems.addAll(wrong);
		}
	}

	boolean isTooLarge() {
		return tooLarge;
	}

	List<ChartProblem> problems() {
		return problems;
	}

	Set<String> units() {
		return units;
	}

	/** Tells whether the columns stand next to each other in the chart: where it is said, else where they are years. */
	boolean isByColumns(ChartAxis axis) {
		return axis == ChartAxis.COLUMNS || axis != ChartAxis.ROWS && yearsOnTop;
	}

	List<String> categories(boolean byColumns) {
		return byColumns ? columnLabels : columns.isEmpty() ? List.of() : rowLabels;
	}

	List<ChartSeries> series(boolean byColumns) {
		List<ChartSeries> series = new ArrayList<>();
		if (byColumns) {
			for (int row = 0; row < rowLabels.size(); row++) {
				int at = row;
				List<Optional<BigDecimal>> values = columns.stream().map(column -> column.get(at)).toList();
				if (values.stream().anyMatch(Optional::isPresent)) {
					series.add(new ChartSeries(rowLabels.get(row), values));
				}
			}
		} else {
			for (int column = 0; column < columns.size(); column++) {
				series.add(new ChartSeries(columnLabels.get(column), Collections.unmodifiableList(columns.get(column))));
			}
		}
		return series;
	}
}
