package org.nianbao.reader.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.nianbao.language.text.DisplayWidth;
import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.source.SourceCell;
import org.nianbao.reader.source.SourceRow;
import org.nianbao.reader.source.SourceTable;

/**
 * Reads a table that is drawn with {@code + - |} or with box drawing characters in a font whose ideographs are twice as wide as letters: the edges
 * say which cells are merged. Used once.
 */
final class DrawnTable {

	private static final char WIDE = '\uffff';

	private final List<TextLine> lines;
	private final TableRows.Budget budget;

	/** What stands in each display column; the second column of a wide character is {@link #WIDE}. */
	private final List<char[]> columns = new ArrayList<>();
	/** Where in the line the character of each display column stands. */
	private final List<int[]> offsets = new ArrayList<>();
	/** The display columns in which edges stand. */
	private final List<Integer> edges;
	/** The lines in which edges stand. */
	private final List<Integer> rules = new ArrayList<>();

	private DrawnTable(List<TextLine> lines, TableRows.Budget budget) {
		this.lines = lines;
		this.budget = budget;
		lines.forEach(this::spread);
		TreeSet<Integer> found = new TreeSet<>();
		for (int i = 0; i < columns.size(); i++) {
			boolean rule = false;
			for (int c = 0; c < columns.get(i).length; c++) {
				if (at(i, c) == '+' && (at(i, c - 1) == '-' && at(i, c - 2) == '-' || at(i, c + 1) == '-' && at(i, c + 2) == '-')) {
					found.add(c);
					rule = true;
				}
			}
			if (rule) {
				rules.add(i);
			}
		}
		edges = List.copyOf(found);
	}

	/**
	 * Reads a drawing.
	 *
	 * @param lines  its lines, the first of which is an upper edge
	 * @param budget counts the cells
	 * @return the table; empty if the edges do not fit together
	 */
	static Optional<SourceTable> read(List<TextLine> lines, TableRows.Budget budget) throws UnreadableSourceException {
		DrawnTable table = new DrawnTable(lines, budget);
		Optional<SourceTable> read = table.isClosed() ? table.read() : Optional.empty();
		return read.filter(table::isWhole);
	}

	/** Tells whether each character is in a cell: none stands where an edge should be. */
	private boolean isWhole(SourceTable table) {
		int inLines = lines.stream().mapToInt(line -> letters(line.text())).sum();
		return inLines == table.rows().stream().flatMap(row -> row.cells().stream()).mapToInt(cell -> letters(cell.text())).sum();
	}

	private static int letters(String text) {
		return (int) text.chars().filter(c -> !TextLine.isInvisible((char) c) && "+-|".indexOf(plain((char) c)) < 0).count();
	}

	/** Tells whether the outer edges are there, so that no character is outside all cells. */
	private boolean isClosed() {
		if (rules.size() < 2 || edges.size() < 2 || rules.get(0) != 0 || rules.get(rules.size() - 1) != lines.size() - 1 || edges.get(0) != 0) {
			return false;
		}
		int right = edges.get(edges.size() - 1);
		for (int line = 0; line < lines.size(); line++) {
			if (columns.get(line).length != right + 1 || "|+-".indexOf(at(line, 0)) < 0 || "|+-".indexOf(at(line, right)) < 0) {
				return false;
			}
		}
		for (int rule = 1; rule < rules.size(); rule++) {
			if (rules.get(rule) == rules.get(rule - 1) + 1) {
				return false;
			}
		}
		return true;
	}

	/** Returns a character of a drawing as the one of the plain kind that it looks like. */
	static char plain(char c) {
		if (c < '\u2500' || c > '\u257f') {
			return c;
		}
		return switch (c) {
			case '─', '━', '┄', '┅', '┈', '┉', '═', '╌', '╍' -> '-';
			case '│', '┃', '┆', '┇', '┊', '┋', '║', '╎', '╏' -> '|';
			default -> '+';
		};
	}

