package org.nianbao.ui.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nianbao.ui.tests.TestProject.findings;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.SimpleMarkerAnnotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.ui.builder.ProblemMarkers;
import org.nianbao.ui.problems.FixJob;
import org.nianbao.ui.project.ProjectChecks;
import org.nianbao.ui.tests.TestProject.Shown;

/** Problems are marked when a report is saved, as the command line tells them. */
class MarkersTest {

	private static final String NEW_APPLICATIONS = "| 一、本年新收政府信息公开申请数量";

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	@Test
	void brokenFigureIsMarkedOnSaveAndRepairedOneIsNot() throws Exception {
		// Room for the whole table.
		Workbench.window().getShell().setBounds(0, 0, 1280, 1000);
		Arrays.stream(Workbench.page().getViewReferences()).forEach(Workbench.page()::hideView);
		IViewPart problems = Workbench.page().showView("org.eclipse.ui.views.ProblemView");
		String correct = Examples.read(Examples.CORRECT);
		IFile file = project.create("青石县农业农村局2024.nianbao", correct);
		ITextEditor editor = Workbench.open(file);
		project.settle();
		assertEquals(List.of(), project.markers(file));

		IDocument document = Workbench.document(editor);
		int total = correct.indexOf("37 |", correct.indexOf(NEW_APPLICATIONS));
		document.replace(total, 2, "73");
		assertEquals(List.of(), project.markers(file), "before it is saved");
		Workbench.save(editor);
		Workbench.waitFor("the markers", () -> !project.markers(file).isEmpty());
		project.settle();

		List<Shown> markers = project.markers(file);
		assertEquals(findings(document.get()), markers);
		Shown sum = markers.stream().filter(marker -> marker.rule().equals("T3-ROWSUM")).findFirst().orElseThrow();
		assertEquals(total, sum.start());
		assertEquals(total + 2, sum.end());
		assertEquals(document.getLineOfOffset(total) + 1, sum.line());
		assertEquals(IMarker.SEVERITY_ERROR, sum.severity());
		assertTrue(sum.message().contains("37") && sum.message().contains("73"), sum.message());

		Workbench.waitFor("the problem in the editor", () -> hasErrorAt(editor, total));
		TreeViewer view = (TreeViewer) problems.getSite().getSelectionProvider();
		Workbench.waitFor("the problem in the view", () -> view.getTree().getItemCount() > 0);
		view.expandAll();
		view.getTree().getColumn(0).setWidth(760);
		List<String> messages = markers.stream().map(Shown::message).sorted().toList();
		Workbench.waitFor("the messages in the view", () -> messages.equals(listed(view.getTree())));
		editor.selectAndReveal(correct.indexOf("（一）予以公开"), 0);
		Workbench.waitFor("the table to be seen", () -> Workbench.widget(editor).getTopIndex() > 10);
		assertTrue(Files.size(Workbench.screenshot("problem")) > 10_000);

		document.replace(total, 2, "37");
		Workbench.save(editor);
		Workbench.waitFor("no markers", () -> project.markers(file).isEmpty());
		project.settle();
		assertEquals(List.of(), project.markers(file));
		Workbench.screenshot("repaired");
		Workbench.page().resetPerspective();
	}

	@Test
	void mistakesAreThoseOfTheChecker() throws Exception {
		String text = Examples.read(Examples.MISTAKES);
		IFile file = project.create("错误.nianbao", text);
		project.switchOn();
		List<Shown> markers = project.markers(file);
		List<Shown> findings = findings(text);
		assertEquals(findings.stream().map(Shown::message).toList(), markers.stream().map(Shown::message).toList());
		assertTrue(markers.size() > 1);
		for (int i = 0; i < markers.size(); i++) {
			Shown finding = findings.get(i);
			if (finding.start() < finding.end()) {
				assertEquals(finding, markers.get(i));
			} else {
				assertEquals(finding.line(), markers.get(i).line());
			}
		}
	}

