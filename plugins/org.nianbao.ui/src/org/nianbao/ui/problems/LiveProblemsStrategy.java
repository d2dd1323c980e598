package org.nianbao.ui.problems;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerLifecycle;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;

/**
 * Has the problems of a text shown as long as a viewer shows it.
 */
public final class LiveProblemsStrategy implements IReconcilingStrategy, ITextViewerLifecycle {

	private IDocument document;

	@Override
	public void install(ITextViewer viewer) {
		// the document comes later
	}

	@Override
	public void uninstall() {
		setDocument(null);
	}

	/** Called on the UI thread. */
	@Override
	public void setDocument(IDocument newDocument) {
		if (document != null) {
			LiveProblems.detach(document);
		}
		document = newDocument;
		if (document != null) {
			LiveProblems.attach(document);
		}
	}

	@Override
	public void reconcile(DirtyRegion dirtyRegion, IRegion subRegion) {
		// the snapshots tell
	}

	@Override
	public void reconcile(IRegion partition) {
		// the snapshots tell
	}
}
