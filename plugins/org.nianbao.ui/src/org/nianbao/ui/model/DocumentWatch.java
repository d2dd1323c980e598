package org.nianbao.ui.model;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocumentListener;
import org.nianbao.ide.model.DocumentModel;

/**
 * Tells a model when its document changes.
 */
final class DocumentWatch implements IDocumentListener {

	private final DocumentModel<?> model;

	DocumentWatch(DocumentModel<?> model) {
		this.model = model;
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		// afterwards is early enough
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		model.changed();
	}
}
