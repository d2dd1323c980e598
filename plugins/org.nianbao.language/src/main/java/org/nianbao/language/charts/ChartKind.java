package org.nianbao.language.charts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a chart looks like.
 */
public enum ChartKind {
	/** A bar for each figure. */
	BAR("柱", "柱状", "柱形", "条形"),
	/** A slice of a circle for each figure. */
	PIE("饼", "饼状", "扇形"),
	/** A line from figure to figure, mostly over the years. */
	LINE("线", "折线", "曲线");

	private static final String CHART = "图";

	private final List<String> words;

	ChartKind(String... words) {
		this.words = List.of(words);
	}

	/**
	 * Returns how the kind is written.
	 *
	 * @return the shortest word; with 图 after it, it reads as a noun
	 */
	public String word() {
		return words.get(0);
	}

	/**
	 * Finds the kind that a word names.
	 *
	 * @param word a word of a directive; with or without 图 at its end
	 * @return the kind; empty for any other word
	 */
	public static Optional<ChartKind> of(String word) {
		String name = word.length() > 1 && word.endsWith(CHART) ? word.substring(0, word.length() - 1) : word;
		return Arrays.stream(values()).filter(kind -> kind.words.contains(name)).findFirst();
	}
}
