package org.nianbao.language.figures;

import java.util.Optional;

import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.formats.SectionSpec;
import org.nianbao.language.report.Section;

/**
 * A section of a report and what it refers to.
 *
 * @param model         the model element
 * @param number        the number of its heading, counted from 1; 0 where the numeral is none
 * @param heading       the heading as typed, without its escapes, the number and white space around; maybe empty
 * @param headingRegion where the heading stands, without the number; an empty region after the number where it is empty
 * @param spec          the section of the format; empty where neither wording nor number leads to one
 * @param match         how the heading leads to it; empty where {@code spec} is
 */
public record ReportSection(Section model, int number, String heading, Region headingRegion, Optional<SectionSpec> spec, Optional<Match> match) {

	/**
	 * How a heading leads to a section of the format.
	 */
	public enum Match {
		/** Character by character the official heading. */
		OFFICIAL,
		/** A known variant of the official heading. */
		VARIANT,
		/** Another wording: only the number tells. */
		NUMBER
	}
}
