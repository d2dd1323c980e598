package org.nianbao.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.nianbao.language.text.DisplayWidth;

/**
 * Column widths: those that texts ask for, and those that a page allows.
 */
public final class ColumnWidths {

	/** Half an ideograph of 10.5 points, in twentieths of a point. */
	private static final int TWIPS_PER_DISPLAY_COLUMN = 105;
	private static final int PADDING_TWIPS = 280;
	private static final int NARROWEST = 4;
	/** Longer texts are expected to wrap. */
	private static final int WIDEST = 24;

	private ColumnWidths() {
	}

	/**
	 * Returns the widths that the texts of cells ask for. Cells that span several columns have no say.
	 *
	 * @param columns the number of columns
	 * @param cells   the cells of the grid
	 * @return one positive number per column, in twentieths of a point
	 */
	static List<Integer> of(int columns, List<GridCell> cells) {
		int[] widths = new int[columns];
		Arrays.fill(widths, NARROWEST);
		for (GridCell cell : cells) {
			if (cell.columnSpan() == 1) {
				widths[cell.column()] = Math.max(widths[cell.column()], Math.min(DisplayWidth.of(cell.text()), WIDEST));
			}
		}
		return Arrays.stream(widths).map(width -> width * TWIPS_PER_DISPLAY_COLUMN + PADDING_TWIPS).boxed().toList();
	}

	/**
	 * Shrinks or widens widths in proportion, so that they fill a page.
	 *
	 * @param widths    the widths wished for, positive
	 * @param available what all of them come to, in the same unit
	 * @return widths (each at least 1) that add up to {@code available}, or to their number if that is more
	 */
	public static List<Integer> fill(List<Integer> widths, int available) {
		long total = sum(widths);
		List<Integer> fitted = new ArrayList<>(widths.size());
		long wished = 0;
		long used = 0;
		for (int width : widths) {
			wished += width;
			// Rounding the running sum instead of each width makes the widths add up exactly.
			long end = Math.max(used + 1, wished * available / total);
			fitted.add((int) (end - used));
			used = end;
		}
		return List.copyOf(fitted);
	}

	private static long sum(List<Integer> widths) {
		return widths.stream().mapToLong(Integer::longValue).sum();
	}
}
