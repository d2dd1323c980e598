package org.nianbao.checks.rules;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.nianbao.checks.Messages;
import org.nianbao.checks.Severity;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.ModelTexts;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.report.Block;
import org.nianbao.language.report.FormatDirective;
import org.nianbao.language.report.Report;

/**
 * The report is written in the format for its year: {@code @格式} names one that exists and applies, and the tables are of that format.
 */
final class EditionRule implements ReportRule {

	private static final String EDITION = "S-EDITION";
	private static final String FORMAT = "S-FORMAT";

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		return new TreeSet<>(Set.of(EDITION, FORMAT));
	}

	@Override
	public void check(CheckContext context) {
		Report model = context.report().model();
		Optional<FormatDirective> directive = context.report().facts().formatDirective();
		Stream.concat(directives(model.getBlocks()).skip(1), model.getSections().stream().flatMap(section -> directives(section.getBlocks())))
			.forEach(ignored -> context.finding(FORMAT, word(ignored)).report("S-FORMAT.ignored"));
		OptionalInt year = context.report().title().year();
		Optional<String> unknown = context.report().facts().unknownFormat();
		if (unknown.isPresent()) {
			reportUnknown(context, word(directive.orElseThrow()), unknown.get());
		} else if (year.isPresent() && !context.report().formats().hasFormatFor(year.getAsInt())) {
			context.finding(EDITION, ModelTexts.region(model.getTitle())).severity(Severity.WARNING).report("S-EDITION.noFormat", "year", year.getAsInt(),
				"used", context.format().name());
		} else if (directive.isPresent() && year.isPresent() && !context.format().appliesTo(year.getAsInt())) {
			// One finding for one cause: the tables are not compared with a format that is the wrong one.
			reportDirective(context, word(directive.get()), year);
			return;
		}
		context.tables().stream().filter(CheckedTable::isForeign).forEach(table -> reportTable(context, table));
	}

	/**
	 * Tells whether two tables of different formats stand at the same place of the report.
	 *
	 * @param table a table of one format
	 * @param other a table of another one
	 * @return true if they have the same name or belong to sections of the same title
	 */
	static boolean correspond(TableSpec table, TableSpec other) {
		return table.name().equals(other.name()) || table.sectionTitle().equals(other.sectionTitle());
	}

	private static void reportUnknown(CheckContext context, Region region, String name) {
		List<String> names = context.report().formats().formats().stream().map(ReportFormat::name).toList();
		Optional<String> suggestion = Suggestions.of(names).nearest(name);
		context.finding(FORMAT, region).values(suggestion.orElse(null), name).report("S-FORMAT", "found", Messages.quotable(name), "formats",
			context.messages().list(names));
	}

	private static void reportDirective(CheckContext context, Region region, OptionalInt year) {
		String expected = context.report().formats().forYear(year).name();
		context.finding(EDITION, region).values(expected, context.format().name()).report("S-EDITION.directive", "found", context.format().name(), "year",
			year.getAsInt(), "expected", expected);
	}

	private static void reportTable(CheckContext context, CheckedTable table) {
		ReportFormat format = context.format();
		ReportFormat other = context.report().formats().formats().stream().filter(f -> f.tables().contains(table.spec())).findFirst().orElseThrow();
		OptionalInt year = context.report().title().year();
		context.finding(EDITION, table.table().firstLabel()).at(table.spec(), null, null).values(format.name(), other.name())
			.report(year.isPresent() ? "S-EDITION.table" : "S-EDITION.table.noYear", "table", table.title(), "found", other.name(), "foundTitle",
				other.title(), "expected", format.name(), "expectedTitle", format.title(), "year", year.orElse(0));
	}

	private static Stream<FormatDirective> directives(List<Block> blocks) {
		return blocks.stream().filter(FormatDirective.class::isInstance).map(FormatDirective.class::cast);
	}

	private static Region word(FormatDirective directive) {
		return ModelTexts.lastWord(directive).region();
	}
}
