package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.ProgressMonitorPart;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.output.DocumentFormat;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.reader.ImportedReport;
import org.nianbao.ui.ReportServices;
import org.nianbao.ui.importing.ImportPlan;
import org.nianbao.ui.importing.ImportReading;
import org.nianbao.ui.importing.ReadSource;
import org.nianbao.ui.project.ProjectChecks;

/** Files in other formats become reports: what is shown is what is written. */
class ImportWizardTest {

	private static final String TITLE = "导入年报";
	private static final String BODY = "青石县农业农村局";

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final UiWatchdog watchdog = new UiWatchdog();

	@RegisterExtension
	final TestProject project = new TestProject();

	@TempDir
	private Path directory;

	private String correct;
	private WizardDialog dialog;

	@BeforeEach
	void read() throws Exception {
		correct = Examples.read(Examples.CORRECT);
	}

	@AfterEach
	void close() {
		if (dialog != null && dialog.getShell() != null) {
			dialog.close();
		}
		Dialogs.closeAll(TITLE);
	}

	@Test
	void severalFilesAtOnce() throws Exception {
		Workbench.enlarge();
		String doubtful = correct.replaceFirst("(?m)^五、.*$", "五、存在问题及打算");
		List<IFile> sources = List.of(project.create("甲局.docx", written(correct, "docx")), project.create("乙局.html", written(doubtful, "html")),
			project.create("丙局.txt", written(correct, "txt")), project.create("丁局.pdf", written(correct, "pdf")),
			project.create("戊局.docx", "不是文档".getBytes(StandardCharsets.UTF_8)));
		open(sources.toArray());
		assertEquals(List.of("甲局.docx", "乙局.html", "丙局.txt", "丁局.pdf", "戊局.docx"), column(table(0), 0));
		assertEquals(List.of("DOCX", "HTML", "TXT", "PDF", "DOCX"), column(table(0), 1));
		assertFalse(dialog.getCurrentPage().getWizard().canFinish(), "nothing is written that was not shown");
		next();
		assertEquals(List.of("甲局.nianbao", "乙局.nianbao", "丙局.nianbao", "丁局.nianbao", "无"), column(table(0), 1));
		assertEquals(List.of("DOCX", "网页", "文本", "PDF", ""), column(table(0), 2));
		assertEquals(List.of(BODY, BODY, BODY, BODY, ""), column(table(0), 3));
		assertEquals(List.of("2024", "2024", "2024", "2024", ""), column(table(0), 4));
		assertEquals(List.of("200/200", "200/200", "200/200", "200/200", ""), column(table(0), 6));
		assertEquals("将写入 4 份年报，共 5 个文件。", dialog.getCurrentPage().getMessage());
		List<ReadSource> read = new ImportReading(plan(false, sources)).run(new NullProgressMonitor());
		ImportedReport third = read.get(2).report().orElseThrow();
		select(2);
		assertEquals(third.text(), text());
		assertEquals(third.notes().size(), table(1).getItemCount());
		select(4);
		assertEquals("", text());
		assertEquals(List.of(read.get(4).problem().orElseThrow()), column(table(1), 1));
		assertEquals(List.of("0", "1", "0", "0", ""), column(table(0), 8));
		select(1);
		assertEquals("“五、存在问题及打算”的写法没有见过，按序号当作一级标题", column(table(1), 1).get(0));
		assertTrue(column(table(1), 0).get(0).matches("第 \\d+ 段"), () -> column(table(1), 0).toString());
		Workbench.screenshot("import");
		assertFalse(project.project().getFile("甲局.nianbao").exists(), "only a preview");
		finish();
		Shell result = Dialogs.waitFor(TITLE);
		List<String> rows = Dialogs.rows(result);
		assertTrue(rows.get(0).startsWith("戊局.docx：没有导入。"), rows::toString);
		assertTrue(rows.get(1).matches("乙局.html（第 \\d+ 段）：“五、存在问题及打算”.*"), rows::toString);
		assertTrue(rows.contains("丁局.pdf → " + project.project().getName() + "/丁局.nianbao"), rows::toString);
		for (int i = 0; i < 4; i++) {
			IFile report = project.project().getFile(read.get(i).name());
			assertEquals(read.get(i).report().orElseThrow().text(), content(report));
		}
		assertFalse(project.project().getFile("戊局.nianbao").exists());
		assertEquals("甲局.nianbao", Workbench.page().getActiveEditor().getTitle());
		assertTrue(ProjectChecks.areOn(project.project()));
	}

	/** What the checks find in the report is seen in its editor. */
	@Test
	void openedReportShowsItsMistakes() throws Exception {
		String mistakes = Examples.read(Examples.MISTAKES);
		open(project.create("有误.docx", written(mistakes, "docx")));
		next();
		finish();
		Dialogs.waitFor(TITLE).close();
		IFile report = project.project().getFile("有误.nianbao");
		IEditorPart editor = Workbench.page().getActiveEditor();
		assertEquals(report, editor.getEditorInput().getAdapter(IFile.class));
		project.settle();
		assertEquals(places(TestProject.findings(content(report))), places(project.markers(report)));
		assertTrue(project.markers(report).stream().anyMatch(marker -> marker.rule().equals("T3-ROWSUM")), () -> project.markers(report).toString());
	}

