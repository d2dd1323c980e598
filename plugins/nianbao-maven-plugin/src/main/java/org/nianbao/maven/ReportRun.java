package org.nianbao.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;

import org.nianbao.checks.Finding;
import org.nianbao.checks.ProjectMessages;
import org.nianbao.checks.RuleIds;
import org.nianbao.language.files.OrderedWork;
import org.nianbao.language.library.ReportLibrary;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportTexts;
import org.nianbao.language.loading.UnreadableReportException;
import org.nianbao.language.project.ProjectException;
import org.nianbao.language.project.ProjectProblem;
import org.nianbao.language.project.ReportProject;
import org.nianbao.language.project.ReportProjects;

/**
 * One execution of a goal: loads the reports of a module on all processors, whatever is wrong with some of them, and hands over what was made of them
 * in their order.
 */
final class ReportRun {

	/** What to do with a report, on the thread that has loaded it. */
	@FunctionalInterface
	interface Work<R> {
		R apply(LoadedReport report) throws Exception;
	}

	/** What has come of a report, or why nothing has. */
	record Result<R>(Path file, Optional<R> made, String problem) {
	}

	private final Services services;
	private final Locale locale;
	private final ReportProjects projects = new ReportProjects(RuleIds.IN_PROJECTS);
	private final ReportLibrary library;

	ReportRun(Services services, Locale locale, Path directory) {
		this.services = services;
		this.locale = locale;
		library = new ReportLibrary(services.loader(), this::projectOfReference, Optional.of(directory));
	}

	/** Checks a report that was loaded by this run. */
	List<Finding> check(LoadedReport report) {
		return services.checker().check(report, library);
	}

	/**
	 * Works on reports.
	 *
	 * @param files   the reports
	 * @param work    what to do with each
	 * @param results gets what has come of each, in their order, on the thread of the caller; returns false to stop
	 */
	<R> void run(List<Path> files, Work<R> work, BiPredicate<Path, Result<R>> results) {
		OrderedWork.<Path, Result<R>>run(files, file -> attempt(file, work), result -> results.test(result.file(), result));
	}

	/** What is odd about the projects of the reports, each once. */
	SortedSet<String> warnings() {
		SortedSet<String> warnings = new TreeSet<>();
		projects.warnings().forEach(warning -> warnings.add(describe(warning)));
		return warnings;
	}

	private <R> Result<R> attempt(Path file, Work<R> work) {
		try {
			LoadedReport report = library.load(ReportTexts.read(file), file.toString(), Optional.of(file), projects.ofReport(file).project());
			return new Result<>(file, Optional.of(work.apply(report)), "");
		} catch (UnreadableReportException e) {
			return new Result<>(file, Optional.empty(), file + ": " + ProjectMessages.describe(e.reason(), locale));
		} catch (ProjectException e) {
			List<String> problems = new ArrayList<>();
			e.problems().forEach(problem -> problems.add(describe(problem)));
			return new Result<>(file, Optional.empty(), String.join("\n", problems));
		} catch (Exception e) {
			return new Result<>(file, Optional.empty(), file + ": "
				+ (e.getLocalizedMessage() == null ? e.getClass().getSimpleName() : e.getLocalizedMessage()));
		}
	}

	private String describe(ProjectProblem problem) {
		return problem.file() + ":" + problem.line() + ":" + problem.column() + ": " + ProjectMessages.describe(problem, locale);
	}

	private ReportProject projectOfReference(Path report) {
		try {
			return projects.ofReport(report).project();
		} catch (ProjectException e) {
			// A matter of whoever checks that report.
			return ReportProject.standard();
		}
	}
}
