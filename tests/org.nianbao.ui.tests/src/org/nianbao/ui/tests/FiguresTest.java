package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.ide.assist.Proposal;
import org.nianbao.ide.model.DocumentModel;
import org.nianbao.ui.model.DocumentModels;

/** How long the user waits in a report of 1 000 lines. Only the figures are kept: other work of the machine must not fail a test. */
class FiguresTest {

	private static final int LINES = 1000;
	private static final int WARM_UP = 10;
	private static final int KEYS = 30;
	private static final long NANOS = 1_000_000;

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	@RegisterExtension
	final UiWatchdog watchdog = new UiWatchdog();

	@Test
	void annotationsAfterTheLastKey() throws Exception {
		String text = RobustnessTest.ofLines(LINES);
		ITextEditor editor = Workbench.open(project.create("一.nianbao", text));
		IDocument document = Workbench.document(editor);
		int total = text.indexOf("37 |", text.indexOf("本年新收"));
		List<Long> times = new ArrayList<>();
		for (int i = 0; i < WARM_UP + KEYS; i++) {
			boolean isWrong = i % 2 == 0;
			long before = System.nanoTime();
			document.replace(total, 2, isWrong ? "73" : "37");
			Workbench.waitFor("the annotation", () -> Annotations.problems(editor).stream().anyMatch(shown -> shown.offset() == total) == isWrong);
			times.add((System.nanoTime() - before) / NANOS);
		}
		note(LINES + " lines: last key until the annotations, with the pause of " + DocumentModel.PAUSE + " ms", times);
		assertEquals(document.get(), text);
	}

	@Test
	void completionAfterAKey() throws Exception {
		String text = RobustnessTest.ofLines(LINES);
		ITextEditor editor = Workbench.open(project.create("一.nianbao", text));
		IDocument document = Workbench.document(editor);
		int prose = text.indexOf("。\n", text.indexOf("（三）政府信息管理"));
		List<Long> times = new ArrayList<>();
		for (int i = 0; i < WARM_UP + KEYS; i++) {
			document.replace(prose, i == 0 ? 0 : 1, "{");
			long before = System.nanoTime();
			CompletableFuture<List<Proposal>> proposals = CompletableFuture
				.supplyAsync(() -> proposals(DocumentModels.of(document).orElseThrow(), prose + 1));
			Workbench.waitFor("the proposals", proposals::isDone);
			times.add((System.nanoTime() - before) / NANOS);
			assertFalse(proposals.get().isEmpty());
		}
		note(LINES + " lines: completion after a key, parsed anew", times);
		assertTrue(document.getNumberOfLines() >= LINES - 10);
	}

	@Test
	void openingAndColouringALongReport() throws Exception {
		String text = RobustnessTest.ofLines(20_000);
		for (int i = 0; i < 3; i++) {
			ITextEditor editor = Workbench.open(project.create(i + ".nianbao", text));
			DocumentModel<?> model = DocumentModels.of(Workbench.document(editor)).orElseThrow();
			Workbench.waitFor("the snapshot", () -> model.currentSnapshot().isPresent());
			Styles styles = new Styles(editor);
			Workbench.waitFor("all colours", () -> styles.is("closing", ">>"));
			Workbench.page().closeEditor(editor, false);
		}
	}

	@Test
	void formattingAnUnalignedReport() throws Exception {
		String aligned = RobustnessTest.ofLines(LINES);
		for (int i = 0; i < 3; i++) {
			ITextEditor editor = Workbench.open(project.create(i + ".nianbao", aligned.replaceAll("(?m) *\\| *", "|")));
			IDocument document = Workbench.document(editor);
			DocumentModel<?> model = DocumentModels.of(document).orElseThrow();
			Workbench.waitFor("the snapshot", () -> model.currentSnapshot().isPresent());
			new Typing(editor).command("org.nianbao.ui.format");
			assertTrue(document.get().contains("| 政策 "));
			Workbench.waitFor("the snapshot", () -> model.currentSnapshot().isPresent());
			Workbench.page().closeEditor(editor, false);
		}
	}

	/** As the content assist does it, on a thread of the background. */
	private static <D> List<Proposal> proposals(DocumentModel<D> model, int offset) {
		return model.read(parsed -> model.language().proposals(parsed, offset)).orElseThrow().value();
	}

	private static void note(String what, List<Long> times) throws Exception {
		List<Long> measured = new ArrayList<>(times.subList(WARM_UP, times.size()));
		Collections.sort(measured);
		UiWatchdog.note(what + ": median", measured.get(measured.size() / 2), "");
		UiWatchdog.note(what + ": longest of " + KEYS, measured.get(measured.size() - 1), "");
	}
}
