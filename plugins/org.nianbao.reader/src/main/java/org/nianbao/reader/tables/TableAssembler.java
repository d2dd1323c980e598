package org.nianbao.reader.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

import org.nianbao.language.formats.BlockSpec;
import org.nianbao.language.formats.ColumnGroupSpec;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.text.Labels;
import org.nianbao.reader.source.SourcePosition;
import org.nianbao.reader.source.SourceTable;
import org.nianbao.reader.tables.Alignment.Found;
import org.nianbao.reader.tables.CellText.Kind;
import org.nianbao.reader.tables.ReadCell.Confidence;
import org.nianbao.reader.tables.RowMatcher.Fit;
import org.nianbao.reader.tables.SourceLine.Piece;

/**
 * Puts the figures of rows whose labels are known into their columns. Used once.
 */
final class TableAssembler {

	private final TableSpec table;
	private final RowMatcher matcher;
	private final List<SourceTable> sources;
	private final List<SourceLine> lines;
	private final Sums sums;
	private final TableNotes notes;
	private final List<Row> rows = new ArrayList<>();
	private final List<ExtraRow> extra = new ArrayList<>();
	/** What the cells count that are sure, by row and column. */
	private final BigDecimal[][] values;
	private final ReadCell[][] cells;

	/** A row of the source with figures, or all rows side by side. */
	private static final class Row {

		private final Found found;
		private final SourceLine line;
		private final List<RowSpec> rowOf = new ArrayList<>();
		private final List<ColumnSpec> columnOf = new ArrayList<>();
		private Header header;
		/** The only reading that is possible; null if there are several. */
		private Piece[] sure;
		private boolean doubtful;

		Row(Found found, SourceLine line) {
			this.found = found;
			this.line = line;
			List<RowSpec> all = found.item().isWhole() ? found.item().table().rows() : List.of((RowSpec) found.item().item());
			for (RowSpec row : all) {
				for (ColumnSpec column : row.block().columns()) {
					rowOf.add(row);
					columnOf.add(column);
				}
			}
		}

		int width() {
			return rowOf.size();
		}

		List<int[]> cells() {
			List<int[]> cells = new ArrayList<>();
			for (int i = 0; i < width(); i++) {
				cells.add(new int[] {rowOf.get(i).index(), columnOf.get(i).index()});
			}
			return cells;
		}
	}

	private TableAssembler(RowMatcher matcher, List<SourceTable> sources, List<SourceLine> lines, TableNotes notes) {
		table = matcher.table();
		this.matcher = matcher;
		this.sources = sources;
		this.lines = lines;
		this.notes = notes;
		sums = new Sums(table);
		values = new BigDecimal[table.rows().size()][];
		cells = new ReadCell[table.rows().size()][];
		for (RowSpec row : table.rows()) {
			values[row.index()] = new BigDecimal[row.block().columns().size()];
			cells[row.index()] = new ReadCell[row.block().columns().size()];
		}
	}

	/**
	 * Reads a table.
	 *
	 * @param matcher knows the table
	 * @param sources all tables of the source
	 * @param lines   the rows of the source that belong to the table
	 * @param found   which of them are which
	 * @param notes   gets what a user should know
	 * @return the table
	 */
	static ReadTable read(RowMatcher matcher, List<SourceTable> sources, List<SourceLine> lines, List<Found> found, TableNotes notes) {
		TableAssembler assembler = new TableAssembler(matcher, sources, lines, notes);
		assembler.readRows(found);
		return assembler.table();
	}

