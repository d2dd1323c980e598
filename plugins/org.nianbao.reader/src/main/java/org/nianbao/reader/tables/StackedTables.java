package org.nianbao.reader.tables;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;

import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.language.formats.FormatRegistry;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.text.Labels;
import org.nianbao.reader.source.SourceBlock;
import org.nianbao.reader.source.SourceParagraph;
import org.nianbao.reader.source.SourcePosition;
import org.nianbao.reader.source.SourceTable;
import org.nianbao.reader.tables.CellText.Kind;
import org.nianbao.reader.tables.StackedCell.Role;

/**
 * Finds official tables of which nothing is left but their cells, one below the other, as word processors save them as plain text. Where a row
 * ends is told by the labels of the formats, and which column a figure belongs to by their number; blank lines may be blank cells. Linear in the
 * length of the text. Used once.
 */
public final class StackedTables {

	/** A longer text is no cell of an official table. */
	private static final int LONGEST_CELL = 120;
	/** Into so many lines a label may be broken. */
	private static final int MOST_LINES_OF_LABEL = 4;
	private static final int LEAST_ROWS = 2;
	/** What comes after so many cells stays as it is; a report has some five hundred. */
	private static final int MOST_CELLS = 20_000;
	private static final Pattern HEADING = Pattern.compile("[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十]{1,3}[部章节]");

	private final List<SourceBlock> blocks;
	private final List<TableSpec> specs;
	private final KnownLabels known;
	private final CancelIndicator cancel;
	private final List<SourceBlock> result = new ArrayList<>();
	private final Map<SourceTable, List<SourceBlock>> cellsOf = new IdentityHashMap<>();

	private StackedTables(List<SourceBlock> blocks, FormatRegistry formats, CancelIndicator cancel) {
		this.blocks = blocks;
		this.cancel = cancel;
		specs = formats.formats().stream().flatMap(format -> format.tables().stream()).distinct().toList();
		known = new KnownLabels(specs);
	}

	/**
	 * Blocks of which some are tables that were made.
	 *
	 * @param blocks  the blocks in their order, with a table for each heading of columns and its rows in the place of the paragraphs that are their
	 *                cells; a table is {@linkplain SourceTable#exact() exact} if it is sure which columns its figures belong to
	 * @param cellsOf the paragraphs of which a table was made, by identity
	 * @param end     where looking for them has come to its end before that of the source, since there were too many cells; usually empty
	 */
	public record Found(List<SourceBlock> blocks, Map<SourceTable, List<SourceBlock>> cellsOf, Optional<SourcePosition> end) {
	}

	/**
	 * Finds tables among paragraphs.
	 *
	 * @param blocks  what a source says
	 * @param formats the formats whose labels count
	 * @param cancel  asked for each paragraph
	 * @return the blocks with the tables
	 * @throws CancellationException if it was cancelled
	 */
	public static Found find(List<SourceBlock> blocks, FormatRegistry formats, CancelIndicator cancel) {
		boolean figures = blocks.stream().anyMatch(block -> block instanceof SourceParagraph paragraph && isFigure(paragraph.text()));
		return figures ? new StackedTables(blocks, formats, cancel).find() : new Found(blocks, Map.of(), Optional.empty());
	}

	private static boolean isFigure(String text) {
		return text.length() <= LONGEST_CELL && CellText.of(text).isValue();
	}

	private Found find() {
		int i = 0;
		int read = 0;
		while (i < blocks.size() && read <= MOST_CELLS) {
			if (cancel.isCanceled()) {
				throw new CancellationException();
			}
			List<StackedCell> cells = new ArrayList<>();
			int end = readCells(i, cells, MOST_CELLS - read);
			read += cells.size();
			List<StackedSection> sections = StackedSection.of(cells, known, specs);
			if (isTable(sections)) {
				boolean blanksAreCells = StackedSection.blanksAreCells(sections);
				int at = i;
				for (StackedSection section : sections) {
					SourceTable table = section.table(blanksAreCells);
					result.add(table);
					cellsOf.put(table, blocks.subList(at, at + section.paragraphs()));
					at += section.paragraphs();
				}
			} else {
				end = Math.max(end, i + 1);
				result.addAll(blocks.subList(i, end));
			}
			i = end;
		}
		result.addAll(blocks.subList(i, blocks.size()));
		return new Found(result, cellsOf, i < blocks.size() ? Optional.of(blocks.get(i).position()) : Optional.empty());
	}

