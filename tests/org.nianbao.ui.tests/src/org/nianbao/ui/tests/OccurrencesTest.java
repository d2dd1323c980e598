package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The editor marks where the row, column or figure at the caret is named. */
class OccurrencesTest {

	private static final String TOGGLE = "org.eclipse.ui.genericeditor.togglehighlight";
	private static final String TEXT = """
		某局2024年政府信息公开工作年度报告

		一、总体情况
		收到{新收}件，其中自然人{新收.自然人}件。

		三、收到和处理政府信息公开申请情况
		| 项目 | 自然人 | 总计 |
		| 一、本年新收政府信息公开申请数量 | 31 | 42 |
		""";

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	private ITextEditor editor;
	private IDocument document;

	@BeforeEach
	void open() throws Exception {
		editor = Workbench.open(project.create("一.nianbao", TEXT));
		document = Workbench.document(editor);
	}

	@AfterEach
	void switchOn() {
		preferences().remove(TOGGLE);
	}

	private static IEclipsePreferences preferences() {
		return InstanceScope.INSTANCE.getNode("org.eclipse.ui.genericeditor");
	}

	private void caretTo(String text) {
		editor.selectAndReveal(document.get().indexOf(text) + 1, 0);
	}

	/** What is marked, in the order of the text; definitions with a star. */
	private List<String> marks() {
		IAnnotationModel model = editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
		List<Position> places = new ArrayList<>();
		List<String> types = new ArrayList<>();
		for (Iterator<Annotation> annotations = model.getAnnotationIterator(); annotations.hasNext();) {
			Annotation annotation = annotations.next();
			if (annotation.getType().startsWith("org.nianbao.ui.occurrence") || annotation.getType().equals("org.eclipse.ui.genericeditor.text")) {
				places.add(model.getPosition(annotation));
				types.add(annotation.getType().endsWith("definition") ? "*" : annotation.getType().endsWith("text") ? "word " : "");
			}
		}
		return places.stream().sorted(Comparator.comparingInt(Position::getOffset)).map(place -> types.get(places.indexOf(place)) + text(place)).toList();
	}

	private String text(Position place) {
		try {
			return document.get(place.getOffset(), place.getLength());
		} catch (BadLocationException e) {
			throw new IllegalStateException(e);
		}
	}

	private void waitForMarks(String... marks) {
		Workbench.waitFor("the marks " + List.of(marks), () -> marks().equals(List.of(marks)));
	}

	@Test
	void rowIsMarkedWhereItIsNamed() {
		caretTo("一、本年新收");
		waitForMarks("新收", "新收", "*一、本年新收政府信息公开申请数量");
		caretTo("自然人}");
		waitForMarks("自然人", "*自然人", "*31");
		caretTo("其中");
		waitForMarks();
	}

	@Test
	void marksFollowTheText() throws Exception {
		caretTo("一、本年新收");
		waitForMarks("新收", "新收", "*一、本年新收政府信息公开申请数量");
		document.replace(0, 0, "@格式 国办2021\n");
		waitForMarks("新收", "新收", "*一、本年新收政府信息公开申请数量");
		document.replace(document.get().indexOf("{新收}"), 4, "甲");
		waitForMarks("新收", "*一、本年新收政府信息公开申请数量");
	}

	@Test
	void switchOfTheEditor() throws Exception {
		caretTo("一、本年新收");
		waitForMarks("新收", "新收", "*一、本年新收政府信息公开申请数量");
		IHandlerService handlers = Workbench.window().getService(IHandlerService.class);
		handlers.executeCommand(TOGGLE, null);
		waitForMarks();
		handlers.executeCommand(TOGGLE, null);
		waitForMarks("新收", "新收", "*一、本年新收政府信息公开申请数量");
	}

	@Test
	void closedWhileLooking() {
		caretTo("一、本年新收");
		Workbench.page().closeAllEditors(false);
		Workbench.settle();
		assertEquals(0, Workbench.page().getEditorReferences().length);
	}
}
