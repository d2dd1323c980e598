package org.nianbao.checks.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.ModelTexts;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.SectionSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.report.Block;
import org.nianbao.language.report.FigureTable;
import org.nianbao.language.report.FreeTable;
import org.nianbao.language.report.Heading;
import org.nianbao.language.report.Paragraph;
import org.nianbao.language.report.Picture;
import org.nianbao.language.report.Report;
import org.nianbao.language.report.Section;

/**
 * An official table stands in its own section, and nothing else there but notes. Silent about tables of another edition, of which {@link EditionRule}
 * speaks, about tables whose section is missing, of which {@link SectionRule} speaks, and about sections without their table, of which
 * {@link RowRule} speaks.
 */
final class TablePlaceRule implements ReportRule {

	private static final String PLACE = "S-TABPLACE";

	/** With these words begins a note that does not stand directly below its table. */
	private static final List<String> NOTES = List.of("注", "备注", "说明", "单位");

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		return Set.of(PLACE);
	}

	@Override
	public void check(CheckContext context) {
		Report model = context.report().model();
		checkTables(context, Optional.empty(), model.getBlocks());
		for (Section section : model.getSections()) {
			Optional<SectionPlan.Entry> entry = context.sections().assigned().stream().filter(e -> e.section().model() == section).findFirst();
			checkTables(context, entry.map(SectionPlan.Entry::spec), section.getBlocks());
			entry.filter(e -> e.spec().table().isPresent()).ifPresent(e -> checkOthers(context, e));
		}
	}

	// ---- official tables ------------------------------------------------------------------------------------------------

	private static void checkTables(CheckContext context, Optional<SectionSpec> section, List<Block> blocks) {
		for (Block block : blocks) {
			if (context.sections().isDisguisedHeading(block)) {
				// What follows belongs to the section of that heading.
				return;
			}
			if (block instanceof FigureTable piece) {
				context.report().tableOf(piece).filter(table -> table.pieces().get(0) == piece && context.format().tables().contains(table.spec()))
					.filter(table -> section.flatMap(SectionSpec::table).filter(own -> own == table.spec()).isEmpty())
					.ifPresent(table -> reportTable(context, table));
			}
		}
	}

	private static void reportTable(CheckContext context, OfficialTable table) {
		context.sections().sectionOf(table.spec()).ifPresent(own -> context.finding(PLACE, table.firstLabel()).at(table.spec(), null, null)
			.related(SectionPlan.region(own.section()), "S-TABPLACE.own", "section", own.spec().title())
			.report("S-TABPLACE.table", "table", table.spec().sectionTitle(), "section", own.section().model().getNumber() + own.spec().title()));
	}

	// ---- what else stands in a section of a table -----------------------------------------------------------------------

	private static void checkOthers(CheckContext context, SectionPlan.Entry entry) {
		TableSpec own = entry.spec().table().orElseThrow();
		boolean hasTable = context.report().table(own).isPresent();
		if (!hasTable && context.tables().stream().noneMatch(table -> table.isForeign() && EditionRule.correspond(table.spec(), own))) {
			return;
		}
		List<Block> others = new ArrayList<>();
		for (Block block : entry.section().model().getBlocks()) {
			if (context.sections().isDisguisedHeading(block)) {
				break;
			}
			if (isOther(context, block)) {
				others.add(block);
			}
		}
		if (!others.isEmpty()) {
			Region first = ModelTexts.region(others.get(0));
			FindingDraft finding = context.finding(PLACE, first);
			others.stream().skip(1).forEach(other -> finding.related(ModelTexts.region(other), "S-TABPLACE.also"));
			finding.report("S-TABPLACE.other", "section", entry.spec().title(), "count", others.size());
		}
	}

	private static boolean isOther(CheckContext context, Block block) {
		if (block instanceof Paragraph) {
			return !isNote(SectionText.line(context.report(), block));
		}
		if (block instanceof FreeTable || block instanceof FigureTable) {
			boolean official = block instanceof FigureTable piece && context.report().tableOf(piece).isPresent();
			return !official;
		}
		return block instanceof Heading || block instanceof Picture;
	}

	private static boolean isNote(String line) {
		String text = SectionText.withoutWhitespace(line);
		boolean bracketed = text.startsWith("（") && text.endsWith("）") || text.startsWith("(") && text.endsWith(")");
		String content = bracketed ? text.substring(1) : text;
		return bracketed || NOTES.stream().anyMatch(mark -> content.startsWith(mark + "：") || content.startsWith(mark + ":"));
	}
}
