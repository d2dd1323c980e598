package org.nianbao.ui.hints;

import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerLifecycle;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.eclipse.ui.PlatformUI;
import org.nianbao.ui.editing.EditingPreferences;
import org.nianbao.ui.model.SnapshotFollower;

/**
 * Has the hints of an editor shown anew whenever there is a new snapshot, and when they are switched on or off.
 */
public final class HintUpdater implements IReconcilingStrategy, ITextViewerLifecycle {

	private final SnapshotFollower follower = new SnapshotFollower(snapshot -> update());
	private final IPreferenceChangeListener switched = event -> {
		if (event.getKey().equals(EditingPreferences.HINTS.key())) {
			PlatformUI.getWorkbench().getDisplay().asyncExec(this::update);
		}
	};

	private ITextViewer viewer;

	@Override
	public void install(ITextViewer textViewer) {
		viewer = textViewer;
		EditingPreferences.addListener(switched);
	}

	@Override
	public void uninstall() {
		EditingPreferences.removeListener(switched);
		follower.follow(null);
	}

	/** Called on the UI thread. */
	@Override
	public void setDocument(IDocument document) {
		follower.follow(document);
	}

	@Override
	public void reconcile(DirtyRegion dirtyRegion, IRegion subRegion) {
		// the snapshots tell
	}

	@Override
	public void reconcile(IRegion partition) {
		// the snapshots tell
	}

	private void update() {
		boolean isShown = viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed();
		if (isShown && viewer instanceof ISourceViewerExtension5 minings) {
			minings.updateCodeMinings();
		}
	}
}