	private void spread(TextLine line) {
		String text = line.text();
		int first = line.start();
		char[] spread = new char[DisplayWidth.of(text)];
		int[] from = new int[spread.length + 1];
		int column = 0;
		for (int i = first; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
			int width = DisplayWidth.of(text.codePointAt(i));
			for (int w = 0; w < width; w++) {
				spread[column] = w > 0 ? WIDE : plain(text.charAt(i));
				from[column++] = i;
			}
		}
		char[] exact = Arrays.copyOf(spread, column);
		from[column] = text.length();
		columns.add(exact);
		offsets.add(from);
	}

	private char at(int line, int column) {
		char[] spread = columns.get(line);
		return column >= 0 && column < spread.length ? spread[column] : ' ';
	}

	private Optional<SourceTable> read() throws UnreadableSourceException {
		int bands = rules.size() - 1;
		int width = edges.size() - 1;
		boolean[][] taken = new boolean[bands][width];
		List<SourceRow> rows = new ArrayList<>();
		for (int band = 0; band < bands; band++) {
			List<SourceCell> cells = new ArrayList<>();
			for (int column = 0; column < width; column++) {
				if (!taken[band][column]) {
					int endColumn = endColumn(band, column);
					int endBand = endBand(band, column, endColumn);
					for (int b = band; b < endBand; b++) {
						for (int c = column; c < endColumn; c++) {
							if (taken[b][c]) {
								return Optional.empty();
							}
							taken[b][c] = true;
						}
					}
					cells.add(cell(band, endBand, column, endColumn));
				}
			}
			rows.add(new SourceRow(lines.get(rules.get(band) + 1).position(), cells));
		}
		return Optional.of(new SourceTable(lines.get(0).position(), rows, true));
	}

	/** Returns the column after a cell: the first edge with a bar on each line of the band. */
	private int endColumn(int band, int column) {
		int end = column + 1;
		while (end < edges.size() - 1 && !isBarred(band, edges.get(end))) {
			end++;
		}
		return end;
	}

	private boolean isBarred(int band, int edge) {
		for (int line = rules.get(band) + 1; line < rules.get(band + 1); line++) {
			if (at(line, edge) != '|') {
				return false;
			}
		}
		return true;
	}

	/** Returns the band after a cell: the first whose upper edge is drawn below the cell. */
	private int endBand(int band, int column, int endColumn) {
		int end = band + 1;
		while (end < rules.size() - 1 && !isRuled(rules.get(end), edges.get(column), edges.get(endColumn))) {
			end++;
		}
		return end;
	}

	private boolean isRuled(int line, int start, int end) {
		for (int c = start + 1; c < end; c++) {
			if (at(line, c) != '-' && at(line, c) != '+') {
				return false;
			}
		}
		return true;
	}

	private SourceCell cell(int band, int endBand, int column, int endColumn) throws UnreadableSourceException {
		budget.take();
		StringBuilder text = new StringBuilder();
		TextLine first = lines.get(rules.get(band) + 1);
		int offset = offset(rules.get(band) + 1, edges.get(column) + 1);
		for (int line = rules.get(band) + 1; line < rules.get(endBand); line++) {
			int start = offset(line, edges.get(column) + 1);
			int end = Math.max(start, offset(line, edges.get(endColumn)));
			String slice = lines.get(line).text().substring(start, end);
			String part = TextLine.strip(slice);
			if (!part.isEmpty()) {
				if (text.isEmpty()) {
					first = lines.get(line);
					offset = start + slice.indexOf(part);
				} else if (isLetter(text.charAt(text.length() - 1)) && isLetter(part.charAt(0))) {
					// Lines break at blanks or next to ideographs.
					text.append(' ');
				}
				text.append(part);
			}
		}
		return new SourceCell(first.at(offset), column, endColumn - column, endBand - band, text.toString());
	}

	private int offset(int line, int column) {
		int[] from = offsets.get(line);
		return from[Math.min(column, columns.get(line).length)];
	}

	private static boolean isLetter(char c) {
		return c > ' ' && c < 0x7f;
	}
}