	private static List<String> places(List<TestProject.Shown> problems) {
		return problems.stream().map(problem -> problem.line() + " " + problem.rule()).toList();
	}

	@Test
	void existingFilesStayUnlessTheUserWants() throws Exception {
		IFile old = project.create("甲局.nianbao", "旧\n");
		IFile source = project.create("甲局.docx", written(correct, "docx"));
		open(source, project.create("乙局.docx", written(correct, "docx")));
		next();
		assertEquals(List.of("甲局.nianbao 已经存在", "乙局.nianbao"), column(table(0), 1));
		assertTrue(column(table(1), 1).get(0).startsWith("甲局.nianbao 已经存在，保持不变"), () -> column(table(1), 1).toString());
		finish();
		Shell result = Dialogs.waitFor(TITLE);
		assertEquals("甲局.docx：没有导入，甲局.nianbao 已经存在，保持不变", Dialogs.rows(result).get(0));
		result.close();
		assertEquals("旧\n", content(old));
		assertTrue(project.project().getFile("乙局.nianbao").exists());
		open(source);
		next();
		assertFalse(dialog.getCurrentPage().isPageComplete());
		assertEquals("没有可以导入的文件。", dialog.getCurrentPage().getErrorMessage());
		Dialogs.press(dialog.getShell(), "< Back");
		Dialogs.press(dialog.getShell(), "替换已有的文件");
		next();
		assertEquals(List.of("甲局.nianbao（替换）"), column(table(0), 1));
		finish();
		Dialogs.waitFor(TITLE).close();
		assertEquals(text(source), content(old));
	}

