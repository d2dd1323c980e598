package org.nianbao.reader.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.nianbao.language.formats.TableSpec;
import org.nianbao.reader.source.SourceCell;
import org.nianbao.reader.source.SourcePosition;
import org.nianbao.reader.source.SourceRow;
import org.nianbao.reader.source.SourceTable;
import org.nianbao.reader.tables.StackedCell.Role;

/**
 * A heading of columns and the rows below it, of a table whose cells stand one below the other.
 */
final class StackedSection {

	/** The place of the labels in the table that is made. */
	private static final int LABEL_COLUMN = 0;
	private static final int FIRST_COLUMN = 1;
	/** A longer header is none. */
	private static final int LONGEST_HEADER = 100;
	/** So many rows are looked at for the first that is blank. */
	private static final int MOST_TRIES = 3;

	private final List<StackedCell> header;
	private final List<Row> rows = new ArrayList<>();
	private StackedLayout layout;

	private StackedSection(List<StackedCell> header) {
		this.header = header;
	}

	/**
	 * A row.
	 *
	 * @param label   its label; null if all rows stand side by side
	 * @param figures its figures
	 * @param depth   how many groups the label after the row stands in; {@link StackedLayout#UNKNOWN} if there is none
	 */
	private record Row(StackedCell label, List<StackedCell> figures, int depth) {

		/** Returns the lines after the label: figures, and null for blank lines. */
		List<StackedCell> lines() {
			List<StackedCell> lines = new ArrayList<>();
			if (label != null) {
				addBlanks(label, lines);
			}
			for (StackedCell figure : figures) {
				lines.add(figure);
				addBlanks(figure, lines);
			}
			return lines;
		}

		private static void addBlanks(StackedCell cell, List<StackedCell> lines) {
			for (int i = 0; i < cell.blanks(); i++) {
				lines.add(null);
			}
		}
	}

	/**
	 * Divides cells.
	 *
	 * @param cells the cells in the order of the text
	 * @param known the labels of all tables
	 * @param specs these tables
	 * @return the sections in the order of the text; none for no cells
	 */
	static List<StackedSection> of(List<StackedCell> cells, KnownLabels known, List<TableSpec> specs) {
		List<StackedSection> sections = new ArrayList<>();
		int i = 0;
		while (i < cells.size()) {
			int figures = i;
			while (figures < cells.size() && cells.get(figures).role() == Role.LABEL) {
				figures++;
			}
			int end = figures;
			while (end < cells.size() && cells.get(end).role() == Role.FIGURE) {
				end++;
			}
			int start = i;
			while (start < figures) {
				List<StackedCell> labels = cells.subList(start, figures);
				Run run = run(labels, known, specs);
				if (run.header() > 0 || sections.isEmpty()) {
					sections.add(new StackedSection(labels.subList(0, run.header())));
				}
				start += run.end();
				sections.get(sections.size() - 1).addRows(labels.subList(run.header(), run.end()), start < figures ? List.of() : cells.subList(figures, end));
			}
			i = end;
		}
		sections.forEach(section -> section.settle(known, specs));
		return sections;
	}

	/**
	 * A header and the labels of rows below it.
	 *
	 * @param header how many labels are the header
	 * @param end    how many there are in all
	 */
	private record Run(int header, int end) {
	}

	/** Divides labels without figures between them: usually one header and one label, but whole blocks of a table may be blank. */
	private static Run run(List<StackedCell> labels, KnownLabels known, List<TableSpec> specs) {
		int header = headerEnd(labels, known);
		if (header == 0 || layouts(labels.subList(0, header), known, specs).findAny().isPresent()) {
			return new Run(header, labels.size());
		}
		if (isBlankRow(labels.get(0), known)) {
			return new Run(0, nextHeader(labels, 0, known));
		}
		int tries = 0;
		for (int i = 1; i < header && tries < MOST_TRIES; i++) {
			boolean blankRow = isBlankRow(labels.get(i), known);
			tries += blankRow ? 1 : 0;
			if (blankRow && layouts(labels.subList(0, i), known, specs).findAny().isPresent()) {
				return new Run(i, nextHeader(labels, i, known));
			}
		}
		return new Run(header, labels.size());
	}

