package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.output.DocumentFormat;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.ui.ReportServices;
import org.nianbao.ui.commands.Outcome;
import org.nianbao.ui.export.ExportPlan;
import org.nianbao.ui.export.ExportSettings;
import org.nianbao.ui.export.ReportExport;

/** Reports are exported as the command line generates documents. */
class ExportWizardTest {

	private static final String TITLE = "导出年报";

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	@TempDir
	private Path directory;

	private IFile correct;
	private IFile mistakes;

	@BeforeEach
	void createReports() throws Exception {
		correct = project.create("正确.nianbao", Examples.read(Examples.CORRECT));
		mistakes = project.create("有误.nianbao", Examples.read(Examples.MISTAKES));
		forget();
	}

	@AfterEach
	void forget() {
		PlatformUI.getDialogSettingsProvider(PluginFiles.BUNDLE).getDialogSettings().addNewSection("export");
		Dialogs.find(TITLE).ifPresent(Shell::close);
	}

	@Test
	void exportsWhatIsSelected() throws Exception {
		WizardDialog dialog = open(project.project());
		Shell shell = dialog.getShell();
		Dialogs.press(shell, "PDF 版式文件（*.pdf）");
		Dialogs.press(shell, "网页（*.html）");
		Dialogs.press(shell, "Excel 表格（*.xlsx）");
		Dialogs.press(shell, "统计数据（*.csv）");
		Dialogs.press(shell, "数据（*.json）");
		Dialogs.press(shell, "文件夹：");
		Dialogs.find(shell, Text.class, text -> text.isEnabled() && (text.getStyle() & SWT.READ_ONLY) == 0).orElseThrow().setText(directory.toString());
		Workbench.screenshot("export");
		assertTrue(dialog.getCurrentPage().isPageComplete());
		finish(dialog);
		Shell result = Dialogs.waitFor(TITLE);
		assertEquals(List.of("正确.csv", "正确.docx", "正确.html", "正确.json", "正确.pdf", "正确.xlsx"), files());
		for (String id : List.of("docx", "pdf", "html", "xlsx", "csv", "json")) {
			assertArrayEquals(generated(correct, id), Files.readAllBytes(directory.resolve("正确." + id)), id);
		}
		List<String> rows = Dialogs.rows(result);
		// Which fonts are there is a matter of the machine; the fonts that are not are told, too.
		assertEquals(7, rows.stream().filter(row -> !row.contains("没有字体")).count());
		assertTrue(rows.get(0).contains("有误.nianbao") && rows.get(0).contains("没有导出"), rows::toString);
		Workbench.screenshot("export-result");
	}

	@Test
	void besideTheReportsAndRemembered() throws Exception {
		WizardDialog dialog = open(mistakes);
		Dialogs.press(dialog.getShell(), "Word 文档（*.docx）");
		assertFalse(dialog.getCurrentPage().isPageComplete());
		assertEquals("请至少选择一种格式。", dialog.getCurrentPage().getErrorMessage());
		Dialogs.press(dialog.getShell(), "纯文本（*.txt）");
		Dialogs.press(dialog.getShell(), "有错误的年报也导出");
		finish(dialog);
		Dialogs.waitFor(TITLE).close();
		IFile text = project.project().getFile("有误.txt");
		assertTrue(text.exists(), "the workspace knows of it");
		assertArrayEquals(generated(mistakes, "txt"), text.getContents().readAllBytes());
		WizardDialog again = open(mistakes);
		assertTrue(Dialogs.find(again.getShell(), Button.class, button -> button.getText().equals("纯文本（*.txt）")).orElseThrow().getSelection());
		again.close();
	}

	@Test
	void nothingSelected() throws Exception {
		WizardDialog dialog = open();
		assertFalse(dialog.getCurrentPage().isPageComplete());
		dialog.close();
	}

	@Test
	void existingFilesStayIfWanted() throws Exception {
		Files.writeString(directory.resolve("正确.txt"), "旧");
		Outcome outcome = export(settings("txt", false, true), correct).run(new NullProgressMonitor());
		assertEquals("旧", Files.readString(directory.resolve("正确.txt")));
		assertTrue(outcome.lines().get(0).text().endsWith("已经存在，没有替换"), outcome::toString);
		export(settings("txt", true, true), correct).run(new NullProgressMonitor());
		assertArrayEquals(generated(correct, "txt"), Files.readAllBytes(directory.resolve("正确.txt")));
	}

