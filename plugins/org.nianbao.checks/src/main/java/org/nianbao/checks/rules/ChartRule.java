package org.nianbao.checks.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.nianbao.checks.Messages;
import org.nianbao.checks.Severity;
import org.nianbao.language.charts.ChartAxis;
import org.nianbao.language.charts.ChartKind;
import org.nianbao.language.charts.ChartProblem;
import org.nianbao.language.charts.ChartReader;
import org.nianbao.language.charts.ChartRequest;
import org.nianbao.language.charts.ChartTables;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.report.ChartDirective;
import org.nianbao.language.report.FreeTable;

/**
 * Every chart can be drawn. Of figures that references name wrongly {@link ReferenceRule} speaks, of years {@link ChartYearsRule}.
 */
final class ChartRule implements ReportRule {

	private static final String CHART = "X-CHART";

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		return Set.of(CHART);
	}

	@Override
	public void check(CheckContext context) {
		for (ChartDirective chart : context.prose().charts()) {
			ChartRequest request = ChartRequest.of(chart);
			boolean overYears = !request.figures().isEmpty() && request.axis() == ChartAxis.YEARS;
			boolean allWrong = !request.figures().isEmpty() && context.prose().references().stream()
				.filter(reference -> reference.eContainer().eContainer() == chart).allMatch(reference -> context.report().value(reference).problem().isPresent());
			for (ChartProblem problem : ChartReader.read(context.report(), chart, List::of).problems()) {
				boolean ofReferences = problem.kind() == ChartProblem.Kind.NOTHING && allWrong;
				if (!ofReferences && !(overYears && ChartYearsRule.isOfYears(problem.kind()))) {
					report(context, problem);
				}
			}
		}
	}

	private static void report(CheckContext context, ChartProblem problem) {
		FindingDraft finding = context.finding(CHART, problem.region()).values((String) null, problem.detail().isEmpty() ? null : problem.detail());
		if (!problem.kind().isFatal()) {
			finding.severity(Severity.WARNING);
		}
		Optional<String> suggestion = suggestion(context, problem);
		suggestion.ifPresent(word -> finding.values(word, problem.detail()).fix(false, problem.region(), word, "X-CHART.fix.word", "expected", word));
		finding.report("X-CHART." + problem.kind() + (suggestion.isPresent() ? ".suggestion" : ""),
			"found", Messages.quotable(problem.detail()), "expected",
			suggestion.map(Messages::quotable).orElse(""), "categories", ChartReader.MOST_CATEGORIES, "series", ChartReader.MOST_SERIES);
	}

	/** What a word that means nothing was meant to be. */
	private static Optional<String> suggestion(CheckContext context, ChartProblem problem) {
		List<String> words = new ArrayList<>();
		if (problem.kind() == ChartProblem.Kind.UNKNOWN_WORD) {
			for (ChartKind kind : ChartKind.values()) {
				// Of two that are as near, the first: 饼途 is rather 饼图 than 饼.
				words.add(kind.word() + "图");
				words.add(kind.word());
			}
			for (ChartAxis axis : ChartAxis.values()) {
				words.add(axis.word());
			}
		} else if (problem.kind() == ChartProblem.Kind.UNKNOWN_TABLE) {
			ChartTables.all(context.report().model()).stream().map(FreeTable::getCaption).map(SectionText::withoutWhitespace).forEach(words::add);
		}
		return Suggestions.of(words).nearest(problem.detail());
	}
}
