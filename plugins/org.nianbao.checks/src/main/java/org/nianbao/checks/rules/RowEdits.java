package org.nianbao.checks.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

	/**
	 * @param text  the text of the report
	 * @param table one of its tables
	 */
	RowEdits(String text, CheckedTable table) {
		this.text = text;
		this.table = table;
	}

	/**
	 * Inserts rows where they belong, without figures, and the headings of their groups where no row of the group is there yet.
	 *
	 * @param missing rows that the table does not have, in the order of the format
	 * @return the edits
	 */
	List<TextEdit> insert(List<RowSpec> missing) {
		Map<Integer, StringBuilder> inserted = new TreeMap<>();
		List<RowGroupSpec> begun = new ArrayList<>();
		for (RowSpec row : missing) {
			StringBuilder lines = inserted.computeIfAbsent(placeOf(row), place -> new StringBuilder());
			for (RowGroupSpec group : TableTemplate.groupsOf(table.spec(), row)) {
				if (!begun.contains(group) && !isThere(group)) {
					begun.add(group);
					lines.append(TableTemplate.group(group)).append('\n');
				}
			}
			lines.append(line(row)).append('\n');
		}
		List<TextEdit> edits = new ArrayList<>();
		inserted.forEach((place, lines) -> edits.add(insertion(place, lines.toString())));
		return edits;
	}

	/**
	 * Moves a row to where it belongs.
	 *
	 * @param line a line of the table
	 * @return the edits
	 */
	List<TextEdit> move(TableLine.Data line) {
		Region lines = lines(line);
		String moved = text.substring(lines.offset(), lines.end()).replaceAll("[\\r\\n]+$", "") + "\n";
		TextEdit removal = new TextEdit(lines.offset(), lines.length(), "");
		TextEdit insertion = insertion(placeOf(line.spec().orElseThrow().target()), moved);
		return List.of(removal, insertion);
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
		Region region = ModelTexts.region(line.row());
		int start = Lines.lineStart(text, region.offset());
		return new Region(start, Lines.nextLine(text, region.end()) - start);
	}

	/** A last line without a line end gets one before what follows it, which then is the last. */
	private TextEdit insertion(int place, String lines) {
		boolean isAfterLineEnd = place == 0 || text.charAt(place - 1) == '\n' || text.charAt(place - 1) == '\r';
		return new TextEdit(place, 0, isAfterLineEnd ? lines : "\n" + lines.substring(0, lines.length() - 1));
	}

	/** The offset after the nearest line that stands before the row in the format; before the first line that stands after it where there is none. */
	private int placeOf(RowSpec row) {
		Rank rank = new Rank(row.index(), Integer.MAX_VALUE);
		TableLine before = null;
		TableLine header = null;
		Optional<Rank> best = Optional.empty();
		for (TableLine line : table.table().lines()) {
			Optional<Rank> other = rank(line).filter(r -> r.row() != row.index() || r.depth() != Integer.MAX_VALUE);
			if (other.isPresent() && other.get().compareTo(rank) < 0 && (best.isEmpty() || other.get().compareTo(best.get()) > 0)) {
				best = other;
				before = line;
			}
			header = line instanceof TableLine.Header && header == null ? line : header;
		}
		// The heading of a block is followed by its header.
		List<TableLine> all = table.table().lines();
		int next = before == null ? -1 : all.indexOf(before) + 1;
		if (next > 0 && next < all.size() && before instanceof TableLine.Group && all.get(next) instanceof TableLine.Header) {
			before = all.get(next);
		}
		TableLine anchor = before == null ? header : before;
		return anchor == null ? lines(all.get(0)).offset() : lines(anchor).end();
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

	private String line(RowSpec row) {
		StringBuilder line = new StringBuilder("| ").append(Escapes.escapeCell(row.label())).append(" |");
		for (Optional<ColumnSpec> column : table.table().columnsFor(row)) {
			line.append(' ').append(column.map(c -> TableTemplate.BLANK.content(row, c)).orElse("")).append(" |");
		}
		return line.toString();
	}
}
