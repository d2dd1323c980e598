package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What can be written is proposed in the editor. In the texts ‸ is the caret. */
class ContentAssistTest {

	private static final String TITLE = "某局2024年政府信息公开工作年度报告\n\n";
	private static final String TABLE = TITLE + """
		三、收到和处理政府信息公开申请情况

		| 项目                             | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
		| 一、本年新收政府信息公开申请数量 |     51 |        3 |        0 |            0 |            0 |    2 |    = |
		""";

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	private ITextEditor editor;
	private IDocument document;
	private StyledText widget;

	private void open(String marked) throws Exception {
		IFile file = project.create("一.nianbao", marked.replace("‸", ""));
		editor = Workbench.open(file);
		document = Workbench.document(editor);
		widget = Workbench.widget(editor);
		editor.selectAndReveal(marked.indexOf('‸'), 0);
		Workbench.settle();
	}

	private void ask() {
		((ITextOperationTarget) editor.getAdapter(ITextViewer.class)).doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS);
	}

	/** The list of proposals, if it is open. */
	private static Table list() {
		return Arrays.stream(PlatformUI.getWorkbench().getDisplay().getShells()).filter(shell -> shell.getParent() != null).filter(Shell::isVisible)
			.map(ContentAssistTest::table).filter(Objects::nonNull).findFirst().orElse(null);
	}

	private static Table table(Composite parent) {
		for (Control child : parent.getChildren()) {
			Table found = child instanceof Table table ? table : child instanceof Composite composite ? table(composite) : null;
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	private static List<String> labels() {
		Table list = list();
		return list == null ? List.of() : Stream.of(list.getItems()).map(TableItem::getText).toList();
	}

	private static boolean isProposed(String label) {
		return labels().stream().anyMatch(text -> text.startsWith(label));
	}

	private void choose(String label) {
		Workbench.waitFor("the proposal " + label, () -> isProposed(label));
		Table list = list();
		for (int i = 0; i < list.getItemCount(); i++) {
			if (list.getItem(i).getText().startsWith(label)) {
				list.setSelection(i);
				list.notifyListeners(SWT.Selection, new Event());
				list.notifyListeners(SWT.DefaultSelection, new Event());
				break;
			}
		}
		// Another list may come in its place, with words for the first placeholder.
		Workbench.waitFor("the list to close", list::isDisposed);
		Workbench.settle();
	}

	private void type(String text) {
		for (char c : text.toCharArray()) {
			Event event = new Event();
			event.character = c;
			event.keyCode = c;
			event.doit = true;
			widget.notifyListeners(SWT.KeyDown, event);
		}
		Workbench.settle();
	}

	private String marked() {
		int caret = ((ITextViewer) editor.getAdapter(ITextViewer.class)).getSelectedRange().x;
		return document.get().substring(0, caret) + "‸" + document.get().substring(caret);
	}

	@Test
	void rowByItsPinyin() throws Exception {
		open(TABLE + "| snjz‸\n\n四、政府信息公开行政复议、行政诉讼情况\n");
		String before = document.get();
		ask();
		choose("二、上年结转政府信息公开申请数量");
		assertEquals(TABLE + "| 二、上年结转政府信息公开申请数量 |       ‸ |          |          |              |              |      |    = |\n\n"
			+ "四、政府信息公开行政复议、行政诉讼情况\n", marked());
		assertTrue(LinkedModeModel.hasInstalledModel(document));
		type("12\t5");
		assertTrue(document.get().contains("|       12 |         5 |"), document::get);
		((ITextOperationTarget) editor.getAdapter(ITextViewer.class)).doOperation(ITextOperationTarget.UNDO);
		while (!document.get().equals(before)) {
			assertTrue(document.get().length() > before.length());
			((ITextOperationTarget) editor.getAdapter(ITextViewer.class)).doOperation(ITextOperationTarget.UNDO);
		}
	}

	@Test
	void oneStepIsUndone() throws Exception {
		open(TITLE + "三、收到和处理政府信息公开申请情况\n\n‸\n");
		String before = document.get();
		ask();
		choose("申请");
		assertTrue(document.get().contains("| 四、结转下年度继续办理 "));
		((ITextOperationTarget) editor.getAdapter(ITextViewer.class)).doOperation(ITextOperationTarget.UNDO);
		assertEquals(before, document.get());
	}

	@Test
	void figuresWithTheirValuesWhileTyping() throws Exception {
		open(TABLE + "\n五、存在的主要问题及改进情况\n\n全年收到申请‸件。\n");
		type("{");
		Workbench.waitFor("the figures", () -> isProposed("新收  = 56"));
		Workbench.screenshot("assist");
		type("yy");
		Workbench.waitFor("those that fit", () -> isProposed("予以公开") && labels().size() < 20);
		assertFalse(isProposed("新收  "));
		type("\b\bxs");
		choose("新收  ");
		assertEquals(TABLE + "\n五、存在的主要问题及改进情况\n\n全年收到申请{新收}‸件。\n", marked());
	}

	@Test
	void placeholdersHaveChoices() throws Exception {
		open(TITLE + "一、总体情况\n\n印发{gz‸件。\n");
		ask();
		choose("规章");
		assertEquals(TITLE + "一、总体情况\n\n印发{规章.制发}件。\n", document.get());
		assertTrue(LinkedModeModel.hasInstalledModel(document));
		Workbench.waitFor("the columns", () -> isProposed("有效"));
		choose("有效");
		assertEquals(TITLE + "一、总体情况\n\n印发{规章.有效}件。\n", document.get());
	}

	@Test
	void wholeReportInAnEmptyFile() throws Exception {
		open("‸");
		ask();
		choose("全部章节和表格");
		Workbench.waitFor("the first placeholder", () -> "（机关名称）".equals(widget.getSelectionText()));
		assertTrue(LinkedModeModel.hasInstalledModel(document));
		type("某县交通局");
		assertTrue(LinkedModeModel.hasInstalledModel(document), "still");
		assertTrue(document.get().startsWith("某县交通局20"), document::get);
		assertTrue(document.get().contains(">> 某县交通局\n"), document::get);
		Workbench.screenshot("assist-report");
	}

	@Test
	void documentsThatAreNoReports() throws Exception {
		IFile file = project.create("说明.txt", "{");
		ITextEditor other = Workbench.open(file);
		ITextOperationTarget target = (ITextOperationTarget) other.getAdapter(ITextViewer.class);
		if (target.canDoOperation(ISourceViewer.CONTENTASSIST_PROPOSALS)) {
			target.doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS);
		}
		Workbench.settle();
		assertFalse(isProposed("新收"));
	}
}
