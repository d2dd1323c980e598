package org.nianbao.reader.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The grid of a ruled table on one page: where its columns and rows end, and which positions are one cell since no line parts them.
 */
final class Lattice {

	/** Lines that end so close to another one meet it. */
	private static final float MEET = 3;

	/** Ends of lines that are so close are one edge. */
	private static final float SAME_EDGE = 3;

	/** How far lines must go on beyond the outermost line across to say that the table does. */
	private static final float OPEN_SIDE = 7;

	/** The part of the side of a cell that must be drawn. */
	private static final float DRAWN = 0.5f;

	/** With more lines it is a drawing. */
	private static final int MOST_RULES = 4000;
	private static final int MOST_POSITIONS = 50_000;

	/**
	 * A cell.
	 *
	 * @param row        the first row, 0-based
	 * @param column     the first column, 0-based
	 * @param rowSpan    how many rows
	 * @param columnSpan how many columns
	 */
	record Cell(int row, int column, int rowSpan, int columnSpan) {
	}

	private final float[] xs;
	private final float[] ys;
	private final List<Cell> cells = new ArrayList<>();
	private final int[] owners;
	/** Left side, right side and end of what goes on beyond the first and the last row; null for nothing. */
	private float[] above;
	private float[] below;

	private Lattice(float[] xs, float[] ys, List<Rule> horizontals, List<Rule> verticals, Budget budget) {
		this.xs = xs;
		this.ys = ys;
		budget.cells((long) columns() * rows());
		owners = new int[columns() * rows()];
		findCells(horizontals, verticals, budget);
	}

	/**
	 * Finds the tables of a page.
	 *
	 * @param page   the page
	 * @param budget what may be spent
	 * @return at least two cells each, from top to bottom; none stands in another
	 */
	static List<Lattice> find(PageContent page, Budget budget) {
		List<Rule> horizontals = Rules.joined(page.horizontals());
		List<Rule> verticals = Rules.joined(page.verticals());
		if (horizontals.size() > MOST_RULES || verticals.size() > MOST_RULES) {
			return List.of();
		}
		List<Lattice> found = new ArrayList<>();
		for (List<List<Rule>> group : connected(horizontals, verticals, budget)) {
			Lattice lattice = of(group.get(0), group.get(1), budget);
			if (lattice != null && lattice.cells.size() > 1) {
				found.add(lattice);
			}
		}
		found.sort(Comparator.comparingDouble((Lattice lattice) -> lattice.top()).thenComparingDouble(Lattice::left));
		List<Lattice> outer = new ArrayList<>();
		for (Lattice lattice : found) {
			if (found.stream().noneMatch(other -> other != lattice && other.contains(lattice))) {
				outer.add(lattice);
			}
		}
		return outer;
	}

	private boolean contains(Lattice other) {
		return left() - 1 < other.left() && right() + 1 > other.right() && top() - 1 < other.top() && bottom() + 1 > other.bottom();
	}

	private static List<List<List<Rule>>> connected(List<Rule> horizontals, List<Rule> verticals, Budget budget) {
		int[] parents = new int[horizontals.size() + verticals.size()];
		Arrays.setAll(parents, i -> i);
		for (int h = 0; h < horizontals.size(); h++) {
			budget.look();
			Rule horizontal = horizontals.get(h);
			for (int v = 0; v < verticals.size(); v++) {
				Rule vertical = verticals.get(v);
				if (meets(horizontal, vertical.at()) && meets(vertical, horizontal.at())) {
					parents[root(parents, h)] = root(parents, horizontals.size() + v);
				}
			}
		}
		Map<Integer, List<List<Rule>>> groups = new HashMap<>();
		List<List<List<Rule>>> ordered = new ArrayList<>();
		for (int i = 0; i < parents.length; i++) {
			boolean horizontal = i < horizontals.size();
			List<List<Rule>> group = groups.computeIfAbsent(root(parents, i), key -> {
				List<List<Rule>> made = List.of(new ArrayList<>(), new ArrayList<>());
				ordered.add(made);
				return made;
			});
			group.get(horizontal ? 0 : 1).add(horizontal ? horizontals.get(i) : verticals.get(i - horizontals.size()));
		}
		return ordered;
	}

	private static boolean meets(Rule rule, float place) {
		return place > rule.from() - MEET && place < rule.to() + MEET;
	}

	private static int root(int[] parents, int i) {
		int node = i;
		while (parents[node] != node) {
			parents[node] = parents[parents[node]];
			node = parents[node];
		}
		return node;
	}

