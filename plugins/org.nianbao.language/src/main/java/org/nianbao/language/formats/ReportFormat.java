package org.nianbao.language.formats;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

import org.nianbao.language.format.Format;
import org.nianbao.language.text.Labels;

/**
 * An official format with all that it inherits. Immutable and shared by all reports.
 */
public final class ReportFormat {

	/**
	 * What a format says about a rule (规则).
	 *
	 * @param off      whether the rule is switched off
	 * @param severity the severity it has instead of its own, meaningless where it is off
	 */
	public record RuleSetting(boolean off, org.nianbao.language.format.Severity severity) {
	}

	/**
	 * How a heading refers to a section.
	 */
	public enum SectionMatch {
		/** Character by character the official heading. */
		OFFICIAL,
		/** The official heading in other widths or with blanks, or a wording listed under 又名. */
		VARIANT
	}

	/**
	 * A section found by its heading.
	 *
	 * @param section the section
	 * @param match   how the heading refers to it
	 */
	public record FoundSection(SectionSpec section, SectionMatch match) {
	}

	private final Format definition;
	private final Optional<ReportFormat> parent;
	private final List<SectionSpec> sections;
	private final List<RelationSpec> relations;
	private final Map<String, RuleSetting> ruleSettings;
	private final Map<String, Map<String, BigDecimal>> thresholds;
	private final Map<String, List<String>> standardSentences;
	private final List<SentencePatternSpec> sentencePatterns;
	private final Optional<PeriodSpec> period;
	private final List<DeadlineSpec> deadlines;
	private final List<TableSpec> tables;
	private final Map<String, SectionSpec> sectionsByLabel = new HashMap<>();

	ReportFormat(Format definition, Optional<ReportFormat> parent, List<SectionSpec> sections, List<RelationSpec> relations,
			Map<String, RuleSetting> ruleSettings, Map<String, Map<String, BigDecimal>> thresholds,
			Map<String, List<String>> standardSentences, List<SentencePatternSpec> sentencePatterns, Optional<PeriodSpec> period,
			List<DeadlineSpec> deadlines) {
		this.definition = definition;
		this.parent = parent;
		this.sections = List.copyOf(sections);
		this.relations = List.copyOf(relations);
		this.ruleSettings = Map.copyOf(ruleSettings);
		this.thresholds = Map.copyOf(thresholds);
		this.standardSentences = Map.copyOf(standardSentences);
		this.sentencePatterns = List.copyOf(sentencePatterns);
		this.period = period;
		this.deadlines = List.copyOf(deadlines);
		tables = sections.stream().flatMap(section -> section.table().stream()).toList();
		for (SectionSpec section : sections) {
			section.aliases().forEach(alias -> sectionsByLabel.putIfAbsent(Labels.comparable(alias), section));
		}
		sections.forEach(section -> sectionsByLabel.put(Labels.comparable(section.title()), section));
	}

	/**
	 * Returns the name that {@code @格式} refers to.
	 *
	 * @return the name, unique among the formats on board
	 */
	public String name() {
		return definition.getName();
	}

	/**
	 * Returns the official document that orders the format.
	 *
	 * @return its number, as printed
	 */
	public String title() {
		return definition.getTitle();
	}

	/**
	 * Returns the format that this one extends (继承).
	 *
	 * @return empty for a national format
	 */
	public Optional<ReportFormat> parent() {
		return parent;
	}

	/**
	 * Returns the first report year that the format is for.
	 *
	 * @return a year, inherited where the format itself has none; empty where no format of the line has one
	 */
	public OptionalInt firstYear() {
		if (definition.getFirstYear() != 0) {
			return OptionalInt.of(definition.getFirstYear());
		}
		return parent.map(ReportFormat::firstYear).orElse(OptionalInt.empty());
	}

	/**
	 * Tells whether the format is for reports of a year.
	 *
	 * @param year a report year, not the year of publication
	 * @return true if it applies
	 */
	public boolean appliesTo(int year) {
		if (definition.getFirstYear() == 0) {
			return parent.map(p -> p.appliesTo(year)).orElse(false);
		}
		int lastYear = definition.isOpenEnded() ? Integer.MAX_VALUE
			: definition.getLastYear() == 0 ? definition.getFirstYear() : definition.getLastYear();
		return definition.getFirstYear() <= year && year <= lastYear;
	}

