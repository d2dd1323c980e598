package org.nianbao.checks.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.nianbao.checks.repair.TableEquations.Term;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Kind;

/**
 * Adds figures up, exactly, and keeps in mind how certain the sum is.
 */
final class Tally {

	private final List<Figure> figures = new ArrayList<>();
	private final List<Term> terms = new ArrayList<>();
	private BigDecimal sum = BigDecimal.ZERO;
	private boolean known = true;
	private boolean blank;
	private boolean computed = true;

	/**
	 * Adds up what a total should be.
	 *
	 * @param table the table that it stands in
	 * @param sum   the sum that the format declares
	 * @return the figures that the total adds up
	 */
	static Tally of(CheckedTable table, Sum sum) {
		Tally tally = new Tally();
		if (sum.alongRow()) {
			sum.column().addends().forEach(column -> tally.add(table, table.figure(sum.row(), column), false));
		} else {
			sum.row().addends().forEach(row -> tally.add(table, table.figure(row, sum.column()), false));
		}
		return tally;
	}

	/**
	 * Adds a figure.
	 *
	 * @param table    the table that it stands in
	 * @param figure   the figure
	 * @param subtract whether it is subtracted
	 */
	void add(CheckedTable table, Figure figure, boolean subtract) {
		figures.add(figure);
		terms.add(new Term(figure, subtract));
		computed &= figure.kind() == Kind.COMPUTED;
		known = known && table.isReliable(figure);
		if (known) {
			BigDecimal addend = figure.addend().orElseThrow();
			sum = subtract ? sum.subtract(addend) : sum.add(addend);
			blank = blank || table.hasBlank(figure);
		}
	}

	/**
	 * Returns the figures.
	 *
	 * @return in the order in which they were added
	 */
	List<Figure> figures() {
		return figures;
	}

	/**
	 * Returns the figures with their signs.
	 *
	 * @return in the order in which they were added
	 */
	List<Term> terms() {
		return terms;
	}

	/**
	 * Returns the sum.
	 *
	 * @return the sum, blanks taken as 0; meaningless where it is not known
	 */
	BigDecimal sum() {
		return sum;
	}

	/**
	 * Tells whether all figures can be relied on.
	 *
	 * @return false where one is bad, missing or misread
	 */
	boolean isKnown() {
		return known;
	}

	/**
	 * Tells whether a blank takes part.
	 *
	 * @return true if a blank was taken for 0
	 */
	boolean hasBlank() {
		return blank;
	}

	/**
	 * Tells whether nothing is typed.
	 *
	 * @return true if every figure is computed
	 */
	boolean isComputed() {
		return computed;
	}
}
