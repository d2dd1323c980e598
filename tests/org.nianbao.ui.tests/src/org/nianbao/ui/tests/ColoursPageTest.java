package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.core.commands.common.EventManager;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.preference.ColorSelector;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.ide.highlighting.HighlightStyle;
import org.nianbao.ui.Texts;
import org.nianbao.ui.highlighting.ColorsPreferencePage;
import org.nianbao.ui.model.DocumentModels;

/** The looks of styles are chosen on a page, and shown by editors and by Colors and Fonts. */
class ColoursPageTest {

	private static final String PAGE = "org.nianbao.ui.preferences.colors";
	private static final String PREFIX = "org.nianbao.ui.highlighting.";
	private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
	private static final RGB CHOSEN = new RGB(12, 34, 56);

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	private PreferenceDialog dialog;
	private ITextEditor editor;
	private Styles styles;

	@BeforeEach
	void open() throws Exception {
		editor = Workbench.open(project.create("一.nianbao", Examples.read(Examples.CORRECT)));
		styles = new Styles(editor);
		Workbench.waitFor("semantic colours", () -> styles.is("total", "（七）总计"));
		show();
	}

	@AfterEach
	void restore() {
		close();
		show();
		defaults();
		apply();
		close();
	}

	private void show() {
		dialog = PreferencesUtil.createPreferenceDialogOn(Workbench.window().getShell(), PAGE, new String[] { PAGE }, null);
		dialog.setBlockOnOpen(false);
		dialog.open();
		Workbench.waitFor("the example", () -> preview().getCharCount() > 0);
	}

	private void close() {
		if (dialog != null) {
			dialog.close();
			dialog = null;
		}
	}

	private Composite page() {
		return (Composite) ((PreferencePage) dialog.getSelectedPage()).getControl();
	}

	private StyledText preview() {
		return Dialogs.find(page(), StyledText.class, widget -> true).orElseThrow();
	}

	private void apply() {
		((PreferencePage) dialog.getSelectedPage()).performOk();
		Workbench.settle();
	}

	private void defaults() {
		Dialogs.press(page(), JFaceResources.getString("defaults").replace("&", ""));
	}

	private void select(String style) {
		Tree tree = Dialogs.find(page(), Tree.class, widget -> true).orElseThrow();
		String label = PluginFiles.label("color." + style);
		TreeItem item = Arrays.stream(tree.getItems()).flatMap(category -> Arrays.stream(category.getItems()))
			.filter(i -> i.getText().equals(label)).findFirst()
			.orElseThrow();
		tree.setSelection(item);
		tree.notifyListeners(SWT.Selection, new Event());
	}

	private Button check(String key) {
		String label = text(key);
		return Dialogs.find(page(), Button.class, widget -> widget.getText().equals(label)).orElseThrow();
	}

	private static String text(String key) {
		return Texts.of(ColorsPreferencePage.class).get(key);
	}

	private StyleRange shown(String text) {
		return preview().getStyleRangeAtOffset(preview().getText().indexOf(text));
	}

	private static RGB registered(String style) {
		ColorRegistry colors = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
		return colors.getRGB(PREFIX + style);
	}

	/** Where Colors and Fonts keeps what users choose. */
	private static String stored(String key) {
		return InstanceScope.INSTANCE.getNode("org.eclipse.ui.workbench").get(key, null);
	}

	/** The button of the colour opens a dialog of the system. */
	private void chooseColor(RGB color) throws Exception {
		Field field = ColorsPreferencePage.class.getDeclaredField("color");
		field.setAccessible(true);
		ColorSelector selector = (ColorSelector) field.get(dialog.getSelectedPage());
		RGB before = selector.getColorValue();
		selector.setColorValue(color);
		for (Object listener : listeners(selector)) {
			((IPropertyChangeListener) listener)
				.propertyChange(new PropertyChangeEvent(selector, ColorSelector.PROP_COLORCHANGE, before, color));
		}
	}

	private static Object[] listeners(ColorSelector selector) throws Exception {
		Method method = EventManager.class.getDeclaredMethod("getListeners");
		method.setAccessible(true);
		return (Object[]) method.invoke(selector);
	}