	/**
	 * Returns how the title of a report reads (标题), with the placeholders {@code {机关}} and {@code {年度}}.
	 *
	 * @return the pattern, inherited where the format itself has none; empty where no format of the line has one
	 */
	public String titlePattern() {
		if (definition.getTitlePattern() != null) {
			return definition.getTitlePattern();
		}
		return parent.map(ReportFormat::titlePattern).orElse("");
	}

	/**
	 * Returns the sections.
	 *
	 * @return in official order
	 */
	public List<SectionSpec> sections() {
		return sections;
	}

	/**
	 * Finds a section by its heading.
	 *
	 * @param heading the heading as written, without its number
	 * @return the section and how the heading refers to it
	 */
	public Optional<FoundSection> findSection(String heading) {
		return Optional.ofNullable(sectionsByLabel.get(Labels.comparable(heading)))
			.map(section -> new FoundSection(section, section.title().equals(heading) ? SectionMatch.OFFICIAL : SectionMatch.VARIANT));
	}

	/**
	 * Returns the official tables.
	 *
	 * @return in the order of their sections
	 */
	public List<TableSpec> tables() {
		return tables;
	}

	/**
	 * Finds an official table by its name.
	 *
	 * @param name the short name
	 * @return the table, if the format has it
	 */
	public Optional<TableSpec> table(String name) {
		return tables.stream().filter(table -> table.name().equals(name)).findFirst();
	}

	/**
	 * Returns the relations between tables and between years, inherited ones first. Those within one table are the table's.
	 *
	 * @return unmodifiable
	 */
	public List<RelationSpec> relations() {
		return relations;
	}

	/**
	 * Returns what the format says about a rule.
	 *
	 * @param rule the ID of the rule
	 * @return the setting, inherited where the format itself has none; empty where the rule stands as it is
	 */
	public Optional<RuleSetting> ruleSetting(String rule) {
		return Optional.ofNullable(ruleSettings.get(rule));
	}

	/**
	 * Returns a threshold of a rule (阈值).
	 *
	 * @param rule the ID of the rule
	 * @param name which of its thresholds
	 * @return the value, if the format or one that it inherits gives it
	 */
	public Optional<BigDecimal> threshold(String rule, String name) {
		return Optional.ofNullable(thresholds.getOrDefault(rule, Map.of()).get(name));
	}

	/**
	 * Returns all thresholds of a rule (阈值).
	 *
	 * @param rule the ID of the rule
	 * @return the values by name, sorted; may be empty
	 */
	public SortedMap<String, BigDecimal> thresholds(String rule) {
		return new TreeMap<>(thresholds.getOrDefault(rule, Map.of()));
	}

	/**
	 * Returns the standard sentences (例句) that repair a finding of a rule.
	 *
	 * @param rule the ID of the rule
	 * @return may be empty
	 */
	public List<String> standardSentences(String rule) {
		return standardSentences.getOrDefault(rule, List.of());
	}

	/**
	 * Returns the wordings in which prose states figures (表述), inherited ones first.
	 *
	 * @return unmodifiable
	 */
	public List<SentencePatternSpec> sentencePatterns() {
		return sentencePatterns;
	}

	/**
	 * Returns from which day to which figures count (统计期限).
	 *
	 * @return the period, inherited where the format itself has none
	 */
	public Optional<PeriodSpec> period() {
		return period;
	}

	/**
	 * Returns until when reports are published (报送期限).
	 *
	 * @return inherited ones first
	 */
	public List<DeadlineSpec> deadlines() {
		return deadlines;
	}

	/**
	 * Returns until when a body publishes its report.
	 *
	 * @param body the name of the body as in the title of its report
	 * @return the deadline that names the longest ending of the name, else the one for all others; empty where the format has neither
	 */
	public Optional<DeadlineSpec> deadline(String body) {
		DeadlineSpec best = null;
		int longest = -1;
		for (DeadlineSpec deadline : deadlines) {
			int length = deadline.bodies().isEmpty() ? 0
				: deadline.bodies().stream().filter(body::endsWith).mapToInt(String::length).max().orElse(-1);
			if (length > longest) {
				longest = length;
				best = deadline;
			}
		}
		return Optional.ofNullable(best);
	}

	/**
	 * Returns the definition in the format file.
	 *
	 * @return the model element, read-only; {@link OnBoardFormats#written} gives the one that has nodes
	 */
	public Format definition() {
		return definition;
	}

	@Override
	public String toString() {
		return name();
	}
}
