package org.nianbao.ui.wizards;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.dialogs.WizardNewProjectCreationPage;
import org.nianbao.ui.Texts;

/**
 * Makes a new project for reports: its settings, the bodies that report, and maybe the first report.
 */
public final class NewProjectWizard extends Wizard implements INewWizard {

	private static final Texts TEXTS = Texts.of(NewProjectWizard.class);

	private IWorkbench workbench;
	private WizardNewProjectCreationPage location;
	private NewProjectPage content;

	/** Called by the workbench. */
	public NewProjectWizard() {
		setWindowTitle(TEXTS.get("project.title"));
		setNeedsProgressMonitor(true);
	}

	@Override
	public void init(IWorkbench initialWorkbench, IStructuredSelection selection) {
		workbench = initialWorkbench;
	}

	@Override
	public void addPages() {
		location = new WizardNewProjectCreationPage("location");
		location.setTitle(TEXTS.get("project.title"));
		location.setDescription(TEXTS.get("project.location"));
		content = new NewProjectPage();
		addPage(location);
		addPage(content);
	}

	@Override
	public boolean performFinish() {
		NewProjectOperation operation = new NewProjectOperation(location.getProjectHandle(), location.useDefaults() ? null : location.getLocationURI(),
			content.project(), content.firstReport());
		if (!WizardRuns.run(this, operation)) {
			return false;
		}
		if (operation.report().isPresent()) {
			WizardRuns.open(operation.report().get().file(), operation.report().get().written(), workbench);
		} else {
			WizardRuns.reveal(location.getProjectHandle(), workbench);
		}
		return true;
	}
}
