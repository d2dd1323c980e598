package org.nianbao.ui.editing;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.nianbao.language.text.TextEdit;

/**
 * What is selected in a text, as commands see it. What is selected within a line, such as a cell or a word, does not count as a selected line: then
 * only the caret counts.
 *
 * @param caret where the selection begins
 * @param start where the first selected line begins; where none is selected, 0
 * @param end   where the last selected line ends, before its line end; where none is selected, the end of the text
 * @param any   whether lines are selected
 */
public record SelectedLines(int caret, int start, int end, boolean any) {

	static SelectedLines of(IDocument document, ITextSelection selection) {
		try {
			int from = selection.getOffset();
			int to = from + selection.getLength();
			IRegion first = document.getLineInformationOfOffset(from);
			IRegion last = document.getLineInformationOfOffset(to);
			boolean endsBefore = to == last.getOffset() && to > from;
			IRegion lastSelected = endsBefore ? document.getLineInformationOfOffset(to - 1) : last;
			int end = lastSelected.getOffset() + lastSelected.getLength();
			boolean any = first.getOffset() != lastSelected.getOffset() || to > from && from == first.getOffset() && to >= end;
			return any ? new SelectedLines(from, first.getOffset(), end, true) : new SelectedLines(from, 0, document.getLength(), false);
		} catch (BadLocationException e) {
			return new SelectedLines(0, 0, document.getLength(), false);
		}
	}

	/**
	 * Tells whether an edit concerns the selected lines.
	 *
	 * @param edit an edit of the text
	 * @return true if it lies in them; always true where no lines are selected
	 */
	public boolean contains(TextEdit edit) {
		return !any || edit.offset() >= start && edit.end() <= end;
	}
}
