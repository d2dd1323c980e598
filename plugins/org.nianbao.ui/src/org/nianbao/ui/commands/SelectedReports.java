package org.nianbao.ui.commands;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.nianbao.ui.ReportFiles;

/**
 * Finds the reports in what is selected. Looks at names only; opens no file.
 */
public final class SelectedReports {

	private SelectedReports() {
	}

	/**
	 * Returns what a command is for.
	 *
	 * @param event the call of the command
	 * @return what is selected; the file of the editor where the user works in an editor
	 */
	public static IStructuredSelection selection(ExecutionEvent event) {
		IResource edited = HandlerUtil.getActivePart(event) instanceof IEditorPart editor ? Adapters.adapt(editor.getEditorInput(), IResource.class) : null;
		if (edited != null) {
			return new StructuredSelection(edited);
		}
		return HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection structured ? structured : StructuredSelection.EMPTY;
	}

	/**
	 * Returns the resources that are selected.
	 *
	 * @param selection a selection; may be null
	 * @return files, folders and projects, in the order of the selection
	 */
	public static List<IResource> resources(ISelection selection) {
		return selection instanceof IStructuredSelection structured
			? ((List<?>) structured.toList()).stream().map(element -> Adapters.adapt(element, IResource.class)).filter(Objects::nonNull).toList() : List.of();
	}

	/**
	 * Returns the reports among resources and below.
	 *
	 * @param resources files, folders and projects
	 * @return each report once
	 */
	public static List<IFile> reports(Collection<? extends IResource> resources) {
		Set<IFile> reports = new LinkedHashSet<>();
		for (IResource resource : resources) {
			visit(resource, report -> {
				reports.add(report);
				return true;
			});
		}
		return new ArrayList<>(reports);
	}

	/**
	 * Tells whether there is a report in a resource.
	 *
	 * @param resource a file, folder or project
	 * @return true for a report, and for a container with a report in it or below
	 */
	public static boolean hasReports(IResource resource) {
		boolean[] found = {false};
		visit(resource, report -> {
			found[0] = true;
			return false;
		});
		return found[0];
	}

	/** Whatever is done with a report says whether to go on. */
	private static void visit(IResource resource, Predicate<IFile> work) {
		if (!resource.isAccessible()) {
			return;
		}
		boolean[] goOn = {true};
		try {
			resource.accept(proxy -> {
				if (goOn[0] && proxy.getType() == IResource.FILE && ReportFiles.isReportName(proxy.getName())
					&& ReportFiles.isReport(proxy.requestResource())) {
					goOn[0] = work.test((IFile) proxy.requestResource());
				}
				return goOn[0] && !proxy.isDerived();
			}, IResource.NONE);
		} catch (CoreException e) {
			// Deleted meanwhile, or the visitor's own: there is nothing to be found.
			ILog.of(SelectedReports.class).log(e.getStatus());
		}
	}
}
