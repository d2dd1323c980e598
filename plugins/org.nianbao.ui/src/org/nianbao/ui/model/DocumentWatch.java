package org.nianbao.ui.model;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.DocumentRewriteSessionEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IDocumentRewriteSessionListener;
import org.nianbao.ide.model.DocumentModel;

/**
 * Tells a model when its document changes; of many edits at once, after the last of them.
 */
final class DocumentWatch implements IDocumentListener, IDocumentRewriteSessionListener {

	private final DocumentModel<?> model;

	DocumentWatch(DocumentModel<?> model) {
		this.model = model;
	}

	void start(IDocument document) {
		document.addDocumentListener(this);
		((IDocumentExtension4) document).addDocumentRewriteSessionListener(this);
	}

	void stop(IDocument document) {
		document.removeDocumentListener(this);
		((IDocumentExtension4) document).removeDocumentRewriteSessionListener(this);
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		// afterwards is early enough
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		if (((IDocumentExtension4) event.getDocument()).getActiveRewriteSession() == null) {
			model.changed();
		}
	}

	@Override
	public void documentRewriteSessionChanged(DocumentRewriteSessionEvent event) {
		if (event.getChangeType() == DocumentRewriteSessionEvent.SESSION_STOP) {
			model.changed();
		}
	}
}
