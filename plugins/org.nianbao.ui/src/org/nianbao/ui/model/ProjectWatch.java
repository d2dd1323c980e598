package org.nianbao.ui.model;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.nianbao.ide.model.DocumentModel;
import org.nianbao.language.project.ReportProjects;
import org.nianbao.ui.ReportFiles;

/**
 * Tells all models when something is saved on which the meaning of open texts depends: project files and formats.
 */
final class ProjectWatch implements IResourceChangeListener {

	private final Supplier<List<DocumentModel<?>>> models;

	private ProjectWatch(Supplier<List<DocumentModel<?>>> models) {
		this.models = models;
	}

	static void install(Supplier<List<DocumentModel<?>>> models) {
		ResourcesPlugin.getWorkspace().addResourceChangeListener(new ProjectWatch(models), IResourceChangeEvent.POST_CHANGE);
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		boolean[] settled = {false};
		try {
			event.getDelta().accept(delta -> {
				settled[0] |= settles(delta);
				return !settled[0];
			});
		} catch (CoreException e) {
			ILog.of(ProjectWatch.class).log(e.getStatus());
		}
		if (settled[0]) {
			models.get().forEach(DocumentModel::changed);
		}
	}

	private static boolean settles(IResourceDelta delta) {
		IResource resource = delta.getResource();
		boolean isOther = delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & IResourceDelta.CONTENT) != 0;
		return isOther && resource.getType() == IResource.FILE
			&& (resource.getName().equals(ReportProjects.FILE) || ReportFiles.isFormatName(resource.getName()));
	}
}
