package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourceAttributes;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.ISourceViewerExtension3;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.jface.text.source.TextInvocationContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.ui.builder.ProblemMarkers;
import org.nianbao.ui.problems.FixJob;
import org.nianbao.ui.project.FirstUsePolicy;

/** Problems are repaired from the editor (Ctrl+1) and from markers. */
class QuickFixTest {

	private static final String TOTAL = "37 |";

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	@RegisterExtension
	final UiWatchdog watchdog = new UiWatchdog();

	@AfterEach
	void closeMessages() {
		Arrays.stream(Workbench.window().getShell().getDisplay().getShells()).filter(shell -> shell != Workbench.window().getShell() && shell.isVisible())
			.forEach(Shell::close);
	}

	private static String wrong() throws Exception {
		return Examples.read(Examples.CORRECT).replace(TOTAL, "73 |");
	}

	/** Where the wrong total stands; it is as long as the right one. */
	private static int total() throws Exception {
		return Examples.read(Examples.CORRECT).indexOf(TOTAL);
	}

	private static void awaitSnapshot(ITextEditor editor) {
		Annotations.await(editor);
		Workbench.settle();
	}

	/** What Ctrl+1 offers, from all processors of the editor. */
	private static List<ICompletionProposal> offered(ITextEditor editor, int offset) {
		ISourceViewer viewer = (ISourceViewer) editor.getAdapter(ITextViewer.class);
		IQuickAssistProcessor processor = ((ISourceViewerExtension3) viewer).getQuickAssistAssistant().getQuickAssistProcessor();
		IQuickAssistInvocationContext context = new TextInvocationContext(viewer, offset, 0);
		ICompletionProposal[] proposals = processor.computeQuickAssistProposals(context);
		return proposals == null ? List.of() : List.of(proposals);
	}

	/** Returns the one of the repairs that Ctrl+1 offers whose label has a part. */
	static ICompletionProposal proposal(ITextEditor editor, int offset, String part) {
		List<ICompletionProposal> all = offered(editor, offset);
		return all.stream().filter(proposal -> proposal.getDisplayString().contains(part)).findFirst()
			.orElseThrow(() -> new AssertionError(all.stream().map(ICompletionProposal::getDisplayString).toList().toString()));
	}

	private List<IMarker> markers(IFile file, String rule) throws Exception {
		return Arrays.stream(file.findMarkers(ProblemMarkers.TYPE, false, IResource.DEPTH_ZERO))
			.filter(marker -> rule.equals(marker.getAttribute("rule", "")))
			.toList();
	}

	private static IMarkerResolution resolution(IMarker marker, String part) {
		IMarkerResolution[] all = IDE.getMarkerHelpRegistry().getResolutions(marker);
		return Arrays.stream(all).filter(resolution -> resolution.getLabel().contains(part)).findFirst()
			.orElseThrow(() -> new AssertionError(Arrays.stream(all).map(IMarkerResolution::getLabel).toList().toString()));
	}

	private static void awaitFixes() {
		Workbench.waitFor("the repairs", () -> Job.getJobManager().find(FixJob.FAMILY).length == 0);
		Workbench.settle();
	}

	@Test
	void liveProblemIsRepairedInOneStep() throws Exception {
		project.policy(FirstUsePolicy.NEVER);
		Workbench.enlarge();
		ITextEditor editor = Workbench.open(project.create("一.nianbao", wrong()));
		awaitSnapshot(editor);
		IDocument document = Workbench.document(editor);
		int total = total();
		editor.selectAndReveal(total, 0);
		SourceViewer viewer = (SourceViewer) editor.getAdapter(ITextViewer.class);
		assertTrue(viewer.canDoOperation(ISourceViewer.QUICK_ASSIST));
		viewer.doOperation(ISourceViewer.QUICK_ASSIST);
		Workbench.settle();
		Workbench.screenshot("quickfix");
		proposal(editor, total, "37").apply(document);
		assertEquals(Examples.read(Examples.CORRECT), document.get());
		((ITextOperationTarget) viewer).doOperation(ITextOperationTarget.UNDO);
		assertEquals(wrong(), document.get());
	}

	@Test
	void repairOfATextThatHasMovedOnIsRefused() throws Exception {
		project.policy(FirstUsePolicy.NEVER);
		ITextEditor editor = Workbench.open(project.create("一.nianbao", wrong()));
		awaitSnapshot(editor);
		IDocument document = Workbench.document(editor);
		ICompletionProposal fix = proposal(editor, total(), "37");
		document.replace(0, 0, "//\n");
		String moved = document.get();
		fix.apply(document);
		assertEquals(moved, document.get());
	}

	@Test
	void allOfAKindInOneStep() throws Exception {
		project.policy(FirstUsePolicy.NEVER);
		String text = Examples.read(Examples.CORRECT).replaceAll("（([一二三四五六七八])）", "($1)");
		ITextEditor editor = Workbench.open(project.create("一.nianbao", text));
		awaitSnapshot(editor);
		IDocument document = Workbench.document(editor);
		proposal(editor, text.indexOf("| 第二十条第(一)项"), "全部修正同类的 2 处").apply(document);
		List<String> rows = document.get().lines().filter(line -> line.startsWith("|")).toList();
		assertEquals(Examples.read(Examples.CORRECT).lines().filter(line -> line.startsWith("|")).toList(), rows);
		((ITextOperationTarget) editor.getAdapter(ITextViewer.class)).doOperation(ITextOperationTarget.UNDO);
		assertEquals(text, document.get());
	}

