package org.nianbao.checks.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

/**
 * The search finds exactly the sets that trying everything finds.
 */
class SyndromeSearchTest {

	private static final long ENDLESS = Long.MAX_VALUE;

	@Test
	void findsAllSetsAndEachOnce() {
		Random random = new Random(7);
		int sets = 0;
		for (int i = 0; i < 500; i++) {
			int cells = 3 + random.nextInt(8);
			int equations = 1 + random.nextInt(5);
			long[][] columns = new long[cells][equations];
			for (long[] column : columns) {
				for (int j = 0; j < equations; j++) {
					column[j] = random.nextInt(3) == 0 ? random.nextInt(5) - 2 : 0;
				}
			}
			long[] wanted = new long[equations];
			for (int j = 0; j < 2; j++) {
				int cell = random.nextInt(cells);
				long amount = random.nextInt(9) - 4;
				for (int k = 0; k < equations; k++) {
					wanted[k] += columns[cell][k] * amount;
				}
			}
			for (int size = 1; size <= 3; size++) {
				List<String> found = search(columns, wanted, size, ENDLESS);
				assertEquals(new TreeSet<>(found).size(), found.size(), "each once");
				for (String set : found) {
					assertTrue(solves(columns, wanted, set), set);
				}
				assertEquals(tryAll(columns, wanted, size), new TreeSet<>(found));
				sets += found.size();
			}
		}
		assertTrue(sets > 500, "there was something to find: " + sets);
	}

	@Test
	void endsAfterSoManySteps() {
		long[][] columns = new long[200][3];
		for (int i = 0; i < 200; i++) {
			columns[i][i % 3] = 1;
		}
		SyndromeSearch search = new SyndromeSearch(columns, 3, 100_000);
		List<int[]> found = new ArrayList<>();
		BigInteger[] wanted = { BigInteger.ONE, BigInteger.TWO, BigInteger.TEN };
		search.search(wanted, 3, (cells, amounts) -> found.add(cells));
		assertTrue(search.isCut());
		assertTrue(found.size() > 10 && found.size() < 100, "found " + found.size());
		SyndromeSearch endless = new SyndromeSearch(columns, 3, ENDLESS);
		endless.search(wanted, 2, (cells, amounts) -> found.add(cells));
		assertFalse(endless.isCut());
	}

	private static List<String> search(long[][] columns, long[] wanted, int size, long steps) {
		List<String> found = new ArrayList<>();
		BigInteger[] differences = Arrays.stream(wanted).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
		new SyndromeSearch(columns, wanted.length, steps).search(differences, size, (cells, amounts) -> {
			TreeMap<Integer, BigInteger> set = new TreeMap<>();
			for (int i = 0; i < cells.length; i++) {
				set.put(cells[i], amounts[i]);
			}
			found.add(set.toString());
		});
		return found;
	}

	private static boolean solves(long[][] columns, long[] wanted, String set) {
		long[] rest = wanted.clone();
		for (String change : set.substring(1, set.length() - 1).split(", ")) {
			String[] parts = change.split("=");
			for (int i = 0; i < rest.length; i++) {
				rest[i] -= columns[Integer.parseInt(parts[0])][i] * Long.parseLong(parts[1]);
			}
		}
		return Arrays.stream(rest).allMatch(value -> value == 0);
	}

	/** All sets of cells whose columns are independent, with all whole amounts but 0 that solve the equations. */
	private static TreeSet<String> tryAll(long[][] columns, long[] wanted, int size) {
		TreeSet<String> found = new TreeSet<>();
		tryAll(columns, wanted, size, 0, new int[size], found);
		return found;
	}

	private static void tryAll(long[][] columns, long[] wanted, int size, int level, int[] cells, TreeSet<String> found) {
		if (level == size) {
			solve(columns, wanted, cells, found);
			return;
		}
		for (int cell = level == 0 ? 0 : cells[level - 1] + 1; cell < columns.length; cell++) {
			cells[level] = cell;
			tryAll(columns, wanted, size, level + 1, cells, found);
		}
	}

	/** The amounts are small, so that elimination with doubles is exact enough here. */
	private static void solve(long[][] columns, long[] wanted, int[] cells, TreeSet<String> found) {
		int size = cells.length;
		int equations = wanted.length;
		double[][] matrix = new double[equations][size + 1];
		for (int i = 0; i < equations; i++) {
			for (int j = 0; j < size; j++) {
				matrix[i][j] = columns[cells[j]][i];
			}
			matrix[i][size] = wanted[i];
		}
		int row = 0;
		for (int j = 0; j < size; j++) {
			int pivot = row;
			while (pivot < equations && Math.abs(matrix[pivot][j]) < 1e-9) {
				pivot++;
			}
			if (pivot == equations) {
				return;
			}
			double[] swapped = matrix[row];
			matrix[row] = matrix[pivot];
			matrix[pivot] = swapped;
			for (int i = 0; i < equations; i++) {
				double factor = i == row ? 0 : matrix[i][j] / matrix[row][j];
				for (int k = 0; k <= size; k++) {
					matrix[i][k] -= factor * matrix[row][k];
				}
			}
			row++;
		}
		for (int i = row; i < equations; i++) {
			if (Math.abs(matrix[i][size]) > 1e-9) {
				return;
			}
		}
		TreeMap<Integer, BigInteger> set = new TreeMap<>();
		for (int j = 0; j < size; j++) {
			double amount = matrix[j][size] / matrix[j][j];
			if (Math.abs(amount) < 1e-9 || Math.abs(amount - Math.rint(amount)) > 1e-9) {
				return;
			}
			set.put(cells[j], BigInteger.valueOf((long) Math.rint(amount)));
		}
		found.add(set.toString());
	}
}
