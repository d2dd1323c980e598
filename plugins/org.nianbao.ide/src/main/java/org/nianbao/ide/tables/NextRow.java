package org.nianbao.ide.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;

import org.nianbao.language.formats.BlockSpec;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.LabelMatch;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowGroupSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.formatting.TableTemplate;
import org.nianbao.language.lexing.Escapes;
import org.nianbao.language.lexing.ReportToken;

/**
 * Goes on with the next row, as the Enter key does at the end of one. In an official table that is the next row of the format if it is missing, with
 * its headings, else the next row that is there; after the last one the table is at its end. In other tables an empty row is added; Enter in an empty
 * row removes it again and leaves the table.
 */
public final class NextRow {

	private final TableText table;
	private final String lineEnd;
	private final TableGrid grid;
	private final int row;

	private NextRow(TableText table, String lineEnd, TableGrid grid, int row) {
		this.table = table;
		this.lineEnd = lineEnd;
		this.grid = grid;
		this.row = row;
	}

	/**
	 * Goes on with the next row.
	 *
	 * @param table   the table
	 * @param start   where the selection begins in the report, or the caret is
	 * @param end     where the selection ends
	 * @param format  the format of the report; empty while it is not known
	 * @param lineEnd what ends the lines of the report
	 * @return the change; empty where the place is not in the last cell of a row, or there is no next row: Enter then does what it does elsewhere
	 */
	public static Optional<TableChange> after(TableText table, int start, int end, Optional<ReportFormat> format, String lineEnd) {
		TableGrid grid = TableGrid.of(table.text());
		OptionalInt row = grid.rowAt(end - table.offset());
		if (row.isEmpty()) {
			return Optional.empty();
		}
		GridRow current = grid.row(row.getAsInt());
		GridCell last = current.cell(current.lastCell());
		boolean isAtEnd = start - table.offset() >= last.start() && end - table.offset() >= last.end()
			|| last.isEmpty() && start - table.offset() >= last.rawStart();
		return isAtEnd ? new NextRow(table, lineEnd, grid, row.getAsInt()).go(format) : Optional.empty();
	}

	private Optional<TableChange> go(Optional<ReportFormat> format) {
		GridRow current = grid.row(row);
		if (current.isEmpty()) {
			int from = current.start();
			String after = table.text().substring(0, from) + table.text().substring(grid.lineEnd(row));
			return Optional.of(new TableChange(LineEdits.between(table.text(), after, table.offset()), table.offset() + from, 0));
		}
		Optional<TableSpec> spec = format.flatMap(this::spec);
		if (spec.isPresent()) {
			OptionalInt index = index(spec.get(), row);
			return index.isEmpty() ? emptyRow() : official(spec.get(), index.getAsInt());
		}
		return emptyRow();
	}

	/** The official table that knows most of the labels, at least half of them. */
	private Optional<TableSpec> spec(ReportFormat format) {
		TableSpec best = null;
		long most = 0;
		List<String> labels = grid.rows().stream().filter(r -> r.kind() == ReportToken.DATA_ROW || r.kind() == ReportToken.GROUP_ROW)
			.map(r -> r.label(grid.text())).toList();
		for (TableSpec candidate : format.tables()) {
			long known = labels.stream().filter(label -> candidate.findRow(label).isPresent() || candidate.findGroup(label).isPresent()).count();
			if (known * 2 >= labels.size() && known > most) {
				best = candidate;
				most = known;
			}
		}
		return Optional.ofNullable(best);
	}

	private Optional<RowSpec> rowSpec(TableSpec spec, int index) {
		GridRow gridRow = grid.row(index);
		return gridRow.kind() == ReportToken.DATA_ROW ? spec.findRow(gridRow.label(grid.text())).map(LabelMatch::target) : Optional.empty();
	}

	private Optional<RowGroupSpec> groupSpec(TableSpec spec, int index) {
		GridRow gridRow = grid.row(index);
		return gridRow.kind() == ReportToken.GROUP_ROW ? spec.findGroup(gridRow.label(grid.text())).map(LabelMatch::target) : Optional.empty();
	}

	/** The row of the format that comes next after a line. */
	private OptionalInt index(TableSpec spec, int line) {
		Optional<RowSpec> known = rowSpec(spec, line);
		if (known.isPresent()) {
			return OptionalInt.of(known.get().index() + 1);
		}
		Optional<RowGroupSpec> group = groupSpec(spec, line);
		if (group.isPresent()) {
			return OptionalInt.of(group.get().rows().get(0).index());
		}
		if (grid.row(line).kind() != ReportToken.HEADER_ROW) {
			return OptionalInt.empty();
		}
		// A header stands below the heading of its block, or at the beginning.
		return line > 0 ? index(spec, line - 1) : OptionalInt.of(0);
	}

