package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.HyperlinkDetectorDescriptor;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.ui.model.DocumentModels;

/** F3 leads from a part of a text to what it refers to. */
class HyperlinkTest {

	private static final String OPEN = "org.eclipse.ui.edit.text.open.hyperlink";

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	private ITextEditor editor;
	private IDocument document;

	private void open(String text) throws Exception {
		editor = Workbench.open(project.create("今年.nianbao", text));
		document = Workbench.document(editor);
		Workbench.waitFor("the snapshot", () -> DocumentModels.of(document).get().currentSnapshot().isPresent());
	}

	private void follow(String text) throws Exception {
		editor.selectAndReveal(document.get().indexOf(text) + 1, 0);
		Workbench.settle();
		Workbench.window().getService(IHandlerService.class).executeCommand(OPEN, null);
	}

	private static ITextEditor active() {
		IEditorPart active = Workbench.page().getActiveEditor();
		return (ITextEditor) active;
	}

	private static String selected() {
		return ((ITextSelection) active().getSelectionProvider().getSelection()).getText();
	}

	@Test
	void labelLeadsToTheFormatOnBoard() throws Exception {
		open(Examples.read(Examples.CORRECT));
		follow("一、本年新收政府信息公开申请数量");
		Workbench.waitFor("the format", () -> active().getTitle().equals("guoban2021.geshi"));
		assertEquals("新收", selected());
		assertFalse(active().isEditable());
		assertEquals(Workbench.GENERIC_EDITOR, active().getSite().getId());
		Styles styles = new Styles(active());
		Workbench.waitFor("colours of keywords", () -> styles.difference("keyword", "格式", "格式 国办2021", 0).isEmpty());
		// Nothing leads on from there, and nothing fails.
		assertNull(links(active(), "行 新收"));
	}

	@Test
	void labelLeadsToTheFormatOfTheProject() throws Exception {
		project.create("nianbao.properties", "formats = .\nformat = 某省\n");
		project.create("某省.geshi", "格式 某省 \"某省文\" 继承 国办2021\n章 \"附录\"\n");
		open(Examples.read(Examples.CORRECT) + "\n七、附录\n\n无。\n");
		follow("附录");
		Workbench.waitFor("the format", () -> active().getTitle().equals("某省.geshi"));
		assertEquals("\"附录\"", selected());
		assertTrue(active().isEditable());
	}

	@Test
	void directiveLeadsToTheFile() throws Exception {
		project.create("去年.nianbao", "某局2023年政府信息公开工作年度报告\n");
		open("@上年 \"去年.nianbao\"\n@汇总 \"去*.nianbao\"\n某局2024年政府信息公开工作年度报告\n");
		follow("去年.nianbao");
		Workbench.waitFor("last year’s report", () -> active().getTitle().equals("去年.nianbao"));
		Workbench.page().activate(editor);
		Workbench.page().closeEditor(Workbench.page().findEditor(new FileEditorInput(project.project().getFile("去年.nianbao"))), false);
		follow("去*.nianbao");
		Workbench.waitFor("the only file that matches", () -> active().getTitle().equals("去年.nianbao"));
	}

	@Test
	void fileThatIsNotThereIsToldOf() throws Exception {
		open("@上年 \"无.nianbao\"\n@汇总 \"下级/*.nianbao\"\n某局2024年政府信息公开工作年度报告\n");
		follow("无.nianbao");
		follow("下级/");
		Workbench.settle();
		assertEquals("今年.nianbao", active().getTitle());
	}

	@Test
	void pictureLeadsToItsFile() throws Exception {
		project.create("图.nianbao", "某局2023年政府信息公开工作年度报告\n");
		open("某局2024年政府信息公开工作年度报告\n\n![图](图.nianbao)\n");
		follow("![图]");
		Workbench.waitFor("the file", () -> active().getTitle().equals("图.nianbao"));
	}

	@Test
	void proseLeadsNowhere() throws Exception {
		open(Examples.read(Examples.CORRECT));
		assertNull(links(editor, "全年在县政府门户网站"));
	}

	@Test
	void referenceLeadsToItsCellAndItsDefinition() throws Exception {
		open(Examples.read("references-2024.nianbao"));
		IHyperlink[] links = links(editor, "自然人}件");
		assertEquals(2, links.length);
		assertEquals("打开“一、本年新收政府信息公开申请数量 × 自然人”", links[0].getHyperlinkText());
		links[0].open();
		assertTrue(selected().matches("\\d+"), HyperlinkTest::selected);
	}

	/** Asks as the pointer with the Ctrl key does; the command would open a dialog where there is no link. */
	private static IHyperlink[] links(ITextEditor editor, String text) {
		ITextViewer viewer = editor.getAdapter(ITextViewer.class);
		HyperlinkDetectorDescriptor descriptor = Arrays.stream(EditorsUI.getHyperlinkDetectorRegistry().getHyperlinkDetectorDescriptors())
			.filter(candidate -> candidate.getId().equals("org.nianbao.ui.links")).findFirst().orElseThrow();
		try {
			AbstractHyperlinkDetector detector = descriptor.createHyperlinkDetector();
			detector.setContext(editor);
			return detector.detectHyperlinks(viewer, new Region(viewer.getDocument().get().indexOf(text) + 1, 0), true);
		} catch (CoreException e) {
			throw new IllegalStateException(e);
		}
	}
}