	private void readRows(List<Found> found) {
		Map<Integer, Found> byLine = new HashMap<>();
		found.forEach(one -> byLine.put(one.line(), one));
		List<SourceLine> above = new ArrayList<>();
		Map<BlockSpec, Header> headers = new IdentityHashMap<>();
		for (int i = 0; i < lines.size(); i++) {
			SourceLine line = lines.get(i);
			Found one = byLine.get(i);
			boolean row = one != null && (one.item().isWhole() || one.item().item() instanceof RowSpec);
			if (row) {
				Row read = new Row(one, line);
				BlockSpec block = read.rowOf.get(0).block();
				Header header = new Header(above, block, one.item().isWhole());
				if (header.size() > 0) {
					headers.put(block, header);
				}
				read.header = headers.get(block);
				above.clear();
				rows.add(read);
			} else {
				addOther(line, one);
				if (line.count() == 0) {
					above.add(line);
				}
			}
		}
		// Before any other row is known, only the sums within a row can be wrong.
		rows.forEach(this::readSure);
		rows.stream().filter(row -> row.sure != null).forEach(row -> put(row, row.sure, null, row.doubtful));
		rows.stream().filter(row -> row.sure == null).forEach(this::readUnsure);
	}

	/** Takes note of a row without figures of its own: what it says that no label of the table says is kept. */
	private void addOther(SourceLine line, Found found) {
		if (found != null) {
			noteLabel(found, line);
			if (line.count() > 0) {
				addExtra(line.values());
			}
			return;
		}
		List<Piece> unknown = line.labels().stream().filter(label -> !isLabel(label)).toList();
		if (line.count() > 0) {
			List<Piece> all = new ArrayList<>(line.labels());
			all.addAll(line.values());
			addExtra(all);
		} else if (!unknown.isEmpty()) {
			addExtra(unknown);
		}
	}

	private boolean isLabel(Piece label) {
		return matcher.isLabel(label.text().text());
	}

	private void addExtra(List<Piece> pieces) {
		ExtraRow row = new ExtraRow(pieces.get(0).position(), pieces.stream().map(piece -> piece.text().text()).toList());
		extra.add(row);
		notes.extra(row);
	}

	private void noteLabel(Found found, SourceLine line) {
		if (found.match().fit() == Fit.SIMILAR) {
			notes.similar(line.position(), found.match().written(), found.item().item().label());
		}
		String written = found.match().written();
		List<Piece> unknown = line.labels().stream().filter(label -> !written.contains(label.text().text()) && !isLabel(label)).toList();
		if (!unknown.isEmpty() && !line.labels().isEmpty() && found.match().fit() != Fit.NONE) {
			List<Piece> stray = unknown.stream().filter(label -> !isEndedBy(label, written)).toList();
			if (!stray.isEmpty()) {
				addExtra(stray);
			}
		}
	}

	/** The labels of groups and of a row may stand in one cell. */
	private static boolean isEndedBy(Piece label, String written) {
		return !written.isEmpty() && Labels.comparable(label.text().text()).endsWith(Labels.comparable(written));
	}

	private void readSure(Row row) {
		noteLabel(row.found, row.line);
		SourceLine line = row.line;
		boolean exact = sources.get(line.table()).exact();
		int count = line.count();
		Piece[] reading = exact && row.header != null ? gridReading(row) : null;
		if (reading == null && count == row.width()) {
			reading = line.values().toArray(Piece[]::new);
			row.doubtful = row.header != null && row.header.isOdd() && !row.found.item().isWhole();
			if (row.doubtful && row.header.isComplete() && isFlat(row.rowOf.get(0).block())) {
				reading = inOrderOf(row.header, reading);
				row.doubtful = false;
			}
			row.doubtful |= !exact && (isInterrupted(line) || isContradicted(row, reading));
			row.doubtful |= isUnheaded(row);
		}
		// A digit at the end of a label may be the beginning of the first figure.
		String written = row.found.match().written();
		row.doubtful |= row.found.match().fit() == Fit.SIMILAR && Character.isDigit(written.charAt(written.length() - 1));
		if (reading == null && count == 0) {
			reading = new Piece[row.width()];
		}
		row.sure = reading;
	}

	/** Tells whether rows stand side by side without a header that says so. */
	private static boolean isUnheaded(Row row) {
		return row.found.item().isWhole() && (row.header == null || row.header.size() * 2 < row.width());
	}

