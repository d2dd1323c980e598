package org.nianbao.document.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.nianbao.document.Grid;
import org.nianbao.document.GridCell;
import org.nianbao.language.text.DisplayWidth;

/**
 * Draws the cells of one table with {@code + - |}. Used once.
 */
final class TextGrid {

	/** What a boundary between two columns takes: a bar with a blank on either side. */
	private static final int GAP = 3;

	/** A table with more columns is no table for the eye, and padding would make it many times as long as its texts. */
	private static final int MOST_COLUMNS = 100;

	private final Grid grid;
	private final int[] widths;
	private final int[] heights;
	private final Map<GridCell, List<String>> texts = new HashMap<>();
	private final List<String> lines = new ArrayList<>();
	private final List<Slice> slices = new ArrayList<>();

	/**
	 * The text of a cell on one line.
	 *
	 * @param cell  the cell
	 * @param line  the line of the drawing, counted from 0
	 * @param start where its text begins on the line, in UTF-16 units
	 * @param end   where it ends
	 */
	record Slice(GridCell cell, int line, int start, int end) {
	}

	/** On which line of the drawing each cell begins. */
	private final Map<GridCell, Integer> tops = new HashMap<>();

	private TextGrid(Grid grid, boolean isWide) {
		this.grid = grid;
		if (isWide) {
			widths = new int[0];
			heights = new int[0];
			return;
		}
		widths = TextWidths.of(grid);
		for (GridCell cell : grid.cells()) {
			texts.put(cell, TextWrap.wrap(PlainText.clean(cell.text()), innerWidth(cell)));
		}
		heights = heights();
	}

	/**
	 * Draws a table.
	 *
	 * @param grid the cells
	 * @return the drawing
	 */
	static TextGrid draw(Grid grid) {
		boolean isWide = grid.columns() > MOST_COLUMNS;
		TextGrid drawing = new TextGrid(grid, isWide);
		if (isWide) {
			drawing.list();
		} else {
			drawing.draw();
		}
		return drawing;
	}

	/**
	 * Returns the drawing.
	 *
	 * @return lines of equal display width; of a table with very many columns, its rows with tabs between the cells
	 */
	List<String> lines() {
		return lines;
	}

	/**
	 * Returns which cell is drawn where.
	 *
	 * @return in the order of the drawing; none for an empty text
	 */
	List<Slice> slices() {
		return slices;
	}

	private void list() {
		for (int row = 0; row < grid.rows(); row++) {
			StringBuilder line = new StringBuilder();
			for (GridCell cell : grid.row(row)) {
				line.append(line.isEmpty() && cell.column() == 0 ? "" : "\t");
				if (cell.row() == row) {
					add(line, cell, PlainText.clean(cell.text()));
				}
			}
			lines.add(line.toString());
		}
	}

	private void add(StringBuilder line, GridCell cell, String part) {
		boolean turning = PlainText.isTurning(part);
		line.append(turning ? PlainText.before() : "");
		if (!part.isEmpty()) {
			slices.add(new Slice(cell, lines.size(), line.length(), line.length() + part.length()));
		}
		line.append(part).append(turning ? PlainText.after(part) : "");
	}

	private void draw() {
		for (int row = 0; row < grid.rows(); row++) {
			lines.add(rule(row));
			for (GridCell cell : grid.row(row)) {
				tops.putIfAbsent(cell, lines.size());
			}
			for (int i = 0; i < heights[row]; i++) {
				lines.add(textLine(row));
			}
		}
		lines.add(rule(grid.rows()));
	}

	/** Rows are as high as their texts; what a cell over several rows needs beyond them makes the last one higher. */
	private int[] heights() {
		int[] needed = new int[grid.rows()];
		for (int row = 0; row < needed.length; row++) {
			needed[row] = 1;
			for (GridCell cell : grid.row(row)) {
				if (cell.endRow() == row + 1) {
					int above = cell.rowSpan() - 1;
					for (int i = cell.row(); i < row; i++) {
						above += needed[i];
					}
					needed[row] = Math.max(needed[row], texts.get(cell).size() - above);
				}
			}
		}
		return needed;
	}

	private int innerWidth(GridCell cell) {
		int width = (cell.columnSpan() - 1) * GAP;
		for (int column = cell.column(); column < cell.endColumn(); column++) {
			width += widths[column];
		}
		return width;
	}

	private String textLine(int row) {
		StringBuilder line = new StringBuilder("|");
		for (GridCell cell : grid.row(row)) {
			addSlice(line, cell);
			line.append('|');
		}
		return line.toString();
	}

	/** Adds the part of a cell that belongs on the line to be drawn next. */
	private void addSlice(StringBuilder line, GridCell cell) {
		List<String> text = texts.get(cell);
		int index = lines.size() - tops.get(cell);
		String part = index < text.size() ? text.get(index) : "";
		int blanks = innerWidth(cell) - DisplayWidth.of(part);
		int before = switch (cell.alignment()) {
			case LEFT -> 0;
			case CENTER -> blanks / 2;
			case RIGHT -> blanks;
		};
		line.append(" ".repeat(before + 1));
		add(line, cell, part);
		line.append(" ".repeat(blanks - before + 1));
	}

	/** The line above a row; cells that reach from the row above into it go on. */
	private String rule(int row) {
		StringBuilder line = new StringBuilder().append(joint(row, 0));
		int column = 0;
		while (column < widths.length) {
			if (goesOn(row, column)) {
				GridCell cell = grid.at(row, column);
				addSlice(line, cell);
				column = cell.endColumn();
			} else {
				line.append("-".repeat(widths[column] + 2));
				column++;
			}
			line.append(joint(row, column));
		}
		return line.toString();
	}

	private char joint(int row, int column) {
		boolean ruled = column > 0 && !goesOn(row, column - 1) || column < widths.length && !goesOn(row, column);
		boolean barred = isBorder(row - 1, column) || isBorder(row, column);
		return !ruled ? '|' : barred ? '+' : '-';
	}

	private boolean goesOn(int row, int column) {
		return row > 0 && row < grid.rows() && grid.at(row, column).row() < row;
	}

	private boolean isBorder(int row, int column) {
		boolean inside = row >= 0 && row < grid.rows();
		return inside && (column == 0 || column == widths.length || grid.at(row, column).column() == column);
	}
}
