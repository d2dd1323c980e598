package org.nianbao.checks.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.checks.Messages;
import org.nianbao.checks.Severity;
import org.nianbao.language.figures.Figure.Kind;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.ModelTexts;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.LabelMatch;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.formatting.TableTemplate;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.report.Block;
import org.nianbao.language.report.FigureTable;
import org.nianbao.language.report.FormatDirective;
import org.nianbao.language.report.Report;
import org.nianbao.language.text.TextEdit;
import org.nianbao.language.text.Whitespace;

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
			.forEach(ignored -> context.finding(FORMAT, word(ignored))
				.fix(true, Lines.without(context.report(), ModelTexts.region(ignored)), "S-FORMAT.fix.remove")
				.report("S-FORMAT.ignored"));
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
		List<ReportFormat> formats = context.report().formats().formats();
		List<String> names = formats.stream().map(ReportFormat::name).toList();
		OptionalInt year = context.report().title().year();
		Optional<String> suggestion = Suggestions.of(formats.stream().filter(format -> year.isEmpty() || format.appliesTo(year.getAsInt()))
			.map(ReportFormat::name).toList()).nearest(name);
		FindingDraft finding = context.finding(FORMAT, region).values(suggestion.orElse(null), name);
		suggestion.ifPresent(format -> finding.fix(false, region, format, "S-FORMAT.fix.nearest", "format", format));
		finding.report("S-FORMAT", "found", Messages.quotable(name), "formats",
			context.messages().list(names));
	}

	private static void reportDirective(CheckContext context, Region region, OptionalInt year) {
		String expected = context.report().formats().forYear(year).name();
		context.finding(EDITION, region).values(expected, context.format().name()).fix(false, region, expected, "S-EDITION.fix.format", "format", expected)
			.report("S-EDITION.directive", "found", context.format().name(), "year",
			year.getAsInt(), "expected", expected);
	}

	private static void reportTable(CheckContext context, CheckedTable table) {
		ReportFormat format = context.format();
		ReportFormat other = context.report().formats().formats().stream().filter(f -> f.tables().contains(table.spec())).findFirst().orElseThrow();
		OptionalInt year = context.report().title().year();
		FindingDraft finding = context.finding(EDITION, table.table().firstLabel()).at(table.spec(), null, null).values(format.name(), other.name());
		format.tables().stream().filter(spec -> correspond(table.spec(), spec)).findFirst()
			.ifPresent(spec -> finding.fix(false, replace(context.report(), table, spec), "S-EDITION.fix.table", "format", format.name()));
		finding.report(year.isPresent() ? "S-EDITION.table" : "S-EDITION.table.noYear", "table", table.title(), "found", other.name(), "foundTitle",
				other.title(), "expected", format.name(), "expectedTitle", format.title(), "year", year.orElse(0));
	}

	/** Puts the official table in the place of the first piece and removes the others. Figures of rows and columns that both tables have are kept. */
	private static List<TextEdit> replace(LoadedReport report, CheckedTable table, TableSpec official) {
		List<TextEdit> edits = new ArrayList<>();
		for (FigureTable piece : table.table().pieces()) {
			Region region = ModelTexts.region(piece);
			List<String> lines = new ArrayList<>();
			for (ILeafNode leaf : NodeModelUtils.getNode(piece).getLeafNodes()) {
				boolean isComment = leaf.isHidden() && leaf.getTotalOffset() >= region.offset() && leaf.getText().startsWith("//");
				if (isComment) {
					lines.add(Whitespace.strip(leaf.getText()));
				}
			}
			if (edits.isEmpty()) {
				lines.add(Whitespace.strip(TableTemplate.table(official, (row, column) -> content(report, table, row, column))));
			}
			edits.add(new TextEdit(region.offset(), region.length(), String.join("\n", lines)));
		}
		return edits;
	}

	/** What stands in the cell of the same row and column; where there is none, or nobody knows which, the cell is to be filled in. */
	private static String content(LoadedReport report, CheckedTable table, RowSpec row, ColumnSpec column) {
		boolean isSum = row.sumRule().isPresent() || column.sumRule().isPresent();
		Optional<RowSpec> sameRow = table.spec().findRow(row.label()).map(LabelMatch::target).filter(found -> !table.isMisread(found));
		Optional<Figure> figure = sameRow.flatMap(found -> found.block().findColumn(column.label()).map(match -> table.figure(found, match.target())))
			.filter(found -> found.kind() != Kind.MISSING && (isSum || found.kind() != Kind.COMPUTED));
		return figure.map(found -> report.text().substring(found.region().offset(), found.region().end()))
			.orElseGet(() -> TableTemplate.BLANK.content(row, column));
	}

	private static Stream<FormatDirective> directives(List<Block> blocks) {
		return blocks.stream().filter(FormatDirective.class::isInstance).map(FormatDirective.class::cast);
	}

	private static Region word(FormatDirective directive) {
		return ModelTexts.lastWord(directive).region();
	}
}
