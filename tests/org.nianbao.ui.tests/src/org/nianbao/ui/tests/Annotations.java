package org.nianbao.ui.tests;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.nianbao.checks.Finding;
import org.nianbao.ide.model.DocumentModel;
import org.nianbao.ide.model.DocumentSnapshot;
import org.nianbao.ui.builder.ProblemMarkers;
import org.nianbao.ui.model.DocumentModels;

/** The problems that an editor shows, by markers or not. */
final class Annotations {

	/** A problem as the reader sees it. */
	record Shown(int offset, int length, String message, boolean ofMarker) {
	}

	private Annotations() {
	}

	/** Those that are not hidden, in the order of the text. */
	static List<Shown> problems(ITextEditor editor) {
		return all(editor, true);
	}

	private static List<Shown> all(ITextEditor editor, boolean slow) {
		IAnnotationModel model = model(editor);
		List<Shown> shown = new ArrayList<>();
		for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
			Annotation annotation = all.next();
			Position position = model.getPosition(annotation);
			boolean ofMarker = annotation instanceof MarkerAnnotation;
			boolean isOurs = ofMarker ? isOurs(((MarkerAnnotation) annotation).getMarker(), slow)
				: annotation.getClass().getName().startsWith("org.nianbao.ui.problems.");
			if (isOurs && position != null && !annotation.isMarkedDeleted()) {
				shown.add(new Shown(position.getOffset(), position.getLength(), annotation.getText(), ofMarker));
			}
		}
		shown.sort(Comparator.comparingInt(Shown::offset).thenComparing(Shown::message));
		return shown;
	}

	private static boolean isOurs(IMarker marker, boolean slow) {
		return marker.getAttribute(ProblemMarkers.RULE, null) != null && (slow || !marker.getAttribute("slow", false));
	}

	/** Waits until the problems that are found while typing are shown, each once. */
	static void await(ITextEditor editor) {
		DocumentModel<?> model = DocumentModels.of(Workbench.document(editor)).orElseThrow();
		Workbench.waitFor("the annotations", () -> model.currentSnapshot().filter(snapshot -> isShown(snapshot, editor)).isPresent());
	}

	private static boolean isShown(DocumentSnapshot snapshot, ITextEditor editor) {
		List<String> found = snapshot.findings().stream().filter(finding -> finding.waived() == null).map(Finding::message).sorted().toList();
		List<String> fast = all(editor, false).stream().map(Shown::message).sorted().toList();
		return found.equals(fast);
	}

	static IAnnotationModel model(ITextEditor editor) {
		return editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
	}
}
