package org.nianbao.ui.commands;

import java.util.List;

import org.eclipse.core.resources.IFile;

/**
 * Formats the selected reports.
 */
public final class FormatHandler extends ReportsHandler {

	@Override
	protected boolean readsFiles() {
		return false;
	}

	@Override
	protected void run(List<IFile> reports) {
		new FormatJob(reports).schedule();
	}
}