	private static Lattice of(List<Rule> horizontals, List<Rule> verticals, Budget budget) {
		if (horizontals.size() + verticals.size() < 4 || horizontals.isEmpty() || verticals.isEmpty()) {
			return null;
		}
		List<Rule> allHorizontals = new ArrayList<>(horizontals);
		List<Rule> allVerticals = new ArrayList<>(verticals);
		addOpenSide(horizontals, verticals, allVerticals, true);
		addOpenSide(horizontals, verticals, allVerticals, false);
		addOpenSide(allVerticals, horizontals, allHorizontals, true);
		addOpenSide(allVerticals, horizontals, allHorizontals, false);
		float[] xs = edges(allVerticals);
		float[] ys = edges(allHorizontals);
		boolean table = xs.length > 1 && ys.length > 1 && (long) xs.length * ys.length <= MOST_POSITIONS;
		if (!table) {
			return null;
		}
		Lattice lattice = new Lattice(xs, ys, allHorizontals, allVerticals, budget);
		lattice.above = lattice.rest(allVerticals, true);
		lattice.below = lattice.rest(allVerticals, false);
		return lattice;
	}

	/** Where a page ends within a cell over several rows, the lines beside it go on beyond the other rows. Returns null if none do. */
	private float[] rest(List<Rule> verticals, boolean first) {
		float end = first ? top() : bottom();
		float from = Float.MAX_VALUE;
		float to = 0;
		int count = 0;
		for (Rule rule : verticals) {
			float beyond = first ? top() - rule.from() : rule.to() - bottom();
			if (beyond > MEET) {
				count++;
				from = Math.min(from, rule.at());
				to = Math.max(to, rule.at());
				end = first ? Math.min(end, rule.from()) : Math.max(end, rule.to());
			}
		}
		return count < 2 ? null : new float[] {from, to, end};
	}

	/**
	 * A table without lines at its sides, or cut by the end of the page: most lines go on beyond the last one across, and all of these as far.
	 *
	 * @param along  the lines that may go on
	 * @param across the lines across
	 * @param result gets a line across where they end
	 * @param first  at the beginning of the lines, or at their end?
	 */
	private static void addOpenSide(List<Rule> along, List<Rule> across, List<Rule> result, boolean first) {
		float last = first ? Float.MAX_VALUE : 0;
		for (Rule rule : across) {
			last = first ? Math.min(last, rule.at()) : Math.max(last, rule.at());
		}
		List<Float> ends = new ArrayList<>();
		float from = Float.MAX_VALUE;
		float to = 0;
		for (Rule rule : along) {
			float end = first ? rule.from() : rule.to();
			if (first ? last - end > OPEN_SIDE : end - last > OPEN_SIDE) {
				ends.add(end);
				from = Math.min(from, rule.at());
				to = Math.max(to, rule.at());
			}
		}
		if (ends.size() < 2) {
			return;
		}
		ends.sort(null);
		float middle = ends.get(ends.size() / 2);
		long same = ends.stream().filter(end -> Math.abs(end - middle) < SAME_EDGE).count();
		if (same == ends.size() && same * 2 >= along.size()) {
			result.add(new Rule(middle, from, to));
		}
	}

	private static float[] edges(List<Rule> rules) {
		List<Rule> sorted = new ArrayList<>(rules);
		sorted.sort(Comparator.comparingDouble(Rule::at));
		List<Float> edges = new ArrayList<>();
		float sum = 0;
		float weight = 0;
		float previous = -Float.MAX_VALUE;
		for (Rule rule : sorted) {
			if (rule.at() - previous > SAME_EDGE && weight > 0) {
				edges.add(sum / weight);
				sum = 0;
				weight = 0;
			}
			sum += rule.at() * rule.length();
			weight += rule.length();
			previous = rule.at();
		}
		if (weight > 0) {
			edges.add(sum / weight);
		}
		float[] result = new float[edges.size()];
		for (int i = 0; i < result.length; i++) {
			result[i] = edges.get(i);
		}
		return result;
	}

