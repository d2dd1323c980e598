package org.nianbao.ui.commands;

import java.util.function.Supplier;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Opens a wizard with what is selected, or with the file in the editor.
 */
public abstract class WizardHandler extends AbstractHandler {

	private final Supplier<? extends IWorkbenchWizard> wizards;

	/**
	 * @param wizards makes the wizard
	 */
	protected WizardHandler(Supplier<? extends IWorkbenchWizard> wizards) {
		this.wizards = wizards;
	}

	@Override
	public final Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		IWorkbenchWizard wizard = wizards.get();
		wizard.init(window.getWorkbench(), SelectedReports.selection(event));
		new WizardDialog(window.getShell(), wizard).open();
		return null;
	}
}
