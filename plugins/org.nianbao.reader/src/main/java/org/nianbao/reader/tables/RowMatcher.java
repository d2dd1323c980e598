package org.nianbao.reader.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.nianbao.language.formats.BlockSpec;
import org.nianbao.language.formats.ColumnGroupSpec;
import org.nianbao.language.formats.ColumnItem;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.LabelMatch;
import org.nianbao.language.formats.RowGroupSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.text.EditDistance;
import org.nianbao.language.text.Labels;
import org.nianbao.reader.tables.SourceLine.Piece;

/**
 * Finds out how well the labels of a source fit those of a table. Remembers what it has compared; for one reading.
 */
final class RowMatcher {

	/**
	 * How much of a hundred of the longer label must be the same. One wrong character in four is the most that recognised scans have in a label that a person
	 * would still take for the official one; different labels of the national formats are at most 70 alike.
	 */
	static final int LEAST_SIMILARITY = 75;
	private static final int LONGEST = 120;
	private static final int MOST_LABELS = 4;

	/** How a label fits. */
	enum Fit {
		/** It does not. */
		NONE,
		/** It is like the official one. */
		SIMILAR,
		/** It is the official one or an alias, apart from its number. */
		KNOWN
	}

	/**
	 * How a row of a source fits a row or a group of the table.
	 *
	 * @param fit     how its label fits
	 * @param score   how well, to compare with others
	 * @param written the label of the source, for messages
	 */
	record Match(Fit fit, int score, String written) {

		static final Match NONE = new Match(Fit.NONE, 0, "");
	}

	private final TableSpec table;
	private final Set<String> exact = new HashSet<>();
	private final Map<String, List<RowGroupSpec>> groups = new HashMap<>();
	private final Map<RowSpec, Set<RowGroupSpec>> groupsOf = new HashMap<>();
	private final Map<String, List<String>> joins = new HashMap<>();
	private final Map<Object, List<String>> wordings = new HashMap<>();
	private final Map<String, Map<Object, Integer>> similarities = new HashMap<>();
	private final List<String> headers = new ArrayList<>();
	private final Map<String, Known> knownLabels = new HashMap<>();

	/** What is known of a label: how it is compared, and the row whose label it is. */
	private record Known(String comparable, Optional<RowSpec> row) {
	}

	RowMatcher(TableSpec table) {
		this.table = table;
		for (RowSpec row : table.rows()) {
			add(row, row.label(), row.aliases());
			groupsOf.put(row, new HashSet<>());
		}
		for (RowGroupSpec group : table.groups()) {
			add(group, group.label(), group.definition().getAliases());
			groups.computeIfAbsent(Labels.comparable(group.label()), label -> new ArrayList<>()).add(group);
			group.rows().forEach(row -> groupsOf.get(row).add(group));
		}
		headers.add(Labels.comparable(table.corner()));
		table.note().map(Labels::comparable).ifPresent(headers::add);
		table.blocks().forEach(block -> addGroups(block.columnItems()));
	}

	private void add(Object target, String label, List<String> aliases) {
		List<String> all = new ArrayList<>(List.of(Labels.comparable(label)));
		aliases.forEach(alias -> all.add(Labels.comparable(alias)));
		wordings.put(target, all);
		exact.addAll(all);
	}

	private void addGroups(List<ColumnItem> items) {
		for (ColumnItem item : items) {
			if (item instanceof ColumnGroupSpec group) {
				headers.add(Labels.comparable(group.label()));
				addGroups(group.items());
			}
		}
	}

	TableSpec table() {
		return table;
	}

	/** Returns how a row of a source fits a row of the table. */
	Match row(SourceLine line, RowSpec row) {
		Match best = Match.NONE;
		for (int start = Math.max(0, line.labels().size() - MOST_LABELS); start < line.labels().size(); start++) {
			String label = joined(line, start);
			Match match = label(label, row);
			if (match.fit() != Fit.NONE) {
				int context = context(line, start, row);
				best = better(best, new Match(match.fit(), match.score() + context, match.written()));
			}
			String leaf = afterGroups(knownLabels.computeIfAbsent(label, this::known).comparable(), row);
			if (match.fit() != Fit.KNOWN && !leaf.isEmpty()) {
				best = better(best, label(leaf, row));
			}
		}
		int width = row.block().columns().size();
		int count = line.count();
		if (best.fit() == Fit.NONE || best.fit() == Fit.SIMILAR && count == 0) {
			return Match.NONE;
		}
		int filled = count == 0 ? -60 : count == width ? 8 : 0;
		return new Match(best.fit(), Math.max(1, best.score() + filled), best.written());
	}

	private static Match better(Match one, Match other) {
		return other.score() > one.score() ? other : one;
	}

