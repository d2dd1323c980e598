package org.nianbao.checks;

import java.math.BigDecimal;
import java.util.Optional;

import org.nianbao.language.figures.Figure;
import org.nianbao.language.format.Operator;

/**
 * What a format says of a figure, and whether the report keeps to it. Unlike a {@link Finding} there is one where all is well, too.
 *
 * @param rule     the ID of the rule that speaks where it does not hold
 * @param kind     what is said
 * @param figure   the figure that is measured: a total, or one of those on the left of a relation
 * @param last     the figure that takes part and comes last in the text
 * @param name     what tells it from others of the same rule, row and kind: the label of the column; empty where it is not about one
 * @param operator how what is found relates to what is expected; always EQUAL for sums
 * @param expected what the figure, or the left side, is measured by
 * @param found    what is there; empty for a total that is blank
 * @param holds    whether it is kept to; false for a blank total
 * @param partial  whether a blank was taken for 0
 */
public record FigureLaw(String rule, Kind kind, Figure figure, Figure last, String name, Operator operator, BigDecimal expected,
		Optional<BigDecimal> found, boolean holds, boolean partial) {

	/**
	 * What formats say of figures.
	 */
	public enum Kind {
		/** A figure is the sum of others in its row. */
		ROW_SUM,
		/** A figure is the sum of others in its column. */
		COLUMN_SUM,
		/** Sums of figures of one column relate. */
		COLUMN_RELATION,
		/** Figures of one row relate. */
		ROW_RELATION,
		/** Other figures relate. */
		RELATION
	}
}
