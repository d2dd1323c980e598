package org.nianbao.ui.editing;

import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentRewriteSession;
import org.eclipse.jface.text.DocumentRewriteSessionType;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
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

	/** The platform itself takes a thousand edits for few. Each of few edits is shown at once, for which all that shows the text is asked. */
	private static final int MANY = 20;

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
			if (edits.size() < MANY) {
				new RewriteSessionEditProcessor(document, change, org.eclipse.text.edits.TextEdit.NONE).performEdits();
			} else {
				applyAtOnce(document, change);
			}
		} catch (BadLocationException e) {
			throw new IllegalArgumentException(e);
		} finally {
			if (undo != null) {
				undo.endCompoundChange();
			}
		}
	}

	/** Viewers show the text again after the last edit. Positions, such as those of markers, go along with each edit all the same. */
	private static void applyAtOnce(IDocument document, MultiTextEdit change) throws BadLocationException {
		IDocumentExtension4 sessions = (IDocumentExtension4) document;
		DocumentRewriteSession session = sessions.getActiveRewriteSession() != null ? null
			: sessions.startRewriteSession(DocumentRewriteSessionType.UNRESTRICTED);
		try {
			change.apply(document, org.eclipse.text.edits.TextEdit.NONE);
		} finally {
			if (session != null) {
				sessions.stopRewriteSession(session);
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
