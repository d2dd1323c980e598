package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cells of Word and Excel are pasted as cells. */
class TablePasteTest {

	private static final String TABLE = """
		| 第二十条第（一）项 |
		| 信息内容       | 本年制发件数 | 本年废止件数 | 现行有效件数 |
		| 规章           |              |              |              |
		| 行政规范性文件 |              |              |              |
		""";

	private static final String REPORT = "某局2024年政府信息公开工作年度报告\n\n正文\n\n二、主动公开政府信息情况\n\n" + TABLE;

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	private ITextEditor editor;
	private IDocument document;
	private Typing user;

	@BeforeEach
	void open() throws Exception {
		editor = Workbench.open(project.create("一.nianbao", REPORT));
		document = Workbench.document(editor);
		user = new Typing(editor);
	}

	private void paste(String text) {
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		try {
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
			editor.getAdapter(ITextOperationTarget.class).doOperation(ITextOperationTarget.PASTE);
		} finally {
			clipboard.clearContents();
			clipboard.dispose();
		}
	}

	@Test
	void cellsFillCells() {
		user.caretAfter("| 规章           |  ");
		paste("1\t0\t1,024\r\n２\t0\t3\r\n");
		String expected = """
			| 规章           |            1 |            0 |         1024 |
			| 行政规范性文件 |            2 |            0 |            3 |
			""";
		assertTrue(document.get().endsWith(expected), document::get);
		assertEquals("| 行政规范性文件 |            2 |            0 |            3".length(), user.caret() - document.get().lastIndexOf("| 行政规范"));
		waitForMessage("已填入 6 格");
		user.undo();
		assertEquals(REPORT, document.get());
	}

	@Test
	void whatDoesNotFitIsTold() {
		user.caretAfter("| 行政规范性文件 |              |  ");
		paste("1\t2\t3\n4\t5\t6\n");
		assertTrue(document.get().endsWith("| 行政规范性文件 |              |            1 |            2 |\n"), document::get);
		waitForMessage("已填入 2 格；另有 4 格超出表格，未填入");
	}

	@Test
	void tableBecomesATable() {
		user.caretAfter("正文");
		paste("类别\t数量\n甲|乙\t1,200\n");
		assertTrue(document.get().contains("正文\n| 类别   | 数量 |\n| 甲\\|乙 | 1200 |\n\n二、"), document::get);
		user.undo();
		assertEquals(REPORT, document.get());
	}

	@Test
	void otherTextIsPastedAsItIs() {
		for (String text : List.of("一\t二", "两\n行", "\t缩进")) {
			user.caretAfter("正文");
			paste(text);
			assertTrue(document.get().contains("正文" + text), document::get);
			user.undo();
		}
		user.caretAfter("| 规章");
		paste("制度");
		assertTrue(document.get().contains("| 规章制度 "), document::get);
	}

	/** A spreadsheet ends a single cell that is copied with a line end. */
	@Test
	void wordsOfASingleCellLeaveTheRowWhole() {
		user.caretAfter("| 规章");
		paste("制度\r\n");
		assertTrue(document.get().contains("| 规章制度           |"), document::get);
		String row = "| 规范 |  |  |  |\n";
		user.caretAfter("现行有效件数 |\n");
		paste(row);
		assertTrue(document.get().contains("\n" + row + "| 规章制度"), document::get);
		user.caretAfter("现行有效件数 |\n");
		paste("一句话。\n");
		assertTrue(document.get().contains("\n一句话。\n" + row), document::get);
	}

	private void waitForMessage(String expected) {
		Workbench.waitFor("the message " + expected, () -> message().contains(expected));
	}

	/** All that the status line of the window shows. */
	private static String message() {
		StringBuilder texts = new StringBuilder();
		collect(Workbench.window().getShell(), texts);
		return texts.toString();
	}

	private static void collect(Composite composite, StringBuilder texts) {
		for (Control child : composite.getChildren()) {
			if (child instanceof CLabel label && label.getText() != null) {
				texts.append(label.getText()).append('\n');
			} else if (child instanceof Composite inner) {
				collect(inner, texts);
			}
		}
	}
}
