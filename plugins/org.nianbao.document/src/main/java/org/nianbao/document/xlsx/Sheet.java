package org.nianbao.document.xlsx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.nianbao.document.Alignment;
import org.nianbao.document.DocumentException;
import org.nianbao.document.DocumentException.Reason;
import org.nianbao.document.Grid;
import org.nianbao.document.GridCell;
import org.nianbao.language.text.DisplayWidth;

/**
 * A sheet on its way to the file: rows are added from top to bottom. Lengths are in twentieths of a point.
 */
final class Sheet {

	/** More rows than this do not fit one page in any case. */
	private static final int MOST_ROWS_ON_ONE_PAGE = 60;

	/** Cells that span more columns get their frame on the first of them only, else a short row of a wide table would cost as much as a long one. */
	private static final int WIDEST_FRAMED = 64;

	/** Half an ideograph of the text in tables. */
	private static final int DISPLAY_COLUMN = 105;
	private static final int PADDING = 110;
	private static final int LINE = 280;
	private static final int LOWEST_ROW = 360;
	private static final int HIGHEST_ROW = 8_180;
	private static final int DISTANCE = 100;

	/** What spreadsheet programs have room for. */
	private static final int MOST_COLUMNS = 1 << 14;
	private static final int MOST_ROWS = 1 << 20;
	private static final int LONGEST_TEXT = 32_767;

	private final String name;
	private final int[] widths;

	/** Where each column begins, and the last one ends. */
	private final long[] edges;
	private final List<SheetRow> rows = new ArrayList<>();
	private final List<CellRange> merged = new ArrayList<>();
	private int headerRows;
	private int labelColumns;

	/**
	 * A row.
	 *
	 * @param height its height
	 * @param cells  its cells from left to right
	 */
	record SheetRow(int height, List<SheetCell> cells) {
	}

	/**
	 * A cell.
	 *
	 * @param column its column, counted from 0
	 * @param value  what it holds
	 * @param style  how it looks
	 */
	record SheetCell(int column, CellValue value, CellStyle style) {
	}

	/**
	 * What is to be shown in a cell of a grid.
	 *
	 * @param value   what the cell holds
	 * @param style   how it looks
	 * @param printed its text as it is seen
	 */
	record Shown(CellValue value, CellStyle style, String printed) {

		/** Shows a text. */
		static Shown text(String text, Look look, Alignment alignment) {
			return new Shown(CellValue.text(text), CellStyle.of(look, alignment, text), text);
		}
	}

	/** Says how a cell of a grid is shown. */
	@FunctionalInterface
	interface Content {
		Shown of(GridCell cell);
	}

	/**
	 * @param name   a name that no other sheet of the workbook has
	 * @param widths how wide the columns are
	 * @throws DocumentException if there are more columns than a sheet has
	 */
	Sheet(String name, List<Integer> widths) throws DocumentException {
		require(widths.size(), MOST_COLUMNS, Reason.TOO_MANY_COLUMNS);
		this.name = name;
		this.widths = widths.stream().mapToInt(Integer::intValue).toArray();
		edges = new long[this.widths.length + 1];
		for (int column = 0; column < this.widths.length; column++) {
			edges[column + 1] = edges[column] + this.widths[column];
		}
	}

	String name() {
		return name;
	}

	/** Returns the name as it stands before the cells of the sheet in formulas. */
	String reference() {
		return reference(name);
	}

	/**
	 * Returns the name of a sheet as it stands before its cells in formulas.
	 *
	 * @param name the name of a sheet
	 * @return the name in apostrophes, and an exclamation mark
	 */
	static String reference(String name) {
		return "'" + name.replace("'", "''") + "'!";
	}

	/** Returns the number of columns. */
	int columns() {
		return widths.length;
	}

	int width(int column) {
		return widths[column];
	}

	List<SheetRow> rows() {
		return Collections.unmodifiableList(rows);
	}

	List<CellRange> merged() {
		return Collections.unmodifiableList(merged);
	}

	/** Returns how many rows at the top are repeated on every page and stay in view. */
	int headerRows() {
		return headerRows;
	}

	/** Returns how many columns at the left stay in view. */
	int labelColumns() {
		return labelColumns;
	}

	boolean fitsOnePage() {
		return rows.size() <= MOST_ROWS_ON_ONE_PAGE;
	}

	/**
	 * Keeps rows at the top and columns at the left in view.
	 *
	 * @param rowCount    how many rows, fewer than the sheet has
	 * @param columnCount how many columns, fewer than the sheet has
	 */
	void freeze(int rowCount, int columnCount) {
		headerRows = rowCount;
		labelColumns = columnCount;
	}

