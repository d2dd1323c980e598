package org.nianbao.ide.assist;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.nianbao.ide.assist.Proposal.Kind;
import org.nianbao.ide.assist.RowText.Cell;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.figures.ReportSection;
import org.nianbao.language.figures.TableLine;
import org.nianbao.language.formats.BlockSpec;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RowGroupSpec;
import org.nianbao.language.formats.RowItem;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.SectionSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.formatting.TableTemplate;
import org.nianbao.language.lexing.Escapes;
import org.nianbao.language.lexing.ReportToken;
import org.nianbao.language.text.DisplayWidth;

/**
 * Proposes what stands in official tables: whole tables, rows, headings, labels of columns, totals.
 */
final class TableAssist {

	private static final String COMPUTED = "=";

	private final AssistTexts texts;

	/**
	 * @param texts what proposals say of tables
	 */
	TableAssist(AssistTexts texts) {
		this.texts = texts;
	}

	/** A line of an official table that can be written. */
	private record Line(BlockSpec block, Object item, String label) {
	}

	/**
	 * Proposes what can be written in the line of a row.
	 *
	 * @param place      a place in a row
	 * @param candidates gets the candidates
	 */
	void addWithin(Place place, Candidates candidates) {
		RowText row = RowText.read(place.tokens(), place.first());
		int index = row.cellAt(place.offset());
		if (index < 0 || row.kind() == ReportToken.FREE_ROW) {
			return;
		}
		Optional<OfficialTable> table = tableHere(place);
		Optional<TableSpec> spec = table.map(OfficialTable::spec).or(() -> specOfSection(place));
		if (spec.isEmpty()) {
			return;
		}
		if (index == 0) {
			addLines(place, spec.get(), table, Optional.of(row), candidates);
			if (table.isEmpty() && row.cells().size() == 1) {
				addTable(place, spec.get(), new Region(row.start(), place.contentEnd() - row.start()), row.cells().get(0), candidates);
			}
		} else {
			addCell(place, spec.get(), table, row, index, candidates);
		}
	}

	/**
	 * Proposes lines of tables in a blank line: the rows that are still missing, or the whole table.
	 *
	 * @param place      a place at the start of a line
	 * @param candidates gets the candidates
	 */
	void addInBlankLine(Place place, Candidates candidates) {
		Optional<TableSpec> spec = specOfSection(place);
		if (spec.isEmpty()) {
			return;
		}
		Optional<OfficialTable> table = place.report().table(spec.get()).filter(found -> !found.lines().isEmpty());
		if (table.isEmpty()) {
			TemplateText text = place.endBlock(place.block().add(withoutLastLineEnd(TableTemplate.table(spec.get()))));
			candidates.add(new Candidate(Kind.TABLE, spec.get().name(), texts.get("table"), spec.get().sectionTitle(), true, place.typedLine(),
				place.contentStart(), text));
		} else if (place.kindOfLastLine().filter(TableAssist::isRow).isPresent()) {
			addLines(place, spec.get(), table, Optional.empty(), candidates);
		}
	}

	private static boolean isRow(ReportToken kind) {
		return kind == ReportToken.HEADER_ROW || kind == ReportToken.GROUP_ROW || kind == ReportToken.DATA_ROW;
	}

	private static String withoutLastLineEnd(String text) {
		return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
	}

	private void addTable(Place place, TableSpec spec, Region replaced, Cell cell, Candidates candidates) {
		TemplateText text = place.template().add(withoutLastLineEnd(TableTemplate.table(spec)));
		candidates.add(new Candidate(Kind.TABLE, spec.name(), texts.get("table"), spec.sectionTitle(), true, replaced,
			Math.min(place.offset(), cell.content().offset()), text));
	}

	/** A table with a single line whose label means nothing is known by its section alone. */
	private static Optional<OfficialTable> tableHere(Place place) {
		return place.report().tables().stream().filter(table -> table.lines().stream().anyMatch(line -> place.isOnLine(line.label().region())))
			.findFirst().or(() -> specOfSection(place).flatMap(place.report()::table));
	}

	private static Optional<TableSpec> specOfSection(Place place) {
		return place.section().flatMap(ReportSection::spec).flatMap(SectionSpec::table);
	}

