package org.nianbao.checks.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.ModelTexts;
import org.nianbao.language.figures.TableLine;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.LabelMatch;
import org.nianbao.language.formats.RowGroupSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formatting.TableTemplate;
import org.nianbao.language.lexing.Escapes;
import org.nianbao.language.text.TextEdit;
import org.nianbao.language.text.Whitespace;

/**
 * Changes of the rows of a table, as edits of the text: whole lines are inserted, removed and moved.
 */
final class RowEdits {

	/** Where a line stands in the format: rows by their index; the heading of a group before its first row, outer groups first. */
	private record Rank(int row, int depth) implements Comparable<Rank> {

		private static final Comparator<Rank> ORDER = Comparator.comparingInt(Rank::row).thenComparingInt(Rank::depth);

		@Override
		public int compareTo(Rank other) {
			return ORDER.compare(this, other);
		}
	}

	private final String text;
	private final CheckedTable table;
	private final String lineEnd;

	/**
	 * @param text  the text of the report
	 * @param table one of its tables
	 */
	RowEdits(String text, CheckedTable table) {
		this.text = text;
		this.table = table;
		lineEnd = Lines.lineEnd(text);
	}

	/**
	 * Inserts rows where they belong, without figures, and the headings of their groups where no row of the group is there yet; with the heading of a
	 * block comes its header.
	 *
	 * @param missing rows that the table does not have, in the order of the format
	 * @return the edits
	 */
	List<TextEdit> insert(List<RowSpec> missing) {
		Map<Integer, StringBuilder> inserted = new TreeMap<>();
		List<RowGroupSpec> begun = new ArrayList<>();
		for (RowSpec row : missing) {
			StringBuilder lines = inserted.computeIfAbsent(placeOf(row, List.of()), place -> new StringBuilder());
			for (RowGroupSpec group : TableTemplate.groupsOf(table.spec(), row)) {
				if (!begun.contains(group) && !isThere(group)) {
					begun.add(group);
					lines.append(TableTemplate.group(group)).append(lineEnd);
					if (row.block().group().filter(block -> block == group).isPresent()) {
						lines.append(TableTemplate.header(row.block(), table.spec().corner())).append(lineEnd);
					}
				}
			}
			lines.append(line(row)).append(lineEnd);
		}
		return insertions(inserted);
	}

	/**
	 * Moves rows to where they belong.
	 *
	 * @param misplaced lines of the table; without them the others are in order
	 * @return the edits
	 */
	List<TextEdit> move(List<TableLine.Data> misplaced) {
		Map<Integer, StringBuilder> inserted = new TreeMap<>();
		List<TextEdit> edits = new ArrayList<>();
		for (TableLine.Data line : misplaced.stream().sorted(Comparator.comparingInt(moved -> moved.spec().orElseThrow().target().index())).toList()) {
			Region lines = lines(line);
			edits.add(new TextEdit(lines.offset(), lines.length(), ""));
			inserted.computeIfAbsent(placeOf(line.spec().orElseThrow().target(), misplaced), place -> new StringBuilder())
				.append(text, lines.offset(), withoutLineEnd(lines)).append(lineEnd);
		}
		// What is inserted where a removed line begins comes first.
		edits.addAll(0, insertions(inserted));
		return edits;
	}

	private int withoutLineEnd(Region lines) {
		int end = lines.end();
		while (end > lines.offset() && Whitespace.isLineEnd(text.charAt(end - 1))) {
			end--;
		}
		return end;
	}

	private List<TextEdit> insertions(Map<Integer, StringBuilder> inserted) {
		List<TextEdit> edits = new ArrayList<>();
		inserted.forEach((place, lines) -> edits.add(insertion(place, lines.toString())));
		return edits;
	}

	/**
	 * Removes a row.
	 *
	 * @param line a line of the table
	 * @return the edit
	 */
	TextEdit remove(TableLine line) {
		Region lines = lines(line);
		return new TextEdit(lines.offset(), lines.length(), "");
	}

	private Region lines(TableLine line) {
		return Lines.whole(text, ModelTexts.region(line.row()));
	}

