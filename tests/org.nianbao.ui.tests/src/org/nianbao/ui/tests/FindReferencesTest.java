package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.search.ui.IQueryListener;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.ISearchResultViewPart;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.search.ui.text.Match;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Ctrl+Shift+G finds a row, column, figure or section in all reports of the project. */
class FindReferencesTest {

	private static final String FIND = "org.eclipse.ui.genericeditor.findReferences";

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	private final AtomicInteger finished = new AtomicInteger();
	private final IQueryListener listener = new IQueryListener() {

		@Override
		public void queryAdded(ISearchQuery query) {
			// not yet
		}

		@Override
		public void queryRemoved(ISearchQuery query) {
			// by the test
		}

		@Override
		public void queryStarting(ISearchQuery query) {
			// not yet
		}

		@Override
		public void queryFinished(ISearchQuery query) {
			finished.incrementAndGet();
		}
	};

	private ITextEditor editor;
	private IDocument document;

	@BeforeEach
	void listen() {
		NewSearchUI.addQueryListener(listener);
	}

	private void open(IFile file) throws Exception {
		editor = Workbench.open(file);
		document = Workbench.document(editor);
	}

	@AfterEach
	void forget() {
		NewSearchUI.removeQueryListener(listener);
		for (ISearchQuery query : NewSearchUI.getQueries()) {
			NewSearchUI.removeQuery(query);
		}
		IViewPart view = Workbench.page().findView(NewSearchUI.SEARCH_VIEW_ID);
		if (view != null) {
			Workbench.page().hideView(view);
		}
	}

	private AbstractTextSearchResult find(String text) throws Exception {
		editor.getSite().getPage().activate(editor);
		editor.selectAndReveal(document.get().indexOf(text) + 1, 0);
		Workbench.settle();
		int before = finished.get();
		Workbench.window().getService(IHandlerService.class).executeCommand(FIND, null);
		Workbench.waitFor("the search", () -> finished.get() > before);
		return (AbstractTextSearchResult) NewSearchUI.getQueries()[0].getSearchResult();
	}

	/** File and offset of each match. */
	private static List<String> matches(AbstractTextSearchResult result) {
		return Arrays.stream(result.getElements())
			.flatMap(element -> Arrays.stream(result.getMatches(element))
				.map(match -> result.getFileMatchAdapter().getFile(element).getName() + " " + at(match)))
			.sorted().toList();
	}

	private static String at(Match match) {
		return "%05d+%d".formatted(match.getOffset(), match.getLength());
	}

	private static Tree tree(Control control) {
		if (control instanceof Tree tree) {
			return tree;
		}
		if (control instanceof Composite composite) {
			return Arrays.stream(composite.getChildren()).map(FindReferencesTest::tree).filter(tree -> tree != null).findFirst().orElse(null);
		}
		return null;
	}

	@Test
	void rowInAllReportsAsTheyStandInTheirEditors() throws Exception {
		String text = Examples.read("references-2024.nianbao");
		IFile other = project.create("乙.nianbao", Examples.read(Examples.CORRECT));
		project.create("丙.nianbao", "没有标题\n");
		ITextEditor dirty = Workbench.open(other);
		Workbench.document(dirty).replace(0, 0, "// 未保存\n");
		open(project.create("甲.nianbao", text));
		AbstractTextSearchResult result = find("一、本年新收政府信息公开申请数量");
		assertEquals(9, result.getMatchCount(), () -> matches(result).toString());
		String inEditor = Workbench.document(dirty).get();
		assertTrue(matches(result).contains("乙.nianbao %05d+16".formatted(inEditor.indexOf("一、本年新收"))), () -> matches(result).toString());
		assertEquals("“申请.新收”的引用：2 个文件中的 9 处", result.getLabel());
	}

	@Test
	void resultsInTheSearchView() throws Exception {
		String correct = Examples.read(Examples.CORRECT);
		project.create("乙.nianbao", "// 注\n".repeat(1000) + correct);
		open(project.create("甲.nianbao", Examples.read("references-2024.nianbao")));
		find("一、本年新收政府信息公开申请数量");
		Workbench.waitFor("the tree", () -> Workbench.page().findView(NewSearchUI.SEARCH_VIEW_ID) != null);
		Tree tree = tree(searchControl());
		Workbench.waitFor("the files", () -> tree.getItemCount() == 2 && tree.getItem(0).getItemCount() > 1
			&& !tree.getItem(0).getItem(0).getText().isEmpty());
		assertEquals("甲.nianbao（8 处）", tree.getItem(0).getText());
		Workbench.screenshot("references");
		String line = Long.toString(1000 + correct.substring(0, correct.indexOf("一、本年新收")).lines().count());
		assertTrue(tree.getItem(1).getItem(0).getText().startsWith(line + "："), tree.getItem(1).getItem(0)::getText);
		tree.setSelection(tree.getItem(1).getItem(0));
		Event open = new Event();
		open.item = tree.getItem(1).getItem(0);
		tree.notifyListeners(SWT.Selection, open);
		tree.notifyListeners(SWT.DefaultSelection, open);
		Workbench.waitFor("the other report", () -> Workbench.page().getActiveEditor().getTitle().equals("乙.nianbao"));
		ITextEditor opened = (ITextEditor) Workbench.page().getActiveEditor();
		assertEquals("一、本年新收政府信息公开申请数量", ((ITextSelection) opened.getSelectionProvider().getSelection()).getText());
	}

	private static Control searchControl() {
		return ((ISearchResultViewPart) Workbench.page().findView(NewSearchUI.SEARCH_VIEW_ID)).getActivePage().getControl();
	}

	@Test
	void figureAndSection() throws Exception {
		open(project.create("甲.nianbao", Examples.read("references-2024.nianbao")));
		assertTrue(find("自然人}").getMatchCount() > 1);
		assertEquals("“总体情况”的引用：1 个文件中的 1 处", find("总体情况").getLabel());
	}

	@Test
	void nothingToLookFor() throws Exception {
		open(project.create("甲.nianbao", Examples.read(Examples.CORRECT)));
		AbstractTextSearchResult result = find("全年在县政府门户网站");
		assertEquals(0, result.getMatchCount());
		assertTrue(result.getLabel().startsWith("光标处没有可以查找的内容"), result::getLabel);
	}
}