	@Test
	void picturesComeToBesideTheReport() throws Exception {
		Files.writeString(directory.resolve("report.nianbao"), Examples.readWithPictures(Examples.CORRECT));
		Files.createDirectories(directory.resolve("pictures"));
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] {new ImageData(60, 40, 24, new PaletteData(0xff0000, 0xff00, 0xff))};
		loader.save(directory.resolve("pictures/visits.png").toString(), SWT.IMAGE_PNG);
		byte[] docx = written(ReportServices.loader().load(directory.resolve("report.nianbao")), "docx");
		IFolder folder = project.project().getFolder("乡镇");
		folder.create(true, true, null);
		open(project.create("乡镇/甲局.docx", docx));
		next();
		finish();
		Dialogs.waitFor(TITLE).close();
		IFile picture = folder.getFile("pictures/甲局-1.png");
		assertTrue(picture.exists(), "the workspace knows of it");
		assertArrayEquals(Files.readAllBytes(directory.resolve("pictures/visits.png")), picture.getContents().readAllBytes());
		assertTrue(content(folder.getFile("甲局.nianbao")).contains("(pictures/甲局-1.png)"));
		project.settle();
		assertFalse(project.markers(folder).stream().anyMatch(marker -> marker.rule().equals("S-PICTURE")));
	}

	@Test
	void cancelledInTheDialog() throws Exception {
		byte[] docx = written(correct, "docx");
		open(IntStream.range(0, 30).mapToObj(i -> file("局" + i + ".docx", docx)).toArray());
		Composite first = (Composite) dialog.getCurrentPage().getControl();
		// Comes to its turn when the dialog waits for the reading.
		ProgressMonitorPart progress = Dialogs.find(dialog.getShell(), ProgressMonitorPart.class, part -> true).orElseThrow();
		progress.getDisplay().asyncExec(() -> progress.setCanceled(true));
		next();
		assertEquals(first, dialog.getCurrentPage().getControl());
		assertFalse(dialog.getCurrentPage().getWizard().canFinish());
		assertTrue(dialog.getCurrentPage().isPageComplete(), "it can be tried again");
		assertEquals(List.of(), Arrays.stream(project.project().members()).map(IResource::getName).filter(name -> name.endsWith(".nianbao")).toList());
	}

	/** Before the file, and anywhere within it: one file may be a long one. */
	@ParameterizedTest
	@ValueSource(ints = {0, 2, 50})
	void cancelledAnywhere(int answers) throws Exception {
		byte[] docx = written(correct, "docx");
		int[] looks = {0};
		NullProgressMonitor cancelledSoon = new NullProgressMonitor() {
			@Override
			public boolean isCanceled() {
				return ++looks[0] > answers;
			}
		};
		List<IFile> sources = List.of(file("甲局.docx", docx));
		assertThrows(InterruptedException.class, () -> new ImportReading(plan(false, sources)).run(cancelledSoon));
		assertEquals(answers + 1, looks[0]);
	}

	@Test
	void bodyAndYearOfASingleFile() throws Exception {
		open(project.create("甲局.txt", "一、总体情况\n\n全年公开信息12条。\n"));
		Shell shell = dialog.getShell();
		Widgets.after(shell, "机关全称：", Text.class).setText("青石县教育局");
		Widgets.after(shell, "报告年度：", Text.class).setText("24");
		assertEquals("年度是四位数字。", dialog.getCurrentPage().getErrorMessage());
		assertFalse(dialog.getCurrentPage().isPageComplete());
		Widgets.after(shell, "报告年度：", Text.class).setText("2024");
		next();
		assertEquals(List.of("青石县教育局"), column(table(0), 3));
		assertEquals(List.of("2024"), column(table(0), 4));
	}

	@Test
	void whatCannotBeImported() throws Exception {
		open();
		assertEquals(project.project().getName(), Widgets.after(dialog.getShell(), "导入到文件夹：", Text.class).getText());
		assertFalse(dialog.getCurrentPage().isPageComplete());
		dialog.close();
		open(project.create("甲局.docx", "x"), project.create("甲局.doc", "x"));
		assertTrue(dialog.getCurrentPage().getErrorMessage() == null && !dialog.getCurrentPage().isPageComplete());
		Widgets.after(dialog.getShell(), "导入到文件夹：", Text.class).setText("没有的项目");
		assertEquals("请选择已打开的项目或者其中的文件夹。", dialog.getCurrentPage().getErrorMessage());
		Widgets.after(dialog.getShell(), "导入到文件夹：", Text.class).setText(project.project().getName() + "/新");
		assertTrue(dialog.getCurrentPage().getErrorMessage().endsWith("都会变成 甲局.nianbao，请分开导入，或者导入到不同的文件夹。"),
			dialog.getCurrentPage()::getErrorMessage);
		assertFalse(Widgets.after(dialog.getShell(), "报告年度：", Text.class).isEnabled(), "two reports are not of one year");
	}

	@Test
	void foldersAreMade() throws Exception {
		open(project.create("甲局.docx", written(correct, "docx")));
		Widgets.after(dialog.getShell(), "导入到文件夹：", Text.class).setText(project.project().getName() + "/2024/局");
		next();
		finish();
		Dialogs.waitFor(TITLE).close();
		assertTrue(project.project().getFile("2024/局/甲局.nianbao").exists());
	}

	@Test
	void filesThatAreGoneAreTold() throws Exception {
		List<ReadSource> read = new ImportReading(new ImportPlan(List.of(directory.resolve("没有.docx"), directory), project.project().getFullPath(), false,
			Optional.empty(), OptionalInt.empty())).run(new NullProgressMonitor());
		assertEquals(Optional.of("文件已经不存在。"), read.get(0).problem());
		assertEquals(Optional.of("无法打开文件。"), read.get(1).problem());
	}

	// ---- the dialog -----------------------------------------------------------------------------------------------------

	/** Through the extension point. */
	private void open(Object... selected) throws Exception {
		IWorkbenchWizard wizard = PlatformUI.getWorkbench().getImportWizardRegistry().findWizard("org.nianbao.ui.import").createWizard();
		wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(selected));
		dialog = new WizardDialog(Workbench.window().getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
	}

	private void next() {
		assertTrue(dialog.getCurrentPage().isPageComplete(), dialog.getCurrentPage()::getErrorMessage);
		Dialogs.press(dialog.getShell(), "Next >");
	}

	private void finish() {
		assertTrue(Widgets.button(dialog.getShell(), "Finish").isEnabled());
		assertTrue(dialog.getCurrentPage().getWizard().performFinish());
		dialog.close();
	}

	private Table table(int index) {
		return (Table) Widgets.all((Composite) dialog.getCurrentPage().getControl()).stream().filter(Table.class::isInstance).toList().get(index);
	}

	private static List<String> column(Table table, int column) {
		return Arrays.stream(table.getItems()).map((TableItem item) -> item.getText(column)).toList();
	}

	private void select(int row) {
		table(0).setSelection(row);
		table(0).notifyListeners(SWT.Selection, null);
	}

	private String text() {
		List<Control> controls = Widgets.all((Composite) dialog.getCurrentPage().getControl());
		return ((StyledText) controls.stream().filter(StyledText.class::isInstance).findFirst().orElseThrow()).getText();
	}

	// ---- files ----------------------------------------------------------------------------------------------------------

	private IFile file(String name, byte[] content) {
		try {
			return project.create(name, content);
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	private ImportPlan plan(boolean overwrite, List<IFile> sources) {
		List<Path> files = sources.stream().map(file -> file.getLocation().toPath()).toList();
		return new ImportPlan(files, project.project().getFullPath(), overwrite, Optional.empty(), OptionalInt.empty());
	}

	private String text(IFile source) throws Exception {
		return new ImportReading(plan(true, List.of(source))).run(new NullProgressMonitor()).get(0).report().orElseThrow().text();
	}

	private static String content(IFile file) throws Exception {
		assertTrue(file.exists(), file::toString);
		return new String(file.getContents().readAllBytes(), StandardCharsets.UTF_8);
	}

	private static byte[] written(String report, String format) throws Exception {
		return written(ReportServices.loader().load(report, "report.nianbao"), format);
	}

	private static byte[] written(LoadedReport report, String format) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		DocumentFormat.byId(format).orElseThrow().write(new DocumentFormat.Content(report), DocumentOptions.standard(), out);
		return out.toByteArray();
	}
}
