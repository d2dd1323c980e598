package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.ui.preview.PreviewView;

/** The preview follows the editor, and the editor the preview. Without a browser and, where there is one, with it. */
class PreviewTest {

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	private final IDialogSettings settings = PlatformUI.getDialogSettingsProvider(PluginFiles.BUNDLE).getDialogSettings();
	private ITextEditor editor;
	private IDocument document;

	@BeforeEach
	void openEditor() throws Exception {
		settings.put("preview.asText", true);
		IFile file = project.create("一.nianbao", Examples.read(Examples.CORRECT));
		editor = Workbench.open(file);
		document = Workbench.document(editor);
	}

	@AfterEach
	void closeView() {
		IViewPart view = Workbench.page().findView(PreviewView.ID);
		if (view != null) {
			Workbench.page().hideView(view);
		}
		settings.put("preview.asText", false);
		settings.put("preview.unlinked", false);
	}

	private static void openView() throws Exception {
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("org.nianbao.ui.openPreview", null);
	}

	private StyledText openText() throws Exception {
		openView();
		StyledText sheet = sheet(StyledText.class, text -> text != Workbench.widget(editor) && (text.getStyle() & SWT.READ_ONLY) != 0).orElseThrow();
		Workbench.waitFor("the preview", () -> sheet.isVisible() && !sheet.getText().isEmpty());
		return sheet;
	}

	@Test
	void followsTyping() throws Exception {
		StyledText sheet = openText();
		assertTrue(sheet.getText().contains("一、总体情况"));
		assertTrue(sheet.getText().contains("行政许可"));
		document.replace(document.get().indexOf("全年在县政府门户网站"), 2, "甲乙丙丁");
		Workbench.waitFor("the new text", () -> sheet.getText().contains("甲乙丙丁在县政府门户网站"));
		assertEquals(editor, Workbench.page().getActiveEditor());
	}

	@Test
	void keepsTheLastReadableVersion() throws Exception {
		Workbench.enlarge();
		StyledText sheet = openText();
		String before = sheet.getText();
		int at = document.get().indexOf("全年在县政府门户网站");
		document.replace(at, 0, "甲{");
		Workbench.waitFor("the banner", () -> banner().isPresent());
		assertEquals("文本有误，显示的是上一个正确的版本", banner().get().getText());
		assertEquals(before, sheet.getText());
		Rectangle bounds = banner().get().getBounds();
		assertTrue(bounds.height > 10 && sheet.getParent().getLocation().y == bounds.y + bounds.height, bounds::toString);
		Workbench.waitFor("the banner to be painted", () -> painted(banner().get()));
		Workbench.screenshot("preview-broken");
		document.replace(at + 1, 1, "");
		Workbench.waitFor("the text", () -> sheet.getText().contains("甲全年在县政府门户网站"));
		assertFalse(banner().isPresent());
	}

	@Test
	void showsABrokenTextIfItIsAllThereIs() throws Exception {
		editor = Workbench.open(project.create("二.nianbao", "标题\n读不懂{\n"));
		StyledText sheet = openText();
		assertTrue(sheet.getText().contains("读不懂{"));
		assertEquals("文本有误，读不懂的内容按输入的原样显示", banner().get().getText());
	}

	@Test
	void cursorAndClicks() throws Exception {
		StyledText sheet = openText();
		select("（七）总计");
		Workbench.waitFor("the row in the preview", () -> sheet.getSelectionText().equals("（七）总计"));
		int offset = sheet.getText().indexOf("现行有效件数");
		sheet.setSelection(offset);
		sheet.showSelection();
		click(sheet, offset + 2);
		Workbench.waitFor("the selection in the editor", () -> selection().equals("现行有效件数"));
		settings.put("preview.unlinked", true);
		select("一、总体情况");
		Workbench.settle();
		assertFalse(sheet.getSelectionText().contains("总体情况"));
	}

	/** While the text is broken, the preview shows another one than the editor has. */
	@Test
	void clicksFindTheirPlaceInATextThatHasMovedOn() throws Exception {
		StyledText sheet = openText();
		document.replace(document.get().indexOf("全年在县政府门户网站"), 0, "很多新字{");
		Workbench.waitFor("the banner", () -> banner().isPresent());
		int offset = sheet.getText().indexOf("现行有效件数");
		sheet.setSelection(offset);
		sheet.showSelection();
		click(sheet, offset + 2);
		Workbench.waitFor("the selection in the editor", () -> selection().equals("现行有效件数"));
	}

