package org.nianbao.reader.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.nianbao.reader.pdf.Flow.Item;
import org.nianbao.reader.pdf.TextLine.Fragment;
import org.nianbao.reader.source.DroppedText.Reason;

/**
 * Finds tables without lines, by figures that stand below each other, and tables of contents. Prose must not become a table, so a row without figures
 * begins none.
 */
final class TextTables {

	/** A table has so many rows with figures at least; one of three columns may have less. */
	private static final int ROWS = 3;
	private static final int ROWS_OF_MANY_COLUMNS = 2;
	private static final int MANY_COLUMNS = 3;

	/** So many lines above the figures may be headers. */
	private static final int HEADER_LINES = 4;

	/** Rows that are further apart, in sizes of the letters, are of two tables. */
	private static final float FAR = 3.5f;

	private static final Pattern FIGURE = Pattern.compile("[-+−－]?[\\d０-９][\\d０-９,，.．]*[%％‰]?|[-—/／－]");
	private static final Pattern LEADERS = Pattern.compile(".*(?:(?<![.．])[.．]{4,}+|(?<!…)…{2,}+|(?<!·)·{4,}+)\\s*+\\d{1,3}");

	private final PageItems page;
	private final List<TextLine> lines;
	private final List<Item> items;

	private TextTables(PageItems page, List<TextLine> lines, List<Item> items) {
		this.page = page;
		this.lines = lines;
		this.items = items;
	}

	/**
	 * Adds lines and the tables that they make.
	 *
	 * @param page  where they are; gets what is left out
	 * @param lines from top to bottom
	 * @param items gets them
	 */
	static void addAll(PageItems page, List<TextLine> lines, List<Item> items) {
		new TextTables(page, lines, items).addAll();
	}

	private void addAll() {
		int next = 0;
		while (next < lines.size()) {
			int contents = contentsEnd(next);
			if (contents > next) {
				lines.subList(next, contents).forEach(line -> page.drop(line, Reason.CONTENTS));
				next = contents;
				continue;
			}
			int end = figuresEnd(next);
			if (end > next) {
				next = addTable(next, end);
			} else {
				items.add(new Item.Line(lines.get(next++)));
			}
		}
	}

	private int contentsEnd(int start) {
		int end = start;
		while (end < lines.size() && LEADERS.matcher(lines.get(end).text()).matches()) {
			end++;
		}
		return end - start >= 2 ? end : start;
	}

	/** Returns where rows of figures end that begin at a line; the line itself if there are none. */
	private int figuresEnd(int start) {
		if (!isRow(lines.get(start))) {
			return start;
		}
		int columns = lines.get(start).fragments().size();
		int rows = 0;
		int end = start;
		int last = start;
		while (end < lines.size() && (end == start || lines.get(end).top() - lines.get(end - 1).bottom() < FAR * lines.get(end).size())) {
			TextLine line = lines.get(end);
			if (isRow(line) && fits(lines.get(start), line)) {
				rows++;
				last = end + 1;
				columns = Math.max(columns, line.fragments().size());
			} else if (line.fragments().size() > 1 || line.left() > lines.get(start).fragments().get(1).left() || end - last > 1) {
				break;
			}
			end++;
		}
		boolean table = rows >= ROWS || columns >= MANY_COLUMNS && rows >= ROWS_OF_MANY_COLUMNS;
		return table ? last : start;
	}

	/** Is it a label and figures? */
	private static boolean isRow(TextLine line) {
		List<Fragment> fragments = line.fragments();
		return fragments.size() > 1 && fragments.subList(1, fragments.size()).stream().allMatch(fragment -> FIGURE.matcher(fragment.text()).matches());
	}

	/** Do the figures of two rows stand below each other? */
	private static boolean fits(TextLine first, TextLine other) {
		int common = 0;
		for (Fragment figure : other.fragments().subList(1, other.fragments().size())) {
			if (first.fragments().stream().skip(1).anyMatch(fragment -> isBelow(fragment, figure, first.size()))) {
				common++;
			}
		}
		return common > 0 && common * 2 >= Math.min(first.fragments().size(), other.fragments().size()) - 1;
	}

	private static boolean isBelow(Fragment a, Fragment b, float size) {
		return Math.abs(a.right() - b.right()) < size || Math.abs(a.left() - b.left()) < size || Math.abs(a.centerX() - b.centerX()) < size;
	}

