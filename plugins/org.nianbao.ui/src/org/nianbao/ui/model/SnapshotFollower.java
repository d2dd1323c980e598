package org.nianbao.ui.model;

import java.util.function.Consumer;

import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.nianbao.ide.model.DocumentModel;
import org.nianbao.ide.model.DocumentSnapshot;

/**
 * Tells a part of the user interface of each snapshot of the document that it shows. To be used on the thread of the user interface.
 */
public final class SnapshotFollower {

	private final Consumer<DocumentSnapshot> shown;
	private final Consumer<DocumentSnapshot> listener = this::published;
	private DocumentModel<?> model;

	/** The last snapshot that was told of; the same one is not told of twice. */
	private DocumentSnapshot told;

	/**
	 * @param shown gets the snapshots of the current version of the text, on the thread of the user interface
	 */
	public SnapshotFollower(Consumer<DocumentSnapshot> shown) {
		this.shown = shown;
	}

	/**
	 * Follows a document from now on, and no other. A snapshot that is there already is told of soon.
	 *
	 * @param document the document; null to follow none
	 */
	public void follow(IDocument document) {
		if (model != null) {
			model.removeListener(listener);
			model = null;
			told = null;
		}
		if (document != null) {
			DocumentModels.of(document).ifPresent(found -> {
				model = found;
				found.addListener(listener);
				found.snapshot().ifPresent(this::published);
			});
		}
	}

	/** On whatever thread. */
	private void published(DocumentSnapshot snapshot) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (!display.isDisposed()) {
			display.asyncExec(() -> tell(snapshot));
		}
	}

	private void tell(DocumentSnapshot snapshot) {
		// What belongs to an earlier version is followed by another one.
		boolean isCurrent = model != null && snapshot != told && model.currentSnapshot().filter(current -> current == snapshot).isPresent();
		if (isCurrent) {
			told = snapshot;
			shown.accept(snapshot);
		}
	}
}
