package org.nianbao.reader.prose;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.language.lexing.CellKind;
import org.nianbao.language.lexing.Escapes;
import org.nianbao.reader.source.SourceCell;
import org.nianbao.reader.source.SourceRow;
import org.nianbao.reader.source.SourceTable;

/** Writes tables that no format knows. The language has no merged cells: the text stands in the first of them, and the others are blank. */
final class FreeTables {

	/** A row that a source claims to be wider is cut off behind its last text. */
	private static final int MOST_COLUMNS = 200;

	private final List<List<String>> rows = new ArrayList<>();
	private boolean merged;

	private FreeTables() {
	}

	/**
	 * Reads a table.
	 *
	 * @param table a table of the source
	 * @return its rows; those without any text are left out
	 */
	static FreeTables of(SourceTable table) {
		FreeTables result = new FreeTables();
		for (SourceRow row : table.rows()) {
			result.add(row, table.exact());
		}
		return result;
	}

	boolean isEmpty() {
		return rows.isEmpty();
	}

	/** Were cells merged, so that the table looks different? A heading over the whole width does not count. */
	boolean isMerged() {
		return merged;
	}

	/** Would the first row begin a table of its own wherever it stands? */
	boolean beginsWithHeader() {
		return rows.get(0).size() > 1 && rows.get(0).stream().skip(1).allMatch(cell -> CellKind.of(cell, 0, cell.length()) == CellKind.OTHER);
	}

	/** Returns the lines, not aligned, each with a line end. */
	String text() {
		StringBuilder text = new StringBuilder();
		for (List<String> row : rows) {
			text.append('|');
			row.forEach(cell -> text.append(' ').append(Escapes.escapeCell(cell)).append(" |"));
			text.append('\n');
		}
		return text.toString();
	}

	private void add(SourceRow row, boolean exact) {
		List<String> texts = new ArrayList<>();
		boolean heading = row.cells().size() == 1;
		boolean visible = false;
		for (SourceCell cell : row.cells()) {
			String text = Wording.oneLine(cell.text());
			visible |= !text.isEmpty();
			while (exact && !heading && texts.size() < Math.min(cell.column(), MOST_COLUMNS)) {
				texts.add("");
			}
			texts.add(text);
			for (int i = 1; exact && !heading && i < cell.columnSpan() && texts.size() < MOST_COLUMNS; i++) {
				texts.add("");
			}
			merged |= !heading && (cell.columnSpan() > 1 && !text.isEmpty() || cell.rowSpan() > 1);
		}
		if (visible) {
			rows.add(texts);
		}
	}
}