	private static boolean isBlankRow(StackedCell label, KnownLabels known) {
		return label.blanks() > 0 && known.width(label.comparable()) > 0;
	}

	/** Returns where the next header begins: after the last row before the next label of a column. */
	private static int nextHeader(List<StackedCell> labels, int row, KnownLabels known) {
		int next = row;
		for (int i = row; i < labels.size(); i++) {
			String comparable = labels.get(i).comparable();
			if (known.isColumn(comparable) && known.widthOfCore(comparable) == 0) {
				return next + 1;
			}
			next = isBlankRow(labels.get(i), known) ? i : next;
		}
		return labels.size();
	}

	private static Stream<StackedLayout> layouts(List<StackedCell> header, KnownLabels known, List<TableSpec> specs) {
		return header.isEmpty() || header.size() > LONGEST_HEADER ? Stream.empty()
			: specs.stream().flatMap(table -> table.blocks().stream().flatMap(block -> StackedLayout.of(header, table, block, known).stream()));
	}

	/** Returns how many of the labels before figures belong to the header: those up to the last one of a column. */
	private static int headerEnd(List<StackedCell> labels, KnownLabels known) {
		int columns = 0;
		int end = 0;
		boolean sure = false;
		for (int i = 0; i < labels.size(); i++) {
			String comparable = labels.get(i).comparable();
			if (known.isColumn(comparable)) {
				columns++;
				end = i + 1;
				// A row may be called as a column is, without its number.
				sure |= known.widthOfCore(comparable) == 0;
			}
		}
		return columns > 1 || sure ? end : 0;
	}

	private void addRows(List<StackedCell> labels, List<StackedCell> figures) {
		for (int i = 0; i < labels.size(); i++) {
			rows.add(new Row(labels.get(i), i + 1 < labels.size() ? List.of() : figures, StackedLayout.UNKNOWN));
		}
		if (labels.isEmpty() && !figures.isEmpty()) {
			rows.add(new Row(null, figures, StackedLayout.UNKNOWN));
		}
	}

	/** Finds the block whose columns the header names and whose rows these are. */
	private void settle(KnownLabels known, List<TableSpec> specs) {
		int most = -1;
		for (StackedLayout candidate : layouts(header, known, specs).toList()) {
			int fit = fit(candidate);
			if (fit > most) {
				most = fit;
				layout = candidate;
			}
		}
		for (int i = 0; layout != null && i + 1 < rows.size(); i++) {
			StackedCell next = rows.get(i + 1).label();
			rows.set(i, new Row(rows.get(i).label(), rows.get(i).figures(), next == null ? StackedLayout.UNKNOWN : layout.depth(next)));
		}
	}

	private int fit(StackedLayout candidate) {
		return rows.stream().filter(row -> row.label() != null).mapToInt(row -> candidate.fit(row.label(), !row.figures().isEmpty())).sum();
	}

	/** Returns how many rows there are of which both the label and figures are known to belong to official tables. */
	int rowsWithFigures(KnownLabels known) {
		boolean whole = layout != null && layout.isWhole();
		return (int) rows.stream().filter(row -> !row.figures().isEmpty())
			.filter(row -> row.label() == null ? whole : known.widthOfCore(row.label().comparable()) > 0).count();
	}

	/** Returns of how many paragraphs the section is made. */
	int paragraphs() {
		int count = header.stream().mapToInt(StackedCell::paragraphs).sum();
		for (Row row : rows) {
			count += (row.label() == null ? 0 : row.label().paragraphs()) + row.figures().size();
		}
		return count;
	}

	/** Does the header name all columns of a table? */
	boolean isHeaded() {
		return layout != null;
	}

	/** Tells whether a row has figures, or blank cells in their places. */
	private boolean hasCells(Row row) {
		return !row.figures().isEmpty() || row.label() != null && layout.isRow(row.label());
	}

