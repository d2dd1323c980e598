package org.nianbao.checks.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.nianbao.checks.Messages;
import org.nianbao.checks.Severity;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.TableLine;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowGroupSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.lexing.Escapes;

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
		String key = label.isEmpty() ? "T-ROWS.noLabel" : isGroup ? "T-ROWS.groupWithFigures" : suggestion.isPresent() ? "T-ROWS.unknown.suggestion" : "T-ROWS.unknown";
		FindingDraft finding = context.finding(ROWS, line.label().region()).at(table.spec(), null, null).values(suggestion.orElse(null), label);
		suggestion.filter(found -> !isGroup).ifPresent(found -> finding.fix(false, List.of(CellEdits.set(line.label().region(), Escapes.escapeCell(found))),
			"T-ROWS.fix.label", "expected", found));
		if (isSeparator(line)) {
			finding.fix(true, List.of(new RowEdits(context.report().text(), table).remove(line)), "T-ROWS.fix.separator").report("T-ROWS.separator", "table",
				table.title());
			return;
		}
		finding.report(key, "table",
			table.title(), "found", Messages.quotable(label), "expected", suggestion.orElse(""));
	}

	/** In other notations a line of hyphens stands below the header. */
	private static boolean isSeparator(TableLine line) {
		return !line.label().text().isEmpty() && line.label().text().chars().allMatch(c -> c == '-' || c == ':' || c == '—' || c == '=');
	}

	// ---- rows that stand twice ------------------------------------------------------------------------------------------

	private static void checkDuplicates(CheckContext context, CheckedTable table) {
		for (TableLine line : table.table().lines()) {
			if (line instanceof TableLine.Data data && data.duplicate()) {
				RowSpec row = data.spec().orElseThrow().target();
				TableLine.Data first = table.table().line(row).orElseThrow();
				context.finding(ROWS, line.label().region()).at(table.spec(), row, null).related(first.label().region(), "related.first")
					.fix(isSame(context, first, data), List.of(new RowEdits(context.report().text(), table).remove(line)), "T-ROWS.fix.remove").report("T-ROWS.twice", "table",
					table.title(), "row", row.label());
			}
		}
	}

	/** Whether two lines have the same cells. */
	private static boolean isSame(CheckContext context, TableLine.Data first, TableLine.Data second) {
		return cells(context, first).equals(cells(context, second));
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
				.fix(false, new RowEdits(context.report().text(), table).insert(missing), "T-ROWS.fix.insert").report("T-ROWS.missing", "table", table.title(), "count", missing.size(), "rows", context.messages().list(missing.stream().map(RowSpec::label).toList()));
		}
	}

	private static void checkMissing(CheckContext context, TableSpec spec) {
		for (SectionPlan.Entry entry : context.sections().assigned()) {
			boolean isItsSection = entry.spec().table().filter(table -> table == spec).isPresent();
			if (isItsSection && !SectionPlan.isEmpty(entry.section())) {
				context.finding(ROWS, SectionPlan.region(entry.section())).at(spec, null, null).report("T-ROWS.noTable", "table", spec.sectionTitle());
			}
		}
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
		TableLine.Data first = null;
		FindingDraft finding = null;
		for (int i = 0; i < misplaced.length; i++) {
			TableLine.Data line = lines.get(i);
			if (misplaced[i] && first == null) {
				first = line;
				finding = context.finding(ROWS, line.label().region()).severity(Severity.WARNING).at(table.spec(), row(line), null);
			} else if (misplaced[i]) {
				finding.related(line.label().region(), "related.misplaced", "label", row(line).label());
			}
		}
		if (first != null) {
			RowSpec row = row(first);
			Optional<RowSpec> before = lines.stream().map(RowRule::row).filter(other -> other.index() < row.index())
				.max((a, b) -> Integer.compare(a.index(), b.index()));
			finding.fix(false, new RowEdits(context.report().text(), table).move(first), "T-ROWS.fix.move", "row", row.label());
			finding.report(before.isPresent() ? "T-ROWS.order" : "T-ROWS.order.first", "table", table.title(), "row", row.label(), "before",
				before.map(RowSpec::label).orElse(""));
		}
	}

	private static RowSpec row(TableLine.Data line) {
		return line.spec().orElseThrow().target();
	}
}
