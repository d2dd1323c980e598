package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.PageBookView;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.ui.assist.LanguageContentAssistProcessor;
import org.nianbao.ui.model.DocumentModels;
import org.nianbao.ui.project.FirstUsePolicy;

/** Format files have the services that reports have. */
class FormatEditorTest {

	private static final String FORMAT = """
		// 一种格式
		格式 某省 "某省年度报告格式" 继承 国办2021

		章 "附录" {
		要点 "附件"
		}
		勾稽 T3-NEU 错误 予以公开 <= 办理总计 "公开的不多于办理的"
		""";

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	@RegisterExtension
	final UiWatchdog watchdog = new UiWatchdog();

	private ITextEditor editor;
	private IDocument document;

	@BeforeEach
	void open() throws Exception {
		editor = Workbench.open(project.create("某省.geshi", FORMAT));
		document = Workbench.document(editor);
		Workbench.waitFor("the snapshot", () -> DocumentModels.of(document).orElseThrow().currentSnapshot().isPresent());
		Workbench.settle();
	}

	private void run(String command, String at) throws Exception {
		editor.selectAndReveal(document.get().indexOf(at), 0);
		Workbench.settle();
		Workbench.window().getService(IHandlerService.class).executeCommand(command, null);
	}

	private static List<Annotation> foldings(ITextEditor editor) {
		ProjectionViewer viewer = (ProjectionViewer) editor.getAdapter(ITextViewer.class);
		List<Annotation> found = new ArrayList<>();
		if (viewer.getProjectionAnnotationModel() != null) {
			for (Iterator<Annotation> all = viewer.getProjectionAnnotationModel().getAnnotationIterator(); all.hasNext();) {
				Annotation annotation = all.next();
				if (annotation instanceof ProjectionAnnotation) {
					found.add(annotation);
				}
			}
		}
		return found;
	}

	@Test
	void outlineAndFolding() throws Exception {
		Workbench.enlarge();
		IViewPart view = Workbench.page().showView("org.eclipse.ui.views.ContentOutline");
		Workbench.page().activate(editor);
		Workbench.waitFor("the outline", () -> ((PageBookView) view).getCurrentPage().getControl() instanceof Tree tree && tree.getItemCount() == 1
			&& tree.getItem(0).getText().contains("某省"));
		Workbench.waitFor("the foldings", () -> !foldings(editor).isEmpty());
		Workbench.screenshot("format");
		Workbench.page().hideView(view);
	}

	@Test
	void problemsWhileTyping() throws Exception {
		assertEquals(List.of(), Annotations.problems(editor));
		int parent = document.get().indexOf("国办2021");
		document.replace(parent, 6, "没有");
		Workbench.waitFor("the problem", () -> Annotations.problems(editor).stream().anyMatch(shown -> shown.offset() == parent));
	}

	@Test
	void misspeltNameIsRepaired() throws Exception {
		project.policy(FirstUsePolicy.NEVER);
		int parent = document.get().indexOf("国办2021");
		document.replace(parent, 0, "省");
		Workbench.waitFor("the problem", () -> Annotations.problems(editor).stream().anyMatch(shown -> shown.offset() == parent));
		Annotations.await(editor);
		Workbench.settle();
		QuickFixTest.proposal(editor, parent, "国办2021").apply(document);
		assertEquals(FORMAT, document.get());
	}

	@Test
	void nameLeadsToItsDefinitionOnBoard() throws Exception {
		run("org.eclipse.ui.edit.text.open.hyperlink", "办理总计");
		Workbench.waitFor("the format on board", () -> !Workbench.page().getActiveEditor().equals(editor));
		ITextEditor other = (ITextEditor) Workbench.page().getActiveEditor();
		assertEquals("办理总计", ((ITextSelection) other.getSelectionProvider().getSelection()).getText());
	}

	@Test
	void formattedInOneStep() throws Exception {
		run("org.nianbao.ui.format", "格式");
		Workbench.waitFor("the indent", () -> document.get().contains("\n  要点 \"附件\"\n"));
		assertEquals(FORMAT.replace("\n要点", "\n  要点"), document.get());
	}

	@Test
	void namesOfTheParentAreProposed() throws Exception {
		int end = document.get().indexOf(" <= 办理总计");
		document.replace(end, 0, " + blj");
		ISourceViewer viewer = (ISourceViewer) editor.getAdapter(ITextViewer.class);
		CompletableFuture<ICompletionProposal[]> found = CompletableFuture
			.supplyAsync(() -> new LanguageContentAssistProcessor().computeCompletionProposals(viewer, end + " + blj".length()));
		Workbench.waitFor("the proposals", found::isDone);
		List<String> labels = new ArrayList<>();
		for (ICompletionProposal proposal : found.get()) {
			labels.add(proposal.getDisplayString());
		}
		assertTrue(labels.stream().anyMatch(label -> label.startsWith("办理结果")), labels::toString);
	}
}