	@Test
	void unreadableReportsAndFoldersAreTold() throws Exception {
		IFile gbk = project.create("编码.nianbao", "年报".getBytes("GB18030"));
		assertTrue(export(settings("txt", true, true), gbk).run(new NullProgressMonitor()).lines().get(0).text().contains("UTF-8"));
		Files.createDirectories(directory.resolve("正确.txt"));
		Outcome outcome = export(settings("txt", true, true), correct).run(new NullProgressMonitor());
		assertTrue(outcome.lines().get(0).text().contains("正确.nianbao"), outcome::toString);
	}

	@Test
	void reportsOfOneNameDoNotOverwriteEachOther() throws Exception {
		IFolder folder = project.project().getFolder("乡镇");
		folder.create(true, true, null);
		IFile other = project.create("乡镇/正确.nianbao", "标题\n");
		assertTrue(new ExportPlan(List.of(correct, other), settings("txt", true, true)).conflict().isPresent());
		ExportSettings beside = new ExportSettings(settings("txt", true, true).formats(), Optional.empty(), true, true);
		assertTrue(new ExportPlan(List.of(correct, other), beside).conflict().isEmpty());
	}

	@Test
	void cancelLeavesWholeFilesOnly() throws Exception {
		IFile second = project.create("正确二.nianbao", Examples.read(Examples.CORRECT));
		NullProgressMonitor cancelledSoon = new NullProgressMonitor() {
			private int looks;

			@Override
			public boolean isCanceled() {
				return ++looks > 3;
			}
		};
		ExportSettings all = new ExportSettings(DocumentFormat.all(), Optional.of(directory), true, true);
		Outcome outcome = new ReportExport(new ExportPlan(List.of(correct, second), all)).run(cancelledSoon);
		assertTrue(outcome.summary().startsWith("已取消"), outcome::summary);
		assertTrue(files().size() < 8, () -> outcome.toString());
		for (String file : files()) {
			assertArrayEquals(generated(correct, file.substring(file.indexOf('.') + 1)), Files.readAllBytes(directory.resolve(file)), file);
		}
	}

	/** The library that lays charts out has no manifest of its own. */
	@Test
	void chartsAreDrawnInEclipseToo() throws Exception {
		IFile chart = project.create("charts.nianbao", "某局2024年政府信息公开工作年度报告\n一、总体情况\n表1 渠道\n| 网站 | 3 |\n| 微信 | 2 |\n@图 饼\n@图 柱 \"渠道\"\n");
		Outcome outcome = export(settings("html", true, false), chart).run(new NullProgressMonitor());
		String page = Files.readString(directory.resolve("charts.html"));
		assertTrue(page.contains("网站 3（60.0%）"), () -> outcome.summary() + page);
		export(settings("docx", true, false), chart).run(new NullProgressMonitor());
		assertTrue(Files.size(directory.resolve("charts.docx")) > 10_000);
	}

	private ReportExport export(ExportSettings settings, IFile... reports) {
		return new ReportExport(new ExportPlan(List.of(reports), settings));
	}

	private ExportSettings settings(String format, boolean overwrite, boolean check) {
		return new ExportSettings(List.of(DocumentFormat.byId(format).orElseThrow()), Optional.of(directory), overwrite, check);
	}

	/** Through the extension point. */
	private static WizardDialog open(Object... selected) throws Exception {
		IWorkbenchWizard wizard = PlatformUI.getWorkbench().getExportWizardRegistry().findWizard("org.nianbao.ui.export").createWizard();
		wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(selected));
		WizardDialog dialog = new WizardDialog(Workbench.window().getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		return dialog;
	}

	private static void finish(WizardDialog dialog) {
		assertTrue(dialog.getCurrentPage().getWizard().performFinish());
		dialog.close();
	}

	private List<String> files() throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	private static byte[] generated(IFile report, String format) throws Exception {
		LoadedReport loaded = ReportServices.loader().load(report.getLocation().toPath());
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		DocumentFormat.byId(format).orElseThrow().write(new DocumentFormat.Content(loaded), DocumentOptions.standard(), out);
		return out.toByteArray();
	}
}