	private Optional<TableChange> official(TableSpec spec, int from) {
		List<RowSpec> present = new ArrayList<>();
		int nextLine = -1;
		int stop = spec.rows().size();
		for (int i = 0; i < grid.rows().size(); i++) {
			Optional<RowSpec> known = rowSpec(spec, i);
			known.ifPresent(present::add);
			if (nextLine < 0 && i > row && grid.row(i).kind() == ReportToken.DATA_ROW) {
				nextLine = i;
				stop = known.map(RowSpec::index).orElse(from);
			}
		}
		for (int i = from; i < stop; i++) {
			RowSpec missing = spec.rows().get(i);
			if (!present.contains(missing)) {
				return Optional.of(insert(lines(spec, missing, present)));
			}
		}
		return nextLine < 0 ? Optional.empty() : Optional.of(TableChange.select(table, table.text(), nextLine, Math.min(1, grid.row(nextLine).lastCell())));
	}

	/** The row and the headings above it that are missing, where the table has headings. */
	private List<String> lines(TableSpec spec, RowSpec missing, List<RowSpec> present) {
		List<String> lines = new ArrayList<>();
		List<RowGroupSpec> written = new ArrayList<>();
		for (int i = 0; i < grid.rows().size(); i++) {
			groupSpec(spec, i).ifPresent(written::add);
		}
		boolean hasHeadings = !written.isEmpty() || present.stream().allMatch(other -> TableTemplate.groupsOf(spec, other).isEmpty());
		boolean hasBlock = present.stream().anyMatch(other -> other.block() == missing.block());
		BlockSpec block = missing.block();
		for (RowGroupSpec group : TableTemplate.groupsOf(spec, missing)) {
			boolean isBlock = block.group().filter(own -> own == group).isPresent();
			if (hasHeadings && !written.contains(group)) {
				lines.add(TableTemplate.group(group));
			}
			if (isBlock && !hasBlock && grid.row(row).kind() != ReportToken.HEADER_ROW) {
				lines.add(TableTemplate.header(block, spec.corner()));
			}
		}
		List<Optional<ColumnSpec>> columns = columns(block, hasBlock || grid.row(row).kind() == ReportToken.HEADER_ROW);
		StringJoiner line = new StringJoiner(" | ", "| ", " |").add(Escapes.escapeCell(missing.label()));
		columns.forEach(column -> line.add(column.map(known -> TableTemplate.BLANK.content(missing, known)).orElse("")));
		lines.add(line.toString());
		return lines;
	}

	/** The columns in the order of the header above the caret, where that is one of the block. */
	private List<Optional<ColumnSpec>> columns(BlockSpec block, boolean hasHeader) {
		GridRow header = grid.shapeOf(row);
		if (hasHeader && header.kind() == ReportToken.HEADER_ROW) {
			List<Optional<ColumnSpec>> columns = new ArrayList<>();
			for (int i = 1; i < header.cells().size(); i++) {
				columns.add(block.findColumn(header.label(grid.text(), i)).map(LabelMatch::target));
			}
			return columns;
		}
		return block.columns().stream().map(Optional::of).toList();
	}

	/** A row of the same shape, without content. */
	private Optional<TableChange> emptyRow() {
		GridRow current = grid.row(row);
		if (current.kind() == ReportToken.GROUP_ROW) {
			return Optional.empty();
		}
		int cells = Math.max(current.cells().size(), grid.shapeOf(row).cells().size());
		return Optional.of(insert(List.of("|" + "  |".repeat(cells))));
	}

	/** Inserts rows after the current one; the first empty cell of the last one is selected. */
	private TableChange insert(List<String> lines) {
		int at = grid.lineEnd(row);
		String after = table.text().substring(0, at) + lineEnd + String.join(lineEnd, lines) + table.text().substring(at);
		int inserted = row + lines.size();
		GridRow added = TableGrid.of(after).row(inserted);
		int cell = 0;
		while (cell < added.lastCell() && !added.cell(cell).isEmpty()) {
			cell++;
		}
		return TableChange.select(table, after, inserted, added.cell(cell).isEmpty() ? cell : Math.min(1, added.lastCell()));
	}
}