	/** Adds the table and returns the first line after it. */
	private int addTable(int start, int end) {
		List<float[]> columns = columns(start, end);
		int first = start;
		while (first > 0 && start - first < HEADER_LINES && isHeader(lines.get(first - 1), columns) && lines.get(first).top()
				- lines.get(first - 1).bottom() < FAR * lines.get(first).size()) {
			first--;
		}
		for (int i = start - 1; i >= first; i--) {
			items.remove(new Item.Line(lines.get(i)));
		}
		List<TablePiece.Cell> cells = new ArrayList<>();
		int rows = 0;
		String label = "";
		for (int i = first; i < end; i++) {
			TextLine line = lines.get(i);
			if (i >= start && !isRow(line)) {
				// A label in several lines has its figures in the middle or at the end.
				label = Characters.join(label, line.text());
				continue;
			}
			boolean labelContinues = !label.isEmpty();
			for (Fragment fragment : line.fragments()) {
				int column = column(columns, fragment);
				String text = column == 0 && labelContinues ? Characters.join(label, fragment.text()) : fragment.text();
				int last = column;
				while (last + 1 < columns.size() && fragment.right() > columns.get(last + 1)[0]) {
					last++;
				}
				cells.add(new TablePiece.Cell(rows, 1, edge(columns, column), edge(columns, last + 1), text, true, true));
			}
			label = "";
			rows++;
		}
		items.add(new Item.Table(new TablePiece(page.number(), lines.get(first).top(), lines.get(end - 1).bottom(), rows, false,
			filled(cells, columns, rows))));
		return end;
	}

	/** Returns where the columns are, as the rows of figures say. */
	private List<float[]> columns(int start, int end) {
		List<float[]> columns = new ArrayList<>();
		for (TextLine line : lines.subList(start, end)) {
			if (!isRow(line)) {
				continue;
			}
			for (Fragment fragment : line.fragments()) {
				float[] same = columns.stream().filter(column -> column[0] < fragment.right() && column[1] > fragment.left()).findFirst().orElse(null);
				if (same == null) {
					columns.add(new float[] {fragment.left(), fragment.right()});
				} else {
					same[0] = Math.min(same[0], fragment.left());
					same[1] = Math.max(same[1], fragment.right());
				}
			}
		}
		columns.sort((a, b) -> Float.compare(a[0], b[0]));
		for (int i = columns.size() - 1; i > 0; i--) {
			if (columns.get(i)[0] < columns.get(i - 1)[1]) {
				columns.get(i - 1)[1] = Math.max(columns.get(i - 1)[1], columns.get(i)[1]);
				columns.remove(i);
			}
		}
		return columns;
	}

	/** Stands every part of a line above a column, and is there more than one? */
	private static boolean isHeader(TextLine line, List<float[]> columns) {
		return line.fragments().size() > 1 && line.fragments().size() <= columns.size()
			&& line.fragments().stream().allMatch(fragment -> columns.stream()
				.anyMatch(column -> column[0] < fragment.right() && column[1] > fragment.left()));
	}

	private static int column(List<float[]> columns, Fragment fragment) {
		int best = 0;
		float most = -Float.MAX_VALUE;
		for (int i = 0; i < columns.size(); i++) {
			float common = Math.min(columns.get(i)[1], fragment.right()) - Math.max(columns.get(i)[0], fragment.left());
			if (common > most) {
				most = common;
				best = i;
			}
		}
		return best;
	}

	/** Returns the middle of the gap between two columns. */
	private static float edge(List<float[]> columns, int index) {
		if (index == 0) {
			return columns.get(0)[0];
		}
		return index == columns.size() ? columns.get(index - 1)[1] : (columns.get(index - 1)[1] + columns.get(index)[0]) / 2;
	}

	/** Returns the cells with empty ones where there is nothing. */
	private static List<TablePiece.Cell> filled(List<TablePiece.Cell> cells, List<float[]> columns, int rows) {
		List<List<TablePiece.Cell>> byRow = new ArrayList<>();
		for (int row = 0; row < rows; row++) {
			byRow.add(new ArrayList<>());
		}
		cells.forEach(cell -> byRow.get(cell.row()).add(cell));
		List<TablePiece.Cell> all = new ArrayList<>();
		for (int row = 0; row < rows; row++) {
			List<TablePiece.Cell> inRow = byRow.get(row);
			for (int column = 0; column < columns.size(); column++) {
				float left = edge(columns, column);
				float right = edge(columns, column + 1);
				List<TablePiece.Cell> here = inRow.stream().filter(cell -> cell.left() == left).toList();
				if (!here.isEmpty()) {
					String text = String.join(" ", here.stream().map(TablePiece.Cell::text).toList());
					all.add(new TablePiece.Cell(row, 1, left, here.get(0).right(), text, true, true));
				} else if (inRow.stream().noneMatch(cell -> cell.left() < left && cell.right() > left)) {
					all.add(new TablePiece.Cell(row, 1, left, right, "", false, false));
				}
			}
		}
		return all;
	}
}