	// ---- lines ----------------------------------------------------------------------------------------------------------

	private void addLines(Place place, TableSpec spec, Optional<OfficialTable> table, Optional<RowText> row, Candidates candidates) {
		Set<Object> there = table.map(found -> there(place, found)).orElse(Set.of());
		List<Line> lines = lines(spec);
		boolean alone = row.isEmpty() || row.get().cells().size() == 1;
		if (alone) {
			addMissingRows(place, spec, table, row, lines.stream().filter(line -> !there.contains(line.item())).toList(), candidates);
		}
		for (Line line : lines) {
			boolean isMissing = !there.contains(line.item());
			boolean fits = row.isPresent() ? alone || line.item() instanceof RowSpec : isMissing;
			if (fits && !(line.item() instanceof BlockSpec && !alone)) {
				add(place, spec, table, row, line, isMissing, candidates);
			}
		}
	}

	private void add(Place place, TableSpec spec, Optional<OfficialTable> table, Optional<RowText> row, Line line, boolean isMissing,
			Candidates candidates) {
		String detail = texts.get(line.item() instanceof RowSpec ? "row" : line.item() instanceof BlockSpec ? "header" : "group");
		String help = texts.get(isMissing ? "line.missing" : "line.there", spec.sectionTitle());
		if (row.isPresent() && row.get().cells().size() > 1) {
			Cell cell = row.get().cells().get(0);
			candidates.add(new Candidate(Kind.LABEL, line.label(), detail, help, isMissing, labelRegion(cell), typed(place, cell),
				label(place, cell, line.label())));
			return;
		}
		TemplateText text = place.template();
		write(text, place, spec, table, line, true);
		Region replaced = row.map(r -> new Region(r.start(), Math.max(r.end(), place.contentEnd()) - r.start())).orElseGet(place::typedLine);
		int typed = row.map(r -> typed(place, r.cells().get(0))).orElseGet(place::contentStart);
		if (row.isEmpty() && !place.isAtEndOfLine()) {
			text.add("\n");
		}
		candidates.add(new Candidate(Kind.LABEL, line.label(), detail, help, isMissing, replaced, typed, text));
	}

	private static int typed(Place place, Cell cell) {
		return Math.min(place.offset(), cell.content().offset());
	}

	/** The white space after a label gives way, so that the columns stay where they are. */
	private static Region labelRegion(Cell cell) {
		return cell.content().length() == 0 ? cell.raw() : new Region(cell.content().offset(), cell.raw().end() - cell.content().offset());
	}

	private static TemplateText label(Place place, Cell cell, String label) {
		String old = place.text().substring(cell.raw().offset(), cell.raw().end());
		int width = DisplayWidth.of(old);
		boolean whole = cell.content().length() == 0;
		int lead = whole ? 1 : DisplayWidth.of(place.text().substring(cell.raw().offset(), cell.content().offset()));
		String padded = RowText.left(Escapes.escapeCell(label), width - lead - 1);
		TemplateText text = place.template().add(whole ? " " : "").add(Escapes.escapeCell(label)).caret();
		return text.add(padded.substring(Escapes.escapeCell(label).length())).add(cell.closed() ? " " : "");
	}

	/** All missing lines that belong between the line before and the one after, at once. */
	private void addMissingRows(Place place, TableSpec spec, Optional<OfficialTable> table, Optional<RowText> row, List<Line> missing,
			Candidates candidates) {
		List<Line> all = lines(spec);
		int from = -1;
		int to = all.size();
		if (table.isPresent()) {
			for (TableLine written : table.get().lines()) {
				int at = indexOf(all, written);
				if (at >= 0 && !place.isOnLine(written.label().region())) {
					if (written.label().region().offset() < place.lineStart()) {
						from = at;
					} else if (to == all.size()) {
						to = at;
					}
				}
			}
		}
		int after = from;
		int before = to;
		List<Line> fitting = missing.stream().filter(line -> all.indexOf(line) > after && all.indexOf(line) < before).toList();
		if (fitting.stream().filter(line -> line.item() instanceof RowSpec).count() < 2 || table.isEmpty()) {
			return;
		}
		TemplateText text = place.template();
		for (int i = 0; i < fitting.size(); i++) {
			text.add(i > 0 ? "\n" : "");
			write(text, place, spec, table, fitting.get(i), false);
		}
		Region replaced = row.map(r -> new Region(r.start(), Math.max(r.end(), place.contentEnd()) - r.start())).orElseGet(place::typedLine);
		int typed = row.map(r -> typed(place, r.cells().get(0))).orElseGet(place::contentStart);
		if (row.isEmpty() && !place.isAtEndOfLine()) {
			text.add("\n");
		}
		candidates.add(new Candidate(Kind.TABLE, texts.get("rows.missing", fitting.size()), spec.name(), String.join("\n", fitting.stream().map(Line::label)
			.toList()), true, replaced, typed, text));
	}

