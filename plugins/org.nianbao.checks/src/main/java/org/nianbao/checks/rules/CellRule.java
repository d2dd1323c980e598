package org.nianbao.checks.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.nianbao.checks.Messages;
import org.nianbao.checks.rules.CellReadings.Reading;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.TableLine;
import org.nianbao.language.figures.TableLine.HeaderColumn;
import org.nianbao.language.formats.BlockSpec;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.LabelMatch;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.lexing.Escapes;
import org.nianbao.language.text.TextEdit;

/**
 * Headers name the columns of the format, each once, and rows have a cell for each of them. Silent about headers of tables of another edition, of
 * which {@link EditionRule} speaks.
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
			int cellsInSpiteOfHeader = -1;
			for (int i = 0; i < lines.size(); i++) {
				if (lines.get(i) instanceof TableLine.Header header) {
					List<TableLine.Data> rows = rowsBelow(lines, i);
					cellsInSpiteOfHeader = table.isForeign() ? -1 : checkHeader(context, table, header, rows, block(table, lines, i));
				} else if (lines.get(i) instanceof TableLine.Data data && data.spec().isPresent() && data.cells().size() != cellsInSpiteOfHeader) {
					checkRow(context, table, data);
				}
			}
		}
	}

	/** Returns the known rows between a header and the next one. */
	private static List<TableLine.Data> rowsBelow(List<TableLine> lines, int headerAt) {
		return lines.subList(headerAt + 1, lines.size()).stream().takeWhile(line -> !(line instanceof TableLine.Header))
			.filter(TableLine.Data.class::isInstance).map(TableLine.Data.class::cast).filter(data -> data.spec().isPresent()).toList();
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
		List<Reading> readings = CellReadings.of(context, table, line);
		for (Reading reading : readings) {
			finding.fix(false, List.of(reading.edit()), found > expected ? "T-CELLS.fix.remove" : "T-CELLS.fix.insert", "place", reading.place(), "content",
				reading.inserted());
		}
		String key = found > expected ? "T-CELLS.more" : "T-CELLS.fewer";
		boolean isClear = readings.size() == 1 || readings.size() > 1 && readings.get(0).isBetterThan(readings.get(1));
		String kind = isClear ? readings.get(0).doubled() ? ".doubled" : ".reading" : readings.isEmpty() ? "" : ".readings";
		String places = readings.stream().map(reading -> context.messages().format("T-CELLS.place", "place", reading.place()))
			.collect(Collectors.joining(context.messages().format("T-CELLS.or")));
		finding.report(key + kind, "table", table.title(), "row", line.spec().get().official(), "expected", expected, "found", found, "place",
			isClear ? readings.get(0).place() : 0, "content", isClear ? readings.get(0).inserted() : "", "places", places);
	}

	// ---- headers --------------------------------------------------------------------------------------------------------

	/** Returns how many cells the rows have, if that is as many as they should have and the header has more or fewer; else -1. */
	private static int checkHeader(CheckContext context, CheckedTable table, TableLine.Header header, List<TableLine.Data> rows, BlockSpec block) {
		HeaderColumn[] first = new HeaderColumn[block.columns().size()];
		List<HeaderColumn> unknown = new ArrayList<>();
		List<Integer> repeated = new ArrayList<>();
		for (int i = 0; i < header.columns().size(); i++) {
			HeaderColumn cell = header.columns().get(i);
			if (cell.column().isEmpty()) {
				unknown.add(cell);
				continue;
			}
			ColumnSpec column = cell.column().get().target();
			if (first[column.index()] == null) {
				first[column.index()] = cell;
			} else {
				repeated.add(i);
			}
		}
		List<ColumnSpec> missing = new ArrayList<>(block.columns().stream().filter(column -> first[column.index()] == null).toList());
		Suggestions suggestions = Suggestions.of(missing.stream().map(ColumnSpec::label).toList());
		unknown.forEach(cell -> reportUnknown(context, table, cell, suggestions));
		int official = block.columns().size();
		boolean isFault = header.columns().size() != official && !rows.isEmpty() && rows.stream().allMatch(row -> row.cells().size() == official);
		for (int at : repeated) {
			HeaderColumn cell = header.columns().get(at);
			// A column that stands twice stands for the missing one, if that is its place.
			Optional<ColumnSpec> meant = missing.stream().filter(column -> column.index() == at).findFirst();
			boolean isTooMany = isFault && missing.isEmpty() && header.columns().size() == official + repeated.size();
			reportTwice(context, table, cell, first[cell.column().orElseThrow().target().index()], meant, isTooMany);
			meant.ifPresent(missing::remove);
		}
		// An unknown column stands for a missing one.
		if (missing.size() > unknown.size()) {
			reportMissing(context, table, header, missing, isFault && unknown.isEmpty() && repeated.isEmpty(), block);
		}
		return isFault ? official : -1;
	}

	private static void reportMissing(CheckContext context, CheckedTable table, TableLine.Header header, List<ColumnSpec> missing, boolean isFault,
			BlockSpec block) {
		FindingDraft finding = context.finding(CELLS, header.label().region()).at(table.spec(), null, missing.size() == 1 ? missing.get(0) : null);
		List<ColumnSpec> named = header.columns().stream().map(cell -> cell.column().orElse(null)).filter(Objects::nonNull)
			.map(LabelMatch::target).toList();
		boolean isInOrder = IntStream.range(1, named.size()).allMatch(i -> named.get(i - 1).index() < named.get(i).index());
		String columns = context.messages().list(missing.stream().map(ColumnSpec::label).toList());
		boolean hasNoCorner = missing.size() == 1 && missing.get(0).index() == 0
			&& block.findColumn(header.label().text()).filter(match -> match.target() == missing.get(0)).isPresent();
		if (isFault && isInOrder) {
			List<TextEdit> edits = hasNoCorner ? List.of(CellEdits.insertBefore(context.report().text(), header.label().region(), corner(table)))
				: insertions(context.report().text(), header, named, missing);
			finding.fix(false, edits, hasNoCorner ? "T-CELLS.fix.corner" : "T-CELLS.fix.header", "columns", columns, "corner", table.spec().corner());
		}
		finding.report(isFault && hasNoCorner ? "T-CELLS.corner" : "T-CELLS.missing", "table", table.title(), "columns", columns, "corner",
			table.spec().corner());
	}

	private static String corner(CheckedTable table) {
		return Escapes.escapeCell(table.spec().corner());
	}

	/** Puts the labels of missing columns where the format has them. */
	private static List<TextEdit> insertions(String text, TableLine.Header header, List<ColumnSpec> named, List<ColumnSpec> missing) {
		List<TextEdit> edits = new ArrayList<>();
		for (ColumnSpec column : missing) {
			String label = Escapes.escapeCell(column.label());
			int next = (int) named.stream().filter(other -> other.index() < column.index()).count();
			edits.add(next < named.size() ? CellEdits.insertBefore(text, header.columns().get(next).label().region(), label)
				: CellEdits.insertAfter(text, header.columns().get(next - 1).label().region(), label));
		}
		return edits;
	}

	private static void reportTwice(CheckContext context, CheckedTable table, HeaderColumn cell, HeaderColumn first, Optional<ColumnSpec> meant,
			boolean isTooMany) {
		ColumnSpec column = cell.column().orElseThrow().target();
		FindingDraft finding = context.finding(CELLS, cell.label().region()).at(table.spec(), null, column).related(first.label().region(), "related.first")
			.values(meant.map(ColumnSpec::label).orElse(null), cell.label().text());
		meant.ifPresent(other -> finding.fix(false, List.of(CellEdits.set(cell.label().region(), Escapes.escapeCell(other.label()))), "T-CELLS.fix.column",
			"expected", other.label()));
		if (isTooMany) {
			finding.fix(false, List.of(CellEdits.remove(context.report().text(), cell.label().region())), "T-CELLS.fix.removeColumn");
		}
		finding.report(meant.isPresent() ? "T-CELLS.twice.suggestion" : "T-CELLS.twice", "table", table.title(), "column", column.label(), "expected",
			meant.map(ColumnSpec::label).orElse(""));
	}

	private static void reportUnknown(CheckContext context, CheckedTable table, HeaderColumn cell, Suggestions suggestions) {
		String label = cell.label().text();
		// What is known elsewhere stands in the wrong place.
		Optional<String> suggestion = suggestions.nearest(label).filter(found -> !found.equals(label));
		FindingDraft finding = context.finding(CELLS, cell.label().region()).at(table.spec(), null, null).values(suggestion.orElse(null), label);
		suggestion.ifPresent(found -> finding.fix(false, List.of(CellEdits.set(cell.label().region(), Escapes.escapeCell(found))), "T-CELLS.fix.column",
			"expected", found));
		finding.report(suggestion.isPresent() ? "T-CELLS.unknown.suggestion" : "T-CELLS.unknown", "table", table.title(), "found",
			Messages.quotable(label), "expected", suggestion.orElse(""));
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
