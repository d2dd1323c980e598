package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.ide.newreport.ReportYears;
import org.nianbao.ui.Texts;
import org.nianbao.ui.project.FirstUsePolicy;
import org.nianbao.ui.project.ProjectChecks;
import org.nianbao.ui.wizards.NewReportWizard;

/** A new report is made from what is selected, with what can be known of it. */
class NewReportWizardTest {

	private static final Texts TEXTS = Texts.of(NewReportWizard.class);
	private static final String BODY = "青石县农业农村局";
	private static final String WIZARD = "org.nianbao.ui.newReport";

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	private WizardDialog dialog;

	@AfterEach
	void close() {
		if (dialog != null && dialog.getShell() != null) {
			dialog.close();
		}
	}

	@Test
	void reportFromLastYears() throws Exception {
		Workbench.enlarge();
		IFile last = project.create("去年.nianbao", Examples.read(Examples.CORRECT));
		project.create("别的局.nianbao", Examples.read(Examples.CORRECT).replace(BODY, "青石县水利局"));
		open(last);
		complete();
		assertEquals(BODY, text("report.body").getText());
		assertEquals(2025, spinner().getSelection());
		assertEquals(BODY + "2025.nianbao", text("report.file").getText());
		assertEquals(3, combo("report.lastYear").getItemCount());
		assertEquals(1, combo("report.lastYear").getSelectionIndex());
		assertTrue(combo("report.format").getText().contains("国办2021"));
		Workbench.screenshot("newreport");
		finish();
		IFile file = project.project().getFile(BODY + "2025.nianbao");
		assertTrue(file.exists());
		ITextEditor editor = (ITextEditor) Workbench.page().getActiveEditor();
		String text = Workbench.document(editor).get();
		assertTrue(text.startsWith("@上年 \"去年.nianbao\"\n\n" + BODY + "2025年"), text);
		assertTrue(text.contains("2025年1月1日开始"));
		ITextSelection caret = (ITextSelection) editor.getSelectionProvider().getSelection();
		assertTrue(text.startsWith("\n", caret.getOffset()) && text.indexOf("（一）") < caret.getOffset() && caret.getOffset() < text.indexOf("（二）"),
			caret.toString());
		assertTrue(ProjectChecks.areOn(project.project()));
		Workbench.waitFor("the markers", () -> !project.markers(file).isEmpty());
		assertTrue(project.markers(file).stream().noneMatch(marker -> marker.rule().startsWith("Y-")), () -> project.markers(file).toString());
		Workbench.screenshot("newreport-editor");
	}

	@Test
	void reportWithoutLastYears() throws Exception {
		open(project.project());
		Workbench.waitFor("the folder to be read", () -> combo("report.format").getItemCount() > 1);
		assertFalse(page().isPageComplete());
		assertNull(page().getErrorMessage(), "nothing was done wrong yet");
		assertEquals(ReportYears.due(LocalDate.now()), spinner().getSelection());
		text("report.body").setText("某镇人民政府");
		spinner().setSelection(2020);
		assertTrue(page().isPageComplete());
		assertEquals("某镇人民政府2020.nianbao", text("report.file").getText());
		assertTrue(combo("report.format").getText().contains("国办2019"));
		text("report.file").setText("自己起的名.nianbao");
		spinner().setSelection(2023);
		assertEquals("自己起的名.nianbao", text("report.file").getText());
		Widgets.choose(combo("report.format"),
			1 + List.of(combo("report.format").getItems()).stream().skip(1).filter(item -> !item.startsWith("山东")).toList().size());
		assertTrue(combo("report.format").getText().startsWith("山东"));
		finish();
		ITextEditor editor = (ITextEditor) Workbench.page().getActiveEditor();
		String text = Workbench.document(editor).get();
		assertTrue(text.startsWith("@格式 山东\n\n某镇人民政府2023年"), text);
		assertEquals("……", ((ITextSelection) editor.getSelectionProvider().getSelection()).getText());
	}

