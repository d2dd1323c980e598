package org.nianbao.lsp.documents;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.nianbao.checks.Finding;
import org.nianbao.checks.ProjectMessages;
import org.nianbao.checks.Severity;
import org.nianbao.language.project.ProjectException;
import org.nianbao.language.project.ProjectProblem;
import org.nianbao.lsp.ServerMessages;

/**
 * Tells what is wrong with projects.
 */
final class ProjectFindings {

	private final ServerMessages messages;
	private final Locale locale;

	/**
	 * @param messages the texts
	 * @param locale   their language
	 */
	ProjectFindings(ServerMessages messages, Locale locale) {
		this.messages = messages;
		this.locale = locale;
	}

	/** Tells in a report that it is not checked because its project cannot be used. */
	Finding ofReport(ProjectException e) {
		ProjectProblem first = e.problems().stream().filter(problem -> !problem.isWarning()).findFirst().orElseThrow();
		return finding(Severity.ERROR, messages.get("project.unusable", "place", place(first), "problem", describe(first)));
	}

	/** Tells in a project file what is wrong with it. Problems of files that it refers to are told at its beginning. */
	List<Finding> ofFile(List<ProjectProblem> problems, Path file) {
		return problems.stream().map(problem -> {
			Severity severity = problem.isWarning() ? Severity.WARNING : Severity.ERROR;
			return problem.file().equals(file) ? finding(severity, problem.offset(), problem.length(), problem.line(), problem.column(), describe(problem))
				: finding(severity, messages.get("project.other", "place", place(problem), "problem", describe(problem)));
		}).toList();
	}

	private static String place(ProjectProblem problem) {
		return problem.file().getFileName() + ":" + problem.line() + ":" + problem.column();
	}

	private String describe(ProjectProblem problem) {
		return ProjectMessages.describe(problem, locale);
	}

	private static Finding finding(Severity severity, String message) {
		return finding(severity, 0, 0, 1, 1, message);
	}

	/** No rule of the catalogue says so. */
	private static Finding finding(Severity severity, int offset, int length, int line, int column, String message) {
		return new Finding("", severity, offset, length, line, column, line, column + length, message, null, null, null, null, null, null, List.of(),
			List.of(),
			null);
	}
}
