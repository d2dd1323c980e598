package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.expressions.EvaluationContext;
import org.eclipse.core.expressions.EvaluationResult;
import org.eclipse.core.expressions.Expression;
import org.eclipse.core.expressions.ExpressionConverter;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.navigator.CommonNavigator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.output.DocumentFormat;
import org.nianbao.ui.ReportServices;
import org.nianbao.ui.project.ProjectChecks;

/** Files that are dropped from outside onto the Project Explorer are imported or copied. */
class ImportDropTest {

	private static final String NAVIGATOR = "org.eclipse.ui.navigator.ProjectExplorer";
	private static final String TITLE = "导入年报";

	private static final IEclipsePreferences PLATFORM = InstanceScope.INSTANCE.getNode("org.eclipse.ui.ide");
	private static final String COPY_OR_LINK = "IMPORT_FILES_AND_FOLDERS_MODE";

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	@TempDir
	private Path directory;

	private Path docx;
	private Path page;

	@BeforeEach
	void createFiles() throws Exception {
		docx = write("甲局.docx", "docx");
		page = write("乙局.html", "html");
		project.switchOn();
		// The workbench would ask whether to copy or to link.
		PLATFORM.put(COPY_OR_LINK, "MOVE_COPY");
	}

	@AfterEach
	void close() {
		PLATFORM.remove(COPY_OR_LINK);
		Dialogs.closeAll(TITLE);
	}

	@Test
	void droppedFilesAreImported() throws Exception {
		IFolder folder = project.project().getFolder("乡镇");
		folder.create(true, true, null);
		drop(folder, docx, page);
		Shell question = Dialogs.waitFor(TITLE);
		Workbench.screenshot("import-drop");
		Dialogs.press(question, "导入…");
		Workbench.waitFor("the wizard", () -> Dialogs.find(TITLE).flatMap(shell -> Dialogs.find(shell, Table.class, table -> true)).isPresent());
		Shell wizard = Dialogs.find(TITLE).orElseThrow();
		assertEquals(List.of("甲局.docx", "乙局.html"), Dialogs.rows(wizard));
		assertEquals(project.project().getName() + "/乡镇", Widgets.after(wizard, "导入到文件夹：", Text.class).getText());
		Dialogs.press(wizard, "Next >");
		Dialogs.press(wizard, "Finish");
		Workbench.waitFor("the reports", () -> folder.getFile("甲局.nianbao").exists() && folder.getFile("乙局.nianbao").exists());
		Workbench.waitFor("what is told", () -> wizard.isDisposed() && Dialogs.find(TITLE).isPresent());
		assertFalse(folder.getFile("甲局.docx").exists(), "the source stays where it is");
		assertTrue(Files.exists(docx));
	}

	@Test
	void droppedFilesAreCopied() throws Exception {
		drop(project.project(), docx);
		Shell question = Dialogs.waitFor(TITLE);
		assertTrue(Widgets.all(question).stream().anyMatch(ImportDropTest::isQuestion));
		Dialogs.press(question, "复制");
		copied("甲局.docx");
		assertFalse(project.project().getFile("甲局.nianbao").exists());
	}

	@Test
	void nothingIsDone() throws Exception {
		drop(project.project(), docx);
		Dialogs.press(Dialogs.waitFor(TITLE), "Cancel");
		Workbench.settle();
		assertTrue(Dialogs.find(TITLE).isEmpty());
		assertFalse(project.project().getFile("甲局.docx").exists());
	}

	@Test
	void otherFilesAreCopiedAsEver() throws Exception {
		Path picture = Files.write(directory.resolve("图.png"), new byte[] {1, 2});
		drop(project.project(), picture);
		copied("图.png");
		assertTrue(Dialogs.find(TITLE).isEmpty());
		drop(project.project(), docx, Files.write(directory.resolve("图2.png"), new byte[] {1, 2}));
		copied("图2.png");
		assertTrue(Dialogs.find(TITLE).isEmpty());
		assertTrue(project.project().getFile("甲局.docx").exists());
	}

