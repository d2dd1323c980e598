package org.nianbao.ide.tables;

import java.util.List;

import org.nianbao.language.lexing.Escapes;
import org.nianbao.language.lexing.ReportToken;

/**
 * A row as it is typed. Offsets are those of the lines of its table.
 *
 * @param kind  HEADER_ROW, GROUP_ROW, DATA_ROW or FREE_ROW
 * @param start where its first bar stands
 * @param end   where it ends, without white space after it
 * @param cells at least one
 */
record GridRow(ReportToken kind, int start, int end, List<GridCell> cells) {

	GridCell cell(int index) {
		return cells.get(index);
	}

	int lastCell() {
		return cells.size() - 1;
	}

	boolean isEmpty() {
		return cells.stream().allMatch(GridCell::isEmpty);
	}

	/** The first cell, without escapes. */
	String label(String text) {
		return label(text, 0);
	}

	String label(String text, int index) {
		return Escapes.unescape(cells.get(index).content(text));
	}

	/** The cell in which a place lies; a bar belongs to the cell before it, the first one to the first cell. */
	int cellAt(int offset) {
		int index = 0;
		while (index < lastCell() && offset > cells.get(index).rawEnd()) {
			index++;
		}
		return index;
	}
}