	/** One label and a figure after it may be chance. */
	private boolean isTable(List<StackedSection> sections) {
		int rows = sections.stream().mapToInt(section -> section.rowsWithFigures(known)).sum();
		boolean headed = sections.stream().anyMatch(StackedSection::isHeaded);
		return rows >= LEAST_ROWS || rows == 1 && headed;
	}

	/**
	 * Reads cells as long as there are any.
	 *
	 * @param start where to begin
	 * @param cells gets the cells
	 * @param most  how many at most, and one more
	 * @return the place after the last of them
	 */
	private int readCells(int start, List<StackedCell> cells, int most) {
		int i = start;
		while (i < blocks.size() && cells.size() <= most) {
			StackedCell cell = cell(i, cells.isEmpty() ? null : cells.get(cells.size() - 1));
			if (cell == null || cells.isEmpty() && cell.role() == Role.FIGURE) {
				break;
			}
			cells.add(cell);
			i += cell.paragraphs();
		}
		return i;
	}

	/** Returns the cell that begins with a paragraph, null if none does. */
	private StackedCell cell(int at, StackedCell before) {
		String text = text(at);
		if (text.isEmpty()) {
			return null;
		}
		if (CellText.of(text).kind() != Kind.TEXT) {
			return new StackedCell(Role.FIGURE, text, blocks.get(at).position(), 1, blankLines(at));
		}
		StringBuilder label = new StringBuilder(text);
		for (int count = 1; count <= MOST_LINES_OF_LABEL; count++) {
			if (known.isKnown(Labels.comparable(label))) {
				return new StackedCell(Role.LABEL, label.toString(), blocks.get(at).position(), count, blankLines(at + count - 1));
			}
			String next = blankLines(at + count - 1) == 0 ? text(at + count) : "";
			if (next.isEmpty() || known.isKnown(Labels.comparable(next)) || label.length() + next.length() > LONGEST_CELL) {
				break;
			}
			label.append('\n').append(next);
		}
		return isLikeLabel(at, text, before) ? new StackedCell(Role.LABEL, text, blocks.get(at).position(), 1, blankLines(at)) : null;
	}

	/** Tells whether a text that no format knows stands where a label should: before a figure, or between labels. */
	private boolean isLikeLabel(int at, String text, StackedCell before) {
		String next = text(at + 1);
		if (before == null || next.isEmpty() || text.indexOf('。') >= 0) {
			return false;
		}
		if (HEADING.matcher(text).lookingAt()) {
			return isFigure(next) && known.isLikeRow(Labels.comparable(text));
		}
		return isFigure(next) || before.role() == Role.LABEL && known.isKnown(Labels.comparable(next));
	}

	/** Returns the text of a paragraph; empty for anything else, and for a text that is too long for a cell. */
	private String text(int at) {
		boolean cell = at < blocks.size() && blocks.get(at) instanceof SourceParagraph paragraph && paragraph.text().length() <= LONGEST_CELL;
		return cell ? ((SourceParagraph) blocks.get(at)).text() : "";
	}

	/** Returns how many blank lines follow a paragraph; 0 where this is not known. */
	private int blankLines(int at) {
		if (at + 1 >= blocks.size() || !(blocks.get(at).position() instanceof SourcePosition.Line line)
			|| !(blocks.get(at + 1).position() instanceof SourcePosition.Line next) || line.page() != 0) {
			return 0;
		}
		return Math.max(0, next.line() - line.line() - 1);
	}
}
