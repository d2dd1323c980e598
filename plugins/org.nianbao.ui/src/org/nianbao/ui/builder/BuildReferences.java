package org.nianbao.ui.builder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.nianbao.ide.problems.ReportReferences;

/**
 * Which reports of a project refer to which files of the workspace.
 */
final class BuildReferences {

	private final ReportReferences references = new ReportReferences();

	/** The reports that are somewhere in the file system. */
	private final Map<Path, IFile> reports = new HashMap<>();

	/** Looks at all reports of the project, and returns those that refer to one that has come, changed or gone since the last time. */
	Set<IFile> update(List<IFile> all) {
		reports.clear();
		Map<Path, Long> stamps = new HashMap<>();
		for (IFile report : all) {
			path(report).ifPresent(path -> {
				reports.put(path, report);
				stamps.put(path, report.getModificationStamp());
			});
		}
		return files(references.dependents(references.update(stamps, path -> text(reports.get(path)))));
	}

	/** Returns the reports of the project that refer to one of these files, directly or through others, without the files themselves. */
	Set<IFile> dependents(Collection<IFile> changed) {
		Set<Path> paths = new HashSet<>();
		// One that has gone has no location of its own any more where it was linked.
		changed.forEach(file -> path(file).ifPresent(paths::add));
		return files(references.dependents(paths));
	}

	/** Returns the other projects whose files may matter. */
	IProject[] otherProjects(IProject own) {
		if (path(own).filter(references::leadOutOf).isEmpty()) {
			return new IProject[0];
		}
		return Arrays.stream(own.getWorkspace().getRoot().getProjects()).filter(project -> project.isAccessible() && !project.equals(own))
			.toArray(IProject[]::new);
	}

	private Set<IFile> files(Set<Path> paths) {
		Set<IFile> files = new HashSet<>();
		paths.forEach(path -> Optional.ofNullable(reports.get(path)).ifPresent(files::add));
		return files;
	}

	private static Optional<Path> path(IResource resource) {
		return Optional.ofNullable(resource.getLocation()).map(IPath::toPath).map(Path::normalize);
	}

	/** One that cannot be read refers to nothing that could be found out. */
	private static String text(IFile report) {
		try {
			return FileCheck.read(report);
		} catch (IOException | CoreException e) {
			return "";
		}
	}
}
