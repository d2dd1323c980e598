package org.nianbao.ui.editing;

import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.RewriteSessionEditProcessor;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.nianbao.language.text.TextEdit;

/**
 * Changes documents. To be used on the thread of the user interface.
 */
public final class DocumentEdits {

	private DocumentEdits() {
	}

	/**
	 * Applies edits as one change that is undone in one step.
	 *
	 * @param document the document
	 * @param edits    edits of its present text that do not overlap
	 * @throws IllegalArgumentException if the edits are none of the text
	 */
	public static void apply(IDocument document, List<TextEdit> edits) {
		if (edits.isEmpty()) {
			return;
		}
		MultiTextEdit change = new MultiTextEdit();
		edits.forEach(edit -> change.addChild(new ReplaceEdit(edit.offset(), edit.length(), edit.text())));
		IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
		if (undo != null) {
			undo.beginCompoundChange();
		}
		try {
			new RewriteSessionEditProcessor(document, change, org.eclipse.text.edits.TextEdit.NONE).performEdits();
		} catch (BadLocationException e) {
			throw new IllegalArgumentException(e);
		} finally {
			if (undo != null) {
				undo.endCompoundChange();
			}
		}
	}

	/**
	 * Tells where a place is after a change.
	 *
	 * @param offset a place in the text before
	 * @param edits  the change
	 * @return the same place in the text afterwards; at most at the end of what replaces it
	 */
	public static int shift(int offset, List<TextEdit> edits) {
		int shifted = offset;
		for (TextEdit edit : edits) {
			if (edit.end() <= offset) {
				shifted += edit.text().length() - edit.length();
			} else if (edit.offset() < offset) {
				shifted -= Math.max(0, offset - edit.offset() - edit.text().length());
			}
		}
		return shifted;
	}
}