	private static int indexOf(List<Line> all, TableLine written) {
		Object item = item(written);
		for (int i = 0; i < all.size(); i++) {
			if (all.get(i).item() == item) {
				return i;
			}
		}
		return -1;
	}

	private static Object item(TableLine written) {
		if (written instanceof TableLine.Data data) {
			return data.spec().<Object>map(match -> match.target()).orElse(null);
		}
		if (written instanceof TableLine.Group group) {
			return group.group().<Object>map(match -> match.target()).orElse(null);
		}
		return null;
	}

	/** What the table has, the line of the caret left out. */
	private static Set<Object> there(Place place, OfficialTable table) {
		Set<Object> there = new HashSet<>();
		for (TableLine line : table.lines()) {
			if (place.isOnLine(line.label().region())) {
				continue;
			}
			if (line instanceof TableLine.Header header) {
				header.columns().forEach(column -> column.column().ifPresent(match -> table.spec().blocks().stream()
					.filter(block -> block.columns().contains(match.target())).forEach(there::add)));
			} else {
				Optional.ofNullable(item(line)).ifPresent(there::add);
			}
		}
		return there;
	}

	private static List<Line> lines(TableSpec spec) {
		List<Line> lines = new ArrayList<>();
		for (BlockSpec block : spec.blocks()) {
			block.group().ifPresent(group -> lines.add(new Line(block, group, group.label())));
			if (!spec.corner().isEmpty()) {
				lines.add(new Line(block, block, spec.corner()));
			}
			addItems(block, block.rowItems(), lines);
		}
		return lines;
	}

	private static void addItems(BlockSpec block, List<RowItem> items, List<Line> lines) {
		for (RowItem item : items) {
			lines.add(new Line(block, item, item.label()));
			if (item instanceof RowGroupSpec group) {
				addItems(block, group.items(), lines);
			}
		}
	}

	private static void write(TemplateText text, Place place, TableSpec spec, Optional<OfficialTable> table, Line line, boolean parts) {
		if (line.item() instanceof RowGroupSpec group) {
			text.add(TableTemplate.group(group));
		} else if (line.item() instanceof BlockSpec block) {
			text.add(TableTemplate.header(block, spec.corner()));
		} else {
			write(text, place, table, (RowSpec) line.item(), parts);
		}
	}

	/** A row like the others of its block: the columns in their order, as wide as theirs. */
	private static void write(TemplateText text, Place place, Optional<OfficialTable> table, RowSpec row, boolean parts) {
		List<Optional<ColumnSpec>> columns = table.map(found -> found.columnsFor(row)).orElseGet(() -> row.block().columns().stream().map(Optional::of)
			.toList());
		int[] widths = table.flatMap(found -> neighbour(place, found, row)).map(other -> other.widths(place.text()))
			.filter(found -> found.length == columns.size() + 1).orElseGet(() -> new int[columns.size() + 1]);
		text.add("| ").add(RowText.left(Escapes.escapeCell(row.label()), widths[0])).add(" |");
		boolean caretSet = false;
		for (int i = 0; i < columns.size(); i++) {
			String content = columns.get(i).map(column -> TableTemplate.BLANK.content(row, column)).orElse("");
			text.add(" ").add(RowText.before(content, widths[i + 1]));
			if (content.isEmpty() && parts) {
				if (!caretSet) {
					text.caret();
					caretSet = true;
				}
				text.part("cell" + i, "", List.of());
			} else {
				text.add(content);
			}
			text.add(" |");
		}
		if (parts && caretSet) {
			text.caret();
		}
	}

