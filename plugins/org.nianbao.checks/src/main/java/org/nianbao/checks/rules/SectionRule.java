package org.nianbao.checks.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.nianbao.checks.Messages;
import org.nianbao.checks.Severity;
import org.nianbao.checks.rules.SectionPlan.Entry;
import org.nianbao.checks.rules.SectionPlan.Role;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.ModelTexts;
import org.nianbao.language.figures.ReportSection;
import org.nianbao.language.figures.ReportSection.Match;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.SectionSpec;
import org.nianbao.language.report.Title;
import org.nianbao.language.text.ChineseNumerals;

/**
 * The report has the sections of the format: each once, in order, numbered, with content and under the official heading.
 */
final class SectionRule implements ReportRule {

	private static final String SECTIONS = "S-SECT";
	private static final String TITLE = "S-TITLE";

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		return new TreeSet<>(Set.of(SECTIONS, TITLE));
	}

	@Override
	public void check(CheckContext context) {
		SectionPlan plan = context.sections();
		List<Entry> assigned = plan.assigned();
		checkMissing(context, plan.missing());
		Suggestions missing = Suggestions.of(plan.missing().stream().map(SectionSpec::title).toList());
		int previousNumber = 0;
		for (Entry entry : plan.entries()) {
			switch (entry.role()) {
				case ASSIGNED -> {
					checkNumber(context, entry, previousNumber);
					checkHeading(context, entry);
				}
				case DUPLICATE -> reportDuplicate(context, entry, assigned);
				case UNKNOWN -> reportUnknown(context, entry.section(), missing);
			}
			if (entry.role() != Role.UNKNOWN && SectionPlan.isEmpty(entry.section())) {
				context.finding(SECTIONS, SectionPlan.region(entry.section())).report("S-SECT.empty", "section", entry.spec().title());
			}
			previousNumber = entry.section().number();
		}
		checkOrder(context, assigned);
	}

	private static void reportUnknown(CheckContext context, ReportSection section, Suggestions missing) {
		String heading = section.heading();
		Optional<String> suggestion = missing.nearest(heading);
		String key = heading.isEmpty() ? "S-SECT.noHeading" : suggestion.isPresent() ? "S-SECT.unknown.suggestion" : "S-SECT.unknown";
		context.finding(SECTIONS, SectionPlan.region(section)).values(suggestion.orElse(null), heading).report(key, "found", Messages.quotable(heading),
			"format", context.format().name(), "expected", suggestion.orElse(""));
	}

	private static void reportDuplicate(CheckContext context, Entry duplicate, List<Entry> assigned) {
		Entry first = assigned.stream().filter(entry -> entry.spec().number() == duplicate.spec().number()).findFirst().orElseThrow();
		context.finding(SECTIONS, SectionPlan.region(duplicate.section())).related(SectionPlan.region(first.section()), "related.first")
			.report("S-SECT.twice", "section", duplicate.spec().title());
	}

	private static void checkMissing(CheckContext context, List<SectionSpec> missing) {
		if (!missing.isEmpty()) {
			Title title = context.report().model().getTitle();
			Region region = title == null ? new Region(0, 0) : ModelTexts.region(title);
			context.finding(SECTIONS, region).report("S-SECT.missing", "count", missing.size(), "sections",
				context.messages().list(missing.stream().map(SectionSpec::title).toList()));
		}
	}

	private static void checkOrder(CheckContext context, List<Entry> assigned) {
		boolean[] misplaced = Order.misplaced(assigned.stream().mapToInt(entry -> entry.spec().number()).toArray());
		for (int i = 0; i < misplaced.length; i++) {
			if (misplaced[i]) {
				SectionSpec spec = assigned.get(i).spec();
				Optional<SectionSpec> before = assigned.stream().map(Entry::spec).filter(other -> other.number() < spec.number())
					.max(Comparator.comparingInt(SectionSpec::number));
				context.finding(SECTIONS, SectionPlan.region(assigned.get(i).section())).report(
					before.isPresent() ? "S-SECT.order" : "S-SECT.order.first", "section", spec.title(), "before", before.map(SectionSpec::title).orElse(""));
			}
		}
	}

	/** Where a section is missing or too many, the numbers after it may go on either way: that is one finding, not one for each section. */
	private static void checkNumber(CheckContext context, Entry entry, int previousNumber) {
		int number = entry.section().number();
		int official = entry.spec().number();
		if (number != official && number != previousNumber + 1) {
			String found = entry.section().model().getNumber();
			String expected = ChineseNumerals.of(official) + "、";
			context.finding(SECTIONS, SectionPlan.numberRegion(entry.section())).values(expected, found).report("S-SECT.number", "section",
				Messages.quotable(entry.section().heading()), "found", Messages.quotable(found), "expected", expected);
		}
	}

	private static void checkHeading(CheckContext context, Entry entry) {
		Match match = entry.section().match().orElseThrow();
		if (match == Match.OFFICIAL) {
			return;
		}
		String official = entry.spec().title();
		String found = entry.section().heading();
		String key = match == Match.VARIANT ? "S-TITLE.variant" : found.isEmpty() ? "S-TITLE.empty" : "S-TITLE.other";
		context.finding(TITLE, SectionPlan.region(entry.section())).severity(match == Match.VARIANT ? Severity.INFO : Severity.WARNING)
			.values(official, found).report(key, "found", Messages.quotable(found), "expected", official);
	}
}
