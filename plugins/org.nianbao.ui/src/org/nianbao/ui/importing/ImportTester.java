package org.nianbao.ui.importing;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.nianbao.reader.SourceKinds;
import org.nianbao.ui.commands.SelectedReports;
import org.nianbao.ui.project.ProjectChecks;

/**
 * Tells menus whether a resource is one to import, or one to import to. Looks at names only; opens no file.
 */
public final class ImportTester extends PropertyTester {

	@Override
	public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
		return receiver instanceof IFile file ? SourceKinds.isNameOfSource(file.getName()) && takesReports(file.getParent())
			: receiver instanceof IContainer container && takesReports(container);
	}

	/**
	 * Tells whether reports belong into a folder.
	 *
	 * @param container a project or folder
	 * @return true in a project whose reports are checked, and where there are reports
	 */
	static boolean takesReports(IContainer container) {
		return container.getType() != IResource.ROOT && container.isAccessible()
			&& (ProjectChecks.areOn(container.getProject()) || SelectedReports.hasReports(container));
	}
}
