package org.nianbao.reader.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.nianbao.language.text.Labels;
import org.nianbao.reader.pdf.TablePiece.Cell;
import org.nianbao.reader.source.DroppedText;
import org.nianbao.reader.source.DroppedText.Reason;
import org.nianbao.reader.source.SourceCell;
import org.nianbao.reader.source.SourcePosition;
import org.nianbao.reader.source.SourceRow;
import org.nianbao.reader.source.SourceTable;

/**
 * A table that grows page by page.
 */
final class TableJoiner {

	private static final int MOST_HEADER_ROWS = 10;

	/** A cell with the page that it begins on. */
	private record Placed(int page, Cell cell) {
	}

	private final int number;
	private final List<Placed> cells = new ArrayList<>();
	private final TablePiece first;
	private final List<DroppedText> dropped;
	private int rows;

	/**
	 * @param number  which table of the document, 1-based
	 * @param first   the table on its first page
	 * @param dropped gets headers that are repeated
	 */
	TableJoiner(int number, TablePiece first, List<DroppedText> dropped) {
		this.number = number;
		this.first = first;
		this.dropped = dropped;
		first.cells().forEach(cell -> cells.add(new Placed(first.page(), cell)));
		rows = first.rows();
	}

	/**
	 * Adds the table of the next page if it is the same.
	 *
	 * @param piece with nothing between it and this one
	 * @return false if it is another table
	 */
	boolean add(TablePiece piece) {
		if (!hasSameColumns(piece)) {
			return false;
		}
		int header = repeatedHeader(piece);
		for (Cell cell : piece.cells()) {
			if (cell.row() < header && !cell.isEmpty()) {
				dropped.add(new DroppedText(new SourcePosition.Line(piece.page(), 1, 1), cell.text(), Reason.REPEATED_TABLE_HEADER));
			}
		}
		List<Cell> rest = piece.cells().stream().filter(cell -> cell.row() >= header)
			.map(cell -> moved(cell, cell.row() - header)).toList();
		int offset = isRowCut(rest) ? rows - 1 : rows;
		for (Cell cell : rest) {
			int above = cell.row() == 0 ? above(cell, offset) : -1;
			if (above >= 0) {
				Placed before = cells.get(above);
				int span = offset + cell.rowSpan() - before.cell.row();
				cells.set(above, new Placed(before.page, new Cell(before.cell.row(), span, before.cell.left(), before.cell.right(),
					Characters.join(before.cell.text(), cell.text()), before.cell.atTop(), cell.atBottom())));
			} else {
				cells.add(new Placed(piece.page(), moved(cell, cell.row() + offset)));
			}
		}
		rows = offset + piece.rows() - header;
		return true;
	}

	/** Are the sides the same, and all edges of the one among those of the other? */
	private boolean hasSameColumns(TablePiece piece) {
		float[] own = TablePiece.edges(cells.stream().map(Placed::cell).toList());
		float[] other = TablePiece.edges(piece.cells());
		return first.isRuled() == piece.isRuled() && isSame(own[0], other[0]) && isSame(own[own.length - 1], other[other.length - 1])
			&& (containsAll(own, other) || containsAll(other, own));
	}

	private static boolean containsAll(float[] edges, float[] others) {
		for (float other : others) {
			boolean found = false;
			for (float edge : edges) {
				found |= isSame(edge, other);
			}
			if (!found) {
				return false;
			}
		}
		return true;
	}

	private static boolean isSame(float a, float b) {
		return Math.abs(a - b) < TablePiece.SAME_EDGE;
	}

	/** Returns how many rows at the top are the same as those at the top of the table. */
	private int repeatedHeader(TablePiece piece) {
		int header = 0;
		int same = 0;
		while (same < Math.min(MOST_HEADER_ROWS, Math.min(piece.rows(), first.rows())) && isSameRow(first.row(same), piece.row(same))) {
			same++;
			int end = same;
			// No cell reaches from the header into the rows below.
			if (piece.cells().stream().noneMatch(cell -> cell.row() < end && cell.end() > end)
					&& piece.cells().stream().anyMatch(cell -> cell.row() < end && !cell.isEmpty())) {
				header = same;
			}
		}
		return header == piece.rows() ? 0 : header;
	}

