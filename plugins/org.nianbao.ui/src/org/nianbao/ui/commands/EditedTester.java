package org.nianbao.ui.commands;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.ui.IEditorInput;
import org.nianbao.ui.ReportFiles;

/**
 * Tells by its name whether what is in an editor is a report or a format, in the workspace or outside of it.
 */
public final class EditedTester extends PropertyTester {

	private static final String FORMAT = "format";

	@Override
	public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
		String name = ((IEditorInput) receiver).getName();
		return FORMAT.equals(expected) ? ReportFiles.isFormatName(name) : ReportFiles.isReportName(name);
	}
}
