package org.nianbao.language.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a figure reference in the prose comes to.
 *
 * @param value   the number; empty where there is a problem
 * @param text    what is printed: the number, with a percent sign for a share and with the unit that its cell has; the source text where
 *                there is a problem
 * @param figures the figures that it is made of
 * @param problem why there is no number; empty where there is one
 */
public record ReferenceValue(Optional<BigDecimal> value, String text, List<Figure> figures, Optional<Problem> problem) {

	/**
	 * Why a reference has no number.
	 *
	 * @param kind what is wrong
	 * @param name the name in question, as typed
	 */
	public record Problem(Kind kind, String name) {

		/**
		 * What can be wrong.
		 */
		public enum Kind {
			/** No table, row, group or column has the name. */
			UNKNOWN_NAME,
			/** The name is one of the format, but it means nothing at its place: a column without its row, a row of another table, one name too many. */
			MISPLACED_NAME,
			/** The row has several columns, none of them the total, and none is named. */
			COLUMN_NEEDED,
			/** A table is named without a row. */
			ROW_NEEDED,
			/** The report has no such table, or the cell is missing, bad or blank. */
			NO_FIGURE,
			/** The share of something in nothing. */
			ZERO_DENOMINATOR
		}
	}
}
