package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.SubContributionItem;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.part.IPage;
import org.eclipse.ui.part.PageBookView;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The view Outline shows the parts of a report. */
class OutlineTest {

	private static final String VIEW = "org.eclipse.ui.views.ContentOutline";
	private static final String TEXT = """
		某局2024年政府信息公开工作年度报告
		一、总体情况
		（一）主动公开
		正文。
		三、收到和处理政府信息公开申请情况
		| 项目 | 自然人 | 总计 |
		| 一、本年新收政府信息公开申请数量 | 31 | 42 |
		""";

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	private IViewPart view;
	private ITextEditor editor;

	private void open(String name, String text) throws Exception {
		editor = Workbench.open(project.create(name, text));
		view = Workbench.page().showView(VIEW);
		Workbench.page().activate(editor);
	}

	@AfterEach
	void close() {
		if (view != null) {
			Workbench.page().hideView(view);
		}
	}

	private Tree tree() {
		IPage page = ((PageBookView) view).getCurrentPage();
		return page.getControl() instanceof Tree tree ? tree : null;
	}

	/** What can be seen, indented. */
	private List<String> shown() {
		List<String> shown = new ArrayList<>();
		if (tree() != null) {
			show(tree().getItems(), "", shown);
		}
		return shown;
	}

	private static void show(TreeItem[] items, String indent, List<String> shown) {
		for (TreeItem item : items) {
			shown.add(indent + item.getText());
			if (item.getExpanded()) {
				show(item.getItems(), indent + " ", shown);
			}
		}
	}

	private void waitFor(String... expected) {
		Workbench.waitFor("the outline " + List.of(expected), () -> shown().equals(List.of(expected)));
	}

	private String selected() {
		return tree().getSelectionCount() == 0 ? "" : tree().getSelection()[0].getText();
	}

	@Test
	void followsTextAndCaret() throws Exception {
		open("一.nianbao", TEXT);
		waitFor("某局2024年政府信息公开工作年度报告", "一、总体情况", " （一）主动公开", "三、收到和处理政府信息公开申请情况", " 申请");
		IDocument document = Workbench.document(editor);
		editor.selectAndReveal(document.get().indexOf("正文"), 0);
		Workbench.waitFor("the heading at the caret", () -> selected().equals("（一）主动公开"));
		editor.selectAndReveal(document.get().indexOf("31"), 0);
		Workbench.waitFor("the row at the caret", () -> selected().startsWith("一、本年新收政府信息公开申请数量"));
		document.replace(0, 0, "@格式 国办2021\n");
		waitFor("@格式 国办2021", "某局2024年政府信息公开工作年度报告", "一、总体情况", " （一）主动公开", "三、收到和处理政府信息公开申请情况", " 申请",
			"  一、本年新收政府信息公开申请数量  42");
	}

	/** An item keeps its place in the tree, and whether it is open, also while its label is being typed. */
	@Test
	void itemsStayWhileTextChanges() throws Exception {
		open("一.nianbao", TEXT);
		Workbench.waitFor("the outline", () -> shown().size() == 5);
		TreeItem first = tree().getItem(1);
		TreeItem third = tree().getItem(2);
		TreeItem table = third.getItem(0);
		collapse(first);
		expand(table);
		IDocument document = Workbench.document(editor);
		document.replace(document.get().indexOf("三、收到") + 2, 2, "收");
		document.replace(document.get().indexOf("42"), 2, "43");
		waitFor("某局2024年政府信息公开工作年度报告", "一、总体情况", "三、收和处理政府信息公开申请情况", " 申请", "  一、本年新收政府信息公开申请数量  43");
		assertSame(first, tree().getItem(1));
		assertSame(third, tree().getItem(2));
		assertSame(table, third.getItem(0));
		document.replace(document.get().indexOf("三、收"), 0, "二、主动公开政府信息情况\n正文。\n");
		waitFor("某局2024年政府信息公开工作年度报告", "一、总体情况", "二、主动公开政府信息情况", "三、收和处理政府信息公开申请情况", " 申请",
			"  一、本年新收政府信息公开申请数量  43");
		document.replace(document.get().indexOf("一、总体"), document.get().indexOf("二、主动") - document.get().indexOf("一、总体"), "");
		waitFor("某局2024年政府信息公开工作年度报告", "二、主动公开政府信息情况", "三、收和处理政府信息公开申请情况", " 申请",
			"  一、本年新收政府信息公开申请数量  43");
	}

	private void collapse(TreeItem item) {
		toggle(item, SWT.Collapse);
		item.setExpanded(false);
	}

	private void expand(TreeItem item) {
		toggle(item, SWT.Expand);
		item.setExpanded(true);
	}

	private void toggle(TreeItem item, int type) {
		Event event = new Event();
		event.item = item;
		tree().notifyListeners(type, event);
	}

	@Test
	void linkCanBeSwitchedOff() throws Exception {
		open("一.nianbao", TEXT);
		Workbench.waitFor("the outline", () -> shown().size() == 5);
		IDocument document = Workbench.document(editor);
		ActionContributionItem link = (ActionContributionItem) Arrays.stream(view.getViewSite().getActionBars().getToolBarManager().getItems())
			.filter(item -> item instanceof SubContributionItem).map(item -> ((SubContributionItem) item).getInnerItem())
			.filter(item -> item instanceof ActionContributionItem action && action.getAction().getStyle() == IAction.AS_CHECK_BOX).findFirst().orElseThrow();
		link.getAction().setChecked(false);
		link.getAction().run();
		try {
			String before = selected();
			editor.selectAndReveal(document.get().indexOf("正文"), 0);
			Workbench.waitFor("the caret", () -> ((ITextSelection) editor.getSelectionProvider().getSelection()).getOffset() > 0);
			document.replace(0, 0, "@格式 国办2021\n");
			Workbench.waitFor("the directive", () -> shown().size() == 6);
			assertEquals(before, selected());
		} finally {
			link.getAction().setChecked(true);
			link.getAction().run();
		}
		assertEquals("（一）主动公开", selected());
	}

	@Test
	void choosingShowsPart() throws Exception {
		open("一.nianbao", TEXT);
		Workbench.waitFor("the outline", () -> shown().size() == 5);
		TreeItem heading = tree().getItem(1).getItem(0);
		tree().setSelection(heading);
		Event event = new Event();
		event.item = heading;
		tree().notifyListeners(SWT.Selection, event);
		Workbench.waitFor("the heading in the editor",
			() -> ((ITextSelection) editor.getSelectionProvider().getSelection()).getText().equals("（一）主动公开"));
		Workbench.settle();
		assertEquals("（一）主动公开", selected());
	}

	@Test
	void otherFilesAreLeftToOthers() throws Exception {
		editor = Workbench.open(project.create("一.txt", "一、总体情况\n"));
		assertNull(Adapters.adapt(editor, IContentOutlinePage.class));
	}

	@Test
	void picture() throws Exception {
		Workbench.enlarge();
		open("错误.nianbao", Examples.read("mistakes-2024.nianbao"));
		Workbench.waitFor("the outline", () -> shown().size() > 6);
		editor.selectAndReveal(Workbench.document(editor).get().indexOf("| 一、本年新收"), 0);
		Workbench.settle();
		Workbench.screenshot("outline");
	}
}
