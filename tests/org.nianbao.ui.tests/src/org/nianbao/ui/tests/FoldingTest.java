package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sections, tables and comments of a report can be folded in the editor. */
class FoldingTest {

	private static final String TEXT = """
		// 甲
		// 乙
		某局2024年政府信息公开工作年度报告
		一、总体情况
		正文。
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

	private void open(String text) throws Exception {
		editor = Workbench.open(project.create("一.nianbao", text));
		document = Workbench.document(editor);
	}

	private ProjectionViewer viewer() {
		return (ProjectionViewer) editor.getAdapter(ITextViewer.class);
	}

	private ProjectionAnnotationModel model() {
		return viewer().getProjectionAnnotationModel();
	}

	/** The first lines of what can be folded; with + before what is. */
	private List<String> foldings() {
		List<ProjectionAnnotation> found = annotations();
		return found.stream().map(annotation -> (annotation.isCollapsed() ? "+" : "") + line(model().getPosition(annotation))).toList();
	}

	private List<ProjectionAnnotation> annotations() {
		List<ProjectionAnnotation> found = new ArrayList<>();
		if (model() != null) {
			for (Iterator<Annotation> all = model().getAnnotationIterator(); all.hasNext();) {
				found.add((ProjectionAnnotation) all.next());
			}
			found.sort(Comparator.comparingInt(annotation -> model().getPosition(annotation).getOffset()));
		}
		return found;
	}

	private String line(Position position) {
		try {
			return document.get(position.getOffset(), document.getLineInformationOfOffset(position.getOffset()).getLength());
		} catch (BadLocationException e) {
			throw new IllegalStateException(e);
		}
	}

	private void waitFor(String... expected) {
		Workbench.waitFor("the foldings " + List.of(expected), () -> foldings().equals(List.of(expected)));
	}

	@Test
	void foldedStaysFolded() throws Exception {
		open(TEXT);
		String table = "| 项目 | 自然人 | 总计 |";
		waitFor("// 甲", "一、总体情况", "三、收到和处理政府信息公开申请情况", table);
		int lines = Workbench.widget(editor).getLineCount();
		model().collapse(annotations().get(1));
		Workbench.waitFor("the section to be folded", () -> Workbench.widget(editor).getLineCount() == lines - 1);
		document.replace(0, 0, "@格式 国办2021\n");
		document.replace(document.getLength(), 0, "\n四、政府信息公开行政复议、行政诉讼情况\n正文。\n");
		waitFor("// 甲", "+一、总体情况", "三、收到和处理政府信息公开申请情况", table, "四、政府信息公开行政复议、行政诉讼情况");
		document.replace(document.get().indexOf("// 甲\n"), 5, "");
		waitFor("+一、总体情况", "三、收到和处理政府信息公开申请情况", table, "四、政府信息公开行政复议、行政诉讼情况");
	}

	@Test
	void switchedOffAndOn() throws Exception {
		open(TEXT);
		Workbench.waitFor("the foldings", () -> foldings().size() == 4);
		viewer().doOperation(ProjectionViewer.TOGGLE);
		assertEquals(List.of(), foldings());
		viewer().doOperation(ProjectionViewer.TOGGLE);
		Workbench.waitFor("the foldings", () -> foldings().size() == 4);
	}

	@Test
	void picture() throws Exception {
		Workbench.enlarge();
		open(Examples.read("correct-2024.nianbao"));
		Workbench.waitFor("the foldings", () -> foldings().size() > 6);
		model().collapse(annotations().get(1));
		Workbench.settle();
		Workbench.screenshot("folding");
	}
}