	private void findCells(List<Rule> horizontals, List<Rule> verticals, Budget budget) {
		int columns = columns();
		int rows = rows();
		List<List<Rule>> walls = byEdge(verticals, xs);
		List<List<Rule>> floors = byEdge(horizontals, ys);
		Arrays.setAll(owners, i -> i);
		for (int row = 0; row < rows; row++) {
			budget.look();
			for (int column = 0; column < columns; column++) {
				int position = row * columns + column;
				if (column > 0 && !isDrawn(walls.get(column), ys[row], ys[row + 1])) {
					owners[root(owners, position)] = root(owners, position - 1);
				}
				if (row > 0 && !isDrawn(floors.get(row), xs[column], xs[column + 1])) {
					owners[root(owners, position)] = root(owners, position - columns);
				}
			}
		}
		makeRectangles(budget);
		Map<Integer, int[]> boxes = boxes();
		for (int position = 0; position < owners.length; position++) {
			int[] box = boxes.remove(root(owners, position));
			if (box != null) {
				cells.add(new Cell(box[0], box[1], box[2] - box[0] + 1, box[3] - box[1] + 1));
			}
		}
		for (int i = 0; i < cells.size(); i++) {
			Cell cell = cells.get(i);
			for (int row = cell.row; row < cell.row + cell.rowSpan; row++) {
				Arrays.fill(owners, row * columns + cell.column, row * columns + cell.column + cell.columnSpan, i);
			}
		}
	}

	/** Cells are rectangles. Where a gap in a line makes a corner, the whole rectangle around it is one cell. */
	private void makeRectangles(Budget budget) {
		int columns = columns();
		boolean changed = true;
		while (changed) {
			budget.look();
			changed = false;
			for (Map.Entry<Integer, int[]> entry : boxes().entrySet()) {
				int[] box = entry.getValue();
				for (int row = box[0]; row <= box[2]; row++) {
					for (int column = box[1]; column <= box[3]; column++) {
						budget.step();
						int root = root(owners, row * columns + column);
						int target = root(owners, entry.getKey());
						if (root != target) {
							owners[root] = target;
							changed = true;
						}
					}
				}
			}
		}
	}

	/** Returns for each group of positions its first row, first column, last row and last column. */
	private Map<Integer, int[]> boxes() {
		Map<Integer, int[]> boxes = new HashMap<>();
		for (int position = 0; position < owners.length; position++) {
			int row = position / columns();
			int column = position % columns();
			int[] box = boxes.computeIfAbsent(root(owners, position), key -> new int[] {row, column, row, column});
			box[0] = Math.min(box[0], row);
			box[1] = Math.min(box[1], column);
			box[2] = Math.max(box[2], row);
			box[3] = Math.max(box[3], column);
		}
		return boxes;
	}

	private static List<List<Rule>> byEdge(List<Rule> rules, float[] edges) {
		List<List<Rule>> result = new ArrayList<>();
		for (int i = 0; i < edges.length; i++) {
			result.add(new ArrayList<>());
		}
		for (Rule rule : rules) {
			result.get(nearest(edges, rule.at())).add(rule);
		}
		return result;
	}

	private static int nearest(float[] edges, float place) {
		int index = Arrays.binarySearch(edges, place);
		int after = index < 0 ? -index - 1 : index;
		if (after == 0) {
			return 0;
		}
		return after == edges.length || place - edges[after - 1] < edges[after] - place ? after - 1 : after;
	}

	private static boolean isDrawn(List<Rule> rules, float from, float to) {
		float drawn = 0;
		for (Rule rule : rules) {
			drawn += Math.max(0, Math.min(to, rule.to()) - Math.max(from, rule.from()));
		}
		return drawn >= DRAWN * (to - from);
	}

	/**
	 * Returns the cell at a place.
	 *
	 * @param x from the left, in points
	 * @param y from the top, in points
	 * @return the index of the cell, -1 outside of the table
	 */
	int cellAt(float x, float y) {
		boolean beyond = y < top() && above != null && x >= above[0] && x <= above[1] && y >= above[2]
			|| y > bottom() && below != null && x >= below[0] && x <= below[1] && y <= below[2];
		if (!beyond && (x < xs[0] || x > right() || y < ys[0] || y > bottom())) {
			return -1;
		}
		int column = Math.min(columns() - 1, interval(xs, x));
		int row = Math.min(rows() - 1, interval(ys, y));
		return owners[row * columns() + column];
	}

	private static int interval(float[] edges, float place) {
		int index = Arrays.binarySearch(edges, place);
		return Math.max(0, index < 0 ? -index - 2 : index);
	}

	/** Returns the cells by row, then by column. */
	List<Cell> cells() {
		return cells;
	}

	/** Returns the edges of the columns from left to right; one more than columns. */
	float[] xs() {
		return xs;
	}

	/** Returns the edges of the rows from top to bottom; one more than rows. */
	float[] ys() {
		return ys;
	}

	int columns() {
		return xs.length - 1;
	}

	int rows() {
		return ys.length - 1;
	}

	float left() {
		return xs[0];
	}

	float right() {
		return xs[xs.length - 1];
	}

	float top() {
		return ys[0];
	}

	float bottom() {
		return ys[ys.length - 1];
	}
}
