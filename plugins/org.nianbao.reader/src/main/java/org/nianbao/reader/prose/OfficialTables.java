package org.nianbao.reader.prose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.nianbao.language.formats.BlockSpec;
import org.nianbao.language.formats.ColumnGroupSpec;
import org.nianbao.language.formats.ColumnItem;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RowGroupSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.formatting.TableTemplate;
import org.nianbao.language.lexing.Escapes;
import org.nianbao.language.text.EditDistance;
import org.nianbao.language.text.Labels;
import org.nianbao.reader.ImportStatistics.TableCount;
import org.nianbao.reader.prose.Part.Role;
import org.nianbao.reader.source.DroppedText.Reason;
import org.nianbao.reader.source.SourceCell;
import org.nianbao.reader.source.SourcePosition;
import org.nianbao.reader.source.SourceRow;
import org.nianbao.reader.source.SourceTable;
import org.nianbao.reader.tables.ExtraRow;
import org.nianbao.reader.tables.ReadCell;
import org.nianbao.reader.tables.ReadCell.Confidence;
import org.nianbao.reader.tables.ReadTable;
import org.nianbao.reader.tables.TablesReading;

/** The official tables that were recognised: how they are written, and the account of every cell of the source in them. */
final class OfficialTables {

	/** Cells that share so many of a hundred characters with a label are taken for it. */
	private static final int SIMILAR_PERCENT = 50;
	private static final int LONGEST_LABEL = 80;
	/** Between thousands; the language writes figures without. */
	private static final Pattern SEPARATOR = Pattern.compile("(?<=[0-9]),(?=[0-9]{3})");

	private final TablesReading reading;
	private final Findings findings;
	private final Map<SourceTable, List<ReadTable>> byFirstPiece = new IdentityHashMap<>();
	/** In the order of the reading: by identity, since pieces of two tables may be equal. */
	private final Map<SourceTable, ReadTable> owners = new IdentityHashMap<>();
	private final List<SourceTable> pieces = new ArrayList<>();
	private final Map<ReadTable, List<String>> comments = new IdentityHashMap<>();
	private final Map<ReadTable, List<String>> notes = new IdentityHashMap<>();

	/**
	 * @param reading  what the tables of the source say
	 * @param findings gets to know what has no place
	 */
	OfficialTables(TablesReading reading, Findings findings) {
		this.reading = reading;
		this.findings = findings;
		for (ReadTable table : reading.tables()) {
			byFirstPiece.computeIfAbsent(table.pieces().get(0), piece -> new ArrayList<>()).add(table);
			for (SourceTable piece : table.pieces()) {
				if (owners.putIfAbsent(piece, table) == null) {
					pieces.add(piece);
				}
			}
		}
		account();
	}

	/** Settles which parts are official tables. */
	void settle(List<Part> parts) {
		for (Part part : parts) {
			if (part.block() instanceof SourceTable table && owners.containsKey(table)) {
				part.become(byFirstPiece.containsKey(table) ? Role.OFFICIAL_TABLE : Role.LATER_PIECE);
			}
		}
	}

	/** The tables that begin with a table of the source. */
	List<ReadTable> at(SourceTable first) {
		return byFirstPiece.getOrDefault(first, List.of());
	}

	/** The lines of a table as they are written, with line ends. */
	static String text(ReadTable table) {
		Map<RowSpec, Map<ColumnSpec, String>> texts = new HashMap<>();
		table.cells().forEach(cell -> texts.computeIfAbsent(cell.row(), row -> new HashMap<>()).put(cell.column(), Escapes.escapeCell(cell.text())));
		return TableTemplate.table(table.table(), (row, column) -> texts.getOrDefault(row, Map.of()).getOrDefault(column, ""));
	}

	/** What the source has in a table that the format has no place for. */
	List<String> comments(ReadTable table) {
		return comments.getOrDefault(table, List.of());
	}

	/** The notes that the source has as rows of a table. */
	List<String> notes(ReadTable table) {
		return notes.getOrDefault(table, List.of());
	}

	/** Counts the cells of all tables of the format. */
	List<TableCount> counts() {
		List<TableCount> counts = new ArrayList<>();
		Set<TableSpec> all = new LinkedHashSet<>(reading.format().tables());
		reading.tables().forEach(table -> all.add(table.table()));
		for (TableSpec spec : all) {
			List<ReadCell> cells = reading.tables().stream().filter(table -> table.table() == spec).flatMap(table -> table.cells().stream()).toList();
			int expected = spec.rows().stream().mapToInt(row -> row.block().columns().size()).sum();
			int read = (int) cells.stream().filter(cell -> cell.confidence() != Confidence.MISSING).count();
			int figures = (int) cells.stream().filter(cell -> !cell.text().isEmpty()).count();
			counts.add(new TableCount(spec.name(), !cells.isEmpty(), expected, read, figures));
			if (cells.isEmpty()) {
				findings.warn("table-missing", "table", spec.sectionTitle());
			}
		}
		return counts;
	}

	/** Counts the cells by how surely they were placed. */
	Map<Confidence, Integer> confidence() {
		Map<Confidence, Integer> counts = new EnumMap<>(Confidence.class);
		reading.tables().stream().flatMap(table -> table.cells().stream()).forEach(cell -> counts.merge(cell.confidence(), 1, Integer::sum));
		return counts;
	}

