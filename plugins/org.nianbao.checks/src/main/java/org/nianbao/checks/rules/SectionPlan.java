package org.nianbao.checks.rules;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.ReportSection;
import org.nianbao.language.figures.ReportSection.Match;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.SectionSpec;
import org.nianbao.language.report.Block;
import org.nianbao.language.report.Closing;
import org.nianbao.language.report.Directive;
import org.nianbao.language.report.ReportPackage;

/**
 * Which heading stands for which section of the format. A heading that only its number connects with a section yields to one with the wording: it is then
 * a heading that the format does not have, for example a numbered list in the prose.
 *
 * @param entries all headings, in the order of the text
 * @param missing the sections that the report does not have, in official order
 */
record SectionPlan(List<Entry> entries, List<SectionSpec> missing) {

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
	 * @param sections the sections of a report
	 * @param format   its format
	 * @return the plan
	 */
	static SectionPlan of(List<ReportSection> sections, ReportFormat format) {
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
		return new SectionPlan(entries, format.sections().stream().filter(spec -> byNumber[spec.number()] == null).toList());
	}

	private static void keepFirst(ReportSection[] byNumber, ReportSection section) {
		int number = section.spec().orElseThrow().number();
		byNumber[number] = byNumber[number] == null ? section : byNumber[number];
	}

	private static boolean hasWording(ReportSection section) {
		return section.match().filter(match -> match != Match.NUMBER).isPresent();
	}

	/**
	 * Returns the headings that stand for sections.
	 *
	 * @return at most one for each section of the format, in the order of the text
	 */
	List<Entry> assigned() {
		return entries.stream().filter(entry -> entry.role() == Role.ASSIGNED).toList();
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
