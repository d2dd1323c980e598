package org.nianbao.language.charts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a chart directive comes to.
 *
 * @param data     the figures; empty where one of the problems is fatal
 * @param problems what is wrong, in the order in which it was found
 */
public record ChartReading(Optional<ChartData> data, List<ChartProblem> problems) {

	/**
	 * Makes the list unmodifiable.
	 */
	public ChartReading {
		Objects.requireNonNull(data);
		problems = List.copyOf(problems);
	}
}
