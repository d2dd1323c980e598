package org.nianbao.ui.wizards;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.nianbao.ui.Texts;

/**
 * Makes a new report, maybe from last year's.
 */
public final class NewReportWizard extends Wizard implements INewWizard {

	private IWorkbench workbench;
	private NewReportPage page;

	/** Called by the workbench. */
	public NewReportWizard() {
		setWindowTitle(Texts.of(NewReportWizard.class).get("report.title"));
		setNeedsProgressMonitor(true);
	}

	@Override
	public void init(IWorkbench initialWorkbench, IStructuredSelection selection) {
		workbench = initialWorkbench;
		page = new NewReportPage(selection);
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		NewReportOperation operation = new NewReportOperation(page.request());
		if (!WizardRuns.run(this, operation)) {
			return false;
		}
		WizardRuns.open(operation.file(), operation.written(), workbench);
		return true;
	}
}
