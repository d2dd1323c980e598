package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.WizardNewProjectCreationPage;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.ui.Texts;
import org.nianbao.ui.project.ProjectChecks;
import org.nianbao.ui.wizards.NewProjectWizard;

/** A new project has its settings, is checked, and may begin with a report. */
class NewProjectWizardTest {

	private static final Texts TEXTS = Texts.of(NewProjectWizard.class);

	@RegisterExtension
	final QuietLog log = new QuietLog();

	/** Settles what the new project sets going. */
	@RegisterExtension
	final TestProject other = new TestProject();

	private final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("青石县年报");
	private NewProjectWizard wizard;
	private WizardDialog dialog;

	@BeforeEach
	void open() throws Exception {
		wizard = (NewProjectWizard) PlatformUI.getWorkbench().getNewWizardRegistry().findWizard("org.nianbao.ui.newProject").createWizard();
		wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
		dialog = new WizardDialog(Workbench.window().getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		assertFalse(wizard.canFinish());
		Widgets.all(dialog.getShell()).stream().filter(Text.class::isInstance).map(Text.class::cast).findFirst().orElseThrow().setText(project.getName());
		assertEquals(project.getName(), ((WizardNewProjectCreationPage) dialog.getCurrentPage()).getProjectName());
		dialog.showPage(wizard.getNextPage(dialog.getCurrentPage()));
	}

	@AfterEach
	void delete() throws Exception {
		if (dialog.getShell() != null) {
			dialog.close();
		}
		Workbench.page().closeAllEditors(false);
		other.settle();
		if (project.exists()) {
			project.delete(true, true, null);
		}
	}

	@Test
	void projectWithItsFirstReport() throws Exception {
		bodies().setText("青石县水利局\n青石县教育局\n");
		Combo format = Widgets.after(dialog.getShell(), TEXTS.get("project.format"), Combo.class);
		Workbench.waitFor("the formats", () -> format.getItemCount() > 1);
		Widgets.choose(format, IntStream.range(0, format.getItemCount()).filter(i -> format.getItem(i).startsWith("山东")).findFirst().orElseThrow());
		Widgets.press(Widgets.button(dialog.getShell(), TEXTS.get("project.folders")));
		Widgets.after(dialog.getShell(), TEXTS.get("report.year"), Spinner.class).setSelection(2024);
		Workbench.screenshot("newproject");
		finish();
		assertTrue(ProjectChecks.areOn(project));
		assertEquals("UTF-8", project.getDefaultCharset(false));
		assertEquals("# " + TEXTS.get("project.comment") + "\nformat = 山东\nbodies = 青石县水利局、青石县教育局\n", read("nianbao.properties"));
		assertTrue(project.getFile("2024/青石县水利局2024.nianbao").exists());
		ITextEditor editor = (ITextEditor) Workbench.page().getActiveEditor();
		assertTrue(Workbench.document(editor).get().startsWith("青石县水利局2024年"), "the format is that of the project");
	}

	@Test
	void projectWithManyBodies() throws Exception {
		List<String> names = List.of("甲局", "乙局", "丙局", "丁局", "戊局");
		bodies().setText(String.join("\t", names));
		Widgets.press(Widgets.button(dialog.getShell(), TEXTS.get("project.first")));
		finish();
		assertEquals(String.join("\n", names) + "\n", read("机关名单.txt"));
		assertTrue(read("nianbao.properties").endsWith("\nbodies = 机关名单.txt\n"));
		assertEquals(0, Workbench.page().getEditorReferences().length);
		other.settle();
		assertEquals(List.of(), other.markers(project));
	}

	@Test
	void bodiesAreNames() {
		assertTrue(wizard.canFinish());
		assertFalse(Widgets.button(dialog.getShell(), TEXTS.get("project.first")).isEnabled());
		bodies().setText("甲局\n乙{局");
		assertEquals(TEXTS.get("project.body.wrong", "乙{局"), dialog.getCurrentPage().getErrorMessage());
		assertFalse(wizard.canFinish());
	}

	private Text bodies() {
		return Widgets.after(dialog.getShell(), TEXTS.get("project.bodies"), Text.class);
	}

	private void finish() {
		assertTrue(wizard.canFinish());
		assertTrue(wizard.performFinish());
		dialog.close();
	}

	private String read(String name) throws Exception {
		return Files.readString(Path.of(project.getFile(name).getLocationURI()));
	}
}
