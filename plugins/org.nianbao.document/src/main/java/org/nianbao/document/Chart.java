package org.nianbao.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.nianbao.language.charts.ChartData;
import org.nianbao.language.charts.ChartKind;
import org.nianbao.language.charts.ChartSeries;

/**
 * Figures to be looked at.
 *
 * @param kind       what it looks like
 * @param caption    what is printed below it; may be empty
 * @param unit       the unit of all its figures; empty where they have none, or several
 * @param categories what stands next to each other, at least one
 * @param series     the figures, at least one series, each with one value for each category
 */
public record Chart(ChartKind kind, String caption, String unit, List<String> categories, List<ChartSeries> series) implements Block {

	/**
	 * Makes the lists unmodifiable.
	 */
	public Chart {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(caption);
		Objects.requireNonNull(unit);
		categories = List.copyOf(categories);
		series = List.copyOf(series);
	}

	/**
	 * Makes a chart.
	 *
	 * @param data its figures
	 * @return the chart
	 */
	static Chart of(ChartData data) {
		return new Chart(data.kind(), data.caption(), data.unit(), data.categories(), data.series());
	}

	/**
	 * Returns the figures as a table, for outputs and readers that cannot show a picture.
	 *
	 * @return a header where a series has a name, then a row for each category; figures as in the tables they come from
	 */
	public Grid table() {
		boolean headed = series.stream().anyMatch(one -> !one.name().isEmpty());
		int top = headed ? 1 : 0;
		GridBuilder grid = Grid.builder(categories.size() + top, series.size() + 1).headerRows(top);
		if (headed) {
			grid.add(GridCell.of(CellRole.CORNER, 0, 0, 1, 1, ""));
			for (int i = 0; i < series.size(); i++) {
				grid.add(GridCell.of(CellRole.COLUMN_HEADER, 0, i + 1, 1, 1, series.get(i).name()));
			}
		}
		for (int row = 0; row < categories.size(); row++) {
			grid.add(new GridCell(categories.get(row), row + top, 0, 1, 1, CellRole.ROW_HEADER, Alignment.LEFT, Optional.empty()));
			for (int i = 0; i < series.size(); i++) {
				grid.add(new GridCell(text(series.get(i).values().get(row)), row + top, i + 1, 1, 1, CellRole.DATA, Alignment.RIGHT, Optional.empty()));
			}
		}
		return grid.build();
	}

	/**
	 * Returns what a screen reader says: the kind, the caption and all figures.
	 *
	 * @return one line of Chinese, the language of the report
	 */
	public String description() {
		StringBuilder text = new StringBuilder(kind.word()).append("图").append(caption.isEmpty() ? "" : "：" + caption).append("。");
		for (ChartSeries one : series) {
			text.append(one.name().isEmpty() ? "" : one.name() + "：");
			for (int i = 0; i < categories.size(); i++) {
				text.append(i == 0 ? "" : "，").append(categories.get(i)).append(" ").append(text(one.values().get(i)));
			}
			text.append("。");
		}
		return text.toString();
	}

	/**
	 * Returns a figure as it is printed.
	 *
	 * @param value a figure of the chart
	 * @return the number as typed with the unit; a dash where it is not known
	 */
	public String text(Optional<BigDecimal> value) {
		return value.map(number -> number.toPlainString() + unit).orElse("—");
	}

	@Override
	public <R, X extends Exception> R accept(Visitor<R, X> visitor) throws X {
		return visitor.chart(this);
	}
}
