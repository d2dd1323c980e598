package org.nianbao.ui.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.nianbao.checks.ProjectMessages;
import org.nianbao.checks.Rule;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.checks.RuleFamily;
import org.nianbao.checks.RuleIds;
import org.nianbao.checks.Severity;
import org.nianbao.language.formats.RelationSpec;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.loading.UnreadableReportException;
import org.nianbao.language.project.ProjectException;
import org.nianbao.language.project.ProjectFileText;
import org.nianbao.language.project.ProjectProblem;
import org.nianbao.language.project.ProjectSettings;
import org.nianbao.language.project.ReportProject;
import org.nianbao.language.project.ReportProjects;
import org.nianbao.ui.Texts;

/**
 * What a form shows of a project file.
 *
 * @param values   the settings of the file as they are written, by key
 * @param formats  the formats that reports of the project can have
 * @param bodies   the bodies that the file lists, by itself or in another file
 * @param rules    the rules whose severity the file can set, sorted by ID
 * @param problems what is wrong with the file, ready to be read
 * @param inherits whether settings of a folder above count as long as there is no such file
 */
record ProjectFacts(Map<String, String> values, List<ReportFormat> formats, List<String> bodies, List<Rule> rules, List<String> problems,
	boolean inherits) {

	/**
	 * Reads a project file. Not for the UI thread.
	 *
	 * @param file the file, which need not exist
	 * @return what it says; formats and rules of the product where it has errors
	 */
	static ProjectFacts read(IFile file) {
		List<String> problems = new ArrayList<>();
		Map<String, String> values = Map.of();
		try {
			values = new ProjectFileText(ProjectFile.read(file), RuleIds.IN_PROJECTS).values();
		} catch (UnreadableReportException e) {
			problems.add(Texts.of(ProjectFacts.class).get("file.unreadable", file.getFullPath().toString()));
		}
		ProjectSettings settings = ProjectSettings.defaults();
		Optional<Path> path = Optional.ofNullable(file.getLocation()).map(location -> location.toPath());
		if (path.isPresent()) {
			try {
				settings = new ReportProjects(RuleIds.IN_PROJECTS).ofReport(path.get());
				settings.warnings().forEach(warning -> problems.add(describe(warning)));
			} catch (ProjectException e) {
				e.problems().forEach(problem -> problems.add(describe(problem)));
			}
		}
		ReportProject project = settings.project();
		boolean isOwn = settings.file().equals(path);
		List<ReportFormat> formats = project.formats().formats();
		return new ProjectFacts(values, formats, isOwn ? project.bodies() : List.of(), rules(formats), problems, !isOwn && settings.file().isPresent());
	}

	private static String describe(ProjectProblem problem) {
		return Texts.of(ProjectFacts.class).get("file.problem", problem.file().getFileName().toString(), Integer.toString(problem.line()),
			ProjectMessages.describe(problem, Locale.getDefault()));
	}

	private static List<Rule> rules(List<ReportFormat> formats) {
		RuleCatalogue catalogue = RuleCatalogue.of(Locale.getDefault());
		return RuleIds.all(formats).stream().filter(RuleIds.IN_PROJECTS::isConfigurable)
			.map(id -> catalogue.find(id).orElseGet(() -> ofFormat(id, formats))).toList();
	}

	/** A rule that only a format knows: what the format says of it. */
	private static Rule ofFormat(String id, List<ReportFormat> formats) {
		Optional<RelationSpec> relation = formats.stream()
			.flatMap(format -> Stream.concat(format.relations().stream(), format.tables().stream().flatMap(table -> table.relations().stream())))
			.filter(one -> one.rule().equals(id)).findFirst();
		String text = relation.map(RelationSpec::message).orElse(id);
		return new Rule(id, RuleFamily.TABLES, relation.map(one -> Severity.of(one.severity())).orElse(Severity.WARNING), text, text,
			relation.flatMap(RelationSpec::source).orElse(""));
	}
}