	@Test
	void markerOfAClosedFile() throws Exception {
		project.switchOn();
		IFile file = project.create("一.nianbao", wrong());
		project.settle();
		IMarker marker = markers(file, "T3-ROWSUM").get(0);
		assertTrue(IDE.getMarkerHelpRegistry().hasResolutions(marker));
		resolution(marker, "37").run(marker);
		awaitFixes();
		project.settle();
		assertEquals(Examples.read(Examples.CORRECT), new String(file.getContents().readAllBytes(), "UTF-8"));
		assertEquals(List.of(), project.markers(file));
		assertEquals(1, file.getHistory(null).length);
	}

	@Test
	void markerOfADirtyEditor() throws Exception {
		project.switchOn();
		IFile file = project.create("一.nianbao", wrong());
		project.settle();
		IMarker marker = markers(file, "T3-ROWSUM").get(0);
		ITextEditor editor = Workbench.open(file);
		IDocument document = Workbench.document(editor);
		document.replace(0, 0, "// 还没有保存\n");
		resolution(marker, "37").run(marker);
		awaitFixes();
		assertEquals("// 还没有保存\n" + Examples.read(Examples.CORRECT), document.get());
		assertTrue(editor.isDirty());
		assertEquals(wrong(), new String(file.getContents().readAllBytes(), "UTF-8"));
	}

	@Test
	void problemThatIsNoLongerThereIsRefused() throws Exception {
		project.switchOn();
		IFile file = project.create("一.nianbao", wrong());
		project.settle();
		IMarker marker = markers(file, "T3-ROWSUM").get(0);
		ITextEditor editor = Workbench.open(file);
		IDocument document = Workbench.document(editor);
		int total = total();
		document.replace(total, 2, "39");
		String before = document.get();
		resolution(marker, "37").run(marker);
		awaitFixes();
		Workbench.waitFor("the message", () -> Arrays.stream(Workbench.window().getShell().getDisplay().getShells())
			.anyMatch(shell -> shell.getText().equals("没有修正")));
		assertEquals(before, document.get());
	}

	@Test
	void allOfAKindFromTheProblemsView() throws Exception {
		project.switchOn();
		IFile one = project.create("一.nianbao", wrong());
		IFile two = project.create("二.nianbao", wrong());
		project.settle();
		IMarker first = markers(one, "T3-ROWSUM").get(0);
		IMarker second = markers(two, "T3-ROWSUM").get(0);
		WorkbenchMarkerResolution resolution = (WorkbenchMarkerResolution) resolution(first, "37");
		IMarker[] all = project.project().findMarkers(ProblemMarkers.TYPE, false, IResource.DEPTH_INFINITE);
		List<IMarker> others = List.of(resolution.findOtherMarkers(all));
		assertTrue(others.contains(second));
		assertFalse(others.contains(first));
		resolution.run(new IMarker[] {first, second}, null);
		awaitFixes();
		project.settle();
		assertEquals(List.of(), project.markers(project.project()));
	}

	@Test
	void markersWithoutRepairsHaveNoResolutions() throws Exception {
		project.switchOn();
		IFile file = project.create("一.nianbao", "@上年 \"没有.nianbao\"\n\n" + Examples.read(Examples.CORRECT));
		project.settle();
		IMarker marker = markers(file, "Y-FILE").get(0);
		assertFalse(IDE.getMarkerHelpRegistry().hasResolutions(marker));
	}

	/** The text could not be saved. The platform asks whether the file may be made writable. */
	@Test
	void readOnlyFileIsNotRepairedUnlessTheUserAgrees() throws Exception {
		IFile file = project.create("一.nianbao", wrong());
		project.switchOn();
		ITextEditor editor = Workbench.open(file);
		Annotations.await(editor);
		setReadOnly(file, true);
		try {
			IMarker marker = markers(file, "T3-ROWSUM").get(0);
			for (String answer : List.of("No", "Yes")) {
				answer(answer);
				resolution(marker, "37").run(marker);
				awaitFixes();
				assertEquals(answer.equals("Yes"), editor.isDirty(), answer);
				assertEquals(answer.equals("No"), file.isReadOnly(), answer);
			}
			assertEquals(Examples.read(Examples.CORRECT), Workbench.document(editor).get());
		} finally {
			setReadOnly(file, false);
		}
	}

	private static void setReadOnly(IFile file, boolean readOnly) throws Exception {
		ResourceAttributes attributes = file.getResourceAttributes();
		attributes.setReadOnly(readOnly);
		file.setResourceAttributes(attributes);
	}

	/** Presses a button of the next question, which keeps the thread of the user interface to itself. */
	private static void answer(String answer) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		Optional<Button> button = Arrays.stream(display.getShells()).filter(Shell::isVisible)
			.flatMap(shell -> Dialogs.find(shell, Button.class, candidate -> candidate.getText().replace("&", "").equals(answer)).stream()).findFirst();
		button.ifPresentOrElse(found -> found.notifyListeners(SWT.Selection, new Event()), () -> display.timerExec(20, () -> answer(answer)));
	}
}
