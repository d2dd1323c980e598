package org.nianbao.ide.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.ide.assist.Proposal.Kind;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.ReportSection;
import org.nianbao.language.formats.PointSpec;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.SectionSpec;
import org.nianbao.language.formatting.SectionTemplate;
import org.nianbao.language.lexing.ReportToken;
import org.nianbao.language.lexing.TokenList;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.report.Block;
import org.nianbao.language.report.Heading;
import org.nianbao.language.text.Labels;

/**
 * Proposes headings: sections of the format, and the points that a section must speak of as headings of the second level.
 */
final class HeadingAssist {

	private final AssistTexts texts;

	/**
	 * @param texts what proposals say of headings
	 */
	HeadingAssist(AssistTexts texts) {
		this.texts = texts;
	}

	/**
	 * Proposes missing sections with all that can be known of them.
	 *
	 * @param place      a place at the start of a line
	 * @param candidates gets the candidates
	 */
	void addMissingSections(Place place, Candidates candidates) {
		ReportFormat format = place.format();
		int here = place.section().flatMap(ReportSection::spec).map(SectionSpec::number).orElse(0);
		List<SectionSpec> missing = missing(place);
		// Those that follow here come first.
		List<SectionSpec> ordered = new ArrayList<>(missing.stream().filter(section -> section.number() > here).toList());
		missing.stream().filter(section -> section.number() <= here).forEach(ordered::add);
		for (SectionSpec section : ordered) {
			String content = SectionTemplate.content(format, section, place.report().title().year());
			candidates.add(new Candidate(Kind.SECTION, SectionTemplate.heading(section), texts.get(content.isEmpty() ? "section" : "section.whole"),
				help(section), true, place.typedLine(), place.contentStart(), section(place.block(), place, section, content)));
		}
	}

	private static TemplateText section(TemplateText text, Place place, SectionSpec section, String content) {
		text.add(SectionTemplate.heading(section)).add("\n\n");
		if (!content.isEmpty()) {
			text.add(content);
		}
		return place.endBlock(text);
	}

	/**
	 * Proposes headings in the line of one.
	 *
	 * @param place      a place after the number of a section
	 * @param candidates gets the candidates
	 */
	void addSectionHeadings(Place place, Candidates candidates) {
		TokenList tokens = place.before();
		int number = place.firstBefore();
		int typed = Math.min(place.offset(), place.skipWhitespace(tokens.end(number), place.lineEnd()));
		Region line = new Region(tokens.start(number), place.contentEnd() - tokens.start(number));
		List<SectionSpec> missing = missing(place);
		for (SectionSpec section : place.format().sections()) {
			boolean isMissing = missing.contains(section);
			candidates.add(new Candidate(Kind.SECTION, section.title(), texts.get(isMissing ? "section" : "section.there"), help(section), isMissing, line,
				typed, place.template().add(SectionTemplate.heading(section))));
		}
		for (SectionSpec section : missing) {
			String content = SectionTemplate.content(place.format(), section, place.report().title().year());
			if (!content.isEmpty() && !place.precedesText()) {
				candidates.add(new Candidate(Kind.SECTION, section.title(), texts.get("section.whole"), help(section), true, line, typed,
					place.template().add(SectionTemplate.heading(section)).add("\n\n").add(content)));
			}
		}
	}

	private static String help(SectionSpec section) {
		return section.points().stream().map(point -> "· " + point.title()).collect(Collectors.joining("\n", SectionTemplate.heading(section) + "\n", ""));
	}

	/** The section of the heading in the line of the caret is about to be chosen: it does not count. */
	private static List<SectionSpec> missing(Place place) {
		Set<SectionSpec> there = place.report().sections().stream().filter(section -> !place.isOnLine(section.headingRegion()))
			.flatMap(section -> section.spec().stream()).collect(Collectors.toSet());
		return place.format().sections().stream().filter(section -> !there.contains(section)).toList();
	}