	private static String joined(SourceLine line, int start) {
		List<Piece> labels = line.labels();
		if (start == labels.size() - 1) {
			return labels.get(start).text().text();
		}
		StringBuilder joined = new StringBuilder();
		labels.subList(start, labels.size()).forEach(piece -> joined.append(piece.text().text()));
		return joined.toString();
	}

	/** The label of a group before that of the row says where the row belongs. */
	private int context(SourceLine line, int start, RowSpec row) {
		int score = 0;
		for (Piece piece : line.labels().subList(0, start)) {
			List<RowGroupSpec> named = groups.getOrDefault(knownLabels.computeIfAbsent(piece.text().text(), this::known).comparable(), List.of());
			if (!named.isEmpty()) {
				score += named.stream().anyMatch(groupsOf.get(row)::contains) ? 10 : -40;
			}
		}
		return score;
	}

	/** Returns what is left of a label after those of the groups of a row; empty if it does not begin with one of them. */
	private String afterGroups(String comparable, RowSpec row) {
		String rest = comparable;
		for (RowGroupSpec group : table.groups()) {
			String label = wordings.get(group).get(0);
			if (groupsOf.get(row).contains(group) && rest.length() > label.length() && rest.startsWith(label)) {
				rest = rest.substring(label.length());
			}
		}
		return rest.length() < comparable.length() ? rest : "";
	}

	private Match label(String label, RowSpec row) {
		Known known = knownLabels.computeIfAbsent(label, this::known);
		boolean official = wordings.get(row).contains(known.comparable());
		if (official || known.row().filter(found -> found == row).isPresent()) {
			return new Match(Fit.KNOWN, official ? 100 : 90, label);
		}
		// A label that is another one's is not like this one.
		boolean other = known.row().isPresent() || exact.contains(known.comparable());
		int similarity = other ? 0 : similarity(known.comparable(), row);
		return similarity < LEAST_SIMILARITY ? Match.NONE : new Match(Fit.SIMILAR, similarity - 25, label);
	}

	private Known known(String label) {
		return new Known(Labels.comparable(label), table.findRow(label).map(LabelMatch::target));
	}

	/** Returns how a row of a source fits as the heading of a group. */
	Match group(SourceLine line, RowGroupSpec group) {
		if (line.labels().size() != 1) {
			return Match.NONE;
		}
		String label = line.labels().get(0).text().text();
		String comparable = knownLabels.computeIfAbsent(label, this::known).comparable();
		if (wordings.get(group).contains(comparable)) {
			return new Match(Fit.KNOWN, line.count() == 0 ? 30 : 12, label);
		}
		int similarity = exact.contains(comparable) ? 0 : similarity(comparable, group);
		return similarity < LEAST_SIMILARITY ? Match.NONE : new Match(Fit.SIMILAR, 15, label);
	}

	private int similarity(String comparable, Object target) {
		if (comparable.length() > LONGEST) {
			return 0;
		}
		return similarities.computeIfAbsent(comparable, label -> new HashMap<>()).computeIfAbsent(target,
			wanted -> wordings.get(wanted).stream().mapToInt(wording -> similarity(comparable, wording)).max().orElse(0));
	}

	/** Returns how alike two labels are, of a hundred. */
	static int similarity(String one, String other) {
		int longer = Math.max(one.length(), other.length());
		int shorter = Math.min(one.length(), other.length());
		if (longer == 0 || longer > LONGEST || shorter * 100 < longer * LEAST_SIMILARITY) {
			return 0;
		}
		return 100 - EditDistance.between(one, other) * 100 / longer;
	}

	/** Finds the column that a label of a header means: by its wording, else by similarity where only one is similar. */
	static Optional<ColumnSpec> column(String label, BlockSpec block) {
		Optional<ColumnSpec> found = block.findColumn(label).map(match -> match.target());
		String comparable = Labels.comparable(label);
		if (found.isPresent() || comparable.length() > LONGEST) {
			return found;
		}
		List<ColumnSpec> similar = block.columns().stream().filter(column -> similarity(comparable, Labels.comparable(column.label())) >= LEAST_SIMILARITY).toList();
		return similar.size() == 1 ? Optional.of(similar.get(0)) : Optional.empty();
	}

	/** Tells whether a text is a label of the table: of a column, a row, a group or a corner. */
	boolean isLabel(String text) {
		String comparable = Labels.comparable(text);
		if (exact.contains(comparable) || headers.contains(comparable)) {
			return true;
		}
		if (table.blocks().stream().anyMatch(block -> column(text, block).isPresent())) {
			return true;
		}
		return headers.stream().anyMatch(header -> similarity(comparable, header) >= LEAST_SIMILARITY);
	}
}
