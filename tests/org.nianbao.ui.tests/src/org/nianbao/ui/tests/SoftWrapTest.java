package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorExtension6;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.ui.editing.EditingPreferences;

/** Long lines are wrapped, until the user says otherwise. */
class SoftWrapTest {

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	private static boolean wraps(ITextEditor editor) {
		return ((ITextEditorExtension6) editor).isWordWrapEnabled() && Workbench.widget(editor).getWordWrap();
	}

	@AfterEach
	void switchOn() {
		EditingPreferences.SOFT_WRAP.set(true);
	}

	@Test
	void reportsAndFormatsAreWrapped() throws Exception {
		ITextEditor report = Workbench.open(project.create("一.nianbao", Examples.read(Examples.CORRECT)));
		Workbench.waitFor("wrapped lines", () -> wraps(report));
		ITextEditor format = Workbench.open(project.create("一.geshi", "格式 甲\n"));
		Workbench.waitFor("wrapped lines", () -> wraps(format));
		ITextEditor other = (ITextEditor) Workbench.page().openEditor(
			new FileEditorInput(project.create("其他.txt", "甲\n")), Workbench.GENERIC_EDITOR);
		Workbench.settle();
		assertFalse(wraps(other));
	}

	@Test
	void userSwitchesItOff() throws Exception {
		ITextEditor editor = Workbench.open(project.create("一.nianbao", Examples.read(Examples.CORRECT)));
		Workbench.waitFor("wrapped lines", () -> wraps(editor));
		Typing user = new Typing(editor);
		user.command("org.eclipse.ui.edit.text.toggleWordWrap");
		assertFalse(wraps(editor));
		user.caretAfter("一、总体情况");
		user.type("\r新的一段。");
		Workbench.save(editor);
		Workbench.settle();
		assertFalse(wraps(editor));
		user.command("org.eclipse.ui.edit.text.toggleWordWrap");
		assertTrue(wraps(editor));
	}

	@Test
	void preferenceIsForNewEditors() throws Exception {
		EditingPreferences.SOFT_WRAP.set(false);
		ITextEditor editor = Workbench.open(project.create("一.nianbao", Examples.read(Examples.CORRECT)));
		Workbench.settle();
		assertFalse(wraps(editor));
	}
}
