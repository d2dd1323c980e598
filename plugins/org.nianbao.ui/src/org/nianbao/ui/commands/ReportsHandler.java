package org.nianbao.ui.commands;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.ui.ide.IDE;

/**
 * A command on the reports in the selection.
 */
abstract class ReportsHandler extends AbstractHandler {

	@Override
	public final Object execute(ExecutionEvent event) {
		List<IFile> reports = SelectedReports.reports(SelectedReports.resources(SelectedReports.selection(event)));
		boolean goOn = !reports.isEmpty() && (!readsFiles() || IDE.saveAllEditors(reports.toArray(IResource[]::new), true));
		if (goOn) {
			run(reports);
		}
		return null;
	}

	/**
	 * Tells whether the command needs what is in editors to be saved.
	 *
	 * @return true if the user is to be asked to save it
	 */
	protected abstract boolean readsFiles();

	/**
	 * Does it, in the background.
	 *
	 * @param reports the reports, at least one
	 */
	protected abstract void run(List<IFile> reports);
}
