package org.nianbao.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;

/**
 * The folders of the workspace in which reports are, or are to be. A folder need not exist.
 */
public final class ReportFolders {

	private ReportFolders() {
	}

	/**
	 * Tells whether files can be made in a folder.
	 *
	 * @param folder a path of the workspace
	 * @return true for an open project and for what is or could be a folder in it
	 */
	public static boolean isUsable(IPath folder) {
		return folder.segmentCount() > 0 && ResourcesPlugin.getWorkspace().validatePath(folder.toString(), IResource.PROJECT | IResource.FOLDER).isOK()
			&& ResourcesPlugin.getWorkspace().getRoot().getProject(folder.segment(0)).isAccessible();
	}

	/**
	 * Finds a folder in the file system.
	 *
	 * @param folder a path of the workspace
	 * @return where the folder is, or would be; empty where its project is closed or in no file system
	 */
	public static Optional<Path> location(IPath folder) {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(folder.segment(0));
		IResource existing = ResourcesPlugin.getWorkspace().getRoot().findMember(folder);
		IPath location = existing != null ? existing.getLocation()
			: project.getLocation() == null ? null : project.getLocation().append(folder.removeFirstSegments(1));
		return Optional.ofNullable(location).map(IPath::toPath);
	}

	/**
	 * Proposes a folder for new files.
	 *
	 * @param selected what is selected in the workbench; may be null
	 * @return the folder, or that of the file; the only open project where nothing is selected; the empty path for none
	 */
	public static IPath proposed(IResource selected) {
		IContainer container = selected instanceof IContainer itself ? itself : selected == null ? onlyProject() : selected.getParent();
		return container == null || container.getProject() == null || !container.getProject().isAccessible() ? IPath.EMPTY : container.getFullPath();
	}

	private static IContainer onlyProject() {
		List<IProject> open = List.of(ResourcesPlugin.getWorkspace().getRoot().getProjects()).stream().filter(IProject::isAccessible).toList();
		return open.size() == 1 ? open.get(0) : null;
	}
}
