package org.nianbao.ide.tables;

import java.util.List;

import org.nianbao.language.text.TextEdit;

/**
 * What a key or a command does in a table.
 *
 * @param edits  the changes, in offsets of the report before them, in the order of the text; may be empty
 * @param offset what is selected afterwards: where it begins in the report after the changes
 * @param length its length; 0 for a caret
 */
public record TableChange(List<TextEdit> edits, int offset, int length) {

	/**
	 * Makes the list unmodifiable.
	 */
	public TableChange {
		edits = List.copyOf(edits);
	}

	/** A change of a table after which a cell is selected. */
	static TableChange select(TableText before, String after, int row, int cell) {
		String aligned = before.whole() ? TableGrid.align(after) : after;
		GridCell selected = TableGrid.of(aligned).row(row).cell(cell);
		return new TableChange(LineEdits.between(before.text(), aligned, before.offset()), before.offset() + selected.selectionStart(),
			selected.selectionEnd() - selected.selectionStart());
	}
}
