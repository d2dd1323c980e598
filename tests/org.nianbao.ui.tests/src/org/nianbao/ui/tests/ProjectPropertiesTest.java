package org.nianbao.ui.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.ui.Texts;
import org.nianbao.ui.project.ReportProjectPropertyPage;

/** The form over the project file writes what was changed and nothing else, and the markers follow. */
class ProjectPropertiesTest {

	private static final Texts TEXTS = Texts.of(ReportProjectPropertyPage.class);
	private static final String FILE = "nianbao.properties";

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	private PreferenceDialog dialog;

	@BeforeEach
	void switchOn() throws Exception {
		project.switchOn();
	}

	@AfterEach
	void close() {
		if (dialog != null && dialog.getShell() != null) {
			dialog.close();
		}
	}

	@Test
	void severitiesAreWrittenAndMarkersFollow() throws Exception {
		Workbench.enlarge();
		IFile report = project.create("错误.nianbao", Examples.read(Examples.MISTAKES));
		project.create(FILE, "# 我们的项目\nbodies = 甲局、乙局\n\n# 级别\nseverity.L-TEXT = 提示\n");
		project.settle();
		String rule = project.markers(report).stream().filter(marker -> marker.severity() == IMarker.SEVERITY_ERROR).findFirst().orElseThrow().rule();
		open(project.project());
		assertEquals("甲局\n乙局", text("properties.bodies").getText());
		select(rule);
		assertTrue(explanation().length() > 20);
		Workbench.screenshot("properties");
		Widgets.choose(combo("rules.choose"), 4);
		select("L-TEXT");
		assertEquals(TEXTS.get("severity.info"), combo("rules.choose").getText());
		Widgets.choose(combo("rules.choose"), 0);
		apply();
		Workbench.waitFor("the file", () -> read(project.project().getFile(FILE))
			.equals("# 我们的项目\nbodies = 甲局、乙局\n\n# 级别\nseverity." + rule + " = " + TEXTS.get("severity.off") + "\n"));
		project.settle();
		Workbench.waitFor("the markers", () -> project.markers(report).stream().noneMatch(marker -> marker.rule().equals(rule)));
		assertFalse(project.markers(report).isEmpty());
	}

	@Test
	void fileIsMadeWhenNeeded() throws Exception {
		open(project.project());
		apply();
		assertFalse(project.project().getFile(FILE).exists(), "nothing was changed");
		text("properties.deadline").setText("1月20日");
		Widgets.choose(combo("properties.format"), 1);
		text("properties.bodies").setText("甲局\n 乙局\n");
		apply();
		Workbench.waitFor("the file", () -> project.project().getFile(FILE).exists());
		String format = combo("properties.format").getItem(1);
		assertEquals("format = " + format.substring(0, format.indexOf('（')) + "\ndeadline = 1月20日\nbodies = 甲局、乙局\n",
			read(project.project().getFile(FILE)));
	}

	@Test
	void foldersHaveSettingsOfTheirOwn() throws Exception {
		project.create(FILE, "deadline = 1-20\n");
		IFolder folder = project.project().getFolder("县");
		folder.create(true, true, null);
		open(folder);
		Workbench.waitFor("the hint", () -> TEXTS.get("properties.inherited").equals(((PreferencePage) dialog.getSelectedPage()).getMessage()));
		text("properties.deadline").setText("2-20");
		apply();
		Workbench.waitFor("the file", () -> folder.getFile(FILE).exists());
		assertEquals("deadline = 2-20\n", read(folder.getFile(FILE)));
		assertEquals("deadline = 1-20\n", read(project.project().getFile(FILE)));
	}

