package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
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
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ISetSelectionTarget;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.ui.project.FirstUsePolicy;

/** Commands on reports, folders and projects that are selected in the Project Explorer. */
class NavigatorCommandsTest {

	private static final String NAVIGATOR = "org.eclipse.ui.navigator.ProjectExplorer";
	private static final String UNTIDY = "某县2024年政府信息公开工作年度报告\n六、其他需要报告的事项\n表1 数\n| 甲 | 1 |\n| 乙丙丁 | 200 |\n";
	private static final String TIDY = "某县2024年政府信息公开工作年度报告\n六、其他需要报告的事项\n表1 数\n| 甲     |   1 |\n| 乙丙丁 | 200 |\n";

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	@Test
	void checkWritesMarkersAlsoWhereNothingIsCheckedByItself() throws Exception {
		project.policy(FirstUsePolicy.NEVER);
		String text = Examples.read(Examples.MISTAKES);
		IFile report = project.create("一.nianbao", text);
		project.create("二.nianbao", Examples.read(Examples.CORRECT));
		run("org.nianbao.ui.checkReports", project.project());
		Shell dialog = Dialogs.waitFor("检查年报");
		assertEquals(TestProject.findings(text).size(), project.markers(report).size());
		List<String> rows = Dialogs.rows(dialog);
		assertEquals(2, rows.size());
		assertTrue(rows.get(0).startsWith(project.project().getName() + "/一.nianbao：错误"), rows::toString);
		assertTrue(rows.get(1).endsWith("二.nianbao：没有问题"), rows::toString);
		dialog.close();
	}

	@Test
	void formatChangesWhatIsUntidyAndNothingElse() throws Exception {
		IFile closed = project.create("一.nianbao", UNTIDY);
		IFile tidy = project.create("二.nianbao", TIDY);
		IFile saved = project.create("三.nianbao", UNTIDY);
		IFile dirty = project.create("四.nianbao", UNTIDY);
		byte[] gbk = UNTIDY.getBytes("GB18030");
		IFile unreadable = project.create("五.nianbao", gbk);
		ITextEditor savedEditor = Workbench.open(saved);
		ITextEditor dirtyEditor = Workbench.open(dirty);
		IDocument document = Workbench.document(dirtyEditor);
		document.replace(document.getLength(), 0, ">> 某县\n");
		long stamp = tidy.getModificationStamp();
		run("org.nianbao.ui.formatReports", project.project());
		Shell dialog = Dialogs.waitFor("格式化年报");
		assertEquals(4, Dialogs.rows(dialog).size());
		assertTrue(Dialogs.rows(dialog).get(0).contains("五.nianbao：不是 UTF-8"), () -> Dialogs.rows(dialog).toString());
		dialog.close();
		assertEquals(TIDY, read(closed));
		assertEquals(stamp, tidy.getModificationStamp());
		assertEquals(TIDY, Workbench.document(savedEditor).get());
		assertFalse(savedEditor.isDirty());
		assertEquals(TIDY, read(saved));
		assertEquals(TIDY + ">> 某县\n", document.get());
		assertTrue(dirtyEditor.isDirty());
		assertEquals(UNTIDY, read(dirty));
		assertTrue(Arrays.equals(gbk, Files.readAllBytes(unreadable.getLocation().toPath())));
		// Undoing it would ask the user, since it concerns several files.
		assertEquals("格式化年报", RefactoringCore.getUndoManager().peekUndoName());
		run("org.nianbao.ui.formatReports", tidy);
		Dialogs.waitFor("格式化年报").close();
		assertEquals(stamp, tidy.getModificationStamp());
	}

	@Test
	void commandsAreOfferedWhereThereAreReports() throws Exception {
		IFolder empty = project.project().getFolder("空");
		empty.create(true, true, null);
		IFile other = project.create("说明.txt", "说明");
		IFolder folder = project.project().getFolder("乡镇");
		folder.create(true, true, null);
		assertFalse(isOffered(project.project()));
		IFile report = project.create("乡镇/一.nianbao", "标题\n");
		assertTrue(isOffered(report));
		assertTrue(isOffered(folder));
		assertTrue(isOffered(project.project()));
		assertTrue(isOffered(other, report));
		assertFalse(isOffered(other));
		assertFalse(isOffered(empty));
		assertFalse(isOffered());
		report.setDerived(true, null);
		assertFalse(isOffered(folder));
	}

	private static boolean isOffered(IResource... selected) throws Exception {
		Expression expression = ExpressionConverter.getDefault().perform(Arrays
			.stream(Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.core.expressions.definitions"))
			.filter(element -> "org.nianbao.ui.selectionHasReports".equals(element.getAttribute("id"))).findFirst().orElseThrow().getChildren()[0]);
		EvaluationContext context = new EvaluationContext(null, new Object());
		context.addVariable("activeMenuSelection", new StructuredSelection(selected));
		return expression.evaluate(context) == EvaluationResult.TRUE;
	}

	private static String read(IFile file) throws Exception {
		return Files.readString(file.getLocation().toPath());
	}

	/** Selects in the navigator and runs a command, as from its context menu. */
	private static void run(String command, IResource selected) throws Exception {
		IViewPart navigator = Workbench.page().showView(NAVIGATOR);
		((ISetSelectionTarget) navigator).selectReveal(new StructuredSelection(selected));
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
	}
}