	@Test
	void whatIsWrongIsTold() throws Exception {
		IFile last = project.create(BODY + "2025.nianbao", Examples.read(Examples.CORRECT));
		open(last);
		complete(false, () -> TEXTS.get("report.file.exists", last.getName()).equals(page().getErrorMessage()));
		text("report.file").setText("x.txt");
		assertEquals(TEXTS.get("report.file.wrong", ".nianbao"), page().getErrorMessage());
		text("report.file").setText("x.nianbao");
		assertTrue(page().isPageComplete());
		text("report.body").setText("某{局");
		assertEquals(TEXTS.get("report.body.wrong"), page().getErrorMessage());
		text("report.body").setText(BODY);
		Widgets.choose(combo("report.lastYear"), 1);
		spinner().setSelection(2030);
		assertTrue(page().isPageComplete());
		text("report.folder").setText("没有这个项目");
		assertEquals(TEXTS.get("report.folder.wrong"), page().getErrorMessage());
		text("report.folder").setText(project.project().getName() + "/新文件夹");
		complete();
		finish();
		assertTrue(project.project().getFile("新文件夹/x.nianbao").exists());
	}

	@Test
	void errorsOfTheProjectFileAreTold() throws Exception {
		project.create("nianbao.properties", "format = 没有的格式\n");
		open(project.project());
		text("report.body").setText(BODY);
		complete(false, () -> page().getErrorMessage() != null);
		assertTrue(page().getErrorMessage().contains("没有的格式"), page().getErrorMessage());
	}

	@Test
	void bodiesOfTheProjectAreKnown() throws Exception {
		project.create("nianbao.properties", "bodies = " + BODY + "\n");
		open(project.project());
		complete();
		assertEquals(BODY, text("report.body").getText());
		text("report.body").setText("别的局");
		assertEquals(TEXTS.get("report.body.unknown"), ((IMessageProvider) page()).getMessage());
		assertTrue(page().isPageComplete());
	}

	@Test
	void refusalsOfChecksCount() throws Exception {
		project.policy(FirstUsePolicy.NEVER);
		open(project.project());
		Workbench.waitFor("the folder to be read", () -> combo("report.format").getItemCount() > 1);
		text("report.body").setText(BODY);
		complete();
		finish();
		project.settle();
		assertFalse(ProjectChecks.areOn(project.project()));
	}

	@Test
	void isInTheNewMenuOfThePerspective() {
		assertTrue(Arrays.asList(Workbench.page().getNewWizardShortcuts()).containsAll(List.of(WIZARD, "org.nianbao.ui.newProject")));
	}

	private void open(IResource selected) throws Exception {
		IWizardDescriptor descriptor = PlatformUI.getWorkbench().getNewWizardRegistry().findWizard(WIZARD);
		assertNotNull(descriptor);
		NewReportWizard wizard = (NewReportWizard) descriptor.createWizard();
		wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(selected));
		dialog = new WizardDialog(Workbench.window().getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
	}

	private IWizardPage page() {
		return dialog.getCurrentPage();
	}

	private void complete() {
		complete(true, () -> page().isPageComplete());
	}

	private void complete(boolean expected, BooleanSupplier condition) {
		Workbench.waitFor("the page", condition);
		assertEquals(expected, page().isPageComplete(), () -> String.valueOf(page().getErrorMessage()));
	}

	private void finish() {
		assertTrue(page().isPageComplete(), () -> String.valueOf(page().getErrorMessage()));
		assertTrue(dialog.getCurrentPage().getWizard().performFinish());
		dialog.close();
	}

	private Text text(String key) {
		return Widgets.after(dialog.getShell(), TEXTS.get(key), Text.class);
	}

	private Combo combo(String key) {
		return Widgets.after(dialog.getShell(), TEXTS.get(key), Combo.class);
	}

	private Spinner spinner() {
		return Widgets.after(dialog.getShell(), TEXTS.get("report.year"), Spinner.class);
	}
}
