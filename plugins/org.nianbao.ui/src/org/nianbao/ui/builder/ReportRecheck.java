package org.nianbao.ui.builder;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.nianbao.ui.ReportServices;

/**
 * Checks reports when somebody asks for it, whether their project is checked by itself or not.
 */
public final class ReportRecheck {

	private ReportRecheck() {
	}

	/**
	 * Checks the saved text of a report by all rules, and makes the problem markers of the file those of what is found. Not for the thread of the user
	 * interface; the caller may change the markers of the file.
	 *
	 * @param report a report
	 * @throws CoreException if the file does not exist
	 */
	public static void check(IFile report) throws CoreException {
		ReportServices.projects().refresh();
		FileCheck.Checked checked = new FileCheck().report(report);
		ProblemMarkers.update(report, checked.problems(), checked.slow());
	}
}