	/**
	 * Proposes the points of the section that have no heading yet.
	 *
	 * @param place      a place at the start of a line
	 * @param candidates gets the candidates
	 */
	void addMissingPoints(Place place, Candidates candidates) {
		points(place).forEach(point -> {
			String heading = SectionTemplate.subheading(nextNumber(place), point);
			TemplateText text = place.block().add(heading).add("\n\n");
			sentences(place, point).stream().findFirst().ifPresent(text::add);
			candidates.add(new Candidate(Kind.POINT, heading, texts.get("point"), help(point), true, place.typedLine(), place.contentStart(),
				place.endBlock(text.caret())));
		});
	}

	/**
	 * Proposes points in the line of a heading of the second level.
	 *
	 * @param place      a place after the number of the heading
	 * @param candidates gets the candidates
	 */
	void addPointHeadings(Place place, Candidates candidates) {
		TokenList tokens = place.before();
		int number = place.firstBefore();
		int typed = Math.min(place.offset(), place.skipWhitespace(tokens.end(number), place.lineEnd()));
		// A heading that runs into its paragraph ends before the full stop.
		TokenList all = place.tokens();
		int end = place.contentEnd();
		for (int i = place.first(); i < all.size() && all.start(i) < place.lineEnd(); i++) {
			if (all.kind(i) == ReportToken.RUN_IN) {
				end = all.start(i);
				break;
			}
		}
		if (end < place.offset()) {
			return;
		}
		Region line = new Region(tokens.start(number), end - tokens.start(number));
		for (PointSpec point : points(place)) {
			candidates.add(new Candidate(Kind.POINT, point.title(), texts.get("point"), help(point), true, line, typed,
				place.template().add(SectionTemplate.subheading(nextNumber(place), point))));
		}
	}

	/**
	 * Proposes the standard sentences of the section.
	 *
	 * @param place      a place in the prose
	 * @param typed      where what is typed for a sentence begins
	 * @param candidates gets the candidates
	 */
	void addSentences(Place place, int typed, Candidates candidates) {
		Region replaced = new Region(typed, place.offset() - typed);
		place.section().flatMap(ReportSection::spec).stream().flatMap(section -> section.points().stream()).flatMap(point -> sentences(place, point)
			.stream()).distinct().forEach(sentence -> candidates.add(new Candidate(Kind.SENTENCE, sentence, texts.get("sentence"), "",
				!place.text().contains(sentence), replaced, typed, place.template().add(sentence))));
	}

	private static List<String> sentences(Place place, PointSpec point) {
		return SectionTemplate.sentences(place.format(), point.rule(), place.report().title().year());
	}

	/** The points that concern the body and that no other heading of the section names. */
	private static List<PointSpec> points(Place place) {
		LoadedReport report = place.report();
		Optional<ReportSection> section = place.section().filter(found -> !place.isOnLine(found.headingRegion()));
		List<String> headings = section.stream().flatMap(found -> found.model().getBlocks().stream()).filter(block -> !isOnLine(place, block))
			.filter(Heading.class::isInstance).map(block -> Labels.comparable(report.prose(((Heading) block).getFragments()))).toList();
		return section.flatMap(ReportSection::spec).map(SectionSpec::points).orElse(List.of()).stream()
			.filter(point -> point.condition().isEmpty() && point.concerns(report.title().body()))
			.filter(point -> headings.stream().noneMatch(heading -> names(heading, point))).toList();
	}

	private static boolean names(String heading, PointSpec point) {
		return heading.contains(Labels.comparable(point.title())) || point.words().stream().anyMatch(word -> heading.contains(Labels.comparable(word)));
	}

	private static boolean isOnLine(Place place, Block block) {
		return place.isOnLine(new Region(NodeModelUtils.getNode(block).getOffset(), 0));
	}

	private static int nextNumber(Place place) {
		long before = place.section().stream().flatMap(section -> section.model().getBlocks().stream()).filter(Heading.class::isInstance)
			.filter(block -> NodeModelUtils.getNode(block).getOffset() < place.lineStart()).count();
		return (int) Math.min(99, before + 1);
	}

	private static String help(PointSpec point) {
		return point.rule() + " " + point.title() + (point.words().isEmpty() ? "" : "\n" + String.join("、", point.words()));
	}
}