	@Test
	void errorsOfTheFileAreShown() throws Exception {
		Workbench.enlarge();
		project.create(FILE, "format = 没有\ndeadline = 2-31\nseverity.L-TEXT = 有时\n");
		open(project.project());
		assertEquals(TEXTS.get("properties.problems"), ((PreferencePage) dialog.getSelectedPage()).getErrorMessage());
		assertEquals("没有", combo("properties.format").getText());
		Workbench.screenshot("properties-errors");
		Widgets.choose(combo("properties.format"), 0);
		text("properties.deadline").setText("");
		select("L-TEXT");
		Widgets.choose(combo("rules.choose"), 2);
		apply();
		Workbench.waitFor("the file", () -> read(project.project().getFile(FILE)).equals("severity.L-TEXT = 有时\n")
			|| read(project.project().getFile(FILE)).equals("severity.L-TEXT = " + TEXTS.get("severity.warning") + "\n"));
		Workbench.waitFor("no error", () -> ((PreferencePage) dialog.getSelectedPage()).getErrorMessage() == null);
		assertEquals("severity.L-TEXT = " + TEXTS.get("severity.warning") + "\n", read(project.project().getFile(FILE)));
	}

	@Test
	void openEditorIsChangedAndCanUndo() throws Exception {
		IFile file = project.create(FILE, "# 说明\n");
		ITextEditor editor = Workbench.open(file);
		assertEquals(Workbench.GENERIC_EDITOR, editor.getSite().getId());
		Workbench.document(editor).replace(0, 0, "# 还没有保存\n");
		open(project.project());
		text("properties.deadline").setText("1-20");
		apply();
		Workbench.waitFor("the file", () -> read(file).equals("# 还没有保存\n# 说明\ndeadline = 1-20\n"));
		assertFalse(editor.isDirty());
		assertEquals("UTF-8", file.getCharset());
	}

	@Test
	void filterFindsRules() throws Exception {
		open(project.project());
		Table table = table();
		int all = table.getItemCount();
		assertTrue(all > 50);
		Text filter = Widgets.all(dialog.getShell()).stream().filter(Text.class::isInstance).map(Text.class::cast)
			.filter(text -> text.getMessage().equals(TEXTS.get("rules.filter"))).findFirst().orElseThrow();
		filter.setText("t3-");
		assertTrue(table.getItemCount() > 1 && table.getItemCount() < all);
		assertTrue(Arrays.stream(table.getItems()).allMatch(item -> item.getText(0).startsWith("T3-")));
	}

	private void open(IContainer container) {
		dialog = PreferencesUtil.createPropertyDialogOn(Workbench.window().getShell(), container, ReportProjectPropertyPage.ID, null, null);
		assertNotNull(dialog);
		dialog.setBlockOnOpen(false);
		dialog.open();
		Workbench.waitFor("the rules", () -> table().getItemCount() > 0);
	}

	private void apply() {
		Widgets.press(Widgets.button(dialog.getShell(), JFaceResources.getString("apply").replace("&", "")));
		Workbench.settle();
	}

	private Table table() {
		return Widgets.all(dialog.getShell()).stream().filter(Table.class::isInstance).map(Table.class::cast).findFirst().orElseThrow();
	}

	private void select(String rule) {
		TableItem item = Arrays.stream(table().getItems()).filter(one -> one.getText(0).equals(rule)).findFirst().orElseThrow();
		table().setSelection(item);
		Event event = new Event();
		event.item = item;
		table().notifyListeners(SWT.Selection, event);
	}

	private String explanation() {
		return Widgets.after(dialog.getShell(), TEXTS.get("rules.choose"), Text.class).getText();
	}

	private Combo combo(String key) {
		return Widgets.after(dialog.getShell(), TEXTS.get(key), Combo.class);
	}

	private Text text(String key) {
		return Widgets.after(dialog.getShell(), TEXTS.get(key), Text.class);
	}

	private static String read(IFile file) {
		if (!file.exists()) {
			return "";
		}
		try (InputStream stream = file.getContents(true)) {
			return new String(stream.readAllBytes(), UTF_8);
		} catch (IOException | CoreException e) {
			throw new IllegalStateException(e);
		}
	}
}
