package org.nianbao.reader.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.nianbao.reader.tables.SourceLine.Piece;

/**
 * All ways to put the cells of a row, in their order, into a number of columns: with cells that are too many left out, or with columns that stay
 * blank.
 */
final class Readings {

	/** A row with more ways than these is not decided by trying. */
	private static final int MOST = 6_000;

	private Readings() {
	}

	/**
	 * Returns the readings of a row.
	 *
	 * @param line  a row of a source
	 * @param width the number of columns
	 * @return at least one, those that differ in a cell; each with one cell per column, null for a blank. The likely ones come first: cells that stand
	 *        together, as far at the right as the row goes
	 */
	static List<Piece[]> of(SourceLine line, int width) {
		List<Piece> values = line.values();
		Map<String, Piece[]> readings = new LinkedHashMap<>();
		windows(line.tail(), values.size(), width).forEach(reading -> readings.putIfAbsent(key(reading), reading));
		if (isExhaustive(values.size(), width)) {
			if (values.size() <= width) {
				place(values, 0, new Piece[width], 0, readings);
			} else {
				choose(values, 0, new Piece[width], 0, readings);
			}
		} else {
			runs(values, width).forEach(reading -> readings.putIfAbsent(key(reading), reading));
		}
		return List.copyOf(readings.values());
	}

	/**
	 * Tells whether {@link #of} returns all readings.
	 *
	 * @param values the number of cells that are not empty
	 * @param width  the number of columns
	 * @return false if there are too many, so that only some likely ones are returned
	 */
	static boolean isExhaustive(int values, int width) {
		return count(Math.max(values, width), Math.min(values, width)) <= MOST;
	}

	/** Tells two readings apart: equal texts are the same reading, whichever cell they come from. */
	static String key(Piece[] reading) {
		StringBuilder key = new StringBuilder();
		for (Piece piece : reading) {
			key.append(piece == null ? "" : piece.text().text()).append('\t');
		}
		return key.toString();
	}

	/** Parts of the row that are as long as the columns are many and have all its figures. Last come those that begin with the place of a label. */
	private static List<Piece[]> windows(List<Piece> tail, int count, int width) {
		List<Piece[]> windows = new ArrayList<>();
		for (int start = tail.size() - width; start >= 0 && windows.size() < MOST && count <= width; start--) {
			Piece[] window = new Piece[width];
			int inside = 0;
			for (int i = 0; i < width; i++) {
				Piece piece = tail.get(start + i);
				window[i] = piece.text().isEmpty() ? null : piece;
				inside += window[i] == null ? 0 : 1;
			}
			if (inside == count) {
				windows.add(window);
			}
		}
		return windows;
	}

	private static void place(List<Piece> values, int value, Piece[] reading, int column, Map<String, Piece[]> readings) {
		if (value == values.size()) {
			readings.putIfAbsent(key(reading), reading.clone());
			return;
		}
		for (int c = column; c <= reading.length - (values.size() - value); c++) {
			reading[c] = values.get(value);
			place(values, value + 1, reading, c + 1, readings);
			reading[c] = null;
		}
	}

	private static void choose(List<Piece> values, int value, Piece[] reading, int column, Map<String, Piece[]> readings) {
		if (column == reading.length) {
			readings.putIfAbsent(key(reading), reading.clone());
			return;
		}
		for (int v = value; v <= values.size() - (reading.length - column); v++) {
			reading[column] = values.get(v);
			choose(values, v + 1, reading, column + 1, readings);
		}
	}

	/** Cells that stand together at the left and at the right. */
	private static List<Piece[]> runs(List<Piece> values, int width) {
		List<Piece[]> runs = new ArrayList<>();
		int few = Math.min(values.size(), width);
		Piece[] left = new Piece[width];
		Piece[] right = new Piece[width];
		for (int i = 0; i < few; i++) {
			left[i] = values.get(i);
			right[width - 1 - i] = values.get(values.size() - 1 - i);
		}
		runs.add(left);
		runs.add(right);
		return runs;
	}

	/** Returns how many ways there are to choose, or more than {@link #MOST}. */
	private static long count(int of, int choose) {
		long ways = 1;
		int few = Math.min(choose, of - choose);
		for (int i = 1; i <= few && ways <= MOST; i++) {
			ways = ways * (of - few + i) / i;
		}
		return ways;
	}
}
