package org.nianbao.ui.project;

import java.util.LinkedHashMap;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.MessageDialogWithToggle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.nianbao.ui.ReportFiles;
import org.nianbao.ui.Texts;

/**
 * Asks whether the reports of a project shall be checked. Not modal: work goes on while it is open.
 */
final class FirstUseDialog extends MessageDialogWithToggle {

	private static final Texts TEXTS = Texts.of(FirstUseDialog.class);

	private final IProject project;

	FirstUseDialog(IProject project) {
		super(activeShell(), TEXTS.get("firstUse.title"), null, TEXTS.get("firstUse.question", project.getName()), MessageDialog.QUESTION, buttons(), 0,
			TEXTS.get("firstUse.remember"), false);
		this.project = project;
		setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE | SWT.MODELESS | getDefaultOrientation());
		setBlockOnOpen(false);
	}

	/** No preference store is set, which the superclass would write to: other values, and not for each project. */
	@Override
	protected void buttonPressed(int button) {
		super.buttonPressed(button);
		if (button == IDialogConstants.YES_ID || button == IDialogConstants.NO_ID) {
			decide(button == IDialogConstants.YES_ID);
		}
	}

	private void decide(boolean wanted) {
		if (getToggleState()) {
			String policy = (wanted ? FirstUsePolicy.ALWAYS : FirstUsePolicy.NEVER).value();
			InstanceScope.INSTANCE.getNode(ReportFiles.PLUGIN_ID).put(FirstUsePolicy.PREFERENCE, policy);
		}
		if (project.isAccessible()) {
			if (wanted) {
				ProjectChecks.switchOn(project);
			} else {
				ProjectChecks.switchOff(project);
			}
		}
	}

	private static LinkedHashMap<String, Integer> buttons() {
		LinkedHashMap<String, Integer> buttons = new LinkedHashMap<>();
		buttons.put(TEXTS.get("firstUse.yes"), IDialogConstants.YES_ID);
		buttons.put(TEXTS.get("firstUse.no"), IDialogConstants.NO_ID);
		return buttons;
	}

	private static Shell activeShell() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		return window == null ? null : window.getShell();
	}
}
