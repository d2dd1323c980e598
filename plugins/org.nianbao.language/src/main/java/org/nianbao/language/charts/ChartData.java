package org.nianbao.language.charts;

import java.util.List;
import java.util.Objects;

/**
 * The figures of a chart.
 *
 * @param kind       what it looks like
 * @param caption    what it is about; may be empty
 * @param unit       the unit of all its figures; empty where they have none, or several
 * @param categories what stands next to each other, at least one
 * @param series     the figures, at least one series, each with one value for each category, at least one of them known
 */
public record ChartData(ChartKind kind, String caption, String unit, List<String> categories, List<ChartSeries> series) {

	/**
	 * Makes the lists unmodifiable.
	 *
	 * @throws IllegalArgumentException if a series does not fit the categories
	 */
	public ChartData {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(caption);
		Objects.requireNonNull(unit);
		categories = List.copyOf(categories);
		series = List.copyOf(series);
		int count = categories.size();
		if (count == 0 || series.isEmpty() || series.stream().anyMatch(one -> one.values().size() != count)) {
			throw new IllegalArgumentException("a chart of " + count + " categories with series that do not fit");
		}
	}
}
