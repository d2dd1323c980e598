package org.nianbao.checks.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.nianbao.checks.Messages;
import org.nianbao.language.figures.TableLine;
import org.nianbao.language.figures.TableLine.HeaderColumn;
import org.nianbao.language.figures.TableLine.WrittenLabel;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.lexing.Escapes;
import org.nianbao.language.text.Labels;
import org.nianbao.language.text.TextEdit;

/**
 * Labels have the official wording, character by character. Silent about tables of another edition, of which {@link EditionRule} speaks.
 */
final class LabelRule implements ReportRule {

	private static final String LABEL = "T-LABEL";

	/** A label that is understood, but not written as it should be. */
	private record Slip(WrittenLabel label, String official, String key, RowSpec row, ColumnSpec column) {

		/** Whether nothing but blanks, brackets and widths of characters differ. */
		boolean isTypographic() {
			return Labels.comparable(label.text()).equals(Labels.comparable(official));
		}

		TextEdit edit() {
			return CellEdits.set(label.region(), Escapes.escapeCell(official));
		}
	}

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		return Set.of(LABEL);
	}

	@Override
	public void check(CheckContext context) {
		for (CheckedTable table : context.tables()) {
			if (!table.isForeign()) {
				check(context, table);
			}
		}
	}

	/** Whoever writes blanks or other brackets in one label mostly does in all: that is one finding. */
	private static void check(CheckContext context, CheckedTable table) {
		List<Slip> slips = new ArrayList<>();
		table.table().lines().forEach(line -> collect(line, slips));
		List<Slip> typographic = slips.stream().filter(Slip::isTypographic).toList();
		boolean isHabit = typographic.size() > 1;
		if (isHabit) {
			reportHabit(context, table, typographic);
		}
		slips.stream().filter(slip -> !(isHabit && slip.isTypographic())).forEach(slip -> report(context, table, slip));
	}

	private static void collect(TableLine line, List<Slip> slips) {
		if (line instanceof TableLine.Header header) {
			for (HeaderColumn cell : header.columns()) {
				cell.column().filter(match -> !match.exact())
					.ifPresent(match -> slips.add(new Slip(cell.label(), match.official(), "T-LABEL.column", null, match.target())));
			}
		} else if (line instanceof TableLine.Group group) {
			group.group().filter(match -> !match.exact())
				.ifPresent(match -> slips.add(new Slip(group.label(), match.official(), "T-LABEL.group", null, null)));
		} else if (line instanceof TableLine.Data data) {
			data.spec().filter(match -> !match.exact())
				.ifPresent(match -> slips.add(new Slip(data.label(), match.official(), "T-LABEL.row", match.target(), null)));
		}
	}

	private static void report(CheckContext context, CheckedTable table, Slip slip) {
		context.finding(LABEL, slip.label().region()).at(table.spec(), slip.row(), slip.column()).values(slip.official(), slip.label().text())
			.fix(true, List.of(slip.edit()), "T-LABEL.fix.official", "expected", slip.official())
			.report(slip.key(), "table", table.title(), "expected", slip.official(), "found", Messages.quotable(slip.label().text()));
	}

	private static void reportHabit(CheckContext context, CheckedTable table, List<Slip> slips) {
		Slip first = slips.get(0);
		FindingDraft finding = context.finding(LABEL, first.label().region()).at(table.spec(), null, null).values(first.official(), first.label().text())
			.fix(true, slips.stream().map(Slip::edit).toList(), "T-LABEL.fix.all", "count", slips.size());
		slips.stream().skip(1).forEach(slip -> finding.related(slip.label().region(), "related.label", "expected", slip.official()));
		finding.report("T-LABEL.habit", "table", table.title(), "count", slips.size(), "expected", first.official(), "found",
			Messages.quotable(first.label().text()));
	}
}
