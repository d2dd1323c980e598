package org.nianbao.ui.folding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerLifecycle;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.IProjectionListener;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.nianbao.ide.folding.FoldingRegion;
import org.nianbao.ide.model.DocumentSnapshot;
import org.nianbao.ui.model.DocumentModels;
import org.nianbao.ui.model.SnapshotFollower;

/**
 * Offers what can be folded in a text, whenever there is a new snapshot. What is folded stays so for as long as it begins at the same place.
 */
public final class FoldingStrategy implements IReconcilingStrategy, ITextViewerLifecycle, IProjectionListener {

	private final SnapshotFollower follower = new SnapshotFollower(this::show);

	/** What is offered, in the model of the viewer. */
	private final Map<ProjectionAnnotation, FoldingRegion.Kind> offered = new LinkedHashMap<>();

	private ProjectionViewer viewer;
	private IDocument document;

	@Override
	public void install(ITextViewer textViewer) {
		// A viewer that cannot fold, as in a dialog, is left alone.
		if (textViewer instanceof ProjectionViewer projection) {
			viewer = projection;
			projection.addProjectionListener(this);
		}
	}

	@Override
	public void uninstall() {
		follower.follow(null);
		document = null;
		offered.clear();
		if (viewer != null) {
			viewer.removeProjectionListener(this);
			viewer = null;
		}
	}

	/** Called on the UI thread. */
	@Override
	public void setDocument(IDocument newDocument) {
		// The viewer makes a new model for another document.
		offered.clear();
		document = newDocument;
		follower.follow(newDocument);
	}

	@Override
	public void reconcile(DirtyRegion dirtyRegion, IRegion subRegion) {
		// the snapshots tell
	}

	@Override
	public void reconcile(IRegion partition) {
		// the snapshots tell
	}

	/** The user has switched folding on. */
	@Override
	public void projectionEnabled() {
		offered.clear();
		if (document != null) {
			DocumentModels.of(document).flatMap(model -> model.currentSnapshot()).ifPresent(this::show);
		}
	}

	@Override
	public void projectionDisabled() {
		offered.clear();
	}

	private void show(DocumentSnapshot snapshot) {
		ProjectionAnnotationModel model = viewer == null ? null : viewer.getProjectionAnnotationModel();
		if (model == null) {
			return;
		}
		Map<Integer, ProjectionAnnotation> known = new HashMap<>();
		offered.keySet().forEach(annotation -> {
			Position position = model.getPosition(annotation);
			if (position != null && !position.isDeleted()) {
				known.put(position.getOffset(), annotation);
			}
		});
		Map<ProjectionAnnotation, FoldingRegion.Kind> now = new LinkedHashMap<>();
		Map<Annotation, Position> added = new LinkedHashMap<>();
		List<Annotation> moved = new ArrayList<>();
		for (FoldingRegion region : snapshot.foldings()) {
			ProjectionAnnotation annotation = known.get(region.offset());
			if (annotation != null && offered.get(annotation) == region.kind()) {
				Position position = model.getPosition(annotation);
				if (position.getLength() != region.length()) {
					position.setLength(region.length());
					moved.add(annotation);
				}
			} else {
				annotation = new ProjectionAnnotation();
				added.put(annotation, new Position(region.offset(), region.length()));
			}
			now.put(annotation, region.kind());
		}
		Annotation[] deleted = offered.keySet().stream().filter(annotation -> !now.containsKey(annotation)).toArray(Annotation[]::new);
		offered.clear();
		offered.putAll(now);
		if (deleted.length > 0 || !added.isEmpty() || !moved.isEmpty()) {
			model.modifyAnnotations(deleted, added, moved.toArray(Annotation[]::new));
		}
	}
}
