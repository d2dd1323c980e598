package org.nianbao.ui.wizards;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.nianbao.ide.newreport.NewReportText;
import org.nianbao.ui.ReportFiles;
import org.nianbao.ui.Texts;

/**
 * What the wizards have in common: they do their work in the background of their dialog and open what they have made.
 */
public final class WizardRuns {

	private WizardRuns() {
	}

	/**
	 * Runs the work of a wizard; the dialog shows its progress, can cancel it, and tells what went wrong.
	 *
	 * @param wizard    the wizard, in its dialog
	 * @param operation the work
	 * @return whether it was done
	 */
	public static boolean run(Wizard wizard, IRunnableWithProgress operation) {
		try {
			wizard.getContainer().run(true, true, operation);
			return true;
		} catch (InterruptedException canceled) {
			return false;
		} catch (InvocationTargetException e) {
			Texts texts = Texts.of(WizardRuns.class);
			Throwable cause = e.getCause();
			// The message of a wrapped status says what could not be done; that of our own exceptions why.
			IStatus status = cause instanceof CoreException core ? core.getStatus()
				: Status.error(e.getMessage() == null ? String.valueOf(cause) : e.getMessage(), cause);
			if (cause instanceof RuntimeException) {
				ILog.of(WizardRuns.class).error(status.getMessage(), cause);
			}
			ErrorDialog.openError(wizard.getShell(), wizard.getWindowTitle(), texts.get("failed"), status);
			return false;
		}
	}

	/**
	 * Selects a file or project in the views of the active window.
	 *
	 * @param resource  what was made
	 * @param workbench the workbench
	 */
	static void reveal(IResource resource, IWorkbench workbench) {
		IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
		if (window != null) {
			BasicNewResourceWizard.selectAndReveal(resource, window);
		}
	}

	/**
	 * Opens a new report where the writer begins.
	 *
	 * @param file      the report
	 * @param text      what is in it
	 * @param workbench the workbench
	 */
	static void open(IFile file, NewReportText text, IWorkbench workbench) {
		open(file, text.offset(), text.length(), workbench);
	}

	/**
	 * Opens a report and shows it in the views.
	 *
	 * @param file      the report
	 * @param offset    what is selected in it: where that begins, in UTF-16 code units
	 * @param length    how long it is
	 * @param workbench the workbench
	 */
	public static void open(IFile file, int offset, int length, IWorkbench workbench) {
		reveal(file, workbench);
		IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
		if (window == null || window.getActivePage() == null) {
			return;
		}
		try {
			IEditorPart editor = IDE.openEditor(window.getActivePage(), file);
			if (editor instanceof ITextEditor report) {
				report.selectAndReveal(offset, length);
			}
		} catch (PartInitException e) {
			ILog.of(WizardRuns.class).log(new Status(IStatus.ERROR, ReportFiles.PLUGIN_ID, e.getMessage(), e));
		}
	}
}
