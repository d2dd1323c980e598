package org.nianbao.checks.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.checks.Messages;
import org.nianbao.checks.Severity;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.TableLine;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowGroupSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.lexing.Escapes;
import org.nianbao.language.report.FreeTable;
import org.nianbao.language.report.ReportPackage;
import org.nianbao.language.text.Labels;

/**
 * A table has the rows of the format, each once and in order. Silent about tables of another edition, of which {@link EditionRule} speaks, and about
 * tables whose section is missing or empty, of which {@link SectionRule} speaks.
 */
final class RowRule implements ReportRule {

	private static final String ROWS = "T-ROWS";

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		return Set.of(ROWS);
	}

	@Override
	public void check(CheckContext context) {
		for (CheckedTable table : context.tables()) {
			if (!table.isForeign()) {
				Set<RowSpec> guessed = checkUnknown(context, table);
				checkDuplicates(context, table);
				checkMissing(context, table, guessed);
				checkOrder(context, table);
			}
		}
		for (TableSpec spec : context.format().tables()) {
			boolean replaced = context.tables().stream().anyMatch(table -> table.isForeign() && EditionRule.correspond(table.spec(), spec));
			if (context.report().table(spec).isEmpty() && !replaced) {
				checkMissing(context, spec);
			}
		}
	}

	// ---- unknown rows ---------------------------------------------------------------------------------------------------

	/** Reports unknown labels and returns the missing rows that they are probably meant for. */
	private static Set<RowSpec> checkUnknown(CheckContext context, CheckedTable table) {
		List<RowSpec> missing = missing(table);
		Suggestions rows = Suggestions.of(missing.stream().map(RowSpec::label).toList());
		Suggestions groups = Suggestions.of(table.spec().groups().stream().map(RowGroupSpec::label).toList());
		Set<RowSpec> guessed = new HashSet<>();
		for (TableLine line : table.table().lines()) {
			if (line instanceof TableLine.Data data && data.spec().isEmpty()) {
				Optional<String> suggestion = rows.nearest(line.label().text());
				missing.stream().filter(row -> suggestion.isPresent() && row.label().equals(suggestion.get())).findFirst().ifPresent(guessed::add);
				reportUnknown(context, table, line, suggestion);
			} else if (line instanceof TableLine.Group group && group.group().isEmpty()) {
				reportUnknown(context, table, line, groups.nearest(line.label().text()));
			}
		}
		return guessed;
	}

	private static void reportUnknown(CheckContext context, CheckedTable table, TableLine line, Optional<String> suggestion) {
		String label = line.label().text();
		boolean isGroup = table.spec().findGroup(label).isPresent();
		FindingDraft finding = context.finding(ROWS, line.label().region()).at(table.spec(), null, null).values(suggestion.orElse(null), label);
		if (isSeparator(line)) {
			finding.fix(true, List.of(new RowEdits(context.report().text(), table).remove(line)), "T-ROWS.fix.separator").report("T-ROWS.separator", "table",
				table.title());
			return;
		}
		suggestion.filter(found -> !isGroup).ifPresent(found -> finding.fix(false, List.of(CellEdits.set(line.label().region(), Escapes.escapeCell(found))),
			"T-ROWS.fix.label", "expected", found));
		String unknown = suggestion.isPresent() ? "T-ROWS.unknown.suggestion" : "T-ROWS.unknown";
		String key = label.isEmpty() ? "T-ROWS.noLabel" : isGroup ? "T-ROWS.groupWithFigures" : unknown;
		finding.report(key, "table", table.title(), "found", Messages.quotable(label), "expected", suggestion.orElse(""));
	}

	/** In other notations a line of hyphens stands below the header. */
	private static boolean isSeparator(TableLine line) {
		return !line.label().text().isEmpty() && line.label().text().chars().allMatch(c -> c == '-' || c == ':' || c == '—' || c == '=');
	}

	// ---- rows that stand twice ------------------------------------------------------------------------------------------

	private static void checkDuplicates(CheckContext context, CheckedTable table) {
		List<TableLine> lines = table.table().lines();
		int begin = 0;
		int end = 0;
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i) instanceof TableLine.Data data) {
				if (data.duplicate()) {
					end = i + 1;
				} else {
					reportDuplicates(context, table, lines.subList(begin, end));
					begin = i + 1;
					end = i + 1;
				}
			}
		}
		reportDuplicates(context, table, lines.subList(begin, end));
	}

	/** Where several rows stand twice one after the other, part of the table, or all of it, has been copied: with the headers among the rows. */
	private static void reportDuplicates(CheckContext context, CheckedTable table, List<TableLine> copied) {
		List<TableLine.Data> rows = copied.stream().filter(TableLine.Data.class::isInstance).map(TableLine.Data.class::cast).toList();
		if (rows.isEmpty()) {
			return;
		}
		TableLine.Data row = rows.get(0);
		RowSpec spec = row.spec().orElseThrow().target();
		RowEdits edits = new RowEdits(context.report().text(), table);
		FindingDraft finding = context.finding(ROWS, row.label().region()).at(table.spec(), rows.size() == 1 ? spec : null, null)
			.related(table.table().line(spec).orElseThrow().label().region(), "related.first")
			.fix(rows.stream().allMatch(copy -> isSame(context, table, copy)), (rows.size() == 1 ? rows : copied).stream().map(edits::remove).toList(),
				rows.size() == 1 ? "T-ROWS.fix.remove" : "T-ROWS.fix.removeAll", "count", rows.size());
		rows.stream().skip(1).forEach(copy -> finding.related(copy.label().region(), "related.twice", "label", copy.spec().orElseThrow().target().label()));
		finding.report(rows.size() == 1 ? "T-ROWS.twice" : "T-ROWS.twice.several", "table", table.title(), "row", spec.label(),
			"count", rows.size(), "rows",
			context.messages().list(rows.stream().map(copy -> copy.spec().orElseThrow().target().label()).toList()));
	}

	/** Whether a line says the same as the first line of its row. */
	private static boolean isSame(CheckContext context, CheckedTable table, TableLine.Data copy) {
		TableLine.Data first = table.table().line(copy.spec().orElseThrow().target()).orElseThrow();
		return first.columns().equals(copy.columns()) && cells(context, first).equals(cells(context, copy));
	}

	private static List<String> cells(CheckContext context, TableLine.Data line) {
		return line.cells().stream().map(cell -> context.report().text().substring(cell.offset(), cell.end())).toList();
	}

	// ---- missing rows and tables ----------------------------------------------------------------------------------------

	private static List<RowSpec> missing(CheckedTable table) {
		return table.spec().rows().stream().filter(row -> !table.table().hasRow(row)).toList();
	}

	private static void checkMissing(CheckContext context, CheckedTable table, Set<RowSpec> guessed) {
		List<RowSpec> missing = missing(table).stream().filter(row -> !guessed.contains(row)).toList();
		boolean counts = context.report().table(table.spec()).orElseThrow() == table.table();
		if (!missing.isEmpty() && counts) {
			context.finding(ROWS, table.table().firstLabel()).at(table.spec(), missing.size() == 1 ? missing.get(0) : null, null)
				.fix(false, new RowEdits(context.report().text(), table).insert(missing), "T-ROWS.fix.insert").report("T-ROWS.missing", "table",
					table.title(), "count", missing.size(), "rows", context.messages().list(missing.stream().map(RowSpec::label).toList()));
		}
	}

	private static void checkMissing(CheckContext context, TableSpec spec) {
		for (SectionPlan.Entry entry : context.sections().assigned()) {
			boolean isItsSection = entry.spec().table().filter(table -> table == spec).isPresent();
			if (isItsSection && !SectionPlan.isEmpty(entry.section())) {
				Optional<Region> caption = entry.section().model().getBlocks().stream().filter(FreeTable.class::isInstance).map(FreeTable.class::cast)
					.filter(table -> isMeant(table, spec)).map(RowRule::caption).findFirst();
				if (caption.isPresent()) {
					Region region = caption.get();
					context.finding(ROWS, region).at(spec, null, null).fix(false, Lines.without(context.report(), region), "T-ROWS.fix.caption")
						.report("T-ROWS.caption", "table", spec.sectionTitle());
				} else {
					context.finding(ROWS, SectionPlan.region(entry.section())).at(spec, null, null).report("T-ROWS.noTable", "table", spec.sectionTitle());
				}
			}
		}
	}

	/** Below a caption any table is a free one, also one with the rows of an official table. */
	private static boolean isMeant(FreeTable table, TableSpec spec) {
		List<String> labels = table.getRows().stream().filter(row -> !row.getCells().isEmpty() && row.getCells().get(0).getText() != null)
			.map(row -> Labels.comparable(row.getCells().get(0).getText())).toList();
		long known = labels.stream().filter(label -> spec.knowsRow(label) || spec.knowsGroup(label)).count();
		return known > 1 && known * 2 >= labels.size();
	}

	private static Region caption(FreeTable table) {
		INode node = NodeModelUtils.findNodesForFeature(table, ReportPackage.Literals.FREE_TABLE__CAPTION).get(0);
		return new Region(node.getOffset(), node.getLength());
	}

	// ---- order ----------------------------------------------------------------------------------------------------------

	private static void checkOrder(CheckContext context, CheckedTable table) {
		List<TableLine.Data> lines = new ArrayList<>();
		for (TableLine line : table.table().lines()) {
			if (line instanceof TableLine.Data data && data.spec().isPresent() && !data.duplicate()) {
				lines.add(data);
			}
		}
		int[] ranks = lines.stream().mapToInt(line -> row(line).index()).toArray();
		boolean[] misplaced = Order.misplaced(ranks);
		List<TableLine.Data> moved = IntStream.range(0, misplaced.length).filter(i -> misplaced[i]).mapToObj(lines::get).toList();
		if (!moved.isEmpty()) {
			RowSpec row = row(moved.get(0));
			FindingDraft finding = context.finding(ROWS, moved.get(0).label().region()).severity(Severity.WARNING).at(table.spec(), row, null);
			moved.stream().skip(1).forEach(line -> finding.related(line.label().region(), "related.misplaced", "label", row(line).label()));
			// Not without being asked: where the order is wrong, it may be the labels that are. Where rows stand twice, nobody knows which one is to be moved.
			if (table.table().lines().stream().noneMatch(line -> line instanceof TableLine.Data data && data.duplicate())) {
				finding.fix(false, new RowEdits(context.report().text(), table).move(moved), moved.size() == 1 ? "T-ROWS.fix.move" : "T-ROWS.fix.moveAll",
					"row", row.label(), "count", moved.size());
			}
			Optional<RowSpec> before = lines.stream().map(RowRule::row).filter(other -> other.index() < row.index())
				.max((a, b) -> Integer.compare(a.index(), b.index()));
			finding.report(before.isPresent() ? "T-ROWS.order" : "T-ROWS.order.first", "table", table.title(), "row", row.label(), "before",
				before.map(RowSpec::label).orElse(""));
		}
	}

	private static RowSpec row(TableLine.Data line) {
		return line.spec().orElseThrow().target();
	}
}