	/** A last line without a line end gets one before what follows it, which then is the last. */
	private TextEdit insertion(int place, String lines) {
		boolean isAfterLineEnd = place == 0 || Whitespace.isLineEnd(text.charAt(place - 1));
		return new TextEdit(place, 0, isAfterLineEnd ? lines : lineEnd + lines.substring(0, lines.length() - lineEnd.length()));
	}

	/**
	 * The offset after the nearest line, of those that are not ignored, that stands before the row in the format. Where there is none: after the header,
	 * or before the first line.
	 */
	private int placeOf(RowSpec row, List<TableLine.Data> ignored) {
		Rank rank = new Rank(row.index(), Integer.MAX_VALUE);
		List<TableLine> all = table.table().lines();
		int before = -1;
		int header = -1;
		Optional<Rank> best = Optional.empty();
		for (int i = 0; i < all.size(); i++) {
			TableLine line = all.get(i);
			Optional<Rank> other = line instanceof TableLine.Data data && ignored.contains(data) ? Optional.empty() : rank(line);
			if (other.isPresent() && other.get().compareTo(rank) < 0 && (best.isEmpty() || other.get().compareTo(best.get()) > 0)) {
				best = other;
				before = i;
			}
			header = line instanceof TableLine.Header && header < 0 ? i : header;
		}
		// A heading that stands too far down is no place for rows that belong before others.
		int next = before >= 0 && all.get(before) instanceof TableLine.Group ? firstAfter(row, ignored) : -1;
		if (next >= 0 && next < before) {
			return lines(all.get(next)).offset();
		}
		// The heading of a block is followed by its header.
		boolean isBlock = before >= 0 && before + 1 < all.size() && all.get(before) instanceof TableLine.Group
			&& all.get(before + 1) instanceof TableLine.Header;
		int anchor = isBlock ? before + 1 : before < 0 ? header : before;
		return anchor < 0 ? lines(all.get(0)).offset() : lines(all.get(anchor)).end();
	}

	/** The first row of the table that stands after a row in the format; -1 where there is none. */
	private int firstAfter(RowSpec row, List<TableLine.Data> ignored) {
		List<TableLine> all = table.table().lines();
		return IntStream.range(0, all.size()).filter(i -> all.get(i) instanceof TableLine.Data data && !data.duplicate() && !ignored.contains(data)
			&& data.spec().filter(match -> match.target().index() > row.index()).isPresent()).findFirst().orElse(-1);
	}

	private Optional<Rank> rank(TableLine line) {
		if (line instanceof TableLine.Data data) {
			return data.duplicate() ? Optional.empty() : data.spec().map(match -> new Rank(match.target().index(), Integer.MAX_VALUE));
		}
		if (line instanceof TableLine.Group group && group.group().isPresent()) {
			RowGroupSpec spec = group.group().get().target();
			RowSpec first = spec.rows().get(0);
			return Optional.of(new Rank(first.index(), TableTemplate.groupsOf(table.spec(), first).indexOf(spec)));
		}
		return Optional.empty();
	}

	/** A heading that the writer has left out above rows that are there is not inserted. */
	private boolean isThere(RowGroupSpec group) {
		return group.rows().stream().anyMatch(table.table()::hasRow) || table.table().lines().stream()
			.anyMatch(line -> line instanceof TableLine.Group written && written.group().map(LabelMatch::target).filter(found -> found == group).isPresent());
	}

	/** A line of as many cells as the other lines of its block have, even where that is more than the header has. */
	private String line(RowSpec row) {
		List<Optional<ColumnSpec>> official = row.block().columns().stream().map(Optional::of).toList();
		boolean isOfficial = row.block().rows().stream().flatMap(other -> table.table().line(other).stream()).findFirst()
			.filter(other -> other.cells().size() == official.size()).isPresent();
		List<Optional<ColumnSpec>> columns = table.table().columnsFor(row);
		StringBuilder line = new StringBuilder("| ").append(Escapes.escapeCell(row.label())).append(" |");
		for (Optional<ColumnSpec> column : isOfficial && columns.size() != official.size() ? official : columns) {
			line.append(' ').append(column.map(c -> TableTemplate.BLANK.content(row, c)).orElse("")).append(" |");
		}
		return line.toString();
	}
}
