package org.nianbao.document;

import java.util.List;
import java.util.Objects;

/**
 * A piece of running text of one kind.
 *
 * @param text the text as printed
 * @param kind whether it was written as prose or comes from the tables
 */
public record Run(String text, Kind kind) {

	/**
	 * Where a run comes from.
	 */
	public enum Kind {
		/** Prose as written. */
		TEXT,
		/** The number that stands for a figure reference. */
		FIGURE
	}

	public Run {
		Objects.requireNonNull(text);
		Objects.requireNonNull(kind);
	}

	/**
	 * Makes a run of prose.
	 *
	 * @param text the text as printed
	 * @return the run
	 */
	public static Run text(String text) {
		return new Run(text, Kind.TEXT);
	}

	/**
	 * Makes a run that prints a figure of the tables.
	 *
	 * @param text the number as printed
	 * @return the run
	 */
	public static Run figure(String text) {
		return new Run(text, Kind.FIGURE);
	}

	/**
	 * Returns the text of runs one after the other.
	 *
	 * @param runs the runs
	 * @return their concatenated texts, without kinds
	 */
	public static String plain(List<Run> runs) {
		if (runs.size() == 1) {
			return runs.get(0).text();
		}
		StringBuilder text = new StringBuilder();
		runs.forEach(run -> text.append(run.text()));
		return text.toString();
	}
}
