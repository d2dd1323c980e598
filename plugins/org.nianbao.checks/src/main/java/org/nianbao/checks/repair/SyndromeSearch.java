package org.nianbao.checks.repair;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Finds all sets of so many cells that, changed by the right amounts, bring every equation to a given state: those that fail to hold, those that
 * hold to go on holding. Equations hold few cells each and cells stand in few equations, so one starts from an equation that fails: one of its cells
 * must be in the set. That cell is eliminated from the other equations, and the same is asked for the rest with a cell less. What remains of a set
 * is never looked at where a cell of it was tried before, so each set is met once.
 */
final class SyndromeSearch {

	/** Is told the sets. */
	@FunctionalInterface
	interface Visitor {

		/**
		 * @param cells   the cells, in the order in which they were chosen
		 * @param amounts by how much each of them changes; none is 0
		 */
		void found(int[] cells, BigInteger[] amounts);
	}

	/** To make a set up takes as long as to look at so many entries of columns. */
	private static final int STEPS_OF_A_SET = 4_000;

	private final long[][] columns;
	private final int[][] cellsOfEquation;
	private final long steps;
	private long taken;

	private BigInteger[] differences;
	private Visitor visitor;
	private int size;
	private final boolean[] tried;
	/** Of each cell chosen: its number, the equation that it was chosen for, and its column after the elimination of those chosen before. */
	private int[] chosen;
	private int[] pivots;
	private long[][] reduced;

	/**
	 * @param columns for each cell, how often it counts in each equation
	 * @param steps   after how many entries of columns looked at the search ends: time by a clock would not be the same on every run
	 */
	SyndromeSearch(long[][] columns, int equations, long steps) {
		this.columns = columns;
		this.steps = steps;
		tried = new boolean[columns.length];
		cellsOfEquation = new int[equations][];
		int[] cells = new int[columns.length];
		for (int equation = 0; equation < equations; equation++) {
			int count = 0;
			for (int cell = 0; cell < columns.length; cell++) {
				if (columns[cell][equation] != 0) {
					cells[count++] = cell;
				}
			}
			cellsOfEquation[equation] = Arrays.copyOf(cells, count);
		}
	}

	/**
	 * Searches.
	 *
	 * @param wanted by how much each equation is to change
	 * @param cells  how many cells to change, at least 1
	 * @param sets   is told all sets of exactly so many cells, none of which could be left out
	 */
	void search(BigInteger[] wanted, int cells, Visitor sets) {
		differences = wanted;
		visitor = sets;
		size = cells;
		chosen = new int[cells];
		pivots = new int[cells];
		reduced = new long[cells][wanted.length];
		choose(0, wanted);
	}

	/**
	 * Tells whether the search took too many steps.
	 *
	 * @return true if it ended before everything was searched
	 */
	boolean isCut() {
		return taken >= steps;
	}

	private void choose(int level, BigInteger[] rest) {
		int equation = smallestFailing(level, rest);
		if (equation < 0) {
			// Fewer cells are enough.
			return;
		}
		int[] cells = cellsThatMatter(level, equation);
		int next = 0;
		while (next < cells.length && !isCut()) {
			int cell = cells[next++];
			taken += rest.length;
			if (reduce(cell, level)[equation] != 0) {
				chosen[level] = cell;
				pivots[level] = equation;
				if (level + 1 < size) {
					tried[cell] = true;
					choose(level + 1, eliminate(reduced[level], equation, rest));
				} else if (isProportional(reduced[level], equation, rest)) {
					taken += STEPS_OF_A_SET;
					report();
				}
			}
		}
		if (level + 1 < size) {
			for (int cell : Arrays.copyOf(cells, next)) {
				tried[cell] = false;
			}
		}
	}

	private int smallestFailing(int level, BigInteger[] rest) {
		int smallest = -1;
		int fewest = Integer.MAX_VALUE;
		for (int equation = 0; equation < rest.length; equation++) {
			if (rest[equation].signum() != 0) {
				int count = cellsOfEquation[equation].length;
				for (int i = 0; i < level; i++) {
					count += reduced[i][equation] == 0 ? 0 : cellsOfEquation[pivots[i]].length;
				}
				if (count < fewest) {
					fewest = count;
					smallest = equation;
				}
			}
		}
		return smallest;
	}

