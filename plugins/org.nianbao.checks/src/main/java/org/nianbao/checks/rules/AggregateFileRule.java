package org.nianbao.checks.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.nianbao.checks.Aggregation.Listed;
import org.nianbao.checks.Aggregation.Status;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.library.WrittenReferences.Written;

/**
 * Each body listed in {@code @汇总} has one report of the year. What is wrong in the same way with several files of one pattern is one finding.
 */
final class AggregateFileRule implements ReportRule {

	private static final String MISSING = "A-MISSING";

	/** What is wrong, and with which pattern. */
	private record Case(Written written, String key) {
	}

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		return Set.of(MISSING);
	}

	@Override
	public boolean readsOtherFiles() {
		return true;
	}

	@Override
	public void check(CheckContext context) {
		Map<Case, List<String>> names = new LinkedHashMap<>();
		for (Listed listed : context.aggregation().listed()) {
			if (listed.status() != Status.PRESENT) {
				names.computeIfAbsent(new Case(listed.written(), key(listed)), c -> new ArrayList<>()).add(listed.name());
			}
		}
		names.forEach((found, files) -> context.finding(MISSING, found.written().region())
			.report(found.key(), "files", context.messages().list(files), "count",
			files.size(), "year", context.report().title().year().orElse(0)));
	}

	private static String key(Listed listed) {
		return switch (listed.status()) {
			case UNRESOLVED -> "reference." + listed.problem().orElseThrow();
			case UNREADABLE -> "reference." + listed.unreadable().orElseThrow();
			case CIRCULAR -> "reference.circular";
			case OTHER_YEAR -> "A-MISSING.year";
			case TWICE, PRESENT -> "A-MISSING.twice";
		};
	}
}
