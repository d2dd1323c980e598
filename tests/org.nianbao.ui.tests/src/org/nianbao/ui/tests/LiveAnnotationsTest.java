package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.AnnotationModelEvent;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelListener;
import org.eclipse.jface.text.source.IAnnotationModelListenerExtension;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.internal.genericeditor.markers.MarkerAnnotationHover;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.ui.builder.ProblemMarkers;
import org.nianbao.ui.model.DocumentModels;
import org.nianbao.ui.project.FirstUsePolicy;
import org.nianbao.ui.tests.Annotations.Shown;

/** Problems are shown while somebody types, each once, whether a marker tells of it or not. */
class LiveAnnotationsTest {

	private static final String TOTAL = "37 |";

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	@RegisterExtension
	final UiWatchdog watchdog = new UiWatchdog();

	/** Waits until the annotations are those of the text as it is, and returns them. */
	private static List<Shown> settled(ITextEditor editor) {
		Annotations.await(editor);
		return Annotations.problems(editor);
	}

	private static long findings(ITextEditor editor) {
		return DocumentModels.of(Workbench.document(editor)).orElseThrow().currentSnapshot().orElseThrow().findings().size();
	}

	@Test
	void shownWhileTypingAndOnceAfterSaving() throws Exception {
		Workbench.enlarge();
		IFile file = project.create("一.nianbao", Examples.read(Examples.CORRECT));
		ITextEditor editor = Workbench.open(file);
		project.settle();
		assertEquals(List.of(), settled(editor));

		IDocument document = Workbench.document(editor);
		int total = document.get().indexOf(TOTAL);
		document.replace(total, 2, "73");
		List<Shown> live = settled(editor);
		assertEquals(findings(editor), live.size());
		assertTrue(live.stream().anyMatch(shown -> shown.offset() == total && shown.length() == 2 && !shown.ofMarker()), live::toString);
		editor.selectAndReveal(total, 0);
		Workbench.screenshot("annotations");

		Workbench.save(editor);
		Workbench.waitFor("the markers", () -> !project.markers(file).isEmpty());
		project.settle();
		Workbench.waitFor("markers instead", () -> Annotations.problems(editor).stream().allMatch(Shown::ofMarker));
		assertEquals(live.stream().map(shown -> new Shown(shown.offset(), shown.length(), shown.message(), true)).toList(), Annotations.problems(editor));

		document.replace(total, 2, "37");
		assertEquals(List.of(), settled(editor), "the markers are still there, and no longer true");
		assertEquals(live.size(), project.markers(file).size());
		document.replace(total, 2, "73");
		assertEquals(live.size(), settled(editor).size());
		assertTrue(Annotations.problems(editor).stream().allMatch(Shown::ofMarker));
	}

	@Test
	void problemsThatStayAreNotTouched() throws Exception {
		ITextEditor editor = Workbench.open(project.create("一.nianbao", Examples.read("mistakes-2024.nianbao")));
		project.settle();
		int before = settled(editor).size();
		assertTrue(before > 3);
		List<String> events = new ArrayList<>();
		IAnnotationModel model = Annotations.model(editor);
		Listener listener = new Listener(events);
		model.addAnnotationModelListener(listener);
		Workbench.document(editor).replace(0, 0, "// 新的一行\n");
		assertEquals(before, settled(editor).size());
		Workbench.settle();
		model.removeAnnotationModelListener(listener);
		assertEquals(List.of(), events);
	}

	/** Where no marker tells of them; their repairs move along. */
	@Test
	void liveProblemsThatStayAreNotTouched() throws Exception {
		project.policy(FirstUsePolicy.NEVER);
		ITextEditor editor = Workbench.open(project.create("一.nianbao", Examples.read("mistakes-2024.nianbao")));
		int before = settled(editor).size();
		assertTrue(before > 3);
		List<String> events = new ArrayList<>();
		Listener listener = new Listener(events);
		Annotations.model(editor).addAnnotationModelListener(listener);
		Workbench.document(editor).replace(0, 0, "// 新的一行\n");
		assertEquals(before, settled(editor).size());
		Annotations.model(editor).removeAnnotationModelListener(listener);
		assertEquals(List.of(), events);
	}

	@Test
	void noMoreThanAnybodyReads() throws Exception {
		project.policy(FirstUsePolicy.NEVER);
		ITextEditor editor = Workbench.open(project.create("一.nianbao", Examples.read(Examples.CORRECT) + "@坏\n".repeat(1100)));
		Workbench.waitFor("the annotations", () -> Annotations.problems(editor).size() == ProblemMarkers.LIMIT);
		assertTrue(findings(editor) > ProblemMarkers.LIMIT);
	}

	/** The platform would show one at every marker. */
	@Test
	void lightBulbWhereThereIsARepairOnly() throws Exception {
		IFile file = project.create("一.nianbao", "@上年 \"没有.nianbao\"\n\n" + Examples.read(Examples.CORRECT).replace(TOTAL, "73 |"));
		ITextEditor editor = Workbench.open(file);
		project.settle();
		Workbench.waitFor("the markers", () -> Annotations.problems(editor).stream().anyMatch(Shown::ofMarker));
		settled(editor);
		Map<String, Boolean> bulbs = new HashMap<>();
		Annotations.model(editor).getAnnotationIterator().forEachRemaining(annotation -> {
			if (annotation instanceof MarkerAnnotation marker && marker.isQuickFixableStateSet()) {
				bulbs.put(marker.getMarker().getAttribute("rule", ""), marker.isQuickFixable());
			}
		});
		assertEquals(false, bulbs.get("Y-FILE"), bulbs::toString);
		assertEquals(true, bulbs.get("T3-ROWSUM"), bulbs::toString);
	}

