package org.nianbao.ui.wizards;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.nianbao.checks.ProjectMessages;
import org.nianbao.ide.newreport.NearbyReports;
import org.nianbao.language.project.ProjectException;
import org.nianbao.language.project.ReportProject;
import org.nianbao.ui.ReportFolders;
import org.nianbao.ui.ReportServices;

/**
 * What the wizard for new reports must know of a folder.
 *
 * @param folder  the folder, as a path of the workspace; need not exist
 * @param project what its project settles; the defaults where its project file has errors
 * @param nearby  the reports in it and around
 * @param problem what is wrong with the project file; empty where it can be used
 */
record FolderFacts(IPath folder, ReportProject project, NearbyReports nearby, Optional<String> problem) {

	/**
	 * Reads files: not for the UI thread.
	 *
	 * @param folder  a path of the workspace in an open project
	 * @param monitor is asked whether anybody still wants to know
	 * @return what is known
	 */
	static FolderFacts read(IPath folder, IProgressMonitor monitor) {
		ReportProject project = ReportProject.standard();
		Optional<String> problem = Optional.empty();
		Optional<Path> directory = ReportFolders.location(folder);
		if (directory.isPresent()) {
			try {
				ReportServices.projects().refresh();
				project = ReportServices.projects().ofDirectory(directory.get()).project();
			} catch (ProjectException e) {
				problem = e.problems().stream().filter(p -> !p.isWarning()).map(p -> ProjectMessages.describe(p, Locale.getDefault())).findFirst();
			}
		}
		ReportProject known = project;
		NearbyReports nearby = directory.flatMap(path -> ReportFolders.location(folder.uptoSegment(1))
			.map(root -> NearbyReports.around(path, root, ReportServices.loader(), known, monitor::isCanceled))).orElseGet(() -> new NearbyReports(List.of()));
		return new FolderFacts(folder, project, nearby, problem);
	}

	/**
	 * Returns the bodies that may be meant.
	 *
	 * @return those that the project names, then those of the reports around
	 */
	List<String> bodies() {
		return Stream.concat(project.bodies().stream(), nearby.bodies().stream()).distinct().toList();
	}
}