	/**
	 * Adds a line over all columns.
	 *
	 * @param text      the text; nothing is added for an empty one
	 * @param look      how it looks
	 * @param alignment where it stands
	 * @throws DocumentException if the text is longer than a cell can hold
	 */
	void addLine(String text, Look look, Alignment alignment) throws DocumentException {
		if (text.isEmpty()) {
			return;
		}
		require(text.length(), LONGEST_TEXT, Reason.TEXT_TOO_LONG);
		CellStyle style = CellStyle.of(look, alignment, text);
		if (widths.length > 1) {
			merged.add(new CellRange(rows.size(), 0, rows.size(), widths.length - 1));
		}
		rows.add(new SheetRow(height(text, width(), look), List.of(new SheetCell(0, CellValue.text(text), style))));
	}

	/**
	 * Adds a table.
	 *
	 * @param grid    its cells; as many columns as the sheet has
	 * @param content says what its cells show
	 * @throws DocumentException if there are more rows than a sheet has, or a text is longer than a cell can hold
	 */
	void addGrid(Grid grid, Content content) throws DocumentException {
		require(rows.size() + grid.rows(), MOST_ROWS, Reason.TOO_MANY_ROWS);
		int first = rows.size();
		int[] heights = new int[grid.rows()];
		for (int row = 0; row < grid.rows(); row++) {
			List<SheetCell> cells = new ArrayList<>();
			heights[row] = LOWEST_ROW;
			for (GridCell cell : grid.row(row)) {
				Shown shown = content.of(cell);
				require(shown.printed().length(), LONGEST_TEXT, Reason.TEXT_TOO_LONG);
				int columns = Math.min(cell.columnSpan(), WIDEST_FRAMED);
				CellStyle frame = CellStyle.of(shown.style().look(), shown.style().alignment(), "");
				for (int i = 0; i < columns; i++) {
					boolean holds = i == 0 && cell.row() == row;
					cells.add(new SheetCell(cell.column() + i, holds ? shown.value() : CellValue.EMPTY, holds ? shown.style() : frame));
				}
				if (cell.endRow() == row + 1) {
					stretch(cell, heights, shown);
				}
				if (cell.row() == row && (cell.rowSpan() > 1 || cell.columnSpan() > 1)) {
					merged.add(new CellRange(first + row, cell.column(), first + cell.endRow() - 1, cell.endColumn() - 1));
				}
			}
			rows.add(new SheetRow(0, cells));
		}
		for (int row = 0; row < heights.length; row++) {
			rows.set(first + row, new SheetRow(Math.min(heights[row], HIGHEST_ROW), rows.get(first + row).cells()));
		}
	}

	/** Makes the last row of a cell high enough for it: programs do so for cells of a single row and column only. */
	private void stretch(GridCell cell, int[] heights, Shown shown) {
		int needed = shown.style().isNumber() ? LOWEST_ROW : height(shown.printed(), edges[cell.endColumn()] - edges[cell.column()], shown.style().look());
		int last = cell.endRow() - 1;
		for (int row = cell.row(); row < last; row++) {
			needed -= heights[row];
		}
		heights[last] = Math.max(heights[last], needed);
	}

	private static void require(int number, int most, Reason reason) throws DocumentException {
		if (number > most) {
			throw new DocumentException(reason, Map.of("most", Integer.toString(most)));
		}
	}

	/** Returns the width of all columns together. */
	long width() {
		return edges[widths.length];
	}


	/** Lines above a table keep some distance. */
	private static int height(String text, long width, Look look) {
		int size = DISPLAY_COLUMN * look.halfPoints() / Look.BODY.halfPoints();
		// A line ends before an ideograph that does not fit as a whole.
		long perLine = Math.max(2, (width - PADDING) / size / 2 * 2);
		long lines = 0;
		for (String line : text.split("\n", -1)) {
			lines += Math.max(1, (DisplayWidth.of(line) + perLine - 1) / perLine);
		}
		long height = lines * LINE * look.halfPoints() / Look.BODY.halfPoints() + LOWEST_ROW - LINE;
		return (int) Math.min(look.isFramed() ? height : height + DISTANCE, HIGHEST_ROW);
	}

	/**
	 * Makes the widths that a grid asks for wide enough for its numbers, which cannot be wrapped.
	 *
	 * @param grid    the grid
	 * @param content says what its cells show
	 * @return one width for each column
	 */
	static List<Integer> widths(Grid grid, Content content) {
		List<Integer> widths = new ArrayList<>(grid.columnWidths());
		for (GridCell cell : grid.cells()) {
			if (cell.columnSpan() == 1) {
				Shown shown = content.of(cell);
				if (shown.style().isNumber()) {
					widths.set(cell.column(), Math.max(widths.get(cell.column()), DisplayWidth.of(shown.printed()) * DISPLAY_COLUMN + PADDING));
				}
			}
		}
		return widths;
	}
}
