package org.nianbao.ide.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

import org.nianbao.language.formats.BlockSpec;
import org.nianbao.language.formats.LabelMatch;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowGroupSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.formatting.TableTemplate;
import org.nianbao.language.lexing.Escapes;

/**
 * Writes a table of another program in the report language. An official table gets the headings and headers of its format: those of the printed form
 * have merged cells, of which the clipboard knows nothing.
 */
public final class TablePaste {

	/** A row of the printed form begins with the labels of its groups. */
	private record LabelledRow(RowSpec spec, String label, List<String> figures) {
	}

	private TablePaste() {
	}

	/**
	 * Writes a table.
	 *
	 * @param text    what is pasted
	 * @param format  the format of the report; empty while it is not known
	 * @param lineEnd what ends the lines of the report
	 * @return its lines, aligned, each with its line end; empty where the text is no table: fewer than two rows, or rows without a second cell
	 */
	public static Optional<String> lines(String text, Optional<ReportFormat> format, String lineEnd) {
		return text.indexOf('\t') < 0 ? Optional.empty() : ClipboardCells.read(text).flatMap(cells -> lines(cells, format, lineEnd));
	}

	private static Optional<String> lines(List<List<String>> pasted, Optional<ReportFormat> format, String lineEnd) {
		List<List<String>> cells = pasted.stream().filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty())).toList();
		// Prose with indents has tabs, too.
		long rows = cells.stream().filter(row -> row.stream().filter(cell -> !cell.isEmpty()).count() > 1).count();
		if (rows < 2 || rows * 2 < cells.size()) {
			return Optional.empty();
		}
		List<String> lines = format.map(known -> official(cells, known)).orElse(List.of());
		if (lines.isEmpty()) {
			lines = cells.stream().map(TablePaste::line).toList();
		}
		return Optional.of(TableGrid.align(String.join(lineEnd, lines) + lineEnd));
	}

	private static String line(List<String> cells) {
		StringJoiner line = new StringJoiner(" | ", "| ", " |");
		cells.forEach(line::add);
		return line.toString();
	}

	/** The lines of an official table; none where the cells are none, or not all of its figures are there. */
	private static List<String> official(List<List<String>> cells, ReportFormat format) {
		List<String> best = List.of();
		for (TableSpec table : format.tables()) {
			List<LabelledRow> rows = cells.stream().flatMap(row -> row(row, table).stream()).toList();
			long withFigures = cells.stream().filter(row -> row.stream().anyMatch(ClipboardCells::isNumber)).count();
			boolean isIt = !rows.isEmpty() && rows.size() >= withFigures
				&& rows.stream().allMatch(row -> row.figures().size() == row.spec().block().columns().size());
			if (isIt && rows.size() > best.size()) {
				best = official(rows, table);
			}
		}
		return best;
	}

	/** The label is the last of the cells before the figures that names a row. */
	private static Optional<LabelledRow> row(List<String> cells, TableSpec table) {
		for (int i = cells.size() - 2; i >= 0; i--) {
			String label = Escapes.unescape(cells.get(i));
			Optional<LabelMatch<RowSpec>> match = label.isEmpty() ? Optional.empty() : table.findRow(label);
			if (match.isPresent()) {
				// The merged cells of a label that stands for its groups, too, are empty.
				int columns = match.get().target().block().columns().size();
				int first = Math.max(i + 1, cells.size() - columns);
				boolean isPlain = cells.subList(i + 1, first).stream().allMatch(String::isEmpty);
				return isPlain ? Optional.of(new LabelledRow(match.get().target(), label, cells.subList(first, cells.size()))) : Optional.empty();
			}
		}
		return Optional.empty();
	}

	private static List<String> official(List<LabelledRow> rows, TableSpec table) {
		List<String> lines = new ArrayList<>();
		List<RowGroupSpec> written = new ArrayList<>();
		BlockSpec block = null;
		for (LabelledRow row : rows) {
			boolean newBlock = row.spec().block() != block;
			block = row.spec().block();
			if (newBlock && block.group().isEmpty()) {
				lines.add(TableTemplate.header(block, table.corner()));
			}
			for (RowGroupSpec group : TableTemplate.groupsOf(table, row.spec())) {
				if (!written.contains(group)) {
					written.add(group);
					lines.add(TableTemplate.group(group));
					if (block.group().filter(own -> own == group).isPresent()) {
						lines.add(TableTemplate.header(block, table.corner()));
					}
				}
			}
			List<String> cells = new ArrayList<>(List.of(Escapes.escapeCell(row.label())));
			cells.addAll(row.figures());
			lines.add(line(cells));
		}
		return lines;
	}
}
