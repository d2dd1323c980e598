package org.nianbao.document.docx;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.document.Alignment;
import org.nianbao.document.Grid;
import org.nianbao.document.GridCell;
import org.nianbao.language.text.DisplayWidth;

/**
 * How a table is set: as large as it can be while it stands on one page and no number is broken.
 *
 * @param size       the size of its text
 * @param onOnePage  whether it fits a page together with its heading
 * @param unsplit    for each row, whether it fits a page, so that it need not be split
 */
record TableFit(TableSize size, boolean onOnePage, List<Boolean> unsplit) {

	/** Left and right of the text of a cell. Narrower than usual: two characters must fit a column of the table of applications. */
	static final int CELL_MARGIN = 28;

	/** Keeps text that is not in the middle of its cell off the border. */
	static final int SIDE_INDENT = 60;

	private static final int BORDER = 10;

	/**
	 * Looks how a table fits.
	 *
	 * @param grid   the cells
	 * @param widths the widths of its columns, in twentieths of a point
	 * @param height what the page has for it, in twentieths of a point
	 * @return the largest size in which it fits; where it never does, the largest in which no number is broken, if there is one
	 */
	static TableFit of(Grid grid, List<Integer> widths, int height) {
		int[] ends = new int[widths.size() + 1];
		for (int column = 0; column < widths.size(); column++) {
			ends[column + 1] = ends[column] + widths.get(column);
		}
		TableFit unbroken = null;
		TableFit fit = null;
		for (TableSize size : TableSize.values()) {
			Measure measure = new Measure(size, ends);
			fit = measure.fit(grid, height);
			if (fit.onOnePage && !measure.broken) {
				return fit;
			}
			if (unbroken == null && !measure.broken) {
				unbroken = fit;
			}
		}
		return fit.onOnePage || unbroken == null ? fit : unbroken;
	}

	/** Estimates how high the rows of a table are in one size. */
	private static final class Measure {

		private final TableSize size;
		private final int[] ends;

		/** Whether a word or number is wider than its column. */
		private boolean broken;

		Measure(TableSize size, int[] ends) {
			this.size = size;
			this.ends = ends;
		}

		TableFit fit(Grid grid, int available) {
			// Where each row ends. What reaches over several rows asks its last one for the height that the others do not give it.
			long[] bottoms = new long[grid.rows() + 1];
			List<Boolean> unsplit = new ArrayList<>(grid.rows());
			for (int row = 0; row < grid.rows(); row++) {
				long bottom = bottoms[row];
				for (GridCell cell : grid.row(row)) {
					if (cell.endRow() == row + 1) {
						bottom = Math.max(bottom, bottoms[cell.row()] + height(cell));
					}
				}
				bottoms[row + 1] = bottom + BORDER;
				unsplit.add(bottoms[row + 1] - bottoms[row] <= available);
			}
			return new TableFit(size, bottoms[grid.rows()] <= available, unsplit);
		}

		private int height(GridCell cell) {
			int width = ends[cell.endColumn()] - ends[cell.column()] - 2 * CELL_MARGIN
				- (cell.alignment() == Alignment.CENTER ? 0 : 2 * SIDE_INDENT);
			return size.height(lines(cell.text(), Math.max(1, width * 2 / size.em())));
		}

		/** Counts lines as they break between ideographs and words; {@code columns} are half ideographs. */
		private int lines(String text, int columns) {
			int lines = 1;
			int used = 0;
			for (int i = 0; i < text.length(); ) {
				int end = unitEnd(text, i);
				if (text.charAt(i) == '\n') {
					lines++;
					used = 0;
				} else {
					int width = DisplayWidth.of(text.substring(i, end));
					// An ideograph breaks nowhere; the page cannot help that a column is narrower.
					broken |= width > Math.max(columns, 2);
					if (used > 0 && used + width > columns) {
						lines++;
						used = 0;
					}
					lines += Math.max(0, width - 1) / columns;
					used += width;
				}
				i = end;
			}
			return lines;
		}

		private static int unitEnd(String text, int start) {
			int end = start;
			while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) < 0x7f) {
				end++;
			}
			return end > start ? end : start + Character.charCount(text.codePointAt(start));
		}
	}
}
