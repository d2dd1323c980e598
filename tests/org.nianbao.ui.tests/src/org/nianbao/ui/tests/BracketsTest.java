package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.custom.ST;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.ui.editing.EditingPreferences;

/** Brackets and quotes come in pairs. */
class BracketsTest {

	private static final String REPORT = """
		@上年\s
		某局2024年政府信息公开工作年度报告
		一、总体情况
		收到
		印发《（甲）办法》，（乙
		""";

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	private ITextEditor editor;
	private IDocument document;
	private Typing user;

	private void open(String name, String text) throws Exception {
		editor = Workbench.open(project.create(name, text));
		document = Workbench.document(editor);
		user = new Typing(editor);
	}

	@AfterEach
	void switchOn() {
		EditingPreferences.CLOSE_BRACKETS.set(true);
	}

	@Test
	void closedAndTypedOver() throws Exception {
		open("一.nianbao", REPORT);
		user.caretAfter("收到");
		String before = document.get();
		user.type("{");
		assertEquals("收到{}", user.line());
		user.undo();
		assertEquals(before, document.get(), "one step");
		user.caretAfter("收到");
		user.type("{新收}件（其中“甲”）");
		assertEquals("收到{新收}件（其中“甲”）", user.line());
		assertEquals(document.get().indexOf("“甲”）") + 4, user.caret());
	}

	@Test
	void quotesOfDirectivesOnly() throws Exception {
		open("一.nianbao", REPORT);
		user.caretAfter("@上年 ");
		user.type("\"");
		assertEquals("@上年 \"\"", user.line());
		user.type("去年.nianbao\"");
		assertEquals("@上年 \"去年.nianbao\"", user.line());
		user.caretAfter("收到");
		user.type("\"");
		assertEquals("收到\"", user.line());
	}

	@Test
	void emptyPairGoesAsAWhole() throws Exception {
		open("一.nianbao", REPORT);
		user.caretAfter("收到");
		user.type("（");
		assertEquals("收到（）", user.line());
		user.key('\b');
		assertEquals("收到", user.line());
	}

	@Test
	void deleteKeyTakesOneCharacter() throws Exception {
		open("一.nianbao", REPORT);
		user.caretAfter("收到");
		user.type("（");
		user.caretAfter("收到");
		Workbench.widget(editor).invokeAction(ST.DELETE_NEXT);
		assertEquals("收到）", user.line());
		user.undo();
		user.select("（）");
		editor.selectAndReveal(user.caret(), 1);
		Workbench.widget(editor).invokeAction(ST.DELETE_NEXT);
		assertEquals("收到）", user.line());
	}

	@Test
	void switchedOff() throws Exception {
		open("一.nianbao", REPORT);
		EditingPreferences.CLOSE_BRACKETS.set(false);
		user.caretAfter("收到");
		user.type("{");
		assertEquals("收到{", user.line());
	}

	@Test
	void formatsHaveStringsAndIndentation() throws Exception {
		open("一.geshi", "格式 甲 \"乙\" 适用 2021 起\n章 \n");
		user.caretAfter("章 ");
		user.type("\"丙\" {");
		assertEquals("章 \"丙\" {}", user.line());
		user.caretAfter("{");
		user.type("\r  ");
		user.type("要点\r");
		assertEquals("  }", user.line());
	}

	@Test
	void commandGoesToTheOtherBracket() throws Exception {
		open("一.nianbao", REPORT);
		user.caretAfter("印发《");
		user.command("org.eclipse.ui.genericeditor.gotoMatchingBracket");
		assertEquals(document.get().indexOf("》"), user.caret());
		user.caretAfter("，（");
		user.command("org.eclipse.ui.genericeditor.gotoMatchingBracket");
		assertEquals(document.get().indexOf("，（") + 2, user.caret(), "not closed in its line");
	}
}