	/**
	 * Tells whether each blank line is a blank cell: then it stands in no row that is complete without it, and each row has as many lines as the
	 * table has columns; before the label of the next row there may be one more for each group that the row is in, since its cells go on there.
	 */
	static boolean blanksAreCells(List<StackedSection> sections) {
		boolean led = false;
		boolean bare = false;
		for (StackedSection section : sections) {
			for (Row row : section.rows) {
				if (section.layout == null || !section.hasCells(row)) {
					continue;
				}
				int width = section.layout.width();
				List<StackedCell> lines = row.lines();
				int more = lines.size() - width;
				boolean full = more >= 0 && lines.stream().limit(width).filter(line -> line != null).count() == row.figures().size();
				if (!full || row.depth() != StackedLayout.UNKNOWN && more != 0 && more != row.depth()) {
					return false;
				}
				led |= row.depth() > 0 && more > 0;
				bare |= row.depth() > 0 && more == 0;
			}
		}
		return !(led && bare);
	}

	/**
	 * Makes a table.
	 *
	 * @param blanksAreCells is a blank line a blank cell?
	 * @return the table; exact if each row has a figure or a blank cell for each column
	 */
	SourceTable table(boolean blanksAreCells) {
		boolean exact = layout != null && rows.stream().allMatch(row -> !hasCells(row) || blanksAreCells || row.figures().size() == layout.width());
		List<SourceRow> result = new ArrayList<>();
		addHeader(result);
		for (Row row : rows) {
			List<SourceCell> cells = new ArrayList<>();
			if (row.label() != null) {
				cells.add(cell(row.label(), LABEL_COLUMN));
			}
			if (exact && blanksAreCells && hasCells(row)) {
				addWithBlanks(row, cells);
			} else {
				row.figures().forEach(figure -> cells.add(cell(figure, row.label() == null ? cells.size() + FIRST_COLUMN : cells.size())));
			}
			result.add(new SourceRow(cells.get(0).position(), cells));
		}
		return new SourceTable(result.get(0).position(), result, exact);
	}

	/** What names several columns stands above what names one, and labels of groups of rows stand alone, as they do in other sources. */
	private void addHeader(List<SourceRow> result) {
		List<SourceCell> columns = new ArrayList<>();
		List<SourceCell> others = new ArrayList<>();
		for (int i = 0; i < header.size(); i++) {
			boolean alone = layout != null && !layout.isWhole() && layout.depth(header.get(i)) == 0;
			if (alone) {
				result.add(new SourceRow(header.get(i).position(), List.of(cell(header.get(i), LABEL_COLUMN))));
			} else if (layout != null && layout.place(i) < 0) {
				others.add(cell(header.get(i), others.size()));
			} else {
				columns.add(cell(header.get(i), FIRST_COLUMN + (layout == null ? columns.size() : layout.place(i))));
			}
		}
		columns.sort((one, other) -> Integer.compare(one.column(), other.column()));
		for (List<SourceCell> cells : List.of(others, columns)) {
			if (!cells.isEmpty()) {
				result.add(new SourceRow(cells.get(0).position(), cells));
			}
		}
	}

	private void addWithBlanks(Row row, List<SourceCell> cells) {
		List<StackedCell> lines = row.lines();
		StackedCell last = row.label() == null ? row.figures().get(0) : row.label();
		int blanks = 0;
		for (int i = 0; i < layout.width(); i++) {
			StackedCell line = lines.get(i);
			last = line == null ? last : line;
			blanks = line == null ? blanks + 1 : 0;
			SourcePosition position = line == null ? last.blank(blanks) : line.position();
			cells.add(new SourceCell(position, FIRST_COLUMN + i, 1, 1, line == null ? "" : line.text()));
		}
	}

	private static SourceCell cell(StackedCell cell, int column) {
		return new SourceCell(cell.position(), column, 1, 1, cell.text());
	}
}
