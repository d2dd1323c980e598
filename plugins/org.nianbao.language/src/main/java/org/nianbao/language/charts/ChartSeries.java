package org.nianbao.language.charts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Figures that belong together in a chart: those of one colour.
 *
 * @param name   what they are called; empty where the chart has but one series and nothing says more than its caption
 * @param values one for each category; empty where the figure is not known
 */
public record ChartSeries(String name, List<Optional<BigDecimal>> values) {

	/**
	 * Makes the list unmodifiable.
	 */
	public ChartSeries {
		Objects.requireNonNull(name);
		values = List.copyOf(values);
	}
}