	/** Every text of a piece is a figure with a place, a row without one, or a label; what is none of these is lost unless it becomes a comment. */
	private void account() {
		Map<SourcePosition, List<String>> figures = new HashMap<>();
		Map<String, Integer> extra = new HashMap<>();
		Map<SourceTable, Set<String>> labels = new IdentityHashMap<>();
		for (ReadTable table : reading.tables()) {
			table.cells().forEach(cell -> cell.position().ifPresent(position -> figures.computeIfAbsent(position, p -> new ArrayList<>()).add(cell.text())));
			table.extra().forEach(row -> addExtra(table, row, extra));
			Set<String> known = labels(table.table());
			for (SourceTable piece : table.pieces()) {
				labels.computeIfAbsent(piece, p -> new LinkedHashSet<>()).addAll(known);
			}
		}
		for (SourceTable piece : pieces) {
			for (SourceRow row : piece.rows()) {
				row.cells().stream().filter(cell -> !cell.text().isEmpty()).forEach(cell -> account(cell, figures, extra, labels.get(piece), owners.get(piece)));
			}
		}
	}

	private void addExtra(ReadTable table, ExtraRow row, Map<String, Integer> extra) {
		row.texts().stream().map(Labels::comparable).forEach(text -> extra.merge(text, 1, Integer::sum));
		String line = String.join(" | ", row.texts().stream().map(Wording::oneLine).toList());
		if (row.texts().size() == 1 && (line.startsWith("注：") || line.startsWith("注:"))) {
			notes.computeIfAbsent(table, t -> new ArrayList<>()).add(line);
		} else if (!line.isEmpty()) {
			comments.computeIfAbsent(table, t -> new ArrayList<>()).add(line);
			// The recogniser of tables may have said so already.
			boolean told = reading.notes().stream().anyMatch(note -> note.position().filter(row.position()::equals).isPresent());
			if (!told) {
				findings.warn("extra-row", row.position(), "table", table.table().sectionTitle(), "text", line);
			}
		}
	}

	private void account(SourceCell cell, Map<SourcePosition, List<String>> figures, Map<String, Integer> extra, Set<String> labels,
			ReadTable owner) {
		String text = Labels.comparable(cell.text());
		List<String> read = figures.getOrDefault(cell.position(), List.of());
		if (text.isEmpty() || isCovered(text, read)) {
			return;
		}
		if (extra.getOrDefault(text, 0) > 0) {
			extra.merge(text, -1, Integer::sum);
			return;
		}
		if (isLabel(text, labels)) {
			findings.drop(cell.position(), cell.text(), Reason.FORMAT_LABEL);
			return;
		}
		comments.computeIfAbsent(owner, table -> new ArrayList<>()).add(Wording.oneLine(cell.text()));
		findings.warn("extra-row", cell.position(), "table", owner.table().sectionTitle(), "text", Wording.oneLine(cell.text()));
	}

	/** Does the text consist of figures that were placed? Readers may find several in one cell. */
	private static boolean isCovered(String text, Collection<String> read) {
		StringBuilder all = new StringBuilder();
		read.stream().map(Labels::comparable).forEach(all::append);
		String plain = SEPARATOR.matcher(text).replaceAll("");
		return !read.isEmpty() && (all.toString().contains(text) || plain.contentEquals(all));
	}

	private static boolean isLabel(String text, Set<String> labels) {
		if (labels.contains(text)) {
			return true;
		}
		boolean figures = text.chars().noneMatch(Character::isIdeographic);
		if (figures || text.length() > LONGEST_LABEL) {
			return false;
		}
		for (String label : labels) {
			int longer = Math.max(label.length(), text.length());
			boolean part = label.contains(text) || text.length() > 1 && text.contains(label) && text.length() <= 2 * label.length();
			if (part || label.length() <= LONGEST_LABEL && 100 * (longer - EditDistance.between(label, text)) >= SIMILAR_PERCENT * longer) {
				return true;
			}
		}
		return false;
	}

	private static Set<String> labels(TableSpec table) {
		Set<String> labels = new LinkedHashSet<>();
		table.note().ifPresent(note -> add(labels, note));
		add(labels, table.corner());
		add(labels, table.sectionTitle());
		for (RowGroupSpec group : table.groups()) {
			add(labels, group.label());
			group.definition().getAliases().forEach(alias -> add(labels, alias));
		}
		for (RowSpec row : table.rows()) {
			add(labels, row.label());
			row.aliases().forEach(alias -> add(labels, alias));
		}
		for (BlockSpec block : table.blocks()) {
			addColumns(labels, block.columnItems());
		}
		labels.remove("");
		return labels;
	}

	private static void addColumns(Set<String> labels, List<ColumnItem> items) {
		for (ColumnItem item : items) {
			add(labels, item.label());
			if (item instanceof ColumnGroupSpec group) {
				addColumns(labels, group.items());
			} else if (item instanceof ColumnSpec column) {
				column.aliases().forEach(alias -> add(labels, alias));
			}
		}
	}

	private static void add(Set<String> labels, String label) {
		labels.add(Labels.comparable(label));
	}
}