	/** The cells not tried that stand in an equation, or in one that elimination adds to it. */
	private int[] cellsThatMatter(int level, int equation) {
		boolean[] added = new boolean[differences.length];
		added[equation] = true;
		for (int i = level - 1; i >= 0; i--) {
			for (int other = 0; other < added.length; other++) {
				if (added[other] && reduced[i][other] != 0) {
					added[pivots[i]] = true;
					break;
				}
			}
		}
		int[] cells = new int[columns.length];
		boolean[] seen = new boolean[columns.length];
		int count = 0;
		for (int other = 0; other < added.length; other++) {
			if (added[other]) {
				for (int cell : cellsOfEquation[other]) {
					if (!seen[cell] && !tried[cell]) {
						seen[cell] = true;
						cells[count++] = cell;
					}
				}
			}
		}
		return Arrays.copyOf(cells, count);
	}

	/** The factors stay small: no coefficient is greater than a table has cells, and three cells are eliminated at most. */
	private long[] reduce(int cell, int level) {
		long[] column = reduced[level];
		System.arraycopy(columns[cell], 0, column, 0, column.length);
		for (int i = 0; i < level; i++) {
			long factor = column[pivots[i]];
			if (factor != 0) {
				long pivot = reduced[i][pivots[i]];
				for (int equation = 0; equation < column.length; equation++) {
					column[equation] = column[equation] * pivot - reduced[i][equation] * factor;
				}
			}
		}
		return column;
	}

	private static BigInteger[] eliminate(long[] column, int equation, BigInteger[] rest) {
		BigInteger pivot = BigInteger.valueOf(column[equation]);
		BigInteger factor = rest[equation];
		BigInteger[] result = new BigInteger[rest.length];
		for (int i = 0; i < rest.length; i++) {
			BigInteger scaled = rest[i].signum() == 0 ? rest[i] : rest[i].multiply(pivot);
			result[i] = column[i] == 0 ? scaled : scaled.subtract(factor.multiply(BigInteger.valueOf(column[i])));
		}
		return result;
	}

	private static boolean isProportional(long[] column, int equation, BigInteger[] rest) {
		for (int i = 0; i < rest.length; i++) {
			if (column[i] == 0 != (rest[i].signum() == 0)) {
				return false;
			}
		}
		BigInteger pivot = BigInteger.valueOf(column[equation]);
		for (int i = 0; i < rest.length; i++) {
			if (column[i] != 0 && !rest[i].multiply(pivot).equals(rest[equation].multiply(BigInteger.valueOf(column[i])))) {
				return false;
			}
		}
		return true;
	}

	/** Solves the equations that the cells were chosen for, by Cramer's rule; amounts that are no whole units mean nothing. */
	private void report() {
		BigInteger[][] matrix = new BigInteger[size][size];
		for (int i = 0; i < size; i++) {
			for (int j = 0; j < size; j++) {
				matrix[i][j] = BigInteger.valueOf(columns[chosen[j]][pivots[i]]);
			}
		}
		BigInteger determinant = determinant(matrix);
		BigInteger[] amounts = new BigInteger[size];
		for (int j = 0; j < size; j++) {
			BigInteger[][] replaced = new BigInteger[size][];
			for (int i = 0; i < size; i++) {
				replaced[i] = matrix[i].clone();
				replaced[i][j] = differences[pivots[i]];
			}
			BigInteger[] quotient = determinant(replaced).divideAndRemainder(determinant);
			if (quotient[0].signum() == 0 || quotient[1].signum() != 0) {
				return;
			}
			amounts[j] = quotient[0];
		}
		visitor.found(chosen.clone(), amounts);
	}

	/** By the first row. */
	private static BigInteger determinant(BigInteger[][] matrix) {
		if (matrix.length == 1) {
			return matrix[0][0];
		}
		BigInteger sum = BigInteger.ZERO;
		for (int j = 0; j < matrix.length; j++) {
			if (matrix[0][j].signum() != 0) {
				BigInteger[][] minor = new BigInteger[matrix.length - 1][matrix.length - 1];
				for (int i = 1; i < matrix.length; i++) {
					for (int k = 0; k < minor.length; k++) {
						minor[i - 1][k] = matrix[i][k < j ? k : k + 1];
					}
				}
				BigInteger product = matrix[0][j].multiply(determinant(minor));
				sum = j % 2 == 0 ? sum.add(product) : sum.subtract(product);
			}
		}
		return sum;
	}
}