	/** Tells whether an empty cell stands between figures: there are as many figures as columns, but not in those columns. */
	private static boolean isInterrupted(SourceLine line) {
		int last = -1;
		for (int i = 0; i < line.tail().size(); i++) {
			if (!line.tail().get(i).text().isEmpty()) {
				if (last >= 0 && i > last + 1) {
					return true;
				}
				last = i;
			}
		}
		return false;
	}

	/** Tells whether figures do not add up within their row: one may be lost and another one doubled. */
	private boolean isContradicted(Row row, Piece[] reading) {
		return violations(row, reading) > 0;
	}

	private static boolean isFlat(BlockSpec block) {
		return block.columnItems().stream().noneMatch(ColumnGroupSpec.class::isInstance);
	}

	private static Piece[] inOrderOf(Header header, Piece[] values) {
		Piece[] reading = new Piece[values.length];
		for (int i = 0; i < values.length; i++) {
			reading[header.order().get(i).index()] = values[i];
		}
		return reading;
	}

	/** Reads a row by the columns below which its cells stand; null if a cell stands elsewhere. */
	private Piece[] gridReading(Row row) {
		List<Integer> places = new ArrayList<>();
		if (row.found.item().isWhole()) {
			places.addAll(row.header.places());
		} else if (row.header.isComplete()) {
			row.columnOf.forEach(column -> places.add(row.header.place(column)));
		}
		if (places.size() != row.width() || new TreeSet<>(places).size() != places.size()) {
			return null;
		}
		Piece[] reading = new Piece[row.width()];
		List<Piece> left = new ArrayList<>(row.line.values());
		for (int i = 0; i < reading.length; i++) {
			int place = places.get(i);
			reading[i] = row.line.tail().stream().filter(piece -> piece.covers(place)).findFirst().orElse(null);
			if (reading[i] == null || reading[i].text().kind() != Kind.EMPTY && !left.remove(reading[i])) {
				return null;
			}
		}
		boolean explained = left.stream().allMatch(piece -> row.header.isUnknownAt(piece.column()));
		return explained ? reading : null;
	}

	/** Decides between the readings of a row by the sums; what they leave open is in doubt. */
	private void readUnsure(Row row) {
		List<Piece[]> readings = new ArrayList<>(Readings.of(row.line, row.width()));
		int[] filled = filledColumns(row);
		if (row.line.count() < row.width()) {
			Map<Piece[], Integer> likely = new IdentityHashMap<>();
			readings.forEach(reading -> likely.put(reading, 1_000 * with(row, reading, places -> sums.confirmations(places, values))
				+ agreement(reading, filled)));
			readings.sort((one, other) -> Integer.compare(likely.get(other), likely.get(one)));
		}
		int least = Integer.MAX_VALUE;
		List<Piece[]> best = new ArrayList<>();
		for (Piece[] reading : readings) {
			int violations = violations(row, reading);
			if (violations < least) {
				least = violations;
				best.clear();
			}
			if (violations == least) {
				best.add(reading);
			}
		}
		boolean[] agreed = new boolean[row.width()];
		for (int i = 0; i < agreed.length; i++) {
			int cell = i;
			agreed[i] = Readings.isExhaustive(row.line.count(), row.width()) && best.stream().map(reading -> text(reading[cell])).distinct().count() == 1;
		}
		put(row, best.get(0), agreed, isUnheaded(row));
	}

	private static String text(Piece piece) {
		return piece == null ? "" : piece.text().text();
	}

	/** Counts for each column the rows in which it is filled less those in which it is not. */
	private int[] filledColumns(Row row) {
		int[] filled = new int[row.width()];
		for (Row other : rows) {
			boolean comparable = other.width() == row.width() && other.line.tail().size() == row.width()
				&& other.rowOf.get(0).block() == row.rowOf.get(0).block();
			for (int i = 0; comparable && i < filled.length; i++) {
				filled[i] += other.line.tail().get(i).text().isEmpty() ? -1 : 1;
			}
		}
		return filled;
	}

