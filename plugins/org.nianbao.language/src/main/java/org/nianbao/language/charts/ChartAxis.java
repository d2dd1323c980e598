package org.nianbao.language.charts;

import java.util.Arrays;
import java.util.Optional;

/**
 * What stands next to each other in a chart.
 */
public enum ChartAxis {
	/** One for each figure that is named. */
	FIGURES("按项"),
	/** One for each row of the table. */
	ROWS("按行"),
	/** One for each column of the table, without those that are sums. */
	COLUMNS("按列"),
	/** One for each year, from the earliest report to which {@code @上年} leads. */
	YEARS("按年");

	private final String word;

	ChartAxis(String word) {
		this.word = word;
	}

	/**
	 * Returns how it is written.
	 *
	 * @return a word of the directive
	 */
	public String word() {
		return word;
	}

	/**
	 * Finds what a word names.
	 *
	 * @param word a word of a directive
	 * @return the axis; empty for any other word
	 */
	public static Optional<ChartAxis> of(String word) {
		return Arrays.stream(values()).filter(axis -> axis.word.equals(word)).findFirst();
	}
}
