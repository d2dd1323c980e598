package org.nianbao.ide.assist;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
import org.nianbao.language.text.Labels;

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
		RowText row = RowText.read(place.tokens(), place.first()).upTo(place.offset());
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
			candidates.add(new Candidate(Kind.LABEL, line.label(), detail, help, isMissing, labelRegion(place, cell), typed(place, cell),
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

	/** The white space after a label gives way, so that the columns stay where they are; that before it, where the caret is there. */
	private static Region labelRegion(Place place, Cell cell) {
		int start = cell.content().length() == 0 || place.offset() < cell.content().offset() ? cell.raw().offset() : cell.content().offset();
		return new Region(start, cell.raw().end() - start);
	}

	private static TemplateText label(Place place, Cell cell, String label) {
		Region replaced = labelRegion(place, cell);
		String lead = replaced.offset() == cell.raw().offset() ? " " : "";
		String written = Escapes.escapeCell(label);
		int width = width(place, replaced) - lead.length() - 1;
		return place.template().add(lead).add(written).caret().add(RowText.left(written, width).substring(written.length())).add(cell.closed() ? " " : "");
	}

	private static int width(Place place, Region region) {
		return DisplayWidth.of(place.text().substring(region.offset(), region.end()));
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
		} else if (row.kind() == ReportToken.HEADER_ROW || isCorner(place, spec, row.cells().get(0))) {
			addColumns(place, spec, table, row, cell, candidates);
		}
	}

	/** A header with an empty cell looks like a row of figures. */
	private static boolean isCorner(Place place, TableSpec spec, Cell cell) {
		return Labels.comparable(content(place, cell)).equals(Labels.comparable(spec.corner()));
	}

	private static String content(Place place, Cell cell) {
		return Escapes.unescape(place.text().substring(cell.content().offset(), cell.content().end()));
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
		boolean whole = cell.content().length() == 0 || place.offset() > cell.content().end();
		int end = whole ? cell.raw().end() : cell.content().end();
		Region replaced = new Region(cell.raw().offset(), end - cell.raw().offset());
		String tail = whole && cell.closed() ? " " : "";
		TemplateText text = place.template().add(" ").add(RowText.before(figure, width(place, replaced) - 1 - tail.length())).add(figure).caret().add(tail);
		return new Candidate(Kind.LABEL, figure, detail, help, true, replaced, typed(place, cell), text);
	}

	private void addColumns(Place place, TableSpec spec, Optional<OfficialTable> table, RowText row, Cell cell, Candidates candidates) {
		List<String> labels = row.cells().stream().skip(1).filter(other -> other != cell).map(other -> content(place, other)).toList();
		Optional<BlockSpec> block = blockBefore(place, spec, table)
			.or(() -> spec.blocks().stream().filter(candidate -> labels.stream().anyMatch(label -> candidate.findColumn(label).isPresent())).findFirst());
		for (BlockSpec candidate : block.map(List::of).orElse(spec.blocks())) {
			Set<ColumnSpec> there = labels.stream().flatMap(label -> candidate.findColumn(label).stream()).map(match -> match.target())
				.collect(Collectors.toSet());
			for (ColumnSpec column : candidate.columns()) {
				candidates.add(new Candidate(Kind.LABEL, column.label(), texts.get("column"), spec.sectionTitle(), !there.contains(column),
					labelRegion(place, cell), typed(place, cell), label(place, cell, column.label())));
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
