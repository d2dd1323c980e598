package org.nianbao.ide.assist;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.nianbao.ide.assist.Proposal.Kind;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowGroupSpec;
import org.nianbao.language.formats.RowItem;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.lexing.ReportToken;
import org.nianbao.language.lexing.TokenList;
import org.nianbao.language.loading.LoadedReport;

/**
 * Proposes figures of the tables for the prose, with what they are at present.
 */
final class ReferenceAssist {

	private final AssistTexts texts;

	/**
	 * @param texts what proposals say of figures
	 */
	ReferenceAssist(AssistTexts texts) {
		this.texts = texts;
	}

	/** What stands before and after a name. */
	private record Slot(Place place, Region replaced, int typed, String opening, String closing) {

		Candidate candidate(Kind kind, String label, String detail, String documentation, boolean missing, TemplateText text) {
			return new Candidate(kind, label, detail, documentation, missing, replaced, typed, text);
		}

		TemplateText begin() {
			return place.template().add(opening);
		}
	}

	/**
	 * Returns where the reference begins in which the caret is.
	 *
	 * @param place the place
	 * @return the token of {@link Place#before()} that opens it; -1 where the caret is in none
	 */
	static int openingBrace(Place place) {
		TokenList tokens = place.before();
		for (int i = tokens.size() - 1; i >= place.firstBefore(); i--) {
			switch (tokens.kind(i)) {
				case BRACE_OPEN, BAD_BRACE -> {
					return i;
				}
				case NAME, DOT, PLUS, MINUS, SLASH, PERCENT, BAD, WS -> {
					// may be part of one
				}
				default -> {
					return -1;
				}
			}
		}
		return -1;
	}

	/**
	 * Proposes what can stand at the caret within a reference.
	 *
	 * @param place      the place
	 * @param brace      the token that opens the reference, see {@link #openingBrace}
	 * @param candidates gets the candidates
	 */
	void addWithin(Place place, int brace, Candidates candidates) {
		TokenList tokens = place.before();
		List<String> names = new ArrayList<>();
		boolean isFirst = true;
		ReportToken last = ReportToken.BRACE_OPEN;
		int typed = place.offset();
		String text = place.text();
		for (int i = brace + 1; i < tokens.size(); i++) {
			switch (tokens.kind(i)) {
				case NAME -> {
					names.add(text.substring(tokens.start(i), tokens.end(i)));
					typed = tokens.start(i);
				}
				case PLUS, MINUS, SLASH -> {
					names.clear();
					isFirst = false;
				}
				case PERCENT, BAD -> {
					return;
				}
				default -> {
					// a dot or white space
				}
			}
			last = tokens.kind(i) == ReportToken.WS && last != ReportToken.NAME ? last : tokens.kind(i);
		}
		if (last == ReportToken.NAME) {
			names.remove(names.size() - 1);
		} else if (last == ReportToken.WS) {
			// After a name and a blank comes an operator.
			return;
		} else {
			typed = place.offset();
		}
		int end = place.offset();
		while (end < place.lineEnd() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
			end++;
		}
		boolean closed = isClosed(place, end);
		// Without a brace after it, what follows is prose.
		end = closed ? end : place.offset();
		Slot slot = new Slot(place, new Region(typed, end - typed), typed, "", closed ? "" : "}");
		if (names.isEmpty()) {
			addNames(slot, !isFollowedByDot(place, end), candidates);
			if (isFirst && end == place.offset()) {
				addShares(slot, candidates);
			}
		} else {
			addParts(slot, names, candidates);
		}
	}

	/**
	 * Proposes whole references at the caret.
	 *
	 * @param place      a place in the prose, in no reference
	 * @param typed      where what is typed for a name begins
	 * @param candidates gets the candidates
	 */
	void addWhole(Place place, int typed, Candidates candidates) {
		Slot slot = new Slot(place, new Region(typed, place.offset() - typed), typed, "{", "}");
		addNames(slot, true, candidates);
		addShares(slot, candidates);
	}

	private static boolean isClosed(Place place, int from) {
		for (int i = from; i < place.lineEnd(); i++) {
			char c = place.text().charAt(i);
			if (c == '}' || c == '｝') {
				return true;
			}
			if (c == '{' || c == '｛' || "，。；：、（）".indexOf(c) >= 0) {
				return false;
			}
		}
		return false;
	}

	private static boolean isFollowedByDot(Place place, int end) {
		return end < place.lineEnd() && (place.text().charAt(end) == '.' || place.text().charAt(end) == '．');
	}

	private void addNames(Slot slot, boolean columnPossible, Candidates candidates) {
		ReportFormat format = slot.place().format();
		for (TableSpec table : format.tables()) {
			table.blocks().forEach(block -> {
				block.group().flatMap(RowGroupSpec::name).ifPresent(name -> addRow(slot, table, name, block.group().get(), columnPossible, candidates));
				addItems(slot, table, block.rowItems(), columnPossible, candidates);
			});
		}
		if (columnPossible) {
			for (TableSpec table : format.tables()) {
				List<String> rows = rowNames(table);
				TemplateText text = slot.begin().add(table.name() + ".").part("row", rows.isEmpty() ? "" : rows.get(0), rows).add(slot.closing());
				candidates.add(slot.candidate(Kind.FIGURE, table.name(), texts.get("needs.row"), table.sectionTitle(), false, text));
			}
		}
	}

