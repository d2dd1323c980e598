package org.nianbao.ui.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.Position;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.ui.editing.EditingPreferences;
import org.nianbao.ui.editing.EditorChangeHandler;
import org.nianbao.ui.model.DocumentModels;

/** Texts are formatted by command, and when they are saved. */
class FormatTest {

	private static final String REPORT = """
		某局2024年政府信息公开工作年度报告

		| 类别 | 数量 |
		| 很长的类别 | 1 |
		| 乙 | 12 |

		  正文   不动。
		""";

	private static final String FORMATTED = """
		某局2024年政府信息公开工作年度报告

		| 类别       | 数量 |
		| 很长的类别 |    1 |
		| 乙         |   12 |

		  正文   不动。
		""";

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	private IFile file;
	private ITextEditor editor;
	private IDocument document;
	private Typing user;

	@BeforeEach
	void open() throws Exception {
		file = project.create("一.nianbao", REPORT);
		editor = Workbench.open(file);
		document = Workbench.document(editor);
		user = new Typing(editor);
	}

	@AfterEach
	void switchOff() {
		EditingPreferences.FORMAT_ON_SAVE.set(false);
	}

	@Test
	void commandFormatsTheWholeTextInOneStep() throws Exception {
		user.caretAfter("| 12");
		user.command("org.nianbao.ui.format");
		assertEquals(FORMATTED, document.get());
		assertEquals(FORMATTED.indexOf("12 |") + 2, user.caret());
		user.undo();
		assertEquals(REPORT, document.get());
	}

	@Test
	void commandFormatsTheSelectedLines() throws Exception {
		user.select("| 乙 | 12 |\n");
		user.command("org.nianbao.ui.format");
		assertEquals(REPORT.replace("| 乙 | 12 |", "| 乙         |   12 |"), document.get());
	}

	@Test
	void nothingIsDoneToATextThatHasChangedMeanwhile() throws Exception {
		user.begin("org.nianbao.ui.format");
		Job.getJobManager().join(EditorChangeHandler.JOB_FAMILY, null);
		document.replace(0, 0, "// 说明\n");
		Workbench.settle();
		assertEquals("// 说明\n" + REPORT, document.get());
	}

	@Test
	void closingTheEditorMeanwhileDoesNoHarm() throws Exception {
		user.begin("org.nianbao.ui.format");
		Workbench.page().closeAllEditors(false);
		Job.getJobManager().join(EditorChangeHandler.JOB_FAMILY, null);
		Workbench.settle();
		assertEquals(REPORT, content());
	}

	/** Painting after each of many edits would make the user wait. */
	@Test
	void manyEditsAreShownAtOnce() throws Exception {
		int rows = 100;
		document.set(REPORT.replace("| 乙 | 12 |\n", "| 乙 | 12 |\n".repeat(rows)));
		String before = document.get();
		Position place = new Position(before.lastIndexOf("12"), 2);
		document.addPosition(place);
		List<DocumentEvent> shown = new ArrayList<>();
		user.viewer().addTextListener(event -> {
			if (event.getViewerRedrawState()) {
				shown.add(event.getDocumentEvent());
			}
		});
		int[] edits = new int[1];
		document.addDocumentListener(new IDocumentListener() {

			@Override
			public void documentAboutToBeChanged(DocumentEvent event) {
				edits[0]++;
			}

			@Override
			public void documentChanged(DocumentEvent event) {
				// counted already
			}
		});
		user.command("org.nianbao.ui.format");
		assertEquals(FORMATTED.replace("| 乙         |   12 |\n", "| 乙         |   12 |\n".repeat(rows)), document.get());
		assertTrue(edits[0] > rows, () -> edits[0] + " edits");
		assertEquals(List.of(), shown.stream().filter(Objects::nonNull).toList());
		assertEquals("12", document.get(place.getOffset(), place.getLength()), "positions go along");
		Workbench.waitFor("a snapshot", () -> DocumentModels.of(document).orElseThrow().currentSnapshot().isPresent());
		user.undo();
		assertEquals(before, document.get());
	}

	@Test
	void keyIsBoundInTheEditor() {
		IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
		TriggerSequence[] keys = bindings.getActiveBindingsFor("org.nianbao.ui.format");
		assertTrue(Arrays.stream(keys).anyMatch(key -> key.format().equals("Shift+Ctrl+F") || key.format().equals("Ctrl+Shift+F")),
			() -> Arrays.toString(keys));
	}

	@Test
	void saveFormatsWhereThatIsWanted() throws Exception {
		document.replace(0, 0, "// 说明\n");
		Workbench.save(editor);
		assertEquals("// 说明\n" + REPORT, content());
		EditingPreferences.FORMAT_ON_SAVE.set(true);
		document.replace(0, 0, "// 再说明\n");
		Workbench.save(editor);
		assertEquals("// 再说明\n// 说明\n" + FORMATTED, content());
		assertEquals(content(), document.get());
		assertFalse(editor.isDirty());
		user.undo();
		assertEquals("// 再说明\n// 说明\n" + REPORT, document.get());
	}

	private String content() throws Exception {
		return new String(file.getContents().readAllBytes(), UTF_8);
	}
}