	@Test
	void followsTheActiveEditor() throws Exception {
		StyledText sheet = openText();
		ITextEditor other = Workbench.open(project.create("二.nianbao", "另一份年报\n只有一句。\n"));
		Workbench.waitFor("the other report", () -> sheet.isVisible() && sheet.getText().contains("只有一句。"));
		ITextEditor text = Workbench.open(project.create("三.txt", "不是年报"));
		Workbench.waitFor("nothing", () -> !sheet.isVisible() && sheet.getText().isEmpty());
		Workbench.page().closeEditor(text, false);
		Workbench.page().activate(other);
		Workbench.waitFor("the other report again", () -> sheet.isVisible() && sheet.getText().contains("只有一句。"));
		Workbench.page().closeAllEditors(false);
		Workbench.waitFor("nothing", () -> !sheet.isVisible() && sheet.getText().isEmpty());
	}

	@Test
	void viewMayBeClosedAtAnyTime() throws Exception {
		openView();
		document.replace(0, 0, "\n");
		Workbench.page().hideView(Workbench.page().findView(PreviewView.ID));
		document.replace(0, 0, "\n");
		openText();
	}

	@Test
	void browser() throws Exception {
		Workbench.enlarge();
		settings.put("preview.asText", false);
		openView();
		Optional<Browser> found = sheet(Browser.class, browser -> true);
		Assumptions.assumeTrue(found.isPresent(), "no browser here");
		Browser browser = found.get();
		Workbench.waitFor("the page", () -> shows(browser, "一、总体情况"));
		int at = document.get().indexOf("全年在县政府门户网站");
		Workbench.waitFor("the title under the cursor", () -> number(browser, "document.querySelectorAll('.here').length") == 1);
		browser.execute("window.scrollTo(0, 300);");
		document.replace(at, 2, "甲乙丙丁");
		Workbench.waitFor("the new text", () -> shows(browser, "甲乙丙丁在县政府门户网站"));
		assertEquals(300, number(browser, "window.scrollY"), "the reader stays where he is");
		select("（七）总计");
		Workbench.waitFor("the row", () -> "（七）总计".equals(evaluate(browser, "(document.querySelector('.here')||{}).textContent")));
		assertTrue(number(browser, "document.querySelector('.here').getBoundingClientRect().top") >= 0);
		screenshot("preview", browser);
		browser.execute("Array.prototype.filter.call(document.querySelectorAll('th'),function(th){return th.textContent==='现行有效件数'})[0].click();");
		Workbench.waitFor("the selection in the editor", () -> selection().equals("现行有效件数"));
		document.replace(at, 0, "甲{");
		Workbench.waitFor("the banner", () -> banner().isPresent());
		Workbench.page().closeAllEditors(false);
		Workbench.waitFor("nothing", () -> !browser.isVisible());
	}

	/** Browsers paint when they think fit. */
	private static void screenshot(String name, Browser browser) throws Exception {
		Shell shell = Workbench.window().getShell();
		Rectangle bounds = shell.getBounds();
		shell.setBounds(shell.getDisplay().getBounds());
		Workbench.settle();
		browser.execute("document.querySelector('.here').scrollIntoView({block:'center'});"
			+ "requestAnimationFrame(function(){requestAnimationFrame(function(){document.body.id='painted';});});");
		Workbench.waitFor("the page to be painted", () -> "painted".equals(evaluate(browser, "document.body.id")));
		Workbench.screenshot(name);
		shell.setBounds(bounds);
	}

	private static boolean shows(Browser browser, String text) {
		return String.valueOf(evaluate(browser, "document.body && document.body.textContent")).contains(text);
	}

	private static int number(Browser browser, String expression) {
		return evaluate(browser, expression) instanceof Double number ? number.intValue() : -1;
	}

	private static Object evaluate(Browser browser, String expression) {
		return browser.evaluate("return " + expression + ";");
	}

	private void select(String text) {
		editor.selectAndReveal(document.get().indexOf(text), 0);
	}

	private String selection() {
		return ((ITextSelection) editor.getSelectionProvider().getSelection()).getText();
	}

	private static void click(StyledText sheet, int offset) {
		sheet.setSelection(offset);
		Point at = sheet.getLocationAtOffset(offset);
		Event event = new Event();
		event.button = 1;
		event.count = 1;
		event.x = at.x + 1;
		event.y = at.y + 1;
		sheet.notifyListeners(SWT.MouseUp, event);
	}

	private static boolean painted(Control control) {
		boolean[] painted = {false};
		control.addListener(SWT.Paint, event -> painted[0] = true);
		control.redraw();
		control.update();
		Workbench.settle();
		return painted[0];
	}

	private static Optional<CLabel> banner() {
		return sheet(CLabel.class, label -> label.isVisible() && label.getText().startsWith("文本有误"));
	}

	private static <T extends Control> Optional<T> sheet(Class<T> type, Predicate<T> wanted) {
		return Dialogs.find(Workbench.window().getShell(), type, wanted);
	}
}