	/** Nor do hovers and Ctrl+1 know of a problem that was repaired and not saved yet. */
	@Test
	void repairedProblemIsSpokenOfNowhere() throws Exception {
		IFile file = project.create("一.nianbao", Examples.read(Examples.CORRECT).replace(TOTAL, "73 |"));
		ITextEditor editor = Workbench.open(file);
		project.settle();
		Workbench.waitFor("the markers", () -> Annotations.problems(editor).stream().anyMatch(Shown::ofMarker));
		settled(editor);
		IMarker marker = Arrays.stream(file.findMarkers(ProblemMarkers.TYPE, false, IResource.DEPTH_ZERO))
			.filter(one -> one.getAttribute(ProblemMarkers.RULE, "").equals("T3-ROWSUM")).findFirst().orElseThrow();
		int total = marker.getAttribute(IMarker.CHAR_START, -1);
		assertTrue(IDE.getMarkerHelpRegistry().getResolutions(marker).length > 0);
		assertTrue(saidAt(editor, total).contains("73"), () -> saidAt(editor, total));

		Workbench.document(editor).replace(total, 2, "37");
		settled(editor);
		assertEquals(0, IDE.getMarkerHelpRegistry().getResolutions(marker).length);
		assertFalse(saidAt(editor, total).contains("73"), () -> saidAt(editor, total));
	}

	/** The messages of markers in the hover of the editor. */
	private static String saidAt(ITextEditor editor, int offset) {
		ITextViewer viewer = editor.getAdapter(ITextViewer.class);
		ITextHover hover = new MarkerAnnotationHover();
		IRegion region = hover.getHoverRegion(viewer, offset);
		Object said = region == null ? null : ((ITextHoverExtension2) hover).getHoverInfo2(viewer, region);
		return said instanceof List<?> markers ? markers.stream().map(marker -> ((IMarker) marker).getAttribute(IMarker.MESSAGE, "")).toList()
			.toString() : "";
	}

	/** Notes what comes and goes. */
	private record Listener(List<String> events) implements IAnnotationModelListener, IAnnotationModelListenerExtension {

		@Override
		public void modelChanged(IAnnotationModel model) {
			// the other one is called
		}

		@Override
		public void modelChanged(AnnotationModelEvent event) {
			for (var annotation : event.getAddedAnnotations()) {
				if (annotation.getClass().getName().startsWith("org.nianbao.")) {
					events.add("+" + annotation.getText());
				}
			}
			for (var annotation : event.getRemovedAnnotations()) {
				if (annotation.getClass().getName().startsWith("org.nianbao.")) {
					events.add("-" + annotation.getText());
				}
			}
		}
	}

	@Test
	void withoutChecksOfTheProjectToo() throws Exception {
		project.policy(FirstUsePolicy.NEVER);
		ITextEditor editor = Workbench.open(project.create("一.nianbao", Examples.read(Examples.CORRECT).replace(TOTAL, "73 |")));
		assertTrue(settled(editor).stream().noneMatch(Shown::ofMarker));
		assertEquals(findings(editor), Annotations.problems(editor).size());
		assertTrue(findings(editor) > 0);
	}

	@Test
	void twoEditorsOnOneFile() throws Exception {
		ITextEditor one = Workbench.open(project.create("一.nianbao", Examples.read(Examples.CORRECT).replace(TOTAL, "73 |")));
		ITextEditor two = (ITextEditor) Workbench.page().openEditor(one.getEditorInput(), Workbench.GENERIC_EDITOR, true, IWorkbenchPage.MATCH_NONE);
		project.settle();
		assertEquals(findings(two), settled(two).size());
		Workbench.page().closeEditor(one, false);
		IDocument document = Workbench.document(two);
		document.replace(Examples.read(Examples.CORRECT).indexOf(TOTAL), 2, "37");
		assertEquals(0, settled(two).size());
	}

	@Test
	void markersOfRulesThatReadOtherReportsStay() throws Exception {
		IFile file = project.create("一.nianbao", "@上年 \"没有.nianbao\"\n\n" + Examples.read(Examples.CORRECT));
		ITextEditor editor = Workbench.open(file);
		project.settle();
		Workbench.waitFor("the marker", () -> project.markers(file).size() == 1);
		settled(editor);
		Workbench.document(editor).replace(0, 0, "// 新的一行\n");
		List<Shown> shown = settled(editor);
		assertEquals(1, shown.size(), shown::toString);
		assertTrue(shown.get(0).ofMarker());
	}

	@Test
	void formats() throws Exception {
		ITextEditor editor = Workbench.open(project.create("一.geshi", "格式 某省 \"标题\" 继承 没有\n"));
		assertTrue(settled(editor).stream().anyMatch(shown -> shown.message().contains("没有")), () -> Annotations.problems(editor).toString());
	}
}
