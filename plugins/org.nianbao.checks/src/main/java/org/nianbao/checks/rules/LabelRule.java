package org.nianbao.checks.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.nianbao.checks.Messages;
import org.nianbao.language.figures.TableLine;
import org.nianbao.language.figures.TableLine.HeaderColumn;
import org.nianbao.language.figures.TableLine.WrittenLabel;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.LabelMatch;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.lexing.Escapes;

/**
 * Labels have the official wording, character by character. Silent about tables of another edition, of which {@link EditionRule} speaks.
 */
final class LabelRule implements ReportRule {

	private static final String LABEL = "T-LABEL";

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		return Set.of(LABEL);
	}

	@Override
	public void check(CheckContext context) {
		for (CheckedTable table : context.tables()) {
			if (!table.isForeign()) {
				table.table().lines().forEach(line -> check(context, table, line));
			}
		}
	}

	private static void check(CheckContext context, CheckedTable table, TableLine line) {
		if (line instanceof TableLine.Header header) {
			for (HeaderColumn cell : header.columns()) {
				ColumnSpec column = cell.column().map(LabelMatch::target).orElse(null);
				check(context, table, cell.label(), cell.column(), "T-LABEL.column", null, column);
			}
		} else if (line instanceof TableLine.Group group) {
			check(context, table, group.label(), group.group(), "T-LABEL.group", null, null);
		} else if (line instanceof TableLine.Data data) {
			RowSpec row = data.spec().map(LabelMatch::target).orElse(null);
			check(context, table, data.label(), data.spec(), "T-LABEL.row", row, null);
		}
	}

	private static void check(CheckContext context, CheckedTable table, WrittenLabel label, Optional<? extends LabelMatch<?>> match, String key, RowSpec row,
			ColumnSpec column) {
		if (match.isPresent() && !match.get().exact()) {
			String official = match.get().official();
			context.finding(LABEL, label.region()).at(table.spec(), row, column).values(official, label.text())
				.fix(true, List.of(CellEdits.set(label.region(), Escapes.escapeCell(official))), "T-LABEL.fix.official", "expected", official).report(key, "table", table.title(),
				"expected", official, "found", Messages.quotable(label.text()));
		}
	}
}
