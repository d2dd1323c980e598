package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedModeUI;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorExtension5;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.ui.editing.EditingPreferences;

/** Tables are filled in with the keys Tab and Enter. */
class TableKeysTest {

	private static final String REPORT = """
		某局2024年政府信息公开工作年度报告

		正文
		二、主动公开政府信息情况

		| 第二十条第（一）项 |
		| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
		| 规章 |  |  |  |

		三、收到和处理政府信息公开申请情况
		""";

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
		Workbench.settle();
	}

	@AfterEach
	void switchOn() {
		EditingPreferences.TABLE_KEYS.set(true);
	}

	@Test
	void tabGoesFromCellToCellAndAligns() throws Exception {
		user.caretAfter("| 规章 ");
		user.key('\t');
		user.type("12");
		user.key('\t');
		assertEquals("| 规章     |           12 |              |              |", user.line());
		user.type("3");
		user.key('\t');
		user.type("100");
		user.key('\t', SWT.SHIFT);
		assertEquals("3", user.selected());
		assertEquals("| 规章     |           12 |            3 |          100 |", user.line());
		user.key('\t', SWT.SHIFT);
		assertEquals("12", user.selected());
		String before = document.get();
		user.type("9");
		user.key('\t');
		user.undo();
		user.undo();
		assertEquals(before, document.get(), "typing and aligning are steps of their own");
	}

	@Test
	void enterAddsTheRowsOfTheFormat() throws Exception {
		user.caretAfter("| 规章 |  |  |  |");
		Workbench.waitFor("the format", () -> {
			// Before the format is known, Enter adds an empty row.
			user.caretAfter("| 规章 |  |  |  |");
			user.key('\r');
			boolean known = document.get().contains("| 行政规范性文件 ");
			if (!known) {
				user.undo();
			}
			return known;
		});
		assertEquals("| 行政规范性文件 |              |              |              |", user.line());
		user.type("7");
		user.key('\t');
		user.key('\t');
		user.key('\r');
		assertTrue(document.get().contains("| 第二十条第（五）项 |\n| 信息内容 | 本年处理决定数量 |\n| 行政许可 | "), document::get);
		user.type("5");
		assertTrue(user.line().startsWith("| 行政许可 | 5"), user.line());
		user.undo();
		user.undo();
		assertTrue(!document.get().contains("第二十条第（五）项"), document::get);
	}

	@Test
	void keysAreWhatTheyAreElsewhere() throws Exception {
		user.caretAfter("正文");
		user.key('\t');
		assertEquals("正文\t", user.line());
		user.key('\r');
		assertEquals("", user.line().strip());
		user.caretAfter("| 规章");
		user.key('\r');
		assertTrue(document.get().contains("| 规章\n"), "within a row");
		user.undo();
		EditingPreferences.TABLE_KEYS.set(false);
		user.caretAfter("| 规章");
		user.key('\t');
		assertEquals("| 规章\t |  |  |  |", user.line());
	}

	@Test
	void linkedFieldsAndBlocksKeepTheTabKey() throws Exception {
		LinkedPositionGroup first = new LinkedPositionGroup();
		first.addPosition(new LinkedPosition(document, document.get().indexOf("规章"), 2, 0));
		LinkedPositionGroup second = new LinkedPositionGroup();
		second.addPosition(new LinkedPosition(document, document.get().indexOf("本年废止"), 2, 1));
		LinkedModeModel model = new LinkedModeModel();
		model.addGroup(first);
		model.addGroup(second);
		model.forceInstall();
		LinkedModeUI fields = new LinkedModeUI(model, user.viewer());
		fields.enter();
		String before = document.get();
		user.key('\t');
		assertEquals("本年", user.selected());
		assertEquals(before, document.get());
		model.exit(0);
		Workbench.settle();
		user.caretAfter("| 规章 ");
		((ITextEditorExtension5) editor).setBlockSelectionMode(true);
		try {
			user.key('\t');
			assertTrue(document.get().contains("| 规章 \t|"), document::get);
		} finally {
			((ITextEditorExtension5) editor).setBlockSelectionMode(false);
		}
	}

	@Test
	void doubleClickSelectsACellOrAWord() {
		user.caretAfter("本年废");
		doubleClick();
		assertEquals("本年废止件数", user.selected());
		user.caretAfter("20");
		doubleClick();
		assertTrue(user.selected().startsWith("2024") || user.selected().contains("2024"), user.selected());
	}

	/** For the user guide: rows that Enter has added, and a cell that Tab has selected. */
	@Test
	void picture() throws Exception {
		String text = Examples.read(Examples.CORRECT);
		int start = text.indexOf("| 行政许可");
		document.set(text.substring(0, text.indexOf("\n", start)) + text.substring(text.indexOf("\n\n三、收到")));
		Workbench.settle();
		for (String figure : new String[] { "46", "3", "12.5" }) {
			user.caretAfter(lastRow());
			user.key('\r');
			user.type(figure);
			user.key('\t');
		}
		assertEquals("12.5", user.selected());
		assertTrue(user.line().startsWith("| 行政事业性收费 "), user.line());
		Typing.alone(editor, () -> Workbench.screenshot("table"));
	}

	private String lastRow() {
		String before = document.get().substring(0, document.get().indexOf("\n\n三、收到"));
		return before.substring(before.lastIndexOf('\n'));
	}

	private void doubleClick() {
		Point at = Workbench.widget(editor).getLocationAtOffset(Workbench.widget(editor).getCaretOffset());
		for (int count = 1; count <= 2; count++) {
			for (int type : new int[] { SWT.MouseDown, SWT.MouseUp }) {
				Event event = new Event();
				event.type = type;
				event.button = 1;
				event.count = count;
				event.x = at.x + 1;
				event.y = at.y + 2;
				Workbench.widget(editor).notifyListeners(type, event);
			}
		}
	}
}
