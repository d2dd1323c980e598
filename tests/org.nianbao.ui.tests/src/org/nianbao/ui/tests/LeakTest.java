package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.management.ObjectName;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.IDocument;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.ide.model.DocumentModel;
import org.nianbao.ui.model.DocumentModels;
import org.nianbao.ui.preview.PreviewView;

/**
 * All that was known of a text is forgotten when its editor is closed, and so is the editor, as soon as the workbench has done what was on its list:
 * until then the queue of the user interface knows them, and the progress manager the job that compared the text with its file for the ruler. The
 * last editor and documents are kept by the platform: the entries of its search menu remember the editor for which they were shown, its services for
 * commands and its tool bar what was selected last.
 */
class LeakTest {

	private static final int TIMES = 1000;

	/** Enough for everything to be made, seen and let go of. */
	private static final int WARM_UP = 5;
	private static final int TIMES_WITH_VIEWS = 25;

	/** The workbench is never without any rest for longer. */
	private static final int REST = 20;

	/** By the platform. */
	private static final int EDITORS_KEPT = 2;
	private static final int DOCUMENTS_KEPT = 4;

	private static final String OUTLINE = "org.eclipse.ui.views.ContentOutline";
	private static final String FIND_REFERENCES = "org.eclipse.ui.genericeditor.findReferences";
	private static final Pattern HISTOGRAM_LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(org\\.nianbao\\.(?!ui\\.tests)\\S+).*");

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	private final List<WeakReference<DocumentModel<?>>> models = new ArrayList<>();
	private final List<WeakReference<ITextEditor>> editors = new ArrayList<>();
	private final List<WeakReference<IDocument>> documents = new ArrayList<>();

	/** A method of its own: what it knows is forgotten when it is left. */
	private void openAndClose(IFile file, boolean isSeen) throws Exception {
		ITextEditor editor = Workbench.open(file);
		IDocument document = Workbench.document(editor);
		DocumentModel<?> model = DocumentModels.of(document).orElseThrow();
		editors.add(new WeakReference<>(editor));
		documents.add(new WeakReference<>(document));
		models.add(new WeakReference<>(model));
		if (isSeen) {
			Workbench.settle();
			Workbench.waitFor("a snapshot", () -> model.currentSnapshot().isPresent());
			Workbench.settle();
		}
		Workbench.page().closeEditor(editor, false);
	}

	private void assertForgotten() {
		assertEquals(List.of(), DocumentModels.all());
		Workbench.waitFor("the models to be forgotten", () -> alive(models) == 0);
		Workbench.waitFor("the editors to be forgotten", () -> alive(editors) <= EDITORS_KEPT);
		Workbench.waitFor("the documents to be forgotten", () -> alive(documents) <= DOCUMENTS_KEPT);
	}

	/** Garbage is looked for when the list of the workbench is empty, not after each of its entries. */
	private static long alive(List<? extends WeakReference<?>> references) {
		Workbench.settle();
		System.gc();
		return references.stream().filter(reference -> reference.get() != null).count();
	}

	@Test
	void openedAndClosedAThousandTimes() throws Exception {
		IFile file = project.create("一.nianbao", Examples.read(Examples.CORRECT));
		for (int i = 0; i < TIMES; i++) {
			openAndClose(file, i % REST == 0);
		}
		assertForgotten();
	}

	@Test
	void nothingOfOursStaysBehind() throws Exception {
		Workbench.page().showView(OUTLINE);
		IViewPart preview = Workbench.page().showView(PreviewView.ID);
		IFile report = project.create("一.nianbao", Examples.read(Examples.MISTAKES));
		IFile format = project.create("一.geshi", "formats 1\nformat 某省 {\n}\n");
		for (int i = 0; i < WARM_UP; i++) {
			openAndClose(report, true);
			openAndClose(format, true);
		}
		assertForgotten();
		Map<String, Integer> before = instances();
		for (int i = 0; i < TIMES_WITH_VIEWS; i++) {
			openAndClose(report, true);
			openAndClose(format, true);
		}
		assertForgotten();
		Map<String, Integer> more = instances();
		more.replaceAll((name, count) -> count - before.getOrDefault(name, 0));
		more.values().removeIf(count -> count < TIMES_WITH_VIEWS);
		assertEquals(Map.of(), more);
		Workbench.page().hideView(preview);
	}

	/** The search view keeps what was searched for. */
	@Test
	void searchesDoNotKeepTexts() throws Exception {
		IFile file = project.create("一.nianbao", Examples.read(Examples.CORRECT));
		search(file);
		openAndClose(file, true);
		assertEquals(1, NewSearchUI.getQueries().length);
		assertForgotten();
	}

	private void search(IFile file) throws Exception {
		ITextEditor editor = Workbench.open(file);
		IDocument document = Workbench.document(editor);
		models.add(new WeakReference<>(DocumentModels.of(document).orElseThrow()));
		editor.selectAndReveal(document.get().indexOf("一、本年新收") + 1, 0);
		Workbench.settle();
		Workbench.window().getService(IHandlerService.class).executeCommand(FIND_REFERENCES, null);
		Workbench.waitFor("the search", () -> NewSearchUI.getQueries().length == 1 && !NewSearchUI.isQueryRunning(NewSearchUI.getQueries()[0]));
		Workbench.page().closeEditor(editor, false);
	}

	@AfterEach
	void forgetSearches() {
		for (ISearchQuery query : NewSearchUI.getQueries()) {
			NewSearchUI.removeQuery(query);
		}
		IViewPart view = Workbench.page().findView(NewSearchUI.SEARCH_VIEW_ID);
		if (view != null) {
			Workbench.page().hideView(view);
		}
	}

	/** How many objects there are of each class of the product, without garbage. */
	private static Map<String, Integer> instances() throws Exception {
		String histogram = (String) ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"),
			"gcClassHistogram", new Object[] { new String[0] }, new String[] { String[].class.getName() });
		Map<String, Integer> found = new TreeMap<>();
		for (Matcher line : histogram.lines().map(HISTOGRAM_LINE::matcher).filter(Matcher::matches).toList()) {
			found.merge(line.group(2), Integer.parseInt(line.group(1)), Integer::sum);
		}
		assertTrue(found.containsKey(DocumentModels.class.getPackageName() + ".ProjectWatch"), histogram);
		return found;
	}
}
