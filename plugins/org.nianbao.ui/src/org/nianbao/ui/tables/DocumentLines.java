package org.nianbao.ui.tables;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.nianbao.ide.tables.TextLines;

/**
 * The lines of a document as it is now. To be used on the thread of the user interface: nothing of the document is copied but the lines that are
 * read.
 */
final class DocumentLines implements TextLines {

	private final IDocument document;

	DocumentLines(IDocument document) {
		this.document = document;
	}

	@Override
	public int count() {
		return document.getNumberOfLines();
	}

	@Override
	public int lineAt(int offset) {
		try {
			return document.getLineOfOffset(offset);
		} catch (BadLocationException e) {
			throw new IndexOutOfBoundsException(offset);
		}
	}

	@Override
	public int start(int line) {
		try {
			return document.getLineOffset(line);
		} catch (BadLocationException e) {
			throw new IndexOutOfBoundsException(line);
		}
	}

	@Override
	public String text(int line) {
		try {
			return document.get(document.getLineOffset(line), document.getLineLength(line));
		} catch (BadLocationException e) {
			throw new IndexOutOfBoundsException(line);
		}
	}
}