	@Test
	void theProjectFileCountsForAllReportsAndIsMarkedWhereItIsWrong() throws Exception {
		IFile report = project.create("错误.nianbao", Examples.read(Examples.MISTAKES));
		IFile settings = project.create("nianbao.properties", "# 注\nseverity.T4-SUM = info\n");
		project.switchOn();
		assertEquals(List.of(IMarker.SEVERITY_INFO), severities(report, "T4-SUM"));
		assertEquals(List.of(), project.markers(settings));

		project.write(settings, "# 注\nseverity.T4-SUM = off\nseverity.T4-SUM = warning\n");
		project.settle();
		assertEquals(List.of(IMarker.SEVERITY_WARNING), severities(report, "T4-SUM"));
		Shown twice = project.markers(settings).get(0);
		assertEquals("3 " + IMarker.SEVERITY_WARNING, twice.line() + " " + twice.severity());

		project.write(settings, "# 注\nseverity.T4-SUM = nothing\n");
		project.settle();
		Shown wrong = project.markers(settings).get(0);
		assertEquals("2 22 29 " + IMarker.SEVERITY_ERROR, wrong.line() + " " + wrong.start() + " " + wrong.end() + " " + wrong.severity());
		assertEquals(1, project.markers(report).size(), "a report is not checked with other settings than its own");
		assertTrue(project.markers(report).get(0).message().contains("nianbao.properties:2:19"), project.markers(report).get(0).message());

		settings.delete(true, null);
		project.settle();
		assertEquals(List.of(IMarker.SEVERITY_ERROR), severities(report, "T4-SUM"));
	}

	private List<Integer> severities(IFile report, String rule) {
		return project.markers(report).stream().filter(marker -> marker.rule().equals(rule)).map(Shown::severity).toList();
	}

	@Test
	void onlySavedReportsAreCheckedAgain() throws Exception {
		String correct = Examples.read(Examples.CORRECT);
		String wrong = correct.replace("|   37 |", "|   38 |");
		IFile one = project.create("一.nianbao", wrong);
		IFile two = project.create("二.nianbao", wrong);
		project.create("三.txt", wrong);
		project.switchOn();
		List<Long> markersOfOne = ids(one);
		List<Long> markersOfTwo = ids(two);
		assertFalse(markersOfOne.isEmpty());
		assertEquals(markersOfOne.size() + markersOfTwo.size(), ids(project.project()).size());

		project.write(one, wrong + "\n");
		project.settle();
		assertEquals(markersOfOne, ids(one), "markers that are right already stay");
		project.write(one, correct);
		project.settle();
		assertEquals(List.of(), ids(one));
		assertEquals(markersOfTwo, ids(two));
	}

	@Test
	void cleanRemovesMarkersAndFullBuildBringsThemBack() throws Exception {
		IFile file = project.create("错误.nianbao", Examples.read(Examples.MISTAKES));
		project.switchOn();
		List<Shown> markers = project.markers(file);
		assertFalse(markers.isEmpty());
		project.project().build(IncrementalProjectBuilder.CLEAN_BUILD, null);
		assertEquals(List.of(), project.markers(file));
		project.project().build(IncrementalProjectBuilder.FULL_BUILD, null);
		assertEquals(markers, project.markers(file));
	}

	/** Editors do not show a byte order mark and count without it. */
	@Test
	void byteOrderMarkDoesNotShiftMarkers() throws Exception {
		String wrong = Examples.read(Examples.CORRECT).replace("|   37 |", "|   38 |");
		IFile file = project.create("一.nianbao", "\uFEFF" + wrong);
		project.switchOn();
		assertEquals(findings(wrong), project.markers(file));
		ITextEditor editor = Workbench.open(file);
		Shown first = project.markers(file).get(0);
		assertEquals(wrong.substring(first.start(), first.end()), Workbench.document(editor).get(first.start(), first.end() - first.start()));
	}

	@Test
	void unreadableFileHasOneProblem() throws Exception {
		byte[] gbk = Examples.read(Examples.CORRECT).getBytes(Charset.forName("GB18030"));
		IFile file = project.create("一.nianbao", gbk);
		project.switchOn();
		List<Shown> markers = project.markers(file);
		assertEquals(1, markers.size());
		assertEquals(IMarker.SEVERITY_ERROR, markers.get(0).severity());
		assertTrue(markers.get(0).message().contains("GB18030"), markers.get(0).message());
		project.write(file, Examples.read(Examples.CORRECT));
		project.settle();
		assertEquals(List.of(), project.markers(file));
	}