	private static boolean isSameRow(List<Cell> row, List<Cell> other) {
		if (row.size() != other.size()) {
			return false;
		}
		for (int i = 0; i < row.size(); i++) {
			Cell a = row.get(i);
			Cell b = other.get(i);
			if (!a.text().equals(b.text()) || a.rowSpan() != b.rowSpan() || !isSame(a.left(), b.left()) || !isSame(a.right(), b.right())) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Does the first row on the page belong to the last one before? Then it has the same cells; what the one has, the other mostly has not: figures
	 * stand on one page only, and only long texts go on.
	 */
	private boolean isRowCut(List<Cell> rest) {
		List<Cell> last = cells.stream().map(Placed::cell).filter(cell -> cell.end() == rows).toList();
		List<Cell> next = rest.stream().filter(cell -> cell.row() == 0).toList();
		int both = 0;
		int onlyBefore = 0;
		int onlyAfter = 0;
		for (Cell cell : next) {
			Cell above = last.stream().filter(other -> isSame(other.left(), cell.left()) && isSame(other.right(), cell.right())).findFirst().orElse(null);
			if (above == null) {
				return false;
			}
			if (cell.rowSpan() > 1 || above.rowSpan() > 1) {
				continue;
			}
			both += !above.isEmpty() && !cell.isEmpty() ? 1 : 0;
			onlyBefore += !above.isEmpty() && cell.isEmpty() ? 1 : 0;
			onlyAfter += above.isEmpty() && !cell.isEmpty() ? 1 : 0;
		}
		boolean afterIsRest = onlyBefore > 0 && onlyAfter == 0 && both + onlyBefore > 0;
		boolean beforeIsRest = onlyAfter > 1 && onlyBefore == 0;
		return (afterIsRest || beforeIsRest) && onlyBefore + onlyAfter >= both;
	}

	private static Cell moved(Cell cell, int row) {
		return new Cell(row, cell.rowSpan(), cell.left(), cell.right(), cell.text(), cell.atTop(), cell.atBottom());
	}

	/**
	 * Goes a cell over several rows on over the end of the page? Then its text is on the first page, or only a rest of it is on the second, since it
	 * fills the cell on the first; the rest is set in the middle of its cell.
	 */
	private static boolean goesOn(Cell before, Cell after) {
		boolean merged = before.rowSpan() > 1 || after.rowSpan() > 1;
		String label = Labels.comparable(after.text());
		boolean begins = !Labels.withoutEnumerator(label).equals(label);
		boolean rest = before.atTop() && before.atBottom() && !begins && after.text().length() < before.text().length();
		// What is set in the middle stands at the lower side alone only if the page cuts it.
		boolean cut = before.atBottom() && !before.atTop() && after.atTop() && !begins;
		return merged && !before.isEmpty() && (after.isEmpty() || rest || cut);
	}

	/** Returns the cell that a cell goes on from, -1 for none. */
	private int above(Cell cell, int offset) {
		for (int i = 0; i < cells.size(); i++) {
			Cell other = cells.get(i).cell;
			boolean same = other.end() == rows && isSame(other.left(), cell.left()) && isSame(other.right(), cell.right());
			boolean cutRow = offset < rows;
			if (same && (cutRow || goesOn(other, cell))) {
				return i;
			}
		}
		return -1;
	}

	/**
	 * Returns the table.
	 *
	 * @return its cells in the columns that all pages together show
	 */
	SourceTable table() {
		float[] edges = TablePiece.edges(cells.stream().map(Placed::cell).toList());
		// Columns in which nothing begins are none.
		Set<Integer> begins = new HashSet<>();
		cells.forEach(placed -> begins.add(index(edges, placed.cell.left())));
		int[] numbers = new int[edges.length];
		int count = 0;
		for (int i = 0; i < edges.length; i++) {
			numbers[i] = count;
			count += begins.contains(i) ? 1 : 0;
		}
		List<SourceRow> result = new ArrayList<>();
		List<List<Placed>> byRow = new ArrayList<>();
		for (int row = 0; row < rows; row++) {
			byRow.add(new ArrayList<>());
		}
		cells.forEach(placed -> byRow.get(placed.cell.row()).add(placed));
		for (int row = 0; row < rows; row++) {
			List<Placed> inRow = byRow.get(row);
			inRow.sort((a, b) -> Float.compare(a.cell.left(), b.cell.left()));
			List<SourceCell> line = new ArrayList<>();
			int page = inRow.isEmpty() ? first.page() : inRow.get(0).page;
			for (Placed placed : inRow) {
				int column = numbers[index(edges, placed.cell.left())];
				int span = Math.max(1, numbers[index(edges, placed.cell.right())] - column);
				SourcePosition position = new SourcePosition.Cell(placed.page, number, row + 1, line.size() + 1);
				line.add(new SourceCell(position, column, span, placed.cell.rowSpan(), placed.cell.text()));
			}
			result.add(new SourceRow(new SourcePosition.Cell(page, number, row + 1, 0), line));
		}
		return new SourceTable(new SourcePosition.Cell(first.page(), number, 0, 0), result, true);
	}

	private static int index(float[] edges, float place) {
		int best = 0;
		for (int i = 1; i < edges.length; i++) {
			best = Math.abs(edges[i] - place) < Math.abs(edges[best] - place) ? i : best;
		}
		return best;
	}
}
