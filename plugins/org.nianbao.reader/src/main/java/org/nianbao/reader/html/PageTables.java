package org.nianbao.reader.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jsoup.nodes.Element;
import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.building.Piece;
import org.nianbao.reader.building.ReadingBudget;
import org.nianbao.reader.building.SourceText;
import org.nianbao.reader.building.TableEdges;
import org.nianbao.reader.source.DroppedText.Reason;
import org.nianbao.reader.source.SourceParagraph.Alignment;

/**
 * Reads tables: which cell takes which places of the grid (HTML, section 4.9.12), and which tables only arrange a page.
 */
final class PageTables {

	/** HTML, 4.9.11: no cell covers more columns. */
	private static final int WIDEST = 1000;

	/** A cell with so much text in so many lines is a part of a page. */
	private static final int MUCH_TEXT = 200;
	private static final int MANY_LINES = 5;

	private final PageFlow flow;
	private final PageStyles styles;
	private final Weights weights;
	private final ReadingBudget budget;

	PageTables(PageFlow flow, PageStyles styles, Weights weights, ReadingBudget budget) {
		this.flow = flow;
		this.styles = styles;
		this.weights = weights;
		this.budget = budget;
	}

	/** Tells whether a table only arranges other things. */
	boolean isLayout(Element table) {
		String role = table.attr("role");
		if (role.equals("presentation") || role.equals("none")) {
			return true;
		}
		int mostCells = 0;
		boolean hasHeads = table.children().stream().anyMatch(child -> child.normalName().equals("caption"));
		Element heaviest = table;
		int heaviestText = -1;
		for (List<Element> section : sections(table)) {
			for (Element row : section) {
				int cells = 0;
				for (Element cell : row.children()) {
					hasHeads |= cell.normalName().equals("th");
					cells++;
					if (weights.of(cell).text > heaviestText) {
						heaviest = cell;
						heaviestText = weights.of(cell).text;
					}
				}
				mostCells = Math.max(mostCells, cells);
			}
		}
		if (hasHeads || mostCells == 0) {
			return false;
		}
		boolean isMost = 10 * heaviestText > 6 * weights.of(table).text;
		Weights.Weight inside = weights.of(heaviest);
		return mostCells == 1 || isMost && (inside.tables > 0 || inside.lines >= MANY_LINES && heaviestText > MUCH_TEXT);
	}

	/** Returns the rows of the table itself, in the order in which they are shown: heads, bodies, feet. */
	private static List<List<Element>> sections(Element table) {
		List<List<Element>> heads = new ArrayList<>();
		List<List<Element>> bodies = new ArrayList<>();
		List<List<Element>> feet = new ArrayList<>();
		List<Element> loose = new ArrayList<>();
		for (Element child : table.children()) {
			switch (child.normalName()) {
				case "tr" -> loose.add(child);
				case "thead" -> heads.add(rows(child));
				case "tfoot" -> feet.add(rows(child));
				case "tbody" -> bodies.add(rows(child));
				default -> {
					// Captions and columns.
				}
			}
		}
		bodies.add(loose);
		heads.addAll(bodies);
		heads.addAll(feet);
		return heads;
	}

	private static List<Element> rows(Element section) {
		return section.children().stream().filter(child -> child.normalName().equals("tr")).toList();
	}

	/**
	 * Reads a table with data.
	 *
	 * @param depth how many tables are around its cells, itself included
	 * @return its caption, the table, and what in it nobody sees
	 */
	List<Piece> read(Element table, int depth) throws UnreadableSourceException {
		budget.depth(depth);
		List<Piece> pieces = new ArrayList<>();
		for (Element child : table.children()) {
			if (child.normalName().equals("caption")) {
				if (styles.isHidden(child)) {
					pieces.add(new Piece.Dropped(child.text(), Reason.HIDDEN));
				} else {
					pieces.addAll(flow.read(child, true, depth, Alignment.CENTER));
				}
			}
		}
		Places places = new Places();
		for (List<Element> section : sections(table)) {
			places.beginSection(section.size());
			for (Element row : section) {
				places.row(row, depth, pieces);
			}
		}
		pieces.add(places.table());
		return pieces;
	}

