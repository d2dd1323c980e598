package org.nianbao.ui.commands;

import java.util.List;

import org.eclipse.core.resources.IFile;

/**
 * Checks the selected reports.
 */
public final class CheckHandler extends ReportsHandler {

	@Override
	protected boolean readsFiles() {
		return true;
	}

	@Override
	protected void run(List<IFile> reports) {
		new CheckJob(reports).schedule();
	}
}
