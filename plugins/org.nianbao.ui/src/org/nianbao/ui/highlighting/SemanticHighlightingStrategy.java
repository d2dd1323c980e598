package org.nianbao.ui.highlighting;

import java.util.List;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension2;
import org.eclipse.jface.text.ITextViewerExtension4;
import org.eclipse.jface.text.ITextViewerLifecycle;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.nianbao.ide.model.DocumentModel;
import org.nianbao.ide.model.DocumentSnapshot;
import org.nianbao.ui.model.DocumentModels;
import org.nianbao.ui.model.SnapshotFollower;

/**
 * Colours texts by what they mean, whenever there is a new snapshot, unless the user has switched that off.
 */
public final class SemanticHighlightingStrategy implements IReconcilingStrategy, ITextViewerLifecycle {

	private final HighlightTheme theme = new HighlightTheme(this::repaint);
	private final SemanticStyles styles = new SemanticStyles(theme);
	private final SnapshotFollower follower = new SnapshotFollower(this::show);

	private ITextViewer viewer;
	private IDocument document;

	@Override
	public void install(ITextViewer textViewer) {
		viewer = textViewer;
		theme.install();
		((ITextViewerExtension4) textViewer).addTextPresentationListener(styles);
	}

	@Override
	public void uninstall() {
		((ITextViewerExtension4) viewer).removeTextPresentationListener(styles);
		theme.uninstall();
		forgetDocument();
	}

	/** Called on the UI thread. */
	@Override
	public void setDocument(IDocument newDocument) {
		forgetDocument();
		document = newDocument;
		newDocument.addDocumentListener(styles);
		follower.follow(newDocument);
	}

	private void forgetDocument() {
		follower.follow(null);
		if (document != null) {
			document.removeDocumentListener(styles);
			document = null;
			styles.clear();
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

	private void show(DocumentSnapshot snapshot) {
		if (isShowing()) {
			IRegion changed = styles.replace(HighlightPreferences.isSemantic() ? snapshot.styles() : List.of(), document.getLength());
			if (changed.getLength() > 0) {
				((ITextViewerExtension2) viewer).invalidateTextPresentation(changed.getOffset(), changed.getLength());
			}
		}
	}

	private void repaint() {
		if (isShowing() && document != null) {
			if (!HighlightPreferences.isSemantic()) {
				styles.clear();
			}
			DocumentModels.of(document).flatMap(DocumentModel::currentSnapshot).ifPresent(this::show);
			viewer.invalidateTextPresentation();
		}
	}

	private boolean isShowing() {
		return viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed();
	}
}
