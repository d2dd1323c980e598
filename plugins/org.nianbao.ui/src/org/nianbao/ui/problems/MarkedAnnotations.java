package org.nianbao.ui.problems;

import java.util.Iterator;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.ui.texteditor.MarkerAnnotation;

/**
 * Our problem markers as editors show them.
 */
final class MarkedAnnotations {

	private MarkedAnnotations() {
	}

	/**
	 * Says whether a marker can be repaired: the platform takes it for granted that all can, and shows a light bulb. On whatever thread.
	 */
	static void tellRepairs(Annotation annotation) {
		if (annotation instanceof MarkerAnnotation marker && ProblemResolutions.isOurs(marker.getMarker())) {
			marker.setQuickFixable(!marker.isMarkedDeleted() && !ProblemResolutions.kinds(marker.getMarker()).isEmpty());
		}
	}

	/**
	 * Hides the marker of a problem that is gone from the text, until the text is saved. Without a type it is shown nowhere, hovers included, and moves
	 * along with the text all the same.
	 */
	static void hide(MarkerAnnotation annotation) {
		annotation.markDeleted(true);
		annotation.setType(Annotation.TYPE_UNKNOWN);
		tellRepairs(annotation);
	}

	/** Shows a marker again whose problem has come back, as when the repair was undone. */
	static void show(MarkerAnnotation annotation) {
		annotation.markDeleted(false);
		annotation.update();
		tellRepairs(annotation);
	}

	/** The platform gives a marker its type again when its attributes change. */
	static boolean isHidden(MarkerAnnotation annotation) {
		return annotation.isMarkedDeleted() && Annotation.TYPE_UNKNOWN.equals(annotation.getType());
	}

	/** Tells whether an editor hides a marker because its problem is gone from the text. */
	static boolean isHidden(IMarker marker) {
		ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(marker.getResource().getFullPath(), LocationKind.IFILE);
		IAnnotationModel model = buffer == null ? null : buffer.getAnnotationModel();
		if (model != null) {
			for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
				if (all.next() instanceof MarkerAnnotation annotation && annotation.getMarker().equals(marker)) {
					return isHidden(annotation);
				}
			}
		}
		return false;
	}
}
