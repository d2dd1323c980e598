package org.nianbao.ui.importing;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.nianbao.ui.commands.SelectedReports;

/**
 * Opens the wizard that imports reports, with the files and the folder in the selection.
 */
public final class ImportHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		ImportWizard wizard = new ImportWizard();
		wizard.init(window.getWorkbench(), SelectedReports.selection(event));
		new WizardDialog(window.getShell(), wizard).open();
		return null;
	}
}