	private void addItems(Slot slot, TableSpec table, List<RowItem> items, boolean columnPossible, Candidates candidates) {
		for (RowItem item : items) {
			if (item instanceof RowSpec row) {
				addRow(slot, table, row.name(), row, columnPossible, candidates);
			} else {
				RowGroupSpec group = (RowGroupSpec) item;
				group.name().ifPresent(name -> addRow(slot, table, name, group, columnPossible, candidates));
				addItems(slot, table, group.items(), columnPossible, candidates);
			}
		}
	}

	private void addRow(Slot slot, TableSpec table, String name, RowItem item, boolean columnPossible, Candidates candidates) {
		List<RowSpec> rows = table.rowsNamed(name);
		if (rows.isEmpty()) {
			return;
		}
		RowSpec row = rows.get(0);
		Optional<ColumnSpec> column = row.block().defaultColumn();
		TemplateText text = slot.begin().add(name);
		if (!columnPossible) {
			// The dot and the column are there.
			candidates.add(slot.candidate(Kind.FIGURE, name, item.label(), table.sectionTitle(), false, text));
		} else if (column.isPresent()) {
			Optional<BigDecimal> value = value(slot.place().report(), table, rows, column.get());
			candidates.add(slot.candidate(Kind.FIGURE, name, detail(value), documentation(table, item.label(), column.get(), value), value.isPresent(),
				text.add(slot.closing())));
		} else {
			List<String> columns = row.block().columns().stream().map(ColumnSpec::name).toList();
			boolean known = columns.stream().flatMap(c -> row.block().column(c).stream())
				.anyMatch(c -> value(slot.place().report(), table, rows, c).isPresent());
			candidates.add(slot.candidate(Kind.FIGURE, name, texts.get("needs.column"), item.label() + "\n" + table.sectionTitle(), known,
				text.add(".").part("column", columns.get(0), columns).add(slot.closing())));
		}
	}

	private void addParts(Slot slot, List<String> names, Candidates candidates) {
		ReportFormat format = slot.place().format();
		Optional<TableSpec> table = format.table(names.get(0));
		if (table.isPresent() && names.size() == 1) {
			boolean columnPossible = !isFollowedByDot(slot.place(), slot.replaced().end());
			table.get().blocks().forEach(block -> addItems(slot, table.get(), block.rowItems(), columnPossible, candidates));
			return;
		}
		String name = names.get(table.isPresent() ? 1 : 0);
		boolean isRow = names.size() == (table.isPresent() ? 2 : 1);
		List<TableSpec> tables = table.map(List::of).orElse(format.tables());
		tables.stream().filter(candidate -> isRow && !candidate.rowsNamed(name).isEmpty()).findFirst()
			.ifPresent(found -> addColumns(slot, found, name, candidates));
	}

	private void addColumns(Slot slot, TableSpec table, String name, Candidates candidates) {
		List<RowSpec> rows = table.rowsNamed(name);
		for (ColumnSpec column : rows.get(0).block().columns()) {
			Optional<BigDecimal> value = value(slot.place().report(), table, rows, column);
			candidates.add(slot.candidate(Kind.FIGURE, column.name(), detail(value), documentation(table, name, column, value), value.isPresent(),
				slot.begin().add(column.name()).add(slot.closing())));
		}
	}

	/** The shares that the format knows in prose, and one of whatever in whatever. */
	private void addShares(Slot slot, Candidates candidates) {
		LoadedReport report = slot.place().report();
		List<String> names = report.format().tables().stream().flatMap(table -> defaultNames(table).stream()).toList();
		for (Map.Entry<String, Wordings.Share> share : Wordings.shares(report.format()).entrySet()) {
			Wordings.Share parts = share.getValue();
			Optional<String> value = Wordings.value(report, parts);
			TemplateText text = slot.begin().add(share.getKey()).add(slot.closing());
			candidates.add(slot.candidate(Kind.TEMPLATE, share.getKey(), value.map(v -> "= " + v).orElse(texts.get("share")), texts.get("share"),
				value.isPresent(), text));
		}
		if (names.size() > 1) {
			TemplateText text = slot.begin().part("part", names.get(0), names).add(" / ").part("whole", names.get(0), names).add(" %1").add(slot.closing());
			candidates.add(slot.candidate(Kind.TEMPLATE, texts.get("share.template"), texts.get("share"), texts.get("share.template.help"), false, text));
		}
	}

	private static List<String> rowNames(TableSpec table) {
		return table.rows().stream().map(RowSpec::name).toList();
	}

	private static List<String> defaultNames(TableSpec table) {
		return table.rows().stream().filter(row -> row.block().defaultColumn().isPresent()).map(RowSpec::name).toList();
	}

	private static Optional<BigDecimal> value(LoadedReport report, TableSpec table, List<RowSpec> rows, ColumnSpec column) {
		Optional<OfficialTable> found = report.table(table);
		if (found.isEmpty()) {
			return Optional.empty();
		}
		List<Figure> figures = rows.stream().map(row -> found.get().figure(row, column)).toList();
		boolean unknown = figures.stream().allMatch(figure -> figure.kind() == Figure.Kind.BLANK);
		return unknown ? Optional.empty() : OfficialTable.sum(figures);
	}

	private String detail(Optional<BigDecimal> value) {
		return value.map(v -> "= " + v.toPlainString()).orElse(texts.get("no.value"));
	}

	private String documentation(TableSpec table, String row, ColumnSpec column, Optional<BigDecimal> value) {
		return texts.get("figure.help", table.sectionTitle(), row, column.label(), value.map(BigDecimal::toPlainString).orElse(texts.get("no.value")));
	}
}
