package org.nianbao.reader.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nianbao.language.text.Labels;
import org.nianbao.reader.source.SourceCell;
import org.nianbao.reader.source.SourceRow;
import org.nianbao.reader.source.SourceTable;
import org.nianbao.reader.tables.CellText.Kind;
import org.nianbao.reader.tables.SourceLine.Piece;

/**
 * Makes rows of a source whole again where something has glued or broken them: cells with several figures, labels with figures behind them, two rows
 * in one, one row in two. Only official labels and aliases count, character by character; what is not sure stays as it is. Used once.
 */
final class LineRepair {

	private static final Pattern GAP = Pattern.compile("[\\s\u00a0\u3000\u200b]++");
	private static final Pattern LABEL_AND_FIGURE = Pattern.compile("(.*[^0-9+\\-.,])([+-]?[0-9][0-9,.]{0,20})");
	/** A longer cell is no cell of an official table. */
	private static final int LONGEST_CELL = 2_000;

	private final KnownLabels known;
	private final List<SourceLine> lines = new ArrayList<>();

	private LineRepair(KnownLabels known) {
		this.known = known;
	}

	/**
	 * Reads the rows of tables.
	 *
	 * @param tables the tables of a source
	 * @param known  the labels that count
	 * @return the rows in the order of the source, without those that are empty
	 */
	static List<SourceLine> lines(List<SourceTable> tables, KnownLabels known) {
		LineRepair repair = new LineRepair(known);
		for (int table = 0; table < tables.size(); table++) {
			for (SourceRow row : tables.get(table).rows()) {
				repair.addRow(table, row);
			}
		}
		return repair.merged();
	}

	private void addRow(int table, SourceRow row) {
		List<List<Piece>> parts = byLine(pieces(row));
		for (List<Piece> part : parts) {
			addSegments(table, row, part);
		}
	}

	private static List<Piece> pieces(SourceRow row) {
		List<Piece> pieces = new ArrayList<>();
		for (SourceCell cell : row.cells()) {
			pieces.add(new Piece(cell.position(), cell.text(), CellText.of(cell.text()), cell.column(), cell.columnSpan()));
		}
		return pieces;
	}

