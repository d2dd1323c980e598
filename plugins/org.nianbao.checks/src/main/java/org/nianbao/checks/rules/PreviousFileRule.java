package org.nianbao.checks.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.nianbao.checks.Messages;
import org.nianbao.checks.Severity;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.library.ReferencedReport;
import org.nianbao.language.library.ReportSnapshot;
import org.nianbao.language.library.Resolution.Problem;
import org.nianbao.language.library.WrittenReferences.Written;
import org.nianbao.language.text.Labels;

/**
 * {@code @上年} leads to one report that can be read, of the year before. Where it does not, the rules that compare years are silent. The same body may
 * have got another name.
 */
final class PreviousFileRule implements ReportRule {

	private static final String FILE = "Y-FILE";

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		return Set.of(FILE);
	}

	@Override
	public boolean readsOtherFiles() {
		return true;
	}

	@Override
	public void check(CheckContext context) {
		PreviousYear previous = context.previousYear();
		if (previous.status() == PreviousYear.Status.NONE) {
			return;
		}
		Written first = previous.directives().get(0);
		for (Written another : previous.directives().subList(1, previous.directives().size())) {
			context.finding(FILE, another.region()).severity(Severity.WARNING).values((String) null, another.written())
				.related(first.region(), "related.first")
				.report("Y-FILE.twice");
		}
		check(context, previous, first);
	}

	private static void check(CheckContext context, PreviousYear previous, Written first) {
		FindingDraft finding = context.finding(FILE, first.region());
		String files = context.messages().list(List.of(first.written()));
		switch (previous.status()) {
			case UNRESOLVED -> {
				Problem problem = previous.resolution().orElseThrow().problem().orElseThrow();
				// Whoever checks a text that is in no file can do nothing about it.
				finding.severity(problem == Problem.NO_DIRECTORY ? Severity.WARNING : Severity.ERROR).report("reference." + problem, "files", files);
			}
			case SEVERAL -> finding.report("Y-FILE.several", "files", files, "count", previous.resolution().orElseThrow().reports().size());
			case UNREADABLE -> finding.report("reference." + previous.file().flatMap(ReferencedReport::unreadable).orElseThrow(), "files",
				context.messages().list(List.of(previous.name())));
			case CIRCULAR -> finding.report("reference.circular", "files", context.messages().list(List.of(previous.name())));
			case NO_YEAR -> finding.report("Y-FILE.noYear", "file", Messages.quotable(previous.name()));
			case OTHER_YEAR -> {
				int expected = context.report().title().year().orElseThrow() - 1;
				int found = previous.file().flatMap(ReferencedReport::report).orElseThrow().year().orElseThrow();
				finding.values(String.valueOf(expected), String.valueOf(found)).report("Y-FILE.year", "file", Messages.quotable(previous.name()), "expected",
					expected, "found", found);
			}
			default -> checkBody(context, previous, finding);
		}
	}

	private static void checkBody(CheckContext context, PreviousYear previous, FindingDraft finding) {
		String own = context.report().title().body();
		Optional<String> other = previous.usable().map(ReportSnapshot::body);
		if (other.isPresent() && !isSameBody(Labels.comparable(own), Labels.comparable(other.get()))) {
			finding.severity(Severity.INFO).values(own, other.get()).report("Y-FILE.body", "file", Messages.quotable(previous.name()), "expected",
				Messages.quotable(own), "found", Messages.quotable(other.get()));
		}
	}

	/** The name of the place is often left out: 淄博市张店区…, 张店区…; and so is the name as a whole. */
	private static boolean isSameBody(String one, String other) {
		return one.endsWith(other) || other.endsWith(one);
	}
}
