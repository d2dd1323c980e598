package org.nianbao.ui.commands;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.core.resources.IResource;

/**
 * Tells menus whether there are reports in a resource.
 */
public final class ReportsTester extends PropertyTester {

	@Override
	public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
		return receiver instanceof IResource resource && SelectedReports.hasReports(resource);
	}
}
