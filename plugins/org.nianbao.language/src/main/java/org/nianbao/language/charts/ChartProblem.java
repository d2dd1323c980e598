package org.nianbao.language.charts;

import java.util.Objects;

import org.nianbao.language.figures.Figure.Region;

/**
 * What is wrong with a chart.
 *
 * @param kind   what
 * @param region the word, reference or cell that is wrong; the whole directive where something is missing
 * @param detail what is written there, or how many there are; may be empty
 */
public record ChartProblem(Kind kind, Region region, String detail) {

	/**
	 * What can be wrong.
	 */
	public enum Kind {
		/** It stands before the title. */
		PLACE(true),
		/** It does not say what it is to look like. */
		NO_KIND(true),
		/** A word means nothing. */
		UNKNOWN_WORD(true),
		/** It says the same kind of thing twice: two kinds, two tables, two captions. */
		TWICE(true),
		/** It names a table and figures. */
		TABLE_AND_FIGURES(true),
		/** No table stands above it in the section. */
		NO_TABLE(true),
		/** No table has that caption. */
		UNKNOWN_TABLE(true),
		/** The table above is an official one, of which the figures have to be chosen. */
		OFFICIAL_TABLE(true),
		/** A table is not drawn by items or by years, and figures not by rows. */
		AXIS(true),
		/** By columns, but a reference names its column, or its rows have other columns than those of the first. */
		COLUMN(true),
		/** There is no figure. */
		NOTHING(true),
		/** More than anybody can tell apart. */
		TOO_MANY(true),
		/** A slice of less than nothing. */
		NEGATIVE_SLICE(true),
		/** Slices that are all 0. */
		ZERO_PIE(true),
		/** A circle of several series. */
		SEVERAL_SERIES(true),
		/** A cell of the table has something else than a number; it is left out. */
		NOT_A_NUMBER(false),
		/** A line of a single point. */
		SINGLE_POINT(false),
		/** By years, but no report of another year can be read. */
		ONE_YEAR(false),
		/** A figure is not known of a year. */
		UNKNOWN_YEAR(false),
		/** The figures have different units. */
		SEVERAL_UNITS(false);

		private final boolean fatal;

		Kind(boolean fatal) {
			this.fatal = fatal;
		}

		/**
		 * Tells whether there is no chart because of it.
		 *
		 * @return false where the chart is drawn all the same
		 */
		public boolean isFatal() {
			return fatal;
		}
	}

	/**
	 * Checks that nothing is null.
	 */
	public ChartProblem {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(region);
		Objects.requireNonNull(detail);
	}
}
