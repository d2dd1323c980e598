package org.nianbao.ui.project;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Switches the checks of the selected project, or of that of the active editor, on or off.
 */
public final class ToggleChecksHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		selected(event).or(() -> edited(event)).filter(IProject::isAccessible).ifPresent(project -> {
			if (ProjectChecks.areOn(project)) {
				ProjectChecks.switchOff(project);
			} else {
				ProjectChecks.switchOn(project);
			}
		});
		return null;
	}

	private static Optional<IProject> selected(ExecutionEvent event) {
		ISelection selection = HandlerUtil.getCurrentSelection(event);
		return selection instanceof IStructuredSelection structured ? project(structured.getFirstElement()) : Optional.empty();
	}

	private static Optional<IProject> edited(ExecutionEvent event) {
		IEditorInput input = HandlerUtil.getActiveEditorInput(event);
		return project(input);
	}

	private static Optional<IProject> project(Object element) {
		return Optional.ofNullable(Adapters.adapt(element, IResource.class)).map(IResource::getProject);
	}
}
