package org.nianbao.checks.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.nianbao.checks.Messages;
import org.nianbao.language.charts.ChartAxis;
import org.nianbao.language.charts.ChartProblem;
import org.nianbao.language.charts.ChartReader;
import org.nianbao.language.charts.ChartRequest;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.report.ChartDirective;

/**
 * Charts over the years find the reports of these years ({@code @上年}), and their figures in them.
 */
final class ChartYearsRule implements ReportRule {

	private static final String YEARS = "Y-CHART";

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		return Set.of(YEARS);
	}

	@Override
	public boolean readsOtherFiles() {
		return true;
	}

	/** Tells whether a problem may be another one once the reports of other years are known. */
	static boolean isOfYears(ChartProblem.Kind kind) {
		return kind == ChartProblem.Kind.ONE_YEAR || kind == ChartProblem.Kind.UNKNOWN_YEAR || kind == ChartProblem.Kind.SINGLE_POINT;
	}

	@Override
	public void check(CheckContext context) {
		for (ChartDirective chart : context.prose().charts()) {
			ChartRequest request = ChartRequest.of(chart);
			if (!request.figures().isEmpty() && request.axis() == ChartAxis.YEARS) {
				check(context, chart);
			}
		}
	}

	private static void check(CheckContext context, ChartDirective chart) {
		Map<Region, List<String>> unknown = new LinkedHashMap<>();
		for (ChartProblem problem : ChartReader.read(context.report(), chart, context::earlierYears).problems()) {
			if (problem.kind() == ChartProblem.Kind.UNKNOWN_YEAR) {
				unknown.computeIfAbsent(problem.region(), region -> new ArrayList<>()).add(problem.detail());
			} else if (problem.kind() == ChartProblem.Kind.ONE_YEAR) {
				context.finding(YEARS, problem.region()).report("Y-CHART.ONE_YEAR");
			}
		}
		unknown.forEach((region, years) -> {
			String reference = context.report().text().substring(region.offset(), region.end());
			context.finding(YEARS, region).report("Y-CHART.UNKNOWN_YEAR", "reference", Messages.quotable(reference), "years", context.messages().list(years));
		});
	}
}
