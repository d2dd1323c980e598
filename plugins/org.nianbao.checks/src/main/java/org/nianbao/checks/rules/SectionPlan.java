package org.nianbao.checks.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.ReportSection;
import org.nianbao.language.figures.ReportSection.Match;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.ReportFormat.FoundSection;
import org.nianbao.language.formats.SectionSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.report.Block;
import org.nianbao.language.report.Closing;
import org.nianbao.language.report.Directive;
import org.nianbao.language.report.Heading;
import org.nianbao.language.report.Paragraph;
import org.nianbao.language.report.ReportPackage;
import org.nianbao.language.text.Whitespace;

/**
 * Which heading stands for which section of the format. A heading that only its number connects with a section yields to one with the wording: it is
 * then a heading that the format does not have, for example a numbered list in the prose.
 *
 * @param entries   all headings, in the order of the text
 * @param assigned  the headings that stand for sections: at most one for each section of the format, in the order of the text
 * @param missing   the sections that the report does not have, in official order
 * @param disguised what is not read as the heading of a section, but has the words of one that the report would not have otherwise
 */
record SectionPlan(List<Entry> entries, List<Entry> assigned, List<SectionSpec> missing, Map<Block, SectionSpec> disguised) {

	/** No heading is as long; longer lines would only cost time. */
	private static final int LONGEST_HEADING = 60;

	/** What may stand before the words of a heading: {@code 五.}, {@code 5、}, {@code 第五部分}. */
	private static final String NUMBERING = "第一二三四五六七八九十〇零0123456789０１２３４５６７８９部分章节、.．。，,:：（）()";

	/**
	 * What a heading is.
	 */
	enum Role {
		/** It stands for a section of the format. */
		ASSIGNED,
		/** It has the wording of a section for which another heading stands. */
		DUPLICATE,
		/** The format has no section for it. */
		UNKNOWN
	}

	/**
	 * A heading.
	 *
	 * @param section the section that it heads; has a section of the format unless the role is UNKNOWN
	 * @param role    what it is
	 */
	record Entry(ReportSection section, Role role) {

		/**
		 * Returns the section of the format.
		 *
		 * @return the section that the heading stands for or repeats
		 */
		SectionSpec spec() {
			return section.spec().orElseThrow();
		}
	}

	/**
	 * Assigns headings to sections.
	 *
	 * @param report a report
	 * @return the plan
	 */
	static SectionPlan of(LoadedReport report) {
		ReportFormat format = report.format();
		List<ReportSection> sections = report.sections();
		ReportSection[] byNumber = new ReportSection[format.sections().size() + 1];
		for (ReportSection section : sections) {
			if (hasWording(section)) {
				keepFirst(byNumber, section);
			}
		}
		for (ReportSection section : sections) {
			if (section.spec().isPresent()) {
				keepFirst(byNumber, section);
			}
		}
		List<Entry> entries = new ArrayList<>();
		for (ReportSection section : sections) {
			boolean isAssigned = section.spec().isPresent() && byNumber[section.spec().get().number()] == section;
			entries.add(new Entry(section, isAssigned ? Role.ASSIGNED : hasWording(section) ? Role.DUPLICATE : Role.UNKNOWN));
		}
		List<Entry> assigned = entries.stream().filter(entry -> entry.role() == Role.ASSIGNED).toList();
		List<SectionSpec> missing = new ArrayList<>(format.sections().stream().filter(spec -> byNumber[spec.number()] == null).toList());
		Map<Block, SectionSpec> disguised = new LinkedHashMap<>();
		if (!missing.isEmpty()) {
			findDisguised(report, report.model().getBlocks(), missing, disguised);
			report.model().getSections().forEach(section -> findDisguised(report, section.getBlocks(), missing, disguised));
		}
		return new SectionPlan(entries, assigned, missing, disguised);
	}

	/** Takes the sections that it finds from those that are missing. */
	private static void findDisguised(LoadedReport report, List<Block> blocks, List<SectionSpec> missing, Map<Block, SectionSpec> disguised) {
		for (Block block : blocks) {
			if (block instanceof Paragraph || block instanceof Heading heading && heading.getBody().isEmpty()) {
				String line = Whitespace.strip(SectionText.line(report, block));
				Optional<SectionSpec> spec = line.length() > LONGEST_HEADING ? Optional.empty()
					: report.format().findSection(withoutNumbering(line)).map(FoundSection::section);
				if (spec.isPresent() && missing.remove(spec.get())) {
					disguised.put(block, spec.get());
				}
			}
		}
	}

	private static String withoutNumbering(String line) {
		int start = 0;
		while (start < line.length() && (NUMBERING.indexOf(line.charAt(start)) >= 0 || Whitespace.isWhitespace(line.charAt(start)))) {
			start++;
		}
		return line.substring(start);
	}

	private static void keepFirst(ReportSection[] byNumber, ReportSection section) {
		int number = section.spec().orElseThrow().number();
		byNumber[number] = byNumber[number] == null ? section : byNumber[number];
	}

	private static boolean hasWording(ReportSection section) {
		return section.match().filter(match -> match != Match.NUMBER).isPresent();
	}

	/**
	 * Tells whether a line has the words of a missing section, so that what follows it belongs to that section.
	 *
	 * @param block a block of the report
	 * @return true if it is one of {@link #disguised}
	 */
	boolean isDisguisedHeading(Block block) {
		return disguised.containsKey(block);
	}

	/**
	 * Returns the section that a table belongs to.
	 *
	 * @param table a table of the report's format
	 * @return the heading that stands for its section, if the report has it
	 */
	Optional<Entry> sectionOf(TableSpec table) {
		return assigned.stream().filter(entry -> entry.spec().table().filter(own -> own == table).isPresent()).findFirst();
	}

	/**
	 * Tells whether a section says nothing: directives and the closing lines of the report are not its content.
	 *
	 * @param section a section
	 * @return true if it has no content
	 */
	static boolean isEmpty(ReportSection section) {
		for (Block block : section.model().getBlocks()) {
			if (!(block instanceof Directive || block instanceof Closing)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Returns where findings about a section are shown.
	 *
	 * @param section a section
	 * @return its heading without the number; the number where there is no more
	 */
	static Region region(ReportSection section) {
		return section.headingRegion().length() == 0 ? numberRegion(section) : section.headingRegion();
	}

	/**
	 * Returns where the number of a section stands.
	 *
	 * @param section a section
	 * @return the numeral and the mark after it
	 */
	static Region numberRegion(ReportSection section) {
		INode node = NodeModelUtils.findNodesForFeature(section.model(), ReportPackage.Literals.SECTION__NUMBER).get(0);
		return new Region(node.getOffset(), node.getLength());
	}
}
