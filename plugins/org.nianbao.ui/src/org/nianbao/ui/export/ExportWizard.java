package org.nianbao.ui.export;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.nianbao.ui.Texts;
import org.nianbao.ui.commands.Outcome;
import org.nianbao.ui.commands.OutcomeDialog;
import org.nianbao.ui.commands.SelectedReports;
import org.osgi.framework.FrameworkUtil;

/**
 * Exports reports as documents and data.
 */
public final class ExportWizard extends Wizard implements IExportWizard {

	private static final Texts TEXTS = Texts.of(ExportWizard.class);

	private IStructuredSelection selection = StructuredSelection.EMPTY;
	private ExportPage page;

	/** Called by the workbench, and by the command on selected reports. */
	public ExportWizard() {
		setWindowTitle(TEXTS.get("title"));
		setNeedsProgressMonitor(true);
		setDialogSettings(DialogSettings.getOrCreateSection(
			PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(ExportWizard.class)).getDialogSettings(), "export"));
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection current) {
		selection = current;
	}

	@Override
	public void addPages() {
		page = new ExportPage(SelectedReports.resources(selection));
		addPage(page);
	}

	/** The wizard stays open if the user cancels the saving of editors or the export is not begun. */
	@Override
	public boolean performFinish() {
		ExportPlan plan = page.plan();
		if (!IDE.saveAllEditors(plan.reports().toArray(IResource[]::new), true)) {
			return false;
		}
		page.remember();
		AtomicReference<Outcome> outcome = new AtomicReference<>();
		try {
			getContainer().run(true, true, monitor -> outcome.set(new ReportExport(plan).run(monitor)));
		} catch (InvocationTargetException e) {
			ErrorDialog.openError(getShell(), getWindowTitle(), null, Status.error(TEXTS.get("crashed"), e.getCause()));
			return false;
		} catch (InterruptedException canceled) {
			// It says that the user has pressed the button, and nothing of this thread.
			return false;
		}
		OutcomeDialog.open(outcome.get());
		return true;
	}
}
