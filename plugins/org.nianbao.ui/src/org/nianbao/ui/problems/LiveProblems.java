package org.nianbao.ui.problems;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.AnnotationModelEvent;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.IAnnotationModelListener;
import org.eclipse.jface.text.source.IAnnotationModelListenerExtension;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.nianbao.ide.model.DocumentSnapshot;
import org.nianbao.ui.builder.Problem;
import org.nianbao.ui.builder.ProblemMarkers;
import org.nianbao.ui.model.SnapshotFollower;

/**
 * The problems of an open document, as its annotations tell them: each by a marker where the saved text has it, else by an annotation of its own.
 * Markers of problems that are repaired in the text, but not yet in the saved one, are not shown. One for a document, whatever number of viewers show
 * it. To be used on the thread of the user interface.
 */
final class LiveProblems implements IAnnotationModelListener, IAnnotationModelListenerExtension {

	/** What makes two problems the same to the reader. */
	private record Key(String rule, int severity, int start, int length, String message) {
	}

	private static final Map<IDocument, LiveProblems> ALL = new HashMap<>();

	private final IDocument document;
	private final IAnnotationModel annotations;
	private final SnapshotFollower follower = new SnapshotFollower(this::show);
	private DocumentSnapshot shown;
	private int viewers;
	private boolean updating;
	private boolean due;

	private LiveProblems(IDocument document, IAnnotationModel annotations) {
		this.document = document;
		this.annotations = annotations;
	}

	/** Says that one more viewer shows a document. Without effect for one that is of no file. */
	static void attach(IDocument document) {
		LiveProblems known = ALL.get(document);
		if (known == null) {
			ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
			if (buffer == null || buffer.getAnnotationModel() == null) {
				return;
			}
			known = new LiveProblems(document, buffer.getAnnotationModel());
			ALL.put(document, known);
			known.start();
		}
		known.viewers++;
	}

	/** Says that a viewer no longer shows a document. */
	static void detach(IDocument document) {
		LiveProblems known = ALL.get(document);
		if (known != null && --known.viewers == 0) {
			ALL.remove(document);
			known.stop();
		}
	}

	private void start() {
		annotations.addAnnotationModelListener(this);
		annotations.getAnnotationIterator().forEachRemaining(MarkedAnnotations::tellRepairs);
		follower.follow(document);
	}

	private void stop() {
		follower.follow(null);
		annotations.removeAnnotationModelListener(this);
		shown = null;
	}

	private void show(DocumentSnapshot snapshot) {
		shown = snapshot;
		update();
	}

	/** Superseded by {@link #modelChanged(AnnotationModelEvent)}. */
	@Override
	public void modelChanged(IAnnotationModel model) {
		// the other one is called
	}

	/** Markers come and go when the text is saved. On whatever thread. */
	@Override
	public void modelChanged(AnnotationModelEvent event) {
		if (!updating && hasMarkers(event)) {
			tellRepairs(event.getAddedAnnotations());
			tellRepairs(event.getChangedAnnotations());
			Display display = PlatformUI.getWorkbench().getDisplay();
			if (!display.isDisposed()) {
				display.asyncExec(this::updateSoon);
			}
		}
	}

	private static void tellRepairs(Annotation[] changed) {
		for (Annotation annotation : changed) {
			MarkedAnnotations.tellRepairs(annotation);
		}
	}

	private static boolean hasMarkers(AnnotationModelEvent event) {
		return isOfMarkers(event.getAddedAnnotations()) || isOfMarkers(event.getRemovedAnnotations()) || isOfMarkers(event.getChangedAnnotations());
	}

	private static boolean isOfMarkers(Annotation[] changed) {
		for (Annotation annotation : changed) {
			if (annotation instanceof MarkerAnnotation) {
				return true;
			}
		}
		return false;
	}

	/** Markers come one by one: once for all that are there. */
	private void updateSoon() {
		if (!due) {
			due = true;
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
				due = false;
				// What was found in an earlier text says nothing about the markers of this one.
				if (shown != null && shown.version() == stamp()) {
					update();
				}
			});
		}
	}

	private long stamp() {
		return ((IDocumentExtension4) document).getModificationStamp();
	}

	private void update() {
		Map<Key, Problem> missing = new HashMap<>();
		shown.findings().stream().filter(finding -> finding.waived() == null).limit(ProblemMarkers.LIMIT).map(finding -> Problem.of(finding, shown.text()))
			.forEach(problem -> missing.put(key(problem), problem));
		Map<Key, LiveProblem> ours = new HashMap<>();
		List<Annotation> gone = new ArrayList<>();
		Map<Annotation, Position> come = new HashMap<>();
		for (Iterator<Annotation> all = annotations.getAnnotationIterator(); all.hasNext();) {
			Annotation annotation = all.next();
			Position position = annotations.getPosition(annotation);
			if (annotation instanceof LiveProblem live) {
				Key key = position == null ? null : key(live.problem(), position);
				if (key == null || ours.put(key, live) != null) {
					gone.add(live);
				}
			} else if (position != null && annotation instanceof MarkerAnnotation marker && isFast(marker.getMarker())) {
				boolean holds = missing.remove(key(marker.getMarker(), position)) != null;
				if (holds == MarkedAnnotations.isHidden(marker)) {
					if (holds) {
						MarkedAnnotations.show(marker);
					} else {
						MarkedAnnotations.hide(marker);
					}
					// Taken out and put back, so that all that is shown changes in the same step. The marker itself stays.
					gone.add(marker);
					come.put(marker, position);
				}
			}
		}
		missing.forEach((key, problem) -> {
			LiveProblem same = ours.get(key);
			if (same != null && same.isQuickFixable() == !problem.fixes().isEmpty()) {
				ours.remove(key);
			} else {
				come.put(new LiveProblem(problem), new Position(key.start(), key.length()));
			}
		});
		gone.addAll(ours.values());
		if (!gone.isEmpty() || !come.isEmpty()) {
			updating = true;
			try {
				((IAnnotationModelExtension) annotations).replaceAnnotations(gone.toArray(Annotation[]::new), come);
			} finally {
				updating = false;
			}
		}
	}

	/** Tells whether a marker is of a rule that is checked while somebody types. */
	private static boolean isFast(IMarker marker) {
		return ProblemResolutions.isOurs(marker) && !marker.getAttribute(ProblemMarkers.RULE, "").isEmpty()
			&& !marker.getAttribute(ProblemMarkers.SLOW, false);
	}

	private static Key key(IMarker marker, Position position) {
		return new Key(marker.getAttribute(ProblemMarkers.RULE, ""), marker.getAttribute(IMarker.SEVERITY, -1), position.getOffset(), position.getLength(),
			marker.getAttribute(IMarker.MESSAGE, ""));
	}

	private static Key key(Problem problem) {
		return new Key(problem.rule(), problem.severity(), problem.start(), problem.end() - problem.start(), problem.message());
	}

	/** Where the text around it has changed since. */
	private static Key key(Problem problem, Position position) {
		return new Key(problem.rule(), problem.severity(), position.getOffset(), position.getLength(), problem.message());
	}
}