	/** Takes rows apart that are glued: each of their cells has as many lines. */
	private List<List<Piece>> byLine(List<Piece> pieces) {
		int count = 0;
		int cells = 0;
		for (Piece piece : pieces) {
			String[] parts = lines(piece);
			boolean figures = parts.length > 1 && Arrays.stream(parts).allMatch(part -> CellText.of(part).isValue());
			if (figures) {
				count = count == 0 || count == parts.length ? parts.length : -1;
				cells++;
			} else if (piece.text().isValue()) {
				return List.of(pieces);
			}
		}
		if (cells == 0 || count < 2) {
			return List.of(pieces);
		}
		List<List<Piece>> rows = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			rows.add(new ArrayList<>());
		}
		for (Piece piece : pieces) {
			List<String> parts = CellText.of(lines(piece)[0]).isValue() ? Arrays.asList(lines(piece)) : labelParts(piece, count);
			if (parts.size() > 1 && parts.size() != count) {
				return List.of(pieces);
			}
			for (int i = 0; i < parts.size(); i++) {
				rows.get(i).add(part(piece, parts.get(i)));
			}
		}
		boolean labelled = rows.stream().allMatch(row -> row.stream().anyMatch(piece -> piece.text().kind() == Kind.TEXT && isRow(piece)));
		return labelled ? rows : List.of(pieces);
	}

	private static String[] lines(Piece piece) {
		return piece.raw().length() > LONGEST_CELL ? new String[] {piece.raw()} : piece.raw().split("\n", -1);
	}

	/** Splits a text into as many labels of rows; a text of one label stays whole, it is that of a group. */
	private List<String> labelParts(Piece piece, int count) {
		List<String> found = new ArrayList<>();
		StringBuilder label = new StringBuilder();
		for (String line : lines(piece)) {
			label.append(line);
			if (known.width(Labels.comparable(label)) > 0) {
				found.add(label.toString());
				label.setLength(0);
			}
		}
		return found.size() == count && label.isEmpty() ? found : List.of(piece.raw());
	}

	private boolean isRow(Piece piece) {
		return known.width(comparable(piece)) > 0;
	}

	private static String comparable(Piece piece) {
		return Labels.comparable(piece.text().text());
	}

	private static Piece part(Piece piece, String text) {
		return new Piece(piece.position(), text, CellText.of(text), piece.column(), piece.span());
	}

	/** Takes a row apart where a label follows figures. */
	private void addSegments(int table, SourceRow row, List<Piece> pieces) {
		List<Piece> labels = new ArrayList<>();
		List<Piece> tail = new ArrayList<>();
		for (Piece piece : unglued(pieces)) {
			if (piece.text().kind() != Kind.TEXT) {
				tail.add(piece);
			} else if (tail.stream().allMatch(value -> value.text().isEmpty())) {
				addLabel(labels, piece);
				tail.clear();
			} else if (labels.isEmpty() && isEnumerator(tail, piece)) {
				Piece number = tail.get(0);
				labels.add(part(number, number.raw() + "." + piece.raw()));
				tail.clear();
			} else if (known.isKnown(comparable(piece))) {
				add(table, row, labels, tail);
				labels.clear();
				tail.clear();
				labels.add(piece);
			} else {
				tail.add(piece);
			}
		}
		add(table, row, labels, tail);
	}

	/** Some programs repeat the text of a merged cell in each cell that it covers. */
	private static void addLabel(List<Piece> labels, Piece piece) {
		boolean repeated = !labels.isEmpty() && labels.get(labels.size() - 1).text().equals(piece.text());
		if (!repeated) {
			labels.add(piece);
		}
	}

	/** Tells whether a figure before a label is its number. */
	private boolean isEnumerator(List<Piece> tail, Piece label) {
		List<Piece> values = tail.stream().filter(value -> !value.text().isEmpty()).toList();
		return values.size() == 1 && known.width(Labels.comparable(values.get(0).text().number() + "." + label.text().text())) > 0;
	}

	private void add(int table, SourceRow row, List<Piece> labels, List<Piece> tail) {
		boolean empty = labels.isEmpty() && tail.stream().allMatch(value -> value.text().isEmpty());
		if (!empty) {
			lines.add(new SourceLine(table, labels.isEmpty() ? row.position() : labels.get(0).position(), labels, tail));
		}
	}

	/** Takes cells apart that have several figures, or a label and figures. */
	private List<Piece> unglued(List<Piece> pieces) {
		List<Piece> result = new ArrayList<>();
		for (Piece piece : pieces) {
			String[] parts = piece.raw().length() > LONGEST_CELL ? new String[0] : GAP.split(piece.raw().strip());
			int figures = 0;
			while (figures < parts.length && CellText.of(parts[parts.length - 1 - figures]).isValue()) {
				figures++;
			}
			boolean wholeLabel = piece.text().kind() == Kind.TEXT && known.isKnown(comparable(piece));
			if (parts.length < 2 || figures == 0 || wholeLabel || piece.text().kind() != Kind.TEXT && figures < parts.length) {
				addWithoutGap(piece, result);
				continue;
			}
			if (figures < parts.length) {
				result.add(part(piece, String.join(" ", Arrays.copyOf(parts, parts.length - figures))));
			}
			for (int i = parts.length - figures; i < parts.length; i++) {
				result.add(part(piece, parts[i]));
			}
		}
		return result;
	}

	private void addWithoutGap(Piece piece, List<Piece> result) {
		String text = piece.text().text();
		Matcher glued = LABEL_AND_FIGURE.matcher(text.length() > LONGEST_CELL ? "" : text);
		boolean splits = piece.text().kind() == Kind.TEXT && !known.isKnown(comparable(piece)) && glued.matches()
			&& known.widthOfCore(Labels.comparable(glued.group(1))) > 0;
		if (splits) {
			result.add(part(piece, glued.group(1)));
			result.add(part(piece, glued.group(2)));
		} else {
			result.add(piece);
		}
	}

	/** Joins rows that are broken: a label whose other half stands in the next row, and figures without a label after a row that lacks as many. */
	private List<SourceLine> merged() {
		List<SourceLine> result = new ArrayList<>();
		for (SourceLine line : lines) {
			SourceLine last = result.isEmpty() ? null : result.get(result.size() - 1);
			SourceLine joined = last == null ? null : joined(last, line);
			if (joined == null) {
				result.add(line);
			} else {
				result.set(result.size() - 1, joined);
			}
		}
		return result;
	}

	private SourceLine joined(SourceLine first, SourceLine second) {
		if (first.labels().isEmpty()) {
			return null;
		}
		Piece label = first.labels().get(first.labels().size() - 1);
		int width = known.widthOfCore(comparable(label));
		if (second.labels().isEmpty()) {
			boolean header = first.count() == 0 && first.labels().stream().filter(piece -> known.isColumn(comparable(piece))).count() > 1;
			boolean fits = width > 0 && !header && second.count() > 0 && first.count() < width && first.count() + second.count() <= width;
			return fits ? joined(first, first.labels(), second) : null;
		}
		Piece rest = second.labels().get(0);
		boolean broken = second.labels().size() == 1 && !known.isKnown(comparable(label)) && !known.isKnown(comparable(rest));
		int joinedWidth = broken ? known.width(Labels.comparable(label.text().text() + rest.text().text())) : 0;
		if (joinedWidth == 0 || first.count() + second.count() > joinedWidth) {
			return null;
		}
		List<Piece> labels = new ArrayList<>(first.labels());
		labels.set(labels.size() - 1, part(label, label.raw() + "\n" + rest.raw()));
		return joined(first, labels, second);
	}

	private static SourceLine joined(SourceLine first, List<Piece> labels, SourceLine second) {
		List<Piece> tail = new ArrayList<>(first.count() == 0 ? List.of() : first.tail());
		tail.addAll(second.count() == 0 ? List.of() : second.tail());
		return new SourceLine(first.table(), first.position(), labels, tail);
	}
}