	private static Optional<RowText> neighbour(Place place, OfficialTable table, RowSpec row) {
		return row.block().rows().stream().flatMap(other -> table.line(other).stream()).filter(line -> !place.isOnLine(line.label().region())).findFirst()
			.map(line -> place.rowAt(line.label().region().offset()));
	}

	// ---- cells ----------------------------------------------------------------------------------------------------------

	private void addCell(Place place, TableSpec spec, Optional<OfficialTable> table, RowText row, int index, Candidates candidates) {
		Optional<TableLine> line = table.flatMap(found -> found.lines().stream().filter(l -> place.isOnLine(l.label().region())).findFirst());
		Cell cell = row.cells().get(index);
		if (line.isPresent() && line.get() instanceof TableLine.Data data && data.spec().isPresent()) {
			int column = index - 1;
			if (column < data.columns().size() && data.columns().get(column).isPresent()) {
				addTotal(place, table.get(), data.spec().get().target(), data.columns().get(column).get(), cell, candidates);
			}
		} else if (row.kind() == ReportToken.HEADER_ROW || row.kind() == ReportToken.DATA_ROW && line.isEmpty()) {
			addColumns(place, spec, line, table, cell, candidates);
		}
	}

	private void addTotal(Place place, OfficialTable table, RowSpec row, ColumnSpec column, Cell cell, Candidates candidates) {
		if (row.sumRule().isEmpty() && column.sumRule().isEmpty()) {
			return;
		}
		List<Figure> addends = table.addends(row, column);
		Optional<String> total = OfficialTable.sum(addends).map(value -> value.toPlainString());
		String help = texts.get("total.help", row.label(), column.label());
		candidates.add(cell(place, cell, COMPUTED, total.map(value -> "= " + value).orElse(texts.get("total")), help));
		total.ifPresent(value -> candidates.add(cell(place, cell, value, texts.get("total"), help)));
	}

	/** Figures stand to the right. */
	private static Candidate cell(Place place, Cell cell, String figure, String detail, String help) {
		Region replaced = cell.content().length() == 0 ? cell.raw() : new Region(cell.raw().offset(), cell.content().end() - cell.raw().offset());
		int width = DisplayWidth.of(place.text().substring(replaced.offset(), replaced.end()));
		boolean empty = cell.content().length() == 0;
		TemplateText text = place.template().add(" ").add(RowText.before(figure, width - 1 - (empty && cell.closed() ? 1 : 0))).add(figure).caret();
		if (empty && cell.closed()) {
			text.add(" ");
		}
		return new Candidate(Kind.LABEL, figure, detail, help, true, replaced, typed(place, cell), text);
	}

	private void addColumns(Place place, TableSpec spec, Optional<TableLine> line, Optional<OfficialTable> table, Cell cell, Candidates candidates) {
		List<ColumnSpec> there = new ArrayList<>();
		if (line.isPresent() && line.get() instanceof TableLine.Header header) {
			header.columns().stream().filter(column -> !cell.content().equals(column.label().region()))
				.forEach(column -> column.column().ifPresent(match -> there.add(match.target())));
		}
		Optional<BlockSpec> block = spec.blocks().stream().filter(candidate -> candidate.columns().stream().anyMatch(there::contains)).findFirst()
			.or(() -> blockBefore(place, spec, table));
		List<BlockSpec> blocks = block.map(List::of).orElse(spec.blocks());
		for (BlockSpec candidate : blocks) {
			for (ColumnSpec column : candidate.columns()) {
				candidates.add(new Candidate(Kind.LABEL, column.label(), texts.get("column"), spec.sectionTitle(), !there.contains(column),
					labelRegion(cell), typed(place, cell), label(place, cell, column.label())));
			}
		}
	}

	private static Optional<BlockSpec> blockBefore(Place place, TableSpec spec, Optional<OfficialTable> table) {
		RowGroupSpec last = null;
		for (TableLine line : table.map(OfficialTable::lines).orElse(List.of())) {
			if (line.label().region().offset() < place.lineStart() && line instanceof TableLine.Group group && group.group().isPresent()) {
				last = group.group().get().target();
			}
		}
		RowGroupSpec heading = last;
		return spec.blocks().stream().filter(block -> block.group().isPresent() && block.group().get() == heading).findFirst();
	}
}
