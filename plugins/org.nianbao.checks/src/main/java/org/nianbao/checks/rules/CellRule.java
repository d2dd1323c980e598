package org.nianbao.checks.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.nianbao.checks.Messages;
import org.nianbao.checks.rules.CellReadings.Reading;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.TableLine;
import org.nianbao.language.figures.TableLine.HeaderColumn;
import org.nianbao.language.formats.BlockSpec;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.lexing.Escapes;

/**
 * Headers name the columns of the format, each once, and rows have a cell for each of them. Silent about headers of tables of another edition, of which
 * {@link EditionRule} speaks.
 */
final class CellRule implements ReportRule {

	private static final String CELLS = "T-CELLS";

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		return Set.of(CELLS);
	}

	@Override
	public void check(CheckContext context) {
		for (CheckedTable table : context.tables()) {
			List<TableLine> lines = table.table().lines();
			for (int i = 0; i < lines.size(); i++) {
				if (lines.get(i) instanceof TableLine.Header header) {
					if (!table.isForeign()) {
						checkHeader(context, table, header, block(table, lines, i));
					}
				} else if (lines.get(i) instanceof TableLine.Data data && data.spec().isPresent()) {
					checkRow(context, table, data);
				}
			}
		}
	}

	// ---- rows -----------------------------------------------------------------------------------------------------------

	private static void checkRow(CheckContext context, CheckedTable table, TableLine.Data line) {
		int expected = line.columns().size();
		int found = line.cells().size();
		if (found == expected) {
			return;
		}
		Region label = line.label().region();
		Region region = found == 0 ? label : new Region(line.cells().get(0).offset(), line.cells().get(found - 1).end() - line.cells().get(0).offset());
		FindingDraft finding = context.finding(CELLS, region).at(table.spec(), line.spec().orElseThrow().target(), null)
			.values(String.valueOf(expected), String.valueOf(found));
		List<Reading> readings = CellReadings.of(context.report().text(), line);
		String key = found > expected ? "T-CELLS.more" : "T-CELLS.fewer";
		for (Reading reading : readings) {
			finding.fix(false, List.of(reading.edit()), found > expected ? "T-CELLS.fix.remove" : "T-CELLS.fix.insert", "place", reading.place());
		}
		boolean isClear = readings.size() == 1 || !readings.isEmpty() && readings.get(0).doubled() && !readings.get(1).doubled();
		finding.report(isClear ? key + (readings.get(0).doubled() ? ".doubled" : ".reading") : key, "table", table.title(), "row",
			line.spec().get().official(), "expected", expected, "found", found, "place", isClear ? readings.get(0).place() : 0);
	}

	// ---- headers --------------------------------------------------------------------------------------------------------

	private static void checkHeader(CheckContext context, CheckedTable table, TableLine.Header header, BlockSpec block) {
		HeaderColumn[] first = new HeaderColumn[block.columns().size()];
		List<HeaderColumn> unknown = new ArrayList<>();
		for (HeaderColumn cell : header.columns()) {
			if (cell.column().isEmpty()) {
				unknown.add(cell);
				continue;
			}
			ColumnSpec column = cell.column().get().target();
			if (first[column.index()] == null) {
				first[column.index()] = cell;
			} else {
				context.finding(CELLS, cell.label().region()).at(table.spec(), null, column)
					.related(first[column.index()].label().region(), "related.first").report("T-CELLS.twice", "table", table.title(), "column", column.label());
			}
		}
		List<ColumnSpec> missing = block.columns().stream().filter(column -> first[column.index()] == null).toList();
		Suggestions suggestions = Suggestions.of(missing.stream().map(ColumnSpec::label).toList());
		unknown.forEach(cell -> reportUnknown(context, table, cell, suggestions));
		// An unknown column stands for a missing one.
		if (missing.size() > unknown.size()) {
			context.finding(CELLS, header.label().region()).at(table.spec(), null, missing.size() == 1 ? missing.get(0) : null)
				.report("T-CELLS.missing", "table", table.title(), "columns", context.messages().list(missing.stream().map(ColumnSpec::label).toList()));
		}
	}

	private static void reportUnknown(CheckContext context, CheckedTable table, HeaderColumn cell, Suggestions suggestions) {
		String label = cell.label().text();
		Optional<String> suggestion = suggestions.nearest(label);
		FindingDraft finding = context.finding(CELLS, cell.label().region()).at(table.spec(), null, null).values(suggestion.orElse(null), label);
		suggestion.ifPresent(found -> finding.fix(false, List.of(CellEdits.set(cell.label().region(), Escapes.escapeCell(found))), "T-CELLS.fix.column",
			"expected", found));
		finding.report(suggestion.isPresent() ? "T-CELLS.unknown.suggestion" : "T-CELLS.unknown", "table", table.title(), "found", Messages.quotable(label),
				"expected", suggestion.orElse(""));
	}

	/** The block of a header: that of a column which it names, else that of the row that follows, else the first. */
	private static BlockSpec block(CheckedTable table, List<TableLine> lines, int headerAt) {
		List<BlockSpec> blocks = table.spec().blocks();
		if (blocks.size() == 1) {
			return blocks.get(0);
		}
		TableLine.Header header = (TableLine.Header) lines.get(headerAt);
		for (HeaderColumn cell : header.columns()) {
			if (cell.column().isPresent()) {
				ColumnSpec column = cell.column().get().target();
				return blocks.stream().filter(block -> block.columns().contains(column)).findFirst().orElseThrow();
			}
		}
		Optional<TableLine> next = headerAt + 1 < lines.size() ? Optional.of(lines.get(headerAt + 1)) : Optional.empty();
		return next.filter(TableLine.Data.class::isInstance).flatMap(line -> ((TableLine.Data) line).spec()).map(match -> match.target().block())
			.orElse(blocks.get(0));
	}
}
