package org.nianbao.ui.builder;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IPath;
import org.nianbao.checks.ProjectMessages;
import org.nianbao.language.project.ProjectException;
import org.nianbao.language.project.ProjectProblem;
import org.nianbao.language.project.ReportProjects;
import org.nianbao.ui.ReportServices;
import org.nianbao.ui.Texts;

/**
 * Checks the project files of reports.
 */
final class ProjectFileCheck {

	private static final String FORMAT_EXTENSION = "geshi";

	private ProjectFileCheck() {
	}

	/** Tells whether a resource is a project file, by its name. */
	static boolean isProjectFile(IResource resource) {
		return resource instanceof IFile && resource.getName().equals(ReportProjects.FILE) && !resource.isDerived(IResource.CHECK_ANCESTORS);
	}

	/** Tells whether the findings in reports may depend on a resource: a project file or a format. */
	static boolean settles(IResource resource) {
		return resource instanceof IFile && (resource.getName().equals(ReportProjects.FILE)
			|| FORMAT_EXTENSION.equalsIgnoreCase(resource.getFileExtension()));
	}

	/** Returns the problems of a project file. Those of files that it refers to are told at its beginning. */
	static List<Problem> problems(IFile file) {
		IPath location = file.getLocation();
		if (location == null) {
			return List.of();
		}
		Path path = location.toPath();
		try {
			return ReportServices.projects().ofReport(path).warnings().stream().map(warning -> problem(warning, path)).toList();
		} catch (ProjectException e) {
			return e.problems().stream().map(problem -> problem(problem, path)).toList();
		}
	}

	/** Tells in a report that it is not checked because its project cannot be used. */
	static Problem problemOfReport(ProjectException e) {
		ProjectProblem first = e.problems().stream().filter(problem -> !problem.isWarning()).findFirst().orElseThrow();
		return Problem.ofFile(IMarker.SEVERITY_ERROR, Texts.of(ProjectFileCheck.class).get("project.unusable", place(first), describe(first)));
	}

	private static Problem problem(ProjectProblem problem, Path file) {
		int severity = problem.isWarning() ? IMarker.SEVERITY_WARNING : IMarker.SEVERITY_ERROR;
		if (problem.file().equals(file)) {
			return new Problem("", severity, problem.offset(), problem.offset() + problem.length(), problem.line(), describe(problem), List.of());
		}
		return Problem.ofFile(severity, Texts.of(ProjectFileCheck.class).get("project.other", place(problem), describe(problem)));
	}

	private static String place(ProjectProblem problem) {
		return problem.file().getFileName() + ":" + problem.line() + ":" + problem.column();
	}

	private static String describe(ProjectProblem problem) {
		return ProjectMessages.describe(problem, Locale.getDefault());
	}
}
