package org.nianbao.reader.building;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.nianbao.language.text.Whitespace;
import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.source.SourceBlock;
import org.nianbao.reader.source.SourceCell;
import org.nianbao.reader.source.SourceParagraph;
import org.nianbao.reader.source.SourceRow;
import org.nianbao.reader.source.SourceTable;

/** Finds the tables that were pasted into a document as mere text: each row is a paragraph, with tabs between its cells. */
final class TabbedTables {

	private static final Pattern FIGURE = Pattern.compile("[+-]?\\d[\\d,.]{0,20}+");
	private static final int LEAST_ROWS = 2;
	/** The only figure behind a label may be the page of an entry of a table of contents. */
	private static final int LEAST_FIGURES = 2;

	private TabbedTables() {
	}

	/**
	 * Makes tables of paragraphs.
	 *
	 * @param blocks the blocks of a document
	 * @param budget counts the cells
	 * @return the blocks, with a table in the place of each run of paragraphs that are its rows; a row is where its paragraph was
	 * @throws UnreadableSourceException if there are too many cells
	 */
	static List<SourceBlock> in(List<SourceBlock> blocks, ReadingBudget budget) throws UnreadableSourceException {
		List<SourceBlock> result = new ArrayList<>(blocks.size());
		List<SourceParagraph> run = new ArrayList<>();
		for (SourceBlock block : blocks) {
			if (block instanceof SourceParagraph paragraph && paragraph.text().indexOf('\t') >= 0) {
				run.add(paragraph);
			} else {
				flush(run, result, budget);
				result.add(block);
			}
		}
		flush(run, result, budget);
		return result;
	}

	private static void flush(List<SourceParagraph> run, List<SourceBlock> result, ReadingBudget budget) throws UnreadableSourceException {
		List<SourceRow> rows = new ArrayList<>();
		for (SourceParagraph paragraph : run) {
			rows.add(row(paragraph));
		}
		if (isTable(rows)) {
			budget.cells(rows.stream().mapToLong(row -> row.cells().size()).sum());
			result.add(new SourceTable(run.get(0).position(), rows, false));
		} else {
			result.addAll(run);
		}
		run.clear();
	}

	private static SourceRow row(SourceParagraph paragraph) {
		String[] texts = paragraph.text().split("\t", -1);
		List<SourceCell> cells = new ArrayList<>();
		for (int i = 0; i < texts.length; i++) {
			cells.add(new SourceCell(paragraph.position(), i, 1, 1, Whitespace.strip(texts[i])));
		}
		return new SourceRow(paragraph.position(), cells);
	}

	/** A table has figures; and a row of several figures, or a header. Without these it is a table of contents, or text that tabs indent. */
	private static boolean isTable(List<SourceRow> rows) {
		boolean hasFigures = rows.stream().anyMatch(row -> figures(row) > 0);
		boolean isWide = rows.stream().anyMatch(row -> figures(row) >= LEAST_FIGURES);
		boolean hasHeader = rows.stream().anyMatch(row -> figures(row) == 0 && row.cells().stream().filter(cell -> !cell.text().isEmpty()).count() > 1);
		return rows.size() >= LEAST_ROWS && hasFigures && (isWide || hasHeader);
	}

	/** Counts the figures behind the first cell. */
	private static long figures(SourceRow row) {
		return row.cells().stream().skip(1).filter(cell -> FIGURE.matcher(cell.text()).matches()).count();
	}
}
