package org.nianbao.ui.navigation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerLifecycle;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.swt.widgets.Display;
import org.nianbao.ide.model.Delayer;
import org.nianbao.ide.model.DocumentModel;
import org.nianbao.ide.model.DocumentSnapshot;
import org.nianbao.ide.model.Versioned;
import org.nianbao.ide.navigation.Occurrence;
import org.nianbao.ui.Texts;
import org.nianbao.ui.model.DocumentModels;
import org.nianbao.ui.model.SnapshotFollower;

/**
 * Marks where the row, column, figure or definition at the caret is named: after a pause, and anew when the text has changed. In the place of the
 * editor's own marks of equal words, and switched on and off like these.
 */
public final class OccurrencesStrategy implements IReconcilingStrategy, ITextViewerLifecycle {

	/** The type of marks. */
	static final String OCCURRENCE = "org.nianbao.ui.occurrence";

	/** The type of marks where the thing itself stands. */
	static final String DEFINITION = "org.nianbao.ui.occurrence.definition";

	/** The switch of the generic editor, in its tool bar. */
	private static final String SWITCH_NODE = "org.eclipse.ui.genericeditor";
	private static final String SWITCH = "org.eclipse.ui.genericeditor.togglehighlight";

	/** In milliseconds. */
	private static final long PAUSE = 150;

	private final Texts texts = Texts.of(OccurrencesStrategy.class);
	private final ISelectionChangedListener caretListener = event -> caretMoved();
	private final IPreferenceChangeListener switchListener = event -> switched(event.getKey());
	private final SnapshotFollower follower = new SnapshotFollower(this::textChanged);

	private ISourceViewer viewer;
	private IDocument document;
	private Annotation[] shown = {};

	/** What is to be done; a later one takes its place. */
	private Delayer.Waiting waiting;

	@Override
	public void install(ITextViewer textViewer) {
		viewer = (ISourceViewer) textViewer;
		((IPostSelectionProvider) viewer.getSelectionProvider()).addPostSelectionChangedListener(caretListener);
		switchNode().addPreferenceChangeListener(switchListener);
	}

	@Override
	public void uninstall() {
		((IPostSelectionProvider) viewer.getSelectionProvider()).removePostSelectionChangedListener(caretListener);
		switchNode().removePreferenceChangeListener(switchListener);
		forgetDocument();
	}

	/** Called on the UI thread. */
	@Override
	public void setDocument(IDocument newDocument) {
		forgetDocument();
		document = newDocument;
		follower.follow(newDocument);
	}

	private void forgetDocument() {
		cancel();
		follower.follow(null);
		show(List.of());
		document = null;
	}

	@Override
	public void reconcile(DirtyRegion dirtyRegion, IRegion subRegion) {
		// the snapshots tell
	}

	@Override
	public void reconcile(IRegion partition) {
		// the snapshots tell
	}

	// ---- when -----------------------------------------------------------------------------------------------------------

	private void textChanged(DocumentSnapshot snapshot) {
		caretMoved();
	}

	private void switched(String key) {
		Display display = isShowing() ? viewer.getTextWidget().getDisplay() : null;
		if (key.equals(SWITCH) && display != null) {
			display.asyncExec(this::caretMoved);
		}
	}

	private static IEclipsePreferences switchNode() {
		return InstanceScope.INSTANCE.getNode(SWITCH_NODE);
	}

	private void caretMoved() {
		cancel();
		if (document == null || !isShowing()) {
			return;
		}
		if (!switchNode().getBoolean(SWITCH, true)) {
			show(List.of());
			return;
		}
		DocumentModels.of(document).ifPresent(model -> look(model, viewer.getSelectedRange().x));
	}

	private void cancel() {
		if (waiting != null) {
			waiting.cancel();
			waiting = null;
		}
	}

	private boolean isShowing() {
		return viewer != null && viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed();
	}

	// ---- what -----------------------------------------------------------------------------------------------------------

	private <D> void look(DocumentModel<D> model, int caret) {
		Display display = viewer.getTextWidget().getDisplay();
		waiting = DocumentModels.later(PAUSE, () -> {
			Optional<Versioned<List<Occurrence>>> found = model.read(text -> caret > model.language().text(text).length() ? List.of()
				: model.language().occurrences(text, caret));
			if (found.isPresent() && !display.isDisposed()) {
				display.asyncExec(() -> found(model, caret, found.get()));
			}
		});
	}

	/** A text that has changed is looked at anew. */
	private void found(DocumentModel<?> model, int caret, Versioned<List<Occurrence>> found) {
		boolean isCurrent = document != null && isShowing() && model.source().version() == found.version()
			&& DocumentModels.of(document).filter(own -> own == model).isPresent() && viewer.getSelectedRange().x == caret;
		if (isCurrent) {
			show(found.value().size() > 1 ? found.value() : List.of());
		}
	}

	private void show(List<Occurrence> occurrences) {
		// A viewer that has its document from the beginning, as those that compare files, is told of later than the document.
		IAnnotationModel annotations = viewer == null ? null : viewer.getAnnotationModel();
		if (annotations instanceof IAnnotationModelExtension extension && (shown.length > 0 || !occurrences.isEmpty())) {
			Map<Annotation, Position> added = new HashMap<>();
			for (Occurrence occurrence : occurrences) {
				Annotation annotation = new Annotation(occurrence.defines() ? DEFINITION : OCCURRENCE, false,
					texts.get(occurrence.defines() ? "occurrence.definition" : "occurrence"));
				added.put(annotation, new Position(occurrence.region().offset(), occurrence.region().length()));
			}
			extension.replaceAnnotations(shown, added);
			shown = added.keySet().toArray(Annotation[]::new);
		}
	}
}