	@Test
	void filesOfOtherEncodingsAreTurnedIntoUtf8() throws Exception {
		String text = Examples.read(Examples.CORRECT);
		for (String encoding : List.of("GB18030", "UTF-16")) {
			IFile file = project.create(encoding + ".nianbao", text.getBytes(Charset.forName(encoding)));
			file.setCharset(encoding, null);
			project.switchOn();
			ITextEditor editor = Workbench.open(file);
			IMarker marker = file.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_ZERO)[0];
			IMarkerResolution[] repairs = IDE.getMarkerHelpRegistry().getResolutions(marker);
			assertEquals(List.of("把文件转换为 UTF-8"), Arrays.stream(repairs).map(IMarkerResolution::getLabel).toList());
			repairs[0].run(marker);
			Workbench.waitFor("the file", () -> Job.getJobManager().find(FixJob.FAMILY).length == 0);
			assertEquals(text, Files.readString(file.getLocation().toPath()));
			Workbench.waitFor("the editor", () -> Workbench.document(editor).get().equals(text));
			project.settle();
			assertEquals(List.of(), project.markers(file));
		}
	}

	@Test
	void reportThatIsRenamedToSomethingElseHasNoProblemsAnyMore() throws Exception {
		IFile file = project.create("一.nianbao", Examples.read(Examples.MISTAKES));
		project.switchOn();
		assertFalse(project.markers(file).isEmpty());
		file.move(file.getParent().getFullPath().append("二.txt"), true, null);
		project.settle();
		assertEquals(List.of(), project.markers(project.project()));
	}

	/** A long build gives way to somebody who wants to save, and takes up its work again. */
	@Test
	void interruptedBuildLosesNothing() throws Exception {
		int count = 300;
		String mistakes = Examples.read(Examples.MISTAKES);
		for (int i = 0; i < count; i++) {
			project.create(i + ".nianbao", mistakes);
		}
		ProjectChecks.switchOn(project.project());
		Workbench.waitFor("the first markers", () -> !project.markers(project.project()).isEmpty());
		project.write(project.project().getFile("0.nianbao"), mistakes + "\n");
		project.settle();
		assertEquals(findings(mistakes).size() * count, project.markers(project.project()).size());
	}

	@Test
	void noMoreMarkersThanAnybodyReads() throws Exception {
		String text = Examples.read(Examples.CORRECT) + "@坏\n".repeat(1100);
		IFile file = project.create("一.nianbao", text);
		project.switchOn();
		List<Shown> markers = project.markers(file);
		assertEquals(1001, markers.size());
		Shown more = markers.stream().filter(marker -> marker.severity() == IMarker.SEVERITY_INFO).findFirst().orElseThrow();
		assertTrue(more.message().contains(String.valueOf(findings(text).size() - 1000)), more.message());
	}

	@Test
	void derivedFilesAreNotChecked() throws Exception {
		IFile file = project.create("错误.nianbao", Examples.read(Examples.MISTAKES));
		file.setDerived(true, null);
		project.switchOn();
		assertEquals(List.of(), project.markers(file));
	}

	@Test
	void markersAreKeptWithTheWorkspace() throws Exception {
		IFile file = project.create("错误.nianbao", Examples.read(Examples.MISTAKES));
		project.switchOn();
		IMarker marker = file.findMarkers(ProblemMarkers.TYPE, false, IResource.DEPTH_ZERO)[0];
		assertTrue(marker.isSubtypeOf(IMarker.PROBLEM));
		assertTrue(marker.isSubtypeOf(IMarker.TEXT));
		assertEquals("org.nianbao", marker.getAttribute(IMarker.SOURCE_ID));
	}

	/** The messages below the headings of the Problems view. */
	private static List<String> listed(Tree tree) {
		return Arrays.stream(tree.getItems()).flatMap(heading -> Arrays.stream(heading.getItems())).map(TreeItem::getText).sorted().toList();
	}

	private static List<Long> ids(IResource resource) throws Exception {
		return Arrays.stream(resource.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE)).map(IMarker::getId).sorted().toList();
	}

	private static boolean hasErrorAt(ITextEditor editor, int offset) {
		IAnnotationModel annotations = editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
		for (Iterator<Annotation> all = annotations.getAnnotationIterator(); all.hasNext();) {
			Annotation annotation = all.next();
			if (annotation instanceof SimpleMarkerAnnotation && annotations.getPosition(annotation).getOffset() == offset) {
				return annotation.getType().equals("org.eclipse.ui.workbench.texteditor.error");
			}
		}
		return false;
	}

	@Test
	void reportsThatReferToAChangedOneAreCheckedAgain() throws Exception {
		project.switchOn();
		String last = Examples.read(Examples.CORRECT).replace("2024", "2023");
		IFile own = project.create("今年.nianbao", "@上年 \"旧/去年.nianbao\"\n\n" + Examples.read(Examples.CORRECT));
		project.settle();
		assertEquals(List.of("Y-FILE"), rules(own));
		project.project().getFolder("旧").create(true, true, null);
		IFile other = project.create("旧/去年.nianbao", last);
		project.settle();
		assertFalse(rules(own).contains("Y-FILE"), () -> project.markers(own).toString());
		project.write(other, "没有标题\n");
		project.settle();
		List<String> changed = rules(own);
		project.write(other, last);
		project.settle();
		assertFalse(changed.equals(rules(own)), changed::toString);
		other.delete(true, null);
		project.settle();
		assertEquals(List.of("Y-FILE"), rules(own));
	}

	@Test
	void summaryIsCheckedAgainWhenAReportComes() throws Exception {
		project.switchOn();
		IFile summary = project.create("汇总.nianbao", "@汇总 \"局/*.nianbao\"\n\n" + Examples.read(Examples.CORRECT));
		project.settle();
		List<String> before = rules(summary);
		assertTrue(before.stream().anyMatch(rule -> rule.startsWith("A-")), before::toString);
		project.project().getFolder("局").create(true, true, null);
		project.create("局/甲.nianbao", Examples.read(Examples.CORRECT));
		project.settle();
		assertEquals(List.of(), rules(summary).stream().filter(before::contains).filter("A-MISSING"::equals).toList());
		assertFalse(before.equals(rules(summary)), before::toString);
	}

	/** What a build had checked before it was interrupted refers to what has changed since, too. */
	@Test
	void interruptedBuildForgetsNoReference() throws Exception {
		int count = 300;
		for (int i = 0; i < count; i++) {
			project.create(i + ".nianbao", "@上年 \"去年.nianbao\"\n\n" + Examples.read(Examples.CORRECT));
		}
		ProjectChecks.switchOn(project.project());
		Workbench.waitFor("the first markers", () -> markersOf("Y-FILE") > 0);
		IFile other = project.create("去年.nianbao", lastYear());
		project.settle();
		assertEquals(0, markersOf("Y-FILE"));
		other.delete(true, null);
		project.settle();
		assertEquals(count, markersOf("Y-FILE"));
	}

	private long markersOf(String rule) {
		return project.markers(project.project()).stream().filter(marker -> marker.rule().equals(rule)).count();
	}

	private static String lastYear() throws Exception {
		return Examples.read(Examples.CORRECT).replace("2024", "2023");
	}

	/** Nothing that an earlier session knew is needed. */
	@Test
	void referencesAreKnownAfterAProjectWasClosed() throws Exception {
		project.switchOn();
		IFile own = project.create("今年.nianbao", "@上年 \"去年.nianbao\"\n\n" + Examples.read(Examples.CORRECT));
		IFile other = project.create("去年.nianbao", lastYear());
		project.settle();
		assertFalse(rules(own).contains("Y-FILE"), () -> project.markers(own).toString());
		project.project().close(null);
		project.project().open(null);
		project.settle();
		other.delete(true, null);
		project.settle();
		assertEquals(List.of("Y-FILE"), rules(own));
	}

	@Test
	void reportsOfOtherProjectsMayMatter() throws Exception {
		project.switchOn();
		IProject neighbour = ResourcesPlugin.getWorkspace().getRoot().getProject(project.project().getName() + "旧");
		neighbour.create(null);
		neighbour.open(null);
		IFile own = project.create("今年.nianbao", "@上年 \"../" + neighbour.getName() + "/去年.nianbao\"\n\n" + Examples.read(Examples.CORRECT));
		try {
			project.settle();
			assertEquals(List.of("Y-FILE"), rules(own));
			neighbour.getFile("去年.nianbao").create(new ByteArrayInputStream(lastYear().getBytes(UTF_8)), true, null);
			project.settle();
			assertFalse(rules(own).contains("Y-FILE"), () -> project.markers(own).toString());
		} finally {
			neighbour.delete(true, true, null);
		}
	}

	@Test
	void formatFilesHaveMarkersOfTheirOwn() throws Exception {
		project.switchOn();
		IFile format = project.create("某省.geshi", "格式 某省 \"标题\" 继承 没有这个\n");
		project.settle();
		assertEquals(1, project.markers(format).size(), () -> project.markers(format).toString());
		project.write(format, "格式 某省 \"标题\" 继承 国办2021\n");
		project.settle();
		assertEquals(List.of(), project.markers(format));
	}

	private List<String> rules(IResource resource) {
		return project.markers(resource).stream().map(Shown::rule).distinct().sorted().toList();
	}
}
