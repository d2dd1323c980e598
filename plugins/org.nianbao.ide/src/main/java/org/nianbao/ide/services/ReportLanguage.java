package org.nianbao.ide.services;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.checks.Finding;
import org.nianbao.checks.ReportChecker;
import org.nianbao.ide.assist.Proposal;
import org.nianbao.ide.assist.ReportAssist;
import org.nianbao.ide.folding.FoldingRegion;
import org.nianbao.ide.folding.ReportFoldings;
import org.nianbao.ide.highlighting.SemanticHighlighting;
import org.nianbao.ide.highlighting.StyledRegion;
import org.nianbao.ide.hints.LineHint;
import org.nianbao.ide.hints.SumHints;
import org.nianbao.ide.hover.Hover;
import org.nianbao.ide.hover.ReportHovers;
import org.nianbao.ide.navigation.Link;
import org.nianbao.ide.navigation.Occurrence;
import org.nianbao.ide.navigation.ReportLinks;
import org.nianbao.ide.navigation.ReportOccurrences;
import org.nianbao.ide.navigation.Subject;
import org.nianbao.ide.outline.OutlineNode;
import org.nianbao.ide.outline.ReportOutline;
import org.nianbao.language.formatting.ReportFormatter;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.language.project.ProjectException;
import org.nianbao.language.project.ReportProject;
import org.nianbao.language.project.ReportProjects;
import org.nianbao.language.text.TextEdit;

/**
 * The report language in editors.
 */
public final class ReportLanguage implements EditorLanguage<LoadedReport> {

	private final ReportLoader loader;
	private final BiFunction<LoadedReport, CancelIndicator, List<Finding>> check;
	private final ReportProjects projects;
	private final ReportAssist assist;
	private final ReportHovers hovers;
	private final SumHints hints;

	/**
	 * @param loader   reads reports
	 * @param checker  checks them, in the language of the editor
	 * @param projects knows their projects
	 */
	public ReportLanguage(ReportLoader loader, ReportChecker checker, ReportProjects projects) {
		this(loader, checker, projects, checker::checkText);
	}

	/**
	 * Makes the language for an editor that checks in its own way: not only the text by itself, say.
	 *
	 * @param loader   reads reports
	 * @param checker  knows the rules, in the language of the editor
	 * @param projects knows the projects of reports
	 * @param check    checks a report, see {@link EditorLanguage#check}
	 */
	public ReportLanguage(ReportLoader loader, ReportChecker checker, ReportProjects projects,
			BiFunction<LoadedReport, CancelIndicator, List<Finding>> check) {
		this.loader = loader;
		this.check = check;
		this.projects = projects;
		assist = new ReportAssist(checker.catalogue());
		hovers = new ReportHovers(checker.catalogue());
		hints = new SumHints(checker);
	}

	@Override
	public LoadedReport parse(String text, Optional<Path> file) {
		projects.refresh();
		return loader.load(text, file.map(Path::toString).orElse(""), file, project(file));
	}

	@Override
	public boolean isCurrent(LoadedReport report) {
		projects.refresh();
		return report.project() == project(report.file());
	}

	/** Where the project cannot be used, which the project file tells of, the editor goes on without. */
	private ReportProject project(Optional<Path> file) {
		try {
			return file.isPresent() ? projects.ofReport(file.get()).project() : ReportProject.standard();
		} catch (ProjectException e) {
			return ReportProject.standard();
		}
	}

	@Override
	public String text(LoadedReport report) {
		return report.text();
	}

	@Override
	public List<Finding> check(LoadedReport report, CancelIndicator cancel) {
		return check.apply(report, cancel);
	}

	@Override
	public List<StyledRegion> styles(LoadedReport report) {
		return SemanticHighlighting.of(report);
	}

	@Override
	public List<OutlineNode> outline(LoadedReport report) {
		return ReportOutline.of(report);
	}

	@Override
	public List<FoldingRegion> foldings(LoadedReport report) {
		return ReportFoldings.of(report);
	}

	@Override
	public List<LineHint> hints(LoadedReport report) {
		return hints.of(report);
	}

	@Override
	public List<Proposal> proposals(LoadedReport report, int offset) {
		return assist.proposals(report, offset);
	}

	@Override
	public Optional<Hover> hover(LoadedReport report, int offset) {
		return hovers.at(report, offset);
	}

	@Override
	public List<Link> links(LoadedReport report, int offset) {
		return ReportLinks.at(report, offset);
	}

	@Override
	public List<Link> links(LoadedReport report) {
		return ReportLinks.of(report);
	}

	@Override
	public Set<Subject> subjects(LoadedReport report, int offset) {
		return ReportOccurrences.subjectsAt(report, offset);
	}

	@Override
	public List<Occurrence> references(LoadedReport report, Set<Subject> subjects) {
		return ReportOccurrences.of(report, subjects);
	}

	@Override
	public List<Occurrence> occurrences(LoadedReport report, int offset) {
		return ReportOccurrences.at(report, offset);
	}

	@Override
	public List<TextEdit> format(LoadedReport report) {
		return ReportFormatter.format(report.text());
	}
}