	@Test
	void colourIsShownAtOnceAndKept() throws Exception {
		Workbench.enlarge();
		Workbench.screenshot("colours");
		select("sectionHeading");
		chooseColor(CHOSEN);
		assertEquals(CHOSEN, shown("一、总体情况").foreground.getRGB());
		Workbench.settle();
		assertFalse(CHOSEN.equals(registered("sectionHeading")), "not before it is applied");
		apply();
		assertEquals(CHOSEN, registered("sectionHeading"));
		assertEquals("12,34,56", stored(PREFIX + "sectionHeading"));
		assertEquals("", styles.difference("sectionHeading", "一、总体情况"));
		close();
		show();
		assertEquals(CHOSEN, shown("一、总体情况").foreground.getRGB());
		defaults();
		apply();
		assertEquals(new RGB(0, 64, 128), registered("sectionHeading"));
		assertEquals(null, stored(PREFIX + "sectionHeading"));
		assertEquals("", styles.difference("sectionHeading", "一、总体情况"));
	}

	@Test
	void boldAndItalic() {
		select("sectionHeading");
		assertTrue(check("bold").getSelection());
		Dialogs.press(page(), text("bold"));
		Dialogs.press(page(), text("italic"));
		assertEquals(SWT.ITALIC, shown("一、总体情况").fontStyle);
		apply();
		Workbench.waitFor("the new look", () -> !styles.isBold("一、总体情况"));
		assertTrue(styles.isBold("（一）主动公开"));
		defaults();
		apply();
		Workbench.waitFor("the old look", () -> styles.isBold("一、总体情况"));
	}

	@Test
	void semanticColoursCanBeSwitchedOff() {
		Dialogs.press(page(), text("semantic"));
		apply();
		Workbench.waitFor("lexical colours only", () -> styles.is("label", "（七）总计"));
		Workbench.waitFor("the text to be looked at", () -> DocumentModels.of(Workbench.document(editor)).orElseThrow().currentSnapshot().isPresent());
		Workbench.settle();
		assertEquals("", styles.difference("label", "（七）总计"));
		Dialogs.press(page(), text("semantic"));
		apply();
		Workbench.waitFor("semantic colours", () -> styles.is("total", "（七）总计"));
	}

	@Test
	void exampleHasEveryStyle() {
		Set<String> used = Arrays.stream(preview().getStyleRanges()).map(range -> range.foreground.getRGB().toString()).collect(Collectors.toSet());
		Set<String> missing = Arrays.stream(HighlightStyle.values()).map(HighlightStyle::id).filter(style -> !used.contains(registered(style).toString()))
			.collect(Collectors.toCollection(TreeSet::new));
		assertEquals(Set.of(), missing);
	}

	@Test
	void darkThemeHasChoicesOfItsOwn() throws Exception {
		close();
		IThemeEngine themes = PlatformUI.getWorkbench().getService(IThemeEngine.class);
		ITheme light = themes.getActiveTheme();
		themes.setTheme(DARK, false);
		RGB standard = new RGB(0x8e, 0xc5, 0xff);
		try {
			Workbench.waitFor("dark colours", () -> registered("sectionHeading").equals(standard));
			show();
			select("sectionHeading");
			chooseColor(CHOSEN);
			apply();
			assertEquals(CHOSEN, registered("sectionHeading"));
			assertEquals("12,34,56", stored(DARK + '.' + PREFIX + "sectionHeading"));
			close();
			themes.setTheme(light, false);
			Workbench.waitFor("light colours", () -> registered("sectionHeading").equals(new RGB(0, 64, 128)));
			themes.setTheme(DARK, false);
			Workbench.waitFor("the choice for the dark theme", () -> registered("sectionHeading").equals(CHOSEN));
			show();
			defaults();
			apply();
			assertEquals(standard, registered("sectionHeading"));
			assertEquals(null, stored(DARK + '.' + PREFIX + "sectionHeading"));
			close();
		} finally {
			themes.setTheme(light, false);
		}
		Workbench.waitFor("light colours", () -> registered("sectionHeading").equals(new RGB(0, 64, 128)));
	}
}