	/** The grid of one table. */
	private final class Places {

		private final List<Piece.PlacedCell> cells = new ArrayList<>();
		private int row;
		private int sectionEnd;

		/** By column: the first row that no cell from above covers. */
		private int[] free = new int[16];

		void beginSection(int rows) {
			sectionEnd = row + rows;
			Arrays.fill(free, row);
		}

		void row(Element element, int depth, List<Piece> pieces) throws UnreadableSourceException {
			budget.tick();
			if (styles.isHidden(element)) {
				pieces.add(new Piece.Dropped(element.text(), Reason.HIDDEN));
				sectionEnd--;
				return;
			}
			int column = 0;
			for (Element cell : element.children()) {
				if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
					continue;
				}
				if (styles.isHidden(cell)) {
					pieces.add(new Piece.Dropped(cell.text(), Reason.HIDDEN));
					continue;
				}
				while (column < free.length && free[column] > row) {
					column++;
				}
				int columns = Math.min(WIDEST, Math.max(1, number(cell.attr("colspan"), 1)));
				int below = number(cell.attr("rowspan"), 1);
				int rows = below == 0 ? sectionEnd - row : Math.max(1, Math.min(below, sectionEnd - row));
				budget.cells((long) columns * rows);
				List<Piece> content = flow.read(cell, true, depth, flow.alignment(cell, Alignment.START));
				cells.add(new Piece.PlacedCell(row, column, rows, columns, content));
				if (column + columns > free.length) {
					free = Arrays.copyOf(free, Math.max(2 * free.length, column + columns));
				}
				Arrays.fill(free, column, column + columns, row + rows);
				column += columns;
			}
			row++;
		}

		private int number(String text, int otherwise) {
			String digits = text.strip();
			return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : otherwise;
		}

		/** The table without columns in which no cell begins and without columns that show nothing, which some programs add. */
		Piece.Table table() {
			int columns = cells.stream().mapToInt(cell -> cell.column() + cell.columnSpan()).max().orElse(0);
			TableEdges.align(row, cells);
			boolean[] isEdge = new boolean[columns + 1];
			boolean[] hasText = new boolean[columns + 1];
			for (Piece.PlacedCell cell : cells) {
				isEdge[cell.column()] = true;
				hasText[cell.column()] |= cell.columnSpan() == 1 && cell.content().stream().anyMatch(Places::says);
			}
			// The last one only: a column inside without text is one that the office left blank.
			int kept = columns;
			while (kept > 1 && isEdge[kept - 1] && !hasText[kept - 1] && isBlank(kept - 1)) {
				isEdge[--kept] = false;
			}
			int[] index = new int[columns + 1];
			int count = 0;
			for (int column = 0; column <= columns; column++) {
				index[column] = column < columns && isEdge[column] ? count++ : count;
			}
			List<Piece.PlacedCell> placed = new ArrayList<>();
			for (Piece.PlacedCell cell : cells) {
				int left = index[cell.column()];
				int right = index[cell.column() + cell.columnSpan()];
				if (right > left) {
					placed.add(new Piece.PlacedCell(cell.row(), left, cell.rowSpan(), right - left, cell.content()));
				}
			}
			return new Piece.Table(row, placed);
		}

		/** Tells whether all cells that begin in a column are narrow and empty, and some cell ends before it. */
		private boolean isBlank(int column) {
			return cells.stream().filter(cell -> cell.column() == column).allMatch(cell -> cell.content().stream().noneMatch(Places::says))
				&& cells.stream().filter(cell -> cell.column() == column).count() < row;
		}

		private static boolean says(Piece piece) {
			return piece instanceof Piece.Text text ? !SourceText.clean(text.text()).isEmpty() : piece instanceof Piece.Image || piece instanceof Piece.Table;
		}
	}
}