	@Test
	void otherProjectsAreLeftAlone() throws Exception {
		IFile report = project.create("一.nianbao", "标题\n");
		assertTrue(isOffered(project.project()));
		assertTrue(isOffered(project.create("二.docx", "x")));
		assertFalse(isOffered(report));
		assertFalse(isOffered(project.create("三.png", "x")));
		assertFalse(isOffered());
		report.delete(true, null);
		ProjectChecks.switchOff(project.project());
		project.settle();
		assertFalse(isOffered(project.project()));
		drop(project.project(), docx);
		copied("甲局.docx");
		assertTrue(Dialogs.find(TITLE).isEmpty());
	}

	private static boolean isOffered(IResource... selected) throws Exception {
		Expression expression = ExpressionConverter.getDefault().perform(Arrays
			.stream(Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.core.expressions.definitions"))
			.filter(element -> "org.nianbao.ui.selectionCanImport".equals(element.getAttribute("id"))).findFirst().orElseThrow().getChildren()[0]);
		EvaluationContext context = new EvaluationContext(null, new Object());
		context.addVariable("activeMenuSelection", new StructuredSelection(selected));
		return expression.evaluate(context) == EvaluationResult.TRUE;
	}

	private static boolean isQuestion(Control control) {
		String question = "把 甲局.docx 导入为年报，还是原样复制？";
		return control instanceof Label label && label.getText().equals(question) || control instanceof Text text && text.getText().equals(question);
	}

	private void copied(String name) {
		Workbench.waitFor("the copy of " + name, () -> project.project().getFile(name).exists());
	}

	private Path write(String name, String format) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		DocumentFormat.Content content = new DocumentFormat.Content(ReportServices.loader().load(Examples.read(Examples.CORRECT), "report.nianbao"));
		DocumentFormat.byId(format).orElseThrow().write(content, DocumentOptions.standard(), out);
		return Files.write(directory.resolve(name), out.toByteArray());
	}

	/** Does what the window system does: the events go to the drop target of the tree. */
	private void drop(IResource onto, Path... files) throws Exception {
		CommonNavigator navigator = (CommonNavigator) Workbench.page().showView(NAVIGATOR);
		navigator.selectReveal(new StructuredSelection(onto));
		Tree tree = navigator.getCommonViewer().getTree();
		Workbench.waitFor("the selection", () -> tree.getSelectionCount() == 1 && tree.getSelection()[0].getData().equals(onto));
		TreeItem item = tree.getSelection()[0];
		Rectangle bounds = item.getBounds();
		Point middle = tree.toDisplay(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
		DropTarget target = (DropTarget) tree.getData(DND.DROP_TARGET_KEY);
		Workbench.waitFor("the workbench to start", () -> target.getDropListeners()[0].getClass().getName().startsWith("org.nianbao."));
		TransferData[] types = FileTransfer.getInstance().getSupportedTypes();
		String[] names = Arrays.stream(files).map(Path::toString).toArray(String[]::new);
		for (int type : new int[] {DND.DragEnter, DND.DragOver, DND.DropAccept, DND.Drop}) {
			Event event = event();
			event.widget = target;
			event.item = item;
			event.x = middle.x;
			event.y = middle.y;
			event.detail = DND.DROP_COPY;
			set(event, "operations", DND.DROP_COPY);
			set(event, "dataType", types[0]);
			set(event, "dataTypes", types);
			event.data = type == DND.Drop ? names : null;
			target.notifyListeners(type, event);
		}
	}

	private static Event event() throws Exception {
		Constructor<?> constructor = Class.forName("org.eclipse.swt.dnd.DNDEvent", true, DropTarget.class.getClassLoader()).getDeclaredConstructor();
		constructor.setAccessible(true);
		return (Event) constructor.newInstance();
	}

	private static void set(Event event, String field, Object value) throws Exception {
		Field declared = event.getClass().getDeclaredField(field);
		declared.setAccessible(true);
		declared.set(event, value);
	}
}
