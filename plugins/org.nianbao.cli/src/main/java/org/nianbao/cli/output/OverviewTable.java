package org.nianbao.cli.output;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.checks.Severity;
import org.nianbao.checks.output.Overview;
import org.nianbao.cli.Messages;
import org.nianbao.language.text.DisplayWidth;

/**
 * An {@link Overview} as a table for people: columns aligned by display width, numbers to the right.
 */
final class OverviewTable {

	private static final String GAP = "  ";

	private final Messages messages;
	private final Style style;

	OverviewTable(Messages messages, Style style) {
		this.messages = messages;
		this.style = style;
	}

	/** Returns a blank line, the table, and who is missing; every line with its line end. */
	String of(Overview overview) {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of("body", "year", "errors", "warnings").stream().map(column -> messages.get("overview." + column)).toList());
		for (Overview.Line line : overview.lines()) {
			String year = line.year().isPresent() ? String.valueOf(line.year().getAsInt()) : "";
			rows.add(List.of(PlainText.oneLine(line.body()), year, String.valueOf(line.summary().errors()), String.valueOf(line.summary().warnings())));
		}
		int[] widths = new int[rows.get(0).size()];
		for (List<String> row : rows) {
			for (int i = 0; i < widths.length; i++) {
				widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
			}
		}
		StringBuilder text = new StringBuilder(System.lineSeparator());
		for (List<String> row : rows) {
			text.append(row.get(0)).append(" ".repeat(widths[0] - DisplayWidth.of(row.get(0))));
			for (int i = 1; i < widths.length; i++) {
				text.append(GAP).append(" ".repeat(widths[i] - DisplayWidth.of(row.get(i)))).append(row.get(i));
			}
			text.append(System.lineSeparator());
		}
		if (!overview.missing().isEmpty()) {
			String names = String.join(messages.get("list.or"), overview.missing().stream().map(PlainText::oneLine).toList());
			text.append(style.of(Severity.WARNING, messages.count("overview.missing", overview.missing().size(), names))).append(System.lineSeparator());
		}
		return text.toString();
	}
}
