package org.nianbao.reader.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.language.formats.BlockSpec;
import org.nianbao.language.formats.RowGroupSpec;
import org.nianbao.language.formats.RowItem;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.text.Labels;
import org.nianbao.reader.tables.RowMatcher.Fit;
import org.nianbao.reader.tables.RowMatcher.Match;

/**
 * Which rows of a source are which rows of tables: the assignment in the order of both that fits best. The work grows with the product of their
 * numbers.
 */
final class Alignment {

	/**
	 * What rows of a source can be: a row, a group of rows, or all rows side by side.
	 *
	 * @param table which table
	 * @param item  the row or group; null for all rows of a table that is printed in one
	 */
	record Item(TableSpec table, RowItem item) {

		boolean isWhole() {
			return item == null;
		}
	}

	/**
	 * A row of a source and what it is.
	 *
	 * @param line  which row of the source
	 * @param item  what it is
	 * @param match how it fits
	 */
	record Found(int line, Item item, Match match) {
	}

	/** How many figures a row of all rows side by side may lack or have too many, for example from a column that a converter invents. */
	private static final int MOST_OFF = 3;

	private final List<SourceLine> lines;
	private final Map<TableSpec, RowMatcher> matchers;
	private final List<Item> items = new ArrayList<>();
	private final List<Found> found = new ArrayList<>();
	private final CancelIndicator cancel;

	private Alignment(List<SourceLine> lines, List<TableSpec> tables, Map<TableSpec, RowMatcher> matchers, CancelIndicator cancel) {
		this.lines = lines;
		this.cancel = cancel;
		this.matchers = matchers;
		for (TableSpec table : tables) {
			if (table.isPrintedInOneRow()) {
				items.add(new Item(table, null));
			}
			for (BlockSpec block : table.blocks()) {
				block.group().ifPresent(group -> items.add(new Item(table, group)));
				addItems(table, block.rowItems());
			}
		}
	}

	private void addItems(TableSpec table, List<RowItem> rowItems) {
		for (RowItem item : rowItems) {
			items.add(new Item(table, item));
			if (item instanceof RowGroupSpec group) {
				addItems(table, group.items());
			}
		}
	}

	/**
	 * Aligns rows of a source with tables.
	 *
	 * @param lines    rows of a source
	 * @param tables   the tables, in their order
	 * @param matchers compare labels
	 * @param cancel   asked for each row
	 * @return what was found, in the order of the source, each row and each item at most once
	 */
	static List<Found> of(List<SourceLine> lines, List<TableSpec> tables, Map<TableSpec, RowMatcher> matchers, CancelIndicator cancel) {
		Alignment alignment = new Alignment(lines, tables, matchers, cancel);
		alignment.align();
		alignment.keepWhole();
		alignment.addMoved();
		alignment.found.sort((one, other) -> Integer.compare(one.line(), other.line()));
		return alignment.found;
	}

	private Match match(int line, Item item) {
		RowMatcher matcher = matchers.computeIfAbsent(item.table(), RowMatcher::new);
		if (item.isWhole()) {
			return whole(lines.get(line), item.table());
		}
		return item.item() instanceof RowSpec row ? matcher.row(lines.get(line), row) : matcher.group(lines.get(line), (RowGroupSpec) item.item());
	}

	/** A row without a label of its own and with as many figures as all rows together. */
	private Match whole(SourceLine line, TableSpec table) {
		int width = table.rows().stream().mapToInt(row -> row.block().columns().size()).sum();
		int off = Math.abs(line.count() - width);
		boolean labelled = off <= MOST_OFF && line.labels().stream().anyMatch(label -> table.knowsRow(Labels.comparable(label.text().text())));
		// Two rows that are glued have labels, and nearly as many figures.
		boolean glued = off > 0 && !line.labels().isEmpty();
		return off > MOST_OFF || line.count() < 2 || labelled || glued ? Match.NONE : new Match(Fit.KNOWN, 50 * table.rows().size() - 20 * off, "");
	}

	/** The longest path through the pairs of rows and items, weighted by how well they fit. */
	private void align() {
		int n = lines.size();
		int m = items.size();
		int[][] best = new int[n + 1][m + 1];
		Match[][] matches = new Match[n][m];
		for (int i = n - 1; i >= 0; i--) {
			if (cancel.isCanceled()) {
				throw new CancellationException();
			}
			for (int j = m - 1; j >= 0; j--) {
				matches[i][j] = match(i, items.get(j));
				int taken = matches[i][j].score() > 0 ? matches[i][j].score() + best[i + 1][j + 1] : 0;
				best[i][j] = Math.max(taken, Math.max(best[i + 1][j], best[i][j + 1]));
			}
		}
		int i = 0;
		int j = 0;
		while (i < n && j < m) {
			if (matches[i][j].score() > 0 && best[i][j] == matches[i][j].score() + best[i + 1][j + 1]) {
				found.add(new Found(i, items.get(j), matches[i][j]));
				i++;
				j++;
			} else if (best[i][j] == best[i + 1][j]) {
				i++;
			} else {
				j++;
			}
		}
	}

	/** Where all rows stand side by side, none stands alone. */
	private void keepWhole() {
		Set<TableSpec> whole = Collections.newSetFromMap(new IdentityHashMap<>());
		found.stream().filter(one -> one.item().isWhole()).forEach(one -> whole.add(one.item().table()));
		found.removeIf(one -> !one.item().isWhole() && whole.contains(one.item().table()));
	}

	/** Rows that stand elsewhere than in the format are found by their labels, if nothing else has them. */
	private void addMoved() {
		boolean[] used = new boolean[lines.size()];
		boolean[] taken = new boolean[items.size()];
		Set<TableSpec> whole = Collections.newSetFromMap(new IdentityHashMap<>());
		for (Found one : found) {
			used[one.line()] = true;
			if (one.item().isWhole()) {
				whole.add(one.item().table());
			}
			for (int j = 0; j < taken.length; j++) {
				taken[j] |= items.get(j) == one.item();
			}
		}
		for (int j = 0; j < taken.length; j++) {
			Item item = items.get(j);
			int only = taken[j] || !(item.item() instanceof RowSpec) || whole.contains(item.table()) ? -1 : only(item, used);
			if (only >= 0) {
				used[only] = true;
				found.add(new Found(only, item, match(only, item)));
			}
		}
	}

	/**
	 * Returns the only row of the source that has not been found to be anything else and has the label of an item; negative if there is none or several.
	 */
	private int only(Item item, boolean[] used) {
		int only = -1;
		for (int i = 0; i < lines.size(); i++) {
			Match match = used[i] || lines.get(i).count() == 0 ? Match.NONE : match(i, item);
			if (match.fit() == Fit.KNOWN && match.score() >= 100) {
				only = only == -1 ? i : -2;
			}
		}
		return only;
	}

	/** Returns an empty set of matchers for one reading. */
	static Map<TableSpec, RowMatcher> matchers() {
		return new IdentityHashMap<>();
	}
}
