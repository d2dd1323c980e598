package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the context menu of the editor offers, for files in the workspace and outside of it. */
class EditorMenuTest {

	private static final List<String> ANYWHERE = List.of("年报：预览", "年报：计算合计", "年报：对齐表格", "年报：格式化");

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	@TempDir
	Path outside;

	/** Our entries. */
	private static List<String> menu(ITextEditor editor) {
		Menu menu = Workbench.widget(editor).getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		List<String> texts = Arrays.stream(menu.getItems()).map(MenuItem::getText).map(text -> text.replaceAll("\t.*", ""))
			.filter(text -> text.startsWith("年报："))
			.toList();
		menu.notifyListeners(SWT.Hide, new Event());
		return texts;
	}

	private ITextEditor openOutside(String name, String text) throws Exception {
		return (ITextEditor) IDE.openEditor(Workbench.page(), Files.writeString(outside.resolve(name), text).toUri(), Workbench.GENERIC_EDITOR, true);
	}

	private static boolean isHandled(String command) {
		return PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(command).isHandled();
	}

	@Test
	void reportsOutsideTheWorkspaceHaveTheCommandsOfTheEditor() throws Exception {
		ITextEditor report = openOutside("一.nianbao", Examples.read(Examples.CORRECT));
		assertEquals(ANYWHERE, menu(report));
		assertTrue(isHandled("org.nianbao.ui.totals"));
	}

	@Test
	void otherFilesHaveNone() throws Exception {
		assertEquals(List.of(), menu(openOutside("说明.txt", "说明")));
		for (String command : List.of("totals", "align", "format", "quickOutline")) {
			assertFalse(isHandled("org.nianbao.ui." + command), command);
		}
		assertEquals(List.of("年报：格式化"), menu(openOutside("一.geshi", "")));
	}

	@Test
	void reportInTheEditorIsCheckedAndExported() throws Exception {
		IFile file = project.create("一.nianbao", Examples.read(Examples.MISTAKES));
		project.create("二.nianbao", Examples.read(Examples.CORRECT));
		ITextEditor editor = Workbench.open(file);
		assertTrue(menu(editor).containsAll(ANYWHERE) && menu(editor).containsAll(List.of("年报：检查", "年报：导出…")), () -> menu(editor).toString());
		new Typing(editor).begin("org.nianbao.ui.checkReports");
		Shell dialog = Dialogs.waitFor("检查年报");
		List<String> rows = Dialogs.rows(dialog);
		assertEquals(1, rows.size());
		assertTrue(rows.get(0).startsWith(project.project().getName() + "/一.nianbao："), rows::toString);
		dialog.close();
	}
}
