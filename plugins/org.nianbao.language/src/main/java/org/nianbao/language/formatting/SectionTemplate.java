package org.nianbao.language.formatting;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.nianbao.language.formats.PointSpec;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.SectionSpec;
import org.nianbao.language.text.ChineseNumerals;

/**
 * Writes sections of a format in the report language, with what can be known of them: heading, official table, subheadings, standard sentences.
 */
public final class SectionTemplate {

	private static final String YEAR_PLACEHOLDER = "{年度}";

	private SectionTemplate() {
	}

	/**
	 * Writes the heading of a section.
	 *
	 * @param section a section of a format
	 * @return the line, without its line end
	 */
	public static String heading(SectionSpec section) {
		return number(section) + section.title();
	}

	/**
	 * Writes the number of a section.
	 *
	 * @param section a section of a format
	 * @return for example {@code 六、}
	 */
	public static String number(SectionSpec section) {
		return ChineseNumerals.of(section.number()) + "、";
	}

	/**
	 * Writes what stands below the heading: the official table; for each point that all bodies must speak of its standard sentence, under a
	 * subheading where there are several points, or else the subheading alone.
	 *
	 * @param format  the format
	 * @param section a section of it
	 * @param year    the report year; without it, no standard sentence is written that names it
	 * @return lines that end with a line feed, with a blank line between paragraphs; empty where the format says nothing
	 */
	public static String content(ReportFormat format, SectionSpec section, OptionalInt year) {
		return content(format, section, year, TableTemplate.BLANK);
	}

	/**
	 * Writes what stands below the heading, with figures in the official table.
	 *
	 * @param format  the format
	 * @param section a section of it
	 * @param year    the report year; without it, no standard sentence is written that names it
	 * @param filling what stands in the cells of the table
	 * @return as {@link #content(ReportFormat, SectionSpec, OptionalInt)}
	 */
	public static String content(ReportFormat format, SectionSpec section, OptionalInt year, TableTemplate.Filling filling) {
		List<String> parts = new ArrayList<>();
		section.table().ifPresent(table -> parts.add(TableTemplate.table(table, filling)));
		List<PointSpec> points = section.points().stream().filter(point -> point.bodies().isEmpty() && point.condition().isEmpty()).toList();
		int number = 0;
		for (PointSpec point : points) {
			List<String> sentences = sentences(format, point.rule(), year);
			if (points.size() > 1 || sentences.isEmpty()) {
				parts.add(subheading(++number, point) + "\n");
			}
			sentences.stream().findFirst().ifPresent(sentence -> parts.add(sentence + "\n"));
		}
		return String.join("\n", parts);
	}

	/**
	 * Writes a second-level heading for a point.
	 *
	 * @param number its number, from 1 to 99
	 * @param point  a point of a section
	 * @return the line, without its line end
	 */
	public static String subheading(int number, PointSpec point) {
		return "（" + ChineseNumerals.of(number) + "）" + point.title();
	}

	/**
	 * Returns the standard sentences of a rule.
	 *
	 * @param format the format
	 * @param rule   the ID of the rule
	 * @param year   the report year
	 * @return the sentences with the year in them; without a year, those that do not name it
	 */
	public static List<String> sentences(ReportFormat format, String rule, OptionalInt year) {
		return format.standardSentences(rule).stream().filter(sentence -> year.isPresent() || !sentence.contains(YEAR_PLACEHOLDER))
			.map(sentence -> sentence.replace(YEAR_PLACEHOLDER, Integer.toString(year.orElse(0)))).toList();
	}
}
