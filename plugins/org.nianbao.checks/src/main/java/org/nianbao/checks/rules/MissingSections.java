package org.nianbao.checks.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.nianbao.checks.rules.SectionPlan.Entry;
import org.nianbao.checks.rules.SectionPlan.Role;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.ModelTexts;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.formats.SectionSpec;
import org.nianbao.language.formatting.SectionTemplate;
import org.nianbao.language.report.Block;
import org.nianbao.language.report.Closing;
import org.nianbao.language.text.TextEdit;
import org.nianbao.language.text.Whitespace;

/**
 * Inserts the sections that a report does not have. Where the table of a section is there, only its heading was lost and is put above the table; else
 * the section follows the one before it, with its official table and what else can be known of it.
 */
final class MissingSections {

	private MissingSections() {
	}

	/**
	 * Makes the edits that insert all missing sections and give the others their official numbers.
	 *
	 * @param context the report
	 * @return the edits, which do not overlap
	 */
	static List<TextEdit> insert(CheckContext context) {
		Map<Integer, StringBuilder> insertions = new TreeMap<>();
		for (SectionSpec section : context.sections().missing()) {
			Optional<OfficialTable> table = section.table().flatMap(context.report()::table);
			if (table.isPresent()) {
				int lineStart = Lines.lineStart(context.report().text(), ModelTexts.region(table.get().pieces().get(0)).offset());
				insertions.computeIfAbsent(lineStart, at -> new StringBuilder()).append(SectionTemplate.heading(section)).append("\n\n");
			} else {
				insertSection(context, section, insertions);
			}
		}
		List<TextEdit> edits = new ArrayList<>();
		insertions.forEach((at, text) -> edits.add(new TextEdit(at, 0, text.toString())));
		List<Entry> entries = context.sections().entries();
		// A section that the format does not have has a number, too: then the others are left as they are.
		if (entries.stream().allMatch(entry -> entry.role() == Role.ASSIGNED)) {
			entries.stream().filter(entry -> entry.section().number() != entry.spec().number()).map(SectionRule::renumber).forEach(edits::add);
		}
		return edits;
	}

	private static void insertSection(CheckContext context, SectionSpec section, Map<Integer, StringBuilder> insertions) {
		String content = SectionTemplate.content(context.format(), section, context.report().title().year());
		String text = Whitespace.strip(SectionTemplate.heading(section) + "\n\n" + content);
		List<Entry> assigned = context.sections().assigned();
		Optional<Entry> before = assigned.stream().filter(entry -> entry.spec().number() < section.number()).reduce((a, b) -> b);
		if (before.isEmpty() && !assigned.isEmpty()) {
			int first = SectionPlan.numberRegion(assigned.get(0).section()).offset();
			insertions.computeIfAbsent(first, at -> new StringBuilder()).append(text).append("\n\n");
		} else {
			int end = before.map(entry -> end(SectionPlan.region(entry.section()), entry.section().model().getBlocks()))
				.orElseGet(() -> end(context.report().model().getTitle() == null ? new Region(0, 0) : ModelTexts.region(context.report().model().getTitle()),
					context.report().model().getBlocks()));
			StringBuilder insertion = insertions.computeIfAbsent(end, at -> new StringBuilder());
			insertion.append(end == 0 && insertion.isEmpty() ? "" : "\n\n").append(text);
		}
	}

	/** Where a section ends: the closing lines of the report are no part of it. */
	private static int end(Region heading, List<Block> blocks) {
		int end = heading.end();
		for (Block block : blocks) {
			end = block instanceof Closing ? end : Math.max(end, ModelTexts.region(block).end());
		}
		return end;
	}
}
