package org.nianbao.reader.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table on one page.
 */
final class TablePiece {

	/**
	 * A cell.
	 *
	 * @param row      the first row, 0-based
	 * @param rowSpan  how many rows
	 * @param left     the left side, in points
	 * @param right    the right side
	 * @param text     what stands in it
	 * @param atTop    does the text begin at the upper side?
	 * @param atBottom does the text end at the lower side?
	 */
	record Cell(int row, int rowSpan, float left, float right, String text, boolean atTop, boolean atBottom) {

		boolean isEmpty() {
			return text.isEmpty();
		}

		int end() {
			return row + rowSpan;
		}
	}

	/** A text that is nearer to a side of its cell, in sizes of its letters, has no room for another line there. */
	private static final float AT_SIDE = 1.5f;

	/** Edges on two pages that are closer are the same. */
	static final float SAME_EDGE = 3;

	private final int page;
	private final float top;
	private final float bottom;
	private final int rows;
	private final boolean ruled;
	private final List<Cell> cells;
	private final List<List<Cell>> byRow = new ArrayList<>();

	/**
	 * @param page   the page, 1-based
	 * @param top    the upper end, in points
	 * @param bottom the lower end
	 * @param rows   how many rows
	 * @param ruled  has it lines?
	 * @param cells  by row, then from left to right
	 */
	TablePiece(int page, float top, float bottom, int rows, boolean ruled, List<Cell> cells) {
		this.page = page;
		this.top = top;
		this.bottom = bottom;
		this.rows = rows;
		this.ruled = ruled;
		this.cells = List.copyOf(cells);
		for (int row = 0; row < rows; row++) {
			byRow.add(new ArrayList<>());
		}
		cells.forEach(cell -> byRow.get(cell.row()).add(cell));
	}

	/**
	 * Makes a table of its lines and the texts of its cells.
	 *
	 * @param page    the page, 1-based
	 * @param lattice the lines
	 * @param texts   a text for each cell of the lattice
	 * @param glyphs  the glyphs of each cell of the lattice
	 */
	static TablePiece of(int page, Lattice lattice, List<String> texts, List<List<Glyph>> glyphs) {
		// A row in which no cell begins is none: two lines may be a little too far apart to be one.
		int[] numbers = new int[lattice.rows() + 1];
		boolean[] begins = new boolean[lattice.rows() + 1];
		lattice.cells().forEach(cell -> begins[cell.row()] = true);
		for (int row = 0; row < lattice.rows(); row++) {
			numbers[row + 1] = numbers[row] + (begins[row] ? 1 : 0);
		}
		List<Cell> cells = new ArrayList<>();
		for (int i = 0; i < texts.size(); i++) {
			Lattice.Cell cell = lattice.cells().get(i);
			int row = numbers[cell.row()];
			float top = lattice.ys()[cell.row()];
			float bottom = lattice.ys()[cell.row() + cell.rowSpan()];
			boolean atTop = glyphs.get(i).stream().anyMatch(glyph -> !glyph.isBlank() && glyph.top() - top < AT_SIDE * glyph.size());
			boolean atBottom = glyphs.get(i).stream().anyMatch(glyph -> !glyph.isBlank() && bottom - glyph.bottom() < AT_SIDE * glyph.size());
			cells.add(new Cell(row, numbers[cell.row() + cell.rowSpan()] - row, lattice.xs()[cell.column()], lattice.xs()[cell.column() + cell.columnSpan()],
				texts.get(i), atTop, atBottom));
		}
		return new TablePiece(page, lattice.top(), lattice.bottom(), numbers[lattice.rows()], true, cells);
	}

	/**
	 * Tells whether there is a table within some lines: a drawing has lines, too. A table has texts at its edge or in many of its cells.
	 *
	 * @param lattice the lines
	 * @param texts   a text for each cell of the lattice
	 */
	static boolean isTable(Lattice lattice, List<String> texts) {
		int filled = 0;
		int edge = 0;
		int filledAtEdge = 0;
		for (int i = 0; i < texts.size(); i++) {
			Lattice.Cell cell = lattice.cells().get(i);
			int text = texts.get(i).isEmpty() ? 0 : 1;
			filled += text;
			if (cell.row() == 0 || cell.column() == 0) {
				edge++;
				filledAtEdge += text;
			}
		}
		return filled * 5 >= texts.size() * 2 || filled > 1 && filledAtEdge * 2 >= edge;
	}

	int page() {
		return page;
	}

	float top() {
		return top;
	}

	float bottom() {
		return bottom;
	}

	int rows() {
		return rows;
	}

	boolean isRuled() {
		return ruled;
	}

	List<Cell> cells() {
		return cells;
	}

	/** Returns the cells that begin in a row, from left to right. */
	List<Cell> row(int row) {
		return byRow.get(row);
	}

	/** Returns the edges of all cells, from left to right, each a little more than a line apart. */
	static float[] edges(List<Cell> cells) {
		float[] all = new float[cells.size() * 2];
		for (int i = 0; i < cells.size(); i++) {
			all[2 * i] = cells.get(i).left();
			all[2 * i + 1] = cells.get(i).right();
		}
		Arrays.sort(all);
		int count = 0;
		for (float edge : all) {
			if (count == 0 || edge - all[count - 1] > SAME_EDGE) {
				all[count++] = edge;
			}
		}
		return Arrays.copyOf(all, count);
	}
}
