package org.nianbao.checks.repair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Kind;
import org.nianbao.language.figures.OfficialTable;

/**
 * What should hold between the figures of one table, in terms of what is typed: a computed figure counts as what it adds up, a blank as 0.
 */
public final class TableEquations {

	/**
	 * A figure on one side of an equation.
	 *
	 * @param figure   a number, a blank or a sum that has a value
	 * @param negative whether it is subtracted
	 */
	public record Term(Figure figure, boolean negative) {
	}

	/** Left side minus right side; what is typed, in numbers of the list of cells, and how often it counts. */
	record Law(Object key, boolean isEquation, Map<Integer, Integer> coefficients, BigDecimal difference) {

		/** Tells whether the sides relate as they should when they differ so much. */
		boolean allows(BigDecimal leftMinusRight) {
			return isEquation ? leftMinusRight.signum() == 0 : leftMinusRight.signum() <= 0;
		}
	}

	private final List<Figure> cells;
	private final List<Law> laws;

	private TableEquations(List<Figure> cells, List<Law> laws) {
		this.cells = List.copyOf(cells);
		this.laws = List.copyOf(laws);
	}

	/** What is typed, in the order in which it was met. */
	List<Figure> cells() {
		return cells;
	}

	List<Law> laws() {
		return laws;
	}

	/**
	 * Counts what does not hold.
	 *
	 * @return the number of equations and other relations that fail
	 */
	public int failing() {
		return (int) laws.stream().filter(law -> !law.allows(law.difference())).count();
	}

	/**
	 * Begins the equations of a table.
	 *
	 * @param table the table in which all figures stand
	 * @return a builder without equations
	 */
	public static Builder of(OfficialTable table) {
		return new Builder(table);
	}

	/**
	 * Collects equations. Those in which a figure cannot be relied on are not to be added: nobody knows whether they hold.
	 */
	public static final class Builder {

		private final OfficialTable table;
		private final List<Figure> cells = new ArrayList<>();
		private final Map<Figure, Integer> numbers = new IdentityHashMap<>();
		private final List<Law> laws = new ArrayList<>();

		private Builder(OfficialTable table) {
			this.table = table;
		}

		/**
		 * Adds an equation.
		 *
		 * @param key   what {@link Repair} is asked by, equal to no other key of the table
		 * @param left  the left side
		 * @param right the right side
		 * @throws IllegalArgumentException if a figure is bad, missing or cannot be computed
		 */
		public void equal(Object key, List<Term> left, List<Term> right) {
			add(key, true, left, right);
		}

		/**
		 * Adds a relation that no proposal may break.
		 *
		 * @param smaller the side that is not to be greater
		 * @param greater the side that is not to be smaller
		 * @throws IllegalArgumentException if a figure is bad, missing or cannot be computed
		 */
		public void atMost(List<Term> smaller, List<Term> greater) {
			add(null, false, smaller, greater);
		}

		/**
		 * Ends.
		 *
		 * @return the equations
		 */
		public TableEquations build() {
			return new TableEquations(cells, laws);
		}

		private void add(Object key, boolean isEquation, List<Term> left, List<Term> right) {
			Map<Integer, Integer> coefficients = new TreeMap<>();
			left.forEach(term -> add(coefficients, term.figure(), term.negative() ? -1 : 1));
			right.forEach(term -> add(coefficients, term.figure(), term.negative() ? 1 : -1));
			coefficients.values().removeIf(coefficient -> coefficient == 0);
			// Where nothing typed is left, the sides are the same sum.
			if (!coefficients.isEmpty()) {
				BigDecimal difference = BigDecimal.ZERO;
				for (Map.Entry<Integer, Integer> entry : coefficients.entrySet()) {
					BigDecimal value = cells.get(entry.getKey()).addend().orElseThrow();
					difference = difference.add(value.multiply(BigDecimal.valueOf(entry.getValue())));
				}
				laws.add(new Law(key, isEquation, coefficients, difference));
			}
		}

		private void add(Map<Integer, Integer> coefficients, Figure figure, int coefficient) {
			if (figure.addend().isEmpty()) {
				throw new IllegalArgumentException("no value: " + figure);
			}
			if (figure.kind() == Kind.COMPUTED) {
				// Ends: a sum that has a value is not a sum of itself.
				table.addends(figure.row(), figure.column()).forEach(addend -> add(coefficients, addend, coefficient));
			} else {
				int number = numbers.computeIfAbsent(figure, cell -> {
					cells.add(cell);
					return cells.size() - 1;
				});
				coefficients.merge(number, coefficient, Integer::sum);
			}
		}
	}
}
