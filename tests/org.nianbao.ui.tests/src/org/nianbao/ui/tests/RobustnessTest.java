package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.ide.model.DocumentModel;
import org.nianbao.ide.model.DocumentSnapshot;
import org.nianbao.ui.model.DocumentModels;

/** What happens to files that are open. That nothing is logged is asserted for every test. */
class RobustnessTest {

	private static final String TOTAL = "37 |";
	private static final int LINES = 20_000;

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	@RegisterExtension
	final UiWatchdog watchdog = new UiWatchdog();

	private static DocumentSnapshot current(IDocument document) {
		DocumentModel<?> model = DocumentModels.of(document).orElseThrow();
		Workbench.waitFor("a snapshot of the text as it is", () -> model.currentSnapshot().isPresent());
		return model.currentSnapshot().orElseThrow();
	}

	@Test
	void snapshotFollowsTyping() throws Exception {
		ITextEditor editor = Workbench.open(project.create("一.nianbao", Examples.read(Examples.CORRECT)));
		IDocument document = Workbench.document(editor);
		assertEquals(List.of(), current(document).findings());
		document.replace(document.get().indexOf(TOTAL), 2, "73");
		DocumentSnapshot changed = current(document);
		assertEquals(document.get(), changed.text());
		assertTrue(changed.findings().stream().anyMatch(finding -> finding.rule().equals("T3-ROWSUM")), () -> changed.findings().toString());
	}

	@Test
	void closedEditorLeavesNothingBehind() throws Exception {
		IFile file = project.create("一.nianbao", Examples.read(Examples.CORRECT));
		IDocument document = Workbench.document(Workbench.open(file));
		current(document);
		Workbench.page().closeAllEditors(false);
		assertEquals(List.of(), DocumentModels.all());
		assertTrue(DocumentModels.of(document).isEmpty());
	}

	@Test
	void closingWhileACheckRuns() throws Exception {
		IFile file = project.create("一.nianbao", ofLines(LINES));
		for (int i = 0; i < 5; i++) {
			ITextEditor editor = Workbench.open(file);
			IDocument document = Workbench.document(editor);
			document.replace(0, 0, "// 改\n");
			Workbench.settle();
			Workbench.page().closeEditor(editor, false);
		}
		assertEquals(List.of(), DocumentModels.all());
	}

	@Test
	void renamedFile() throws Exception {
		IFile file = project.create("一.nianbao", Examples.read(Examples.CORRECT));
		ITextEditor editor = Workbench.open(file);
		current(Workbench.document(editor));
		file.move(file.getParent().getFullPath().append("二.nianbao"), true, null);
		IFile renamed = project.project().getFile("二.nianbao");
		Workbench.waitFor("the editor to follow", () -> renamed.equals(editor.getEditorInput().getAdapter(IFile.class)));
		IDocument document = Workbench.document(editor);
		document.replace(document.get().indexOf(TOTAL), 2, "73");
		assertTrue(!current(document).findings().isEmpty());
		assertEquals(1, DocumentModels.all().size());
	}

	@Test
	void deletedFile() throws Exception {
		IFile file = project.create("一.nianbao", Examples.read(Examples.CORRECT));
		ITextEditor editor = Workbench.open(file);
		current(Workbench.document(editor));
		file.delete(true, null);
		Workbench.waitFor("the editor to close", () -> Workbench.page().getEditorReferences().length == 0);
		Workbench.waitFor("the model to go", () -> DocumentModels.all().isEmpty());
	}

	@Test
	void fileChangedByAnotherProgram() throws Exception {
		String text = Examples.read(Examples.CORRECT);
		IFile file = project.create("一.nianbao", text);
		ITextEditor editor = Workbench.open(file);
		IDocument document = Workbench.document(editor);
		assertEquals(List.of(), current(document).findings());
		Files.writeString(file.getLocation().toPath(), text.replace(TOTAL, "73 |"));
		file.refreshLocal(IResource.DEPTH_ZERO, null);
		Workbench.waitFor("the new text", () -> document.get().contains("73 |"));
		assertTrue(!current(document).findings().isEmpty());
	}

	@Test
	void twoEditorsOnOneFileHaveOneModel() throws Exception {
		IFile file = project.create("一.nianbao", Examples.read(Examples.CORRECT));
		ITextEditor one = Workbench.open(file);
		ITextEditor two = (ITextEditor) Workbench.page().openEditor(one.getEditorInput(), Workbench.GENERIC_EDITOR, true, IWorkbenchPage.MATCH_NONE);
		assertNotSame(one, two);
		assertEquals(1, DocumentModels.all().size());
		IDocument document = Workbench.document(two);
		int total = document.get().indexOf(TOTAL);
		document.replace(total, 2, "73");
		assertTrue(!current(document).findings().isEmpty());
		Workbench.page().closeEditor(one, false);
		document.replace(total, 2, "37");
		assertEquals(List.of(), current(document).findings());
	}

	@Test
	void fileOutsideTheWorkspace() throws Exception {
		Path file = Files.createTempFile("外", ".nianbao");
		try {
			Files.writeString(file, Examples.read(Examples.CORRECT).replace(TOTAL, "73 |"));
			ITextEditor editor = (ITextEditor) IDE.openEditor(Workbench.page(), file.toUri(), Workbench.GENERIC_EDITOR, true);
			assertTrue(!current(Workbench.document(editor)).findings().isEmpty());
			Workbench.page().closeAllEditors(false);
		} finally {
			Files.delete(file);
		}
	}

	@Test
	void reportOfManyLines() throws Exception {
		IFile file = project.create("一.nianbao", ofLines(LINES));
		ITextEditor editor = Workbench.open(file);
		IDocument document = Workbench.document(editor);
		long before = System.nanoTime();
		assertEquals(document.get(), current(document).text());
		UiWatchdog.note(LINES + " lines: opened, until the snapshot", (System.nanoTime() - before) / 1_000_000, "");
		for (String typed : List.of("全", "年", "共")) {
			document.replace(document.getLineOffset(LINES / 2), 0, typed);
			Workbench.settle();
		}
		before = System.nanoTime();
		assertEquals(document.get(), current(document).text());
		UiWatchdog.note(LINES + " lines: last key, until the snapshot", (System.nanoTime() - before) / 1_000_000, "");
	}

	/** A report of so many lines: prose, free tables and the official ones. */
	static String ofLines(int lines) throws Exception {
		String text = Examples.read(Examples.CORRECT);
		int at = text.indexOf("（二）依申请公开");
		String more = "全年公开信息{新收}条，比上年增加3条。\n\n表9 分类情况\n| 类别 | 2023年 | 2024年 |\n| 政策 | 36 | 40 |\n| 其他 | 94 | 90 |\n\n";
		long own = text.lines().count();
		return text.substring(0, at) + more.repeat((int) ((lines - own) / more.lines().count())) + text.substring(at);
	}
}
