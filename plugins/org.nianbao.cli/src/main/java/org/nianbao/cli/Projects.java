package org.nianbao.cli;

import java.nio.file.Path;

import org.nianbao.checks.ProjectMessages;
import org.nianbao.checks.RuleIds;
import org.nianbao.cli.input.Input;
import org.nianbao.language.project.ProjectException;
import org.nianbao.language.project.ProjectProblem;
import org.nianbao.language.project.ProjectSettings;
import org.nianbao.language.project.ReportProject;
import org.nianbao.language.project.ReportProjects;

/**
 * The projects of the reports of one run, and how the user is told what is wrong with their files. Thread-safe.
 */
final class Projects {

	private final Session session;
	private final ReportProjects projects = new ReportProjects(RuleIds.IN_PROJECTS);

	/**
	 * @param session the run
	 */
	Projects(Session session) {
		this.session = session;
	}

	/**
	 * Returns the project of a report.
	 *
	 * @param input the report; standard input belongs to the working directory
	 * @return its project
	 * @throws UsageException if the project cannot be used
	 */
	ProjectSettings of(Input input) {
		try {
			return input.file().isPresent() ? projects.ofReport(input.file().get()) : projects.ofDirectory(session.surroundings().directory());
		} catch (ProjectException e) {
			throw refusal(e);
		}
	}

	/**
	 * Returns the project of the reports in a directory.
	 *
	 * @param directory the directory
	 * @return their project
	 * @throws UsageException if the project cannot be used
	 */
	ProjectSettings ofDirectory(Path directory) {
		try {
			return projects.ofDirectory(directory);
		} catch (ProjectException e) {
			throw refusal(e);
		}
	}

	/**
	 * Returns the project of a report to which another one refers.
	 *
	 * @param report the file
	 * @return its project; that of reports without a project file where it cannot be used, which is a matter of whoever checks that report
	 */
	ReportProject ofReference(Path report) {
		try {
			return projects.ofReport(report).project();
		} catch (ProjectException e) {
			return ReportProject.standard();
		}
	}

	/** Returns the projects themselves, for services that ask for them. */
	ReportProjects all() {
		return projects;
	}

	/** Looks at the files anew from now on. Projects whose files have not changed stay the same objects. */
	void refresh() {
		projects.refresh();
	}

	/** Tells the user what is odd about the projects that were used. */
	void tellWarnings() {
		projects.warnings().forEach(warning -> session.warn(describe(warning)));
	}

	/** Returns the name of a file of a project in messages: as short as the working directory allows. */
	String name(Path file) {
		Path directory = session.surroundings().directory().toAbsolutePath().normalize();
		return (file.startsWith(directory) ? directory.relativize(file) : file).toString();
	}

	private UsageException refusal(ProjectException e) {
		return new UsageException(e.problems().stream().map(this::describe).toList());
	}

	private String describe(ProjectProblem problem) {
		return session.messages().get("project.problem", name(problem.file()), problem.line(), problem.column(),
			ProjectMessages.describe(problem, session.messages().locale()));
	}
}
