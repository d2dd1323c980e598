package org.nianbao.checks.rules;

import java.util.ArrayList;
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
import org.nianbao.language.formats.ReportFormat.FoundSection;
import org.nianbao.language.formats.SectionSpec;
import org.nianbao.language.formatting.SectionTemplate;
import org.nianbao.language.report.Paragraph;
import org.nianbao.language.report.Title;
import org.nianbao.language.text.ChineseNumerals;
import org.nianbao.language.text.TextEdit;
import org.nianbao.language.text.Whitespace;

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
		checkDisguised(context, plan);
		checkMissing(context, plan);
		Suggestions missing = Suggestions.of(plan.missing().stream().map(SectionSpec::title).toList());
		int previousNumber = 0;
		for (int i = 0; i < plan.entries().size(); i++) {
			Entry entry = plan.entries().get(i);
			switch (entry.role()) {
				case ASSIGNED -> {
					checkNumber(context, i, previousNumber);
					checkHeading(context, entry);
				}
				case DUPLICATE -> reportDuplicate(context, entry, assigned);
				case UNKNOWN -> reportUnknown(context, entry.section(), missing);
			}
			if (entry.role() != Role.UNKNOWN && SectionPlan.isEmpty(entry.section())) {
				checkEmpty(context, entry);
			}
			previousNumber = entry.section().number();
		}
		checkOrder(context, assigned);
	}

	/** Silent where the table of the section stands in another one, of which {@link TablePlaceRule} speaks. */
	private static void checkEmpty(CheckContext context, Entry entry) {
		SectionSpec spec = entry.spec();
		if (spec.table().flatMap(context.report()::table).isPresent()) {
			return;
		}
		Region heading = SectionPlan.region(entry.section());
		FindingDraft finding = context.finding(SECTIONS, heading);
		boolean isWritten = spec.table().isPresent()
			|| spec.points().stream().anyMatch(point -> !context.format().standardSentences(point.rule()).isEmpty());
		if (isWritten && entry.role() == Role.ASSIGNED) {
			String content = SectionTemplate.content(context.format(), spec, context.report().title().year());
			finding.fix(false, new Region(heading.end(), 0), "\n\n" + Whitespace.strip(content), "S-SECT.fix.content", "section", spec.title());
		}
		finding.report("S-SECT.empty", "section", spec.title());
	}

	private static void reportUnknown(CheckContext context, ReportSection section, Suggestions missing) {
		String heading = section.heading();
		Optional<String> suggestion = missing.nearest(heading);
		String key = heading.isEmpty() ? "S-SECT.noHeading" : suggestion.isPresent() ? "S-SECT.unknown.suggestion" : "S-SECT.unknown";
		FindingDraft finding = context.finding(SECTIONS, SectionPlan.region(section)).values(suggestion.orElse(null), heading);
		suggestion.flatMap(context.format()::findSection).map(FoundSection::section).ifPresent(spec -> finding.fix(false, wholeRegion(section),
			SectionTemplate.heading(spec), "S-SECT.fix.heading", "heading", SectionTemplate.heading(spec)));
		if (!heading.isEmpty()) {
			finding.fix(false, new Region(SectionPlan.numberRegion(section).offset(), 0), "\\", "S-SECT.fix.escape");
		}
		finding.report(key, "found", Messages.quotable(heading), "format", context.format().name(), "expected", suggestion.orElse(""));
	}

	private static Region wholeRegion(ReportSection section) {
		int start = SectionPlan.numberRegion(section).offset();
		return new Region(start, SectionPlan.region(section).end() - start);
	}

	private static void reportDuplicate(CheckContext context, Entry duplicate, List<Entry> assigned) {
		Entry first = assigned.stream().filter(entry -> entry.spec().number() == duplicate.spec().number()).findFirst().orElseThrow();
		context.finding(SECTIONS, SectionPlan.region(duplicate.section())).related(SectionPlan.region(first.section()), "related.first")
			.report("S-SECT.twice", "section", duplicate.spec().title());
	}

	/** A line has the words of a section, but its number is not one of a section. */
	private static void checkDisguised(CheckContext context, SectionPlan plan) {
		plan.disguised().forEach((block, spec) -> {
			Region region = ModelTexts.region(block);
			String found = context.report().text().substring(region.offset(), region.end());
			String expected = SectionTemplate.heading(spec);
			// With the number of the section, it can mean nothing else.
			boolean hasNumber = block instanceof Paragraph && found.startsWith(ChineseNumerals.of(spec.number()));
			context.finding(SECTIONS, region).values(expected, found).fix(hasNumber, region, expected, "S-SECT.fix.heading", "heading", expected)
				.report("S-SECT.disguised", "found", Messages.quotable(found), "section", spec.title(), "expected", expected);
		});
	}

	private static void checkMissing(CheckContext context, SectionPlan plan) {
		List<SectionSpec> missing = plan.missing();
		if (!missing.isEmpty()) {
			Title title = context.report().model().getTitle();
			Region region = title == null ? new Region(0, 0) : ModelTexts.region(title);
			context.finding(SECTIONS, region).fix(false, MissingSections.insert(context), "S-SECT.fix.insert")
				.report("S-SECT.missing", "count", missing.size(), "sections", context.messages().list(missing.stream().map(SectionSpec::title).toList()));
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
	private static void checkNumber(CheckContext context, int index, int previousNumber) {
		Entry entry = context.sections().entries().get(index);
		if (isMisnumbered(entry, previousNumber)) {
			String found = entry.section().model().getNumber();
			String expected = SectionTemplate.number(entry.spec());
			context.finding(SECTIONS, SectionPlan.numberRegion(entry.section())).values(expected, found)
				.fix(true, renumber(context.sections().entries(), index), "S-SECT.fix.renumber", "expected", expected)
				.report("S-SECT.number", "section", Messages.quotable(entry.section().heading()), "found", Messages.quotable(found), "expected", expected);
		}
	}

	private static boolean isMisnumbered(Entry entry, int previousNumber) {
		int number = entry.section().number();
		return number != entry.spec().number() && number != previousNumber + 1;
	}

	/** Corrects a number and those that go on counting from it. */
	private static List<TextEdit> renumber(List<Entry> entries, int first) {
		List<TextEdit> edits = new ArrayList<>();
		for (int i = first; i < entries.size() && entries.get(i).role() == Role.ASSIGNED; i++) {
			Entry entry = entries.get(i);
			boolean goesOn = i == first || !isMisnumbered(entry, entries.get(i - 1).section().number());
			if (!goesOn || entry.section().number() == entry.spec().number()) {
				break;
			}
			edits.add(renumber(entry));
		}
		return edits;
	}

	/** Gives a section its official number. */
	static TextEdit renumber(Entry entry) {
		Region number = SectionPlan.numberRegion(entry.section());
		return new TextEdit(number.offset(), number.length(), SectionTemplate.number(entry.spec()));
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
			.values(official, found).fix(match == Match.VARIANT, entry.section().headingRegion(), official, "S-TITLE.fix.official", "expected", official)
			.report(key, "found", Messages.quotable(found), "expected", official);
	}
}