	private static int agreement(Piece[] reading, int[] filled) {
		int agreement = 0;
		for (int i = 0; i < reading.length; i++) {
			agreement += reading[i] == null ? -filled[i] : filled[i];
		}
		return agreement;
	}

	private int violations(Row row, Piece[] reading) {
		return with(row, reading, places -> sums.violations(places, values));
	}

	/** Counts something while a row is read in one way. */
	private int with(Row row, Piece[] reading, ToIntFunction<List<int[]>> count) {
		List<int[]> places = row.cells();
		for (int i = 0; i < reading.length; i++) {
			values[places.get(i)[0]][places.get(i)[1]] = reading[i] == null ? null : reading[i].text().addend().orElse(null);
		}
		int result = count.applyAsInt(places);
		for (int[] place : places) {
			values[place[0]][place[1]] = null;
		}
		return result;
	}

	/**
	 * Puts figures into their cells.
	 *
	 * @param agreed which of them all possible readings have in common; null for the only reading
	 */
	private void put(Row row, Piece[] reading, boolean[] agreed, boolean doubtful) {
		List<Piece> left = new ArrayList<>(row.line.values());
		List<int[]> places = row.cells();
		boolean uncertain = false;
		for (int i = 0; i < reading.length; i++) {
			Piece piece = reading[i];
			ColumnSpec column = row.columnOf.get(i);
			Confidence confidence = doubtful || agreed != null && !agreed[i] ? Confidence.UNCERTAIN : agreed != null ? Confidence.DECIDED_BY_SUMS
				: row.found.match().fit() == Fit.SIMILAR ? Confidence.SIMILAR_LABEL : Confidence.CERTAIN;
			Optional<SourcePosition> position = piece == null ? Optional.empty() : Optional.of(piece.position());
			String written = piece == null ? "" : piece.text().written(column);
			if (piece == null && (agreed == null || agreed[i])) {
				confidence = Confidence.MISSING;
			} else if (piece != null && !piece.text().isReadable(column)) {
				confidence = Confidence.UNCERTAIN;
			}
			if (piece != null) {
				left.remove(piece);
				if (!written.equals(piece.text().text())) {
					notes.normalised(piece.position(), piece.text().text(), written);
				}
			}
			uncertain |= confidence == Confidence.UNCERTAIN;
			int[] place = places.get(i);
			cells[place[0]][place[1]] = new ReadCell(row.rowOf.get(i), column, written, position, confidence);
			if (confidence != Confidence.UNCERTAIN && piece != null) {
				values[place[0]][place[1]] = piece.text().addend().orElse(null);
			}
		}
		if (!left.isEmpty()) {
			addExtra(left);
		}
		if (uncertain && row.line.count() == row.width()) {
			notes.doubtful(row.line.position(), label(row));
		} else if (uncertain) {
			notes.uncertain(row.line.position(), label(row), row.line.count(), row.width());
		} else if (agreed != null) {
			notes.decided(row.line.position(), label(row), row.line.count(), row.width());
		}
	}

	private String label(Row row) {
		return row.found.item().isWhole() ? table.sectionTitle() : row.rowOf.get(0).label();
	}

	private ReadTable table() {
		Map<Integer, SourceTable> pieces = new TreeMap<>();
		lines.forEach(line -> pieces.put(line.table(), sources.get(line.table())));
		List<ReadCell> all = new ArrayList<>();
		Set<String> missing = new LinkedHashSet<>();
		for (RowSpec row : table.rows()) {
			for (ColumnSpec column : row.block().columns()) {
				ReadCell cell = cells[row.index()][column.index()];
				all.add(cell != null ? cell : new ReadCell(row, column, "", Optional.empty(), Confidence.MISSING));
			}
			if (Arrays.stream(cells[row.index()]).allMatch(cell -> cell == null || cell.confidence() == Confidence.MISSING)) {
				missing.add(row.label());
			}
		}
		notes.missing(pieces.values().iterator().next().position(), missing);
		return new ReadTable(table, List.copyOf(pieces.values()), all, extra);
	}
}
