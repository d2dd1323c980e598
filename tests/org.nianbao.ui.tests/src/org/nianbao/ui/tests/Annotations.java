package org.nianbao.ui.tests;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.nianbao.ui.builder.ProblemMarkers;

/** The problems that an editor shows, by markers or not. */
final class Annotations {

	/** A problem as the reader sees it. */
	record Shown(int offset, int length, String message, boolean ofMarker) {
	}

	private Annotations() {
	}

	/** Those that are not hidden, in the order of the text. */
	static List<Shown> problems(ITextEditor editor) {
		IAnnotationModel model = model(editor);
		List<Shown> shown = new ArrayList<>();
		for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
			Annotation annotation = all.next();
			Position position = model.getPosition(annotation);
			boolean ofMarker = annotation instanceof MarkerAnnotation;
			boolean isOurs = ofMarker ? ((MarkerAnnotation) annotation).getMarker().getAttribute(ProblemMarkers.RULE, null) != null
				: annotation.getClass().getName().startsWith("org.nianbao.ui.problems.");
			if (isOurs && position != null && !annotation.isMarkedDeleted()) {
				shown.add(new Shown(position.getOffset(), position.getLength(), annotation.getText(), ofMarker));
			}
		}
		shown.sort(Comparator.comparingInt(Shown::offset).thenComparing(Shown::message));
		return shown;
	}

	static IAnnotationModel model(ITextEditor editor) {
		return editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
	}
}
