package org.nianbao.reader.building;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.source.DroppedText;

/**
 * Rows of cells as word processors keep them: each cell from one vertical edge to another, cells that go on below marked as such. Used
 * once per table.
 */
public final class RowCells {

	/**
	 * A cell.
	 *
	 * @param left    its left edge, in whatever unit, the same for the whole table
	 * @param right   its right edge, not less than the left one
	 * @param goesOn  does it belong to the cell above?
	 * @param content what is in it
	 */
	public record Cell(long left, long right, boolean goesOn, List<Piece> content) {
	}

	private final List<List<Cell>> rows = new ArrayList<>();

	/**
	 * Adds a row below the others.
	 *
	 * @param cells its cells from left to right
	 */
	public void add(List<Cell> cells) {
		rows.add(cells);
	}

	/**
	 * Finds the columns. An edge that no cell has is none, and edges closer together than the tolerance are one.
	 *
	 * @param tolerance how far edges may be apart that are meant to be one, in the unit of the edges
	 * @param budget    counts the cells
	 * @return the table
	 * @throws UnreadableSourceException if there are too many cells
	 */
	public Piece.Table table(long tolerance, ReadingBudget budget) throws UnreadableSourceException {
		long[] edges = edges(tolerance);
		List<Open> cells = new ArrayList<>();
		Map<Integer, Open> above = new HashMap<>();
		for (int row = 0; row < rows.size(); row++) {
			budget.tick();
			Map<Integer, Open> current = new HashMap<>();
			int next = 0;
			List<Piece> narrow = new ArrayList<>();
			for (Cell cell : rows.get(row)) {
				int column = Math.max(next, column(edges, cell.left));
				int end = column(edges, cell.right);
				if (end <= column) {
					narrow.addAll(cell.content);
					continue;
				}
				Open upper = above.get(column);
				Open open = upper;
				if (cell.goesOn && upper != null && upper.columnSpan == end - column) {
					upper.rowSpan++;
					upper.content.addAll(hidden(cell.content));
				} else {
					open = new Open(row, column, end - column, cell.content);
					cells.add(open);
				}
				open.content.addAll(narrow);
				narrow.clear();
				budget.cells(open.columnSpan);
				current.put(column, open);
				next = end;
			}
			if (!narrow.isEmpty()) {
				Open open = new Open(row, next, 1, narrow);
				cells.add(open);
			}
			above = current;
		}
		List<Piece.PlacedCell> placed = new ArrayList<>(cells.stream().map(Open::place).toList());
		TableEdges.align(rows.size(), placed);
		return TableEdges.withoutEmptyColumns(rows.size(), placed);
	}

	/** What stands in a covered cell is not shown. */
	private static List<Piece> hidden(List<Piece> content) {
		return content.stream().map(piece -> piece instanceof Piece.Text text ? new Piece.Dropped(text.text(), DroppedText.Reason.HIDDEN) : piece).toList();
	}

	private static final class Open {
		private final int row;
		private final int column;
		private final int columnSpan;
		private int rowSpan = 1;
		private final List<Piece> content;

		Open(int row, int column, int columnSpan, List<Piece> content) {
			this.row = row;
			this.column = column;
			this.columnSpan = columnSpan;
			this.content = new ArrayList<>(content);
		}

		Piece.PlacedCell place() {
			return new Piece.PlacedCell(row, column, rowSpan, columnSpan, Collections.unmodifiableList(content));
		}
	}

	private long[] edges(long tolerance) {
		long[] all = rows.stream().flatMap(List::stream).flatMapToLong(cell -> LongStream.of(cell.left, cell.right)).sorted().toArray();
		int count = 0;
		for (int i = 0; i < all.length; i++) {
			if (count == 0 || all[i] - all[count - 1] > tolerance) {
				all[count++] = all[i];
			}
		}
		return Arrays.copyOf(all, count);
	}

	/** The last edge that is not right of this one: the one it was found to be the same as. */
	private static int column(long[] edges, long edge) {
		int found = Arrays.binarySearch(edges, edge);
		return found >= 0 ? found : -found - 2;
	}
}
