package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;

import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.inlined.AbstractInlinedAnnotation;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.ui.editing.EditingPreferences;
import org.nianbao.ui.editing.EditorPreferencePage;

/** What totals should be is seen at the ends of lines. */
class CodeMiningTest {

	private static final String REPORT = """
		某局2024年政府信息公开工作年度报告

		三、收到和处理政府信息公开申请情况

		| 项目                             | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
		| 一、本年新收政府信息公开申请数量 |     36 |        0 |        0 |            0 |            1 |    0 |   37 |
		| 二、上年结转政府信息公开申请数量 |      1 |        0 |        0 |            0 |            0 |    0 |    = |
		""";

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	private ITextEditor editor;
	private IDocument document;

	@BeforeEach
	void open() throws Exception {
		editor = Workbench.open(project.create("一.nianbao", REPORT));
		document = Workbench.document(editor);
	}

	@AfterEach
	void switchOn() {
		EditingPreferences.HINTS.set(true);
	}

	@Test
	void followTheText() throws Exception {
		waitFor(List.of("5 ✓", "6 = 1"));
		document.replace(document.get().indexOf("37 |"), 2, " 1");
		waitFor(List.of("5 总计应为 37，差 +36", "6 = 1"));
		document.replace(0, 0, "// 说明\n");
		assertEquals(List.of("6 总计应为 37，差 +36", "7 = 1"), minings(), "moved along at once");
		document.replace(document.get().indexOf("36 |"), 2, " 0");
		waitFor(List.of("6 ✓", "7 = 1"));
	}

	@Test
	void canBeSwitchedOffAndOn() {
		waitFor(List.of("5 ✓", "6 = 1"));
		EditingPreferences.HINTS.set(false);
		waitFor(List.of());
		EditingPreferences.HINTS.set(true);
		waitFor(List.of("5 ✓", "6 = 1"));
	}

	@Test
	void areOfReportsOnly() throws Exception {
		ITextEditor other = Workbench.open(project.create("一.geshi", "格式 某省 \"标题\" 继承 国办2021\n"));
		Workbench.settle();
		assertEquals(List.of(), minings(other));
		waitFor(List.of("5 ✓", "6 = 1"));
	}

	@Test
	void wholeReport() throws Exception {
		ITextEditor other = Workbench.open(project.create("二.nianbao", Examples.read(Examples.MISTAKES)));
		IDocument text = Workbench.document(other);
		Workbench.waitFor("hints", () -> minings(other).stream().anyMatch(mining -> mining.contains("应为")));
		assertTrue(minings(other).size() < text.getNumberOfLines());
		// Long rows are left out, for a picture that shows all kinds of hints.
		remove(text, "| （三）不予公开 |", "| （五）不予处理 |");
		remove(text, "| （六）其他处理 |", "| （七）总计");
		remove(text, "| （二）部分公开", "| （五）不予处理 |");
		text.replace(text.get().indexOf("47 |", text.get().indexOf("| 一、本年新收")), 2, " =");
		Typing user = new Typing(other);
		user.caretAfter("| 二、上年结转");
		user.command("org.nianbao.ui.align");
		Workbench.waitFor("hints of the new text", () -> minings(other).stream().anyMatch(mining -> mining.contains("= 47")));
		Typing.alone(other, () -> {
			other.selectAndReveal(text.getLength(), 0);
			other.selectAndReveal(text.get().indexOf("三、收到和处理"), 0);
			return Workbench.screenshot("minings");
		});
	}

	@Test
	void switchesAreOnAPageOfTheirOwn() {
		PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(Workbench.window().getShell(), "org.nianbao.ui.preferences.editor", null, null);
		dialog.setBlockOnOpen(false);
		dialog.open();
		try {
			assertTrue(dialog.getSelectedPage() instanceof EditorPreferencePage, () -> "" + dialog.getSelectedPage());
			assertEquals("编辑器", ((EditorPreferencePage) dialog.getSelectedPage()).getTitle());
		} finally {
			dialog.close();
		}
	}

	private static void remove(IDocument text, String from, String to) throws Exception {
		int start = text.get().indexOf(from);
		text.replace(start, text.get().indexOf(to, start) - start, "");
	}

	private void waitFor(List<String> expected) {
		Workbench.waitFor(expected + " instead of " + minings(), () -> minings().equals(expected));
	}

	private List<String> minings() {
		return minings(editor);
	}

	/** Lines, counted from 0, and what is shown at their ends, in the order of the text. */
	private static List<String> minings(ITextEditor editor) {
		IAnnotationModel model = ((ISourceViewer) editor.getAdapter(ITextViewer.class)).getAnnotationModel();
		TreeMap<Integer, String> found = new TreeMap<>();
		try {
			for (Iterator<Annotation> i = model.getAnnotationIterator(); i.hasNext();) {
				if (i.next() instanceof AbstractInlinedAnnotation annotation && !annotation.isMarkedDeleted()) {
					int line = Workbench.document(editor).getLineOfOffset(annotation.getPosition().getOffset());
					for (Object mining : minings(annotation)) {
						found.put(line, line + " " + ((ICodeMining) mining).getLabel().strip());
					}
				}
			}
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
		return new ArrayList<>(found.values());
	}

	/** The platform has no other way to ask. */
	private static List<?> minings(AbstractInlinedAnnotation annotation) throws Exception {
		Field field = annotation.getClass().getDeclaredField("fMinings");
		field.setAccessible(true);
		return (List<?>) field.get(annotation);
	}
}
