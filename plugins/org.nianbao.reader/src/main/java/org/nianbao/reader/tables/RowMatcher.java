package org.nianbao.reader.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
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
	 * How much of a hundred of the longer label must be the same. Different labels of rows and columns of the national formats are at most 75 alike; one
	 * wrong character in five is about what a person would still take for the official label.
	 */
	static final int LEAST_SIMILARITY = 76;
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
	/** By identity: to compare groups is to compare all that is in them. */
	private final Map<RowSpec, Set<RowGroupSpec>> groupsOf = new IdentityHashMap<>();
	private final Map<Object, List<String>> wordings = new IdentityHashMap<>();
	private final Map<RowGroupSpec, Integer> groupIndex = new IdentityHashMap<>();
	private final Map<SourceLine, Prepared> lines = new IdentityHashMap<>();
	private final Map<String, Boolean> columns = new HashMap<>();
	private final List<String> headers = new ArrayList<>();
	private final Map<String, Known> knownLabels = new HashMap<>();

	/** What is known of a label: how it is compared, and the row whose label it is; is it one of any row or group? */
	private record Known(String comparable, Optional<RowSpec> row, boolean exact) {
	}

	/** A label that a row may have: its last cells, or what is left of them after the labels of groups. */
	private record Candidate(String label, Known known, List<RowGroupSpec> before, List<RowGroupSpec> within, boolean alone) {
	}

	/** What a row of a source may be, and what it was found to be. */
	private static final class Prepared {

		private final List<Candidate> candidates = new ArrayList<>();
		private final Match[] rows;
		private final Match[] groups;

		Prepared(TableSpec table) {
			rows = new Match[table.rows().size()];
			groups = new Match[table.groups().size()];
		}
	}

	RowMatcher(TableSpec table) {
		this.table = table;
		for (RowSpec row : table.rows()) {
			add(row, row.label(), row.aliases());
			groupsOf.put(row, Collections.newSetFromMap(new IdentityHashMap<>()));
		}
		for (RowGroupSpec group : table.groups()) {
			groupIndex.put(group, groupIndex.size());
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
		Prepared prepared = lines.computeIfAbsent(line, this::prepare);
		Match match = prepared.rows[row.index()];
		if (match == null) {
			match = match(prepared, line.count(), row);
			prepared.rows[row.index()] = match;
		}
		return match;
	}

	private Match match(Prepared prepared, int count, RowSpec row) {
		Match best = Match.NONE;
		for (Candidate candidate : prepared.candidates) {
			// Without figures, a label beside others is one of a header.
			boolean possible = groupsOf.get(row).containsAll(candidate.within()) && (count > 0 || candidate.alone());
			Match match = possible ? match(candidate, row) : Match.NONE;
			if (match.score() > best.score()) {
				best = match;
			}
		}
		if (best.fit() == Fit.NONE || best.fit() == Fit.SIMILAR && count == 0) {
			return Match.NONE;
		}
		int filled = count == 0 ? -60 : count == row.block().columns().size() ? 8 : 0;
		return new Match(best.fit(), Math.max(1, best.score() + filled), best.written());
	}

	/** The label of a group before that of the row says where the row belongs. */
	private Match match(Candidate candidate, RowSpec row) {
		Match match = label(candidate, row);
		if (match.fit() == Fit.NONE || candidate.before().isEmpty()) {
			return match;
		}
		boolean fits = candidate.before().stream().anyMatch(groupsOf.get(row)::contains);
		return new Match(match.fit(), match.score() + (fits ? 10 : -40), match.written());
	}

	private Prepared prepare(SourceLine line) {
		Prepared prepared = new Prepared(table);
		List<Piece> labels = line.labels();
		for (int start = Math.max(0, labels.size() - MOST_LABELS); start < labels.size(); start++) {
			String label = joined(line, start);
			List<RowGroupSpec> before = new ArrayList<>();
			for (Piece piece : labels.subList(Math.max(0, start - MOST_LABELS), start)) {
				before.addAll(groups.getOrDefault(known(piece.text().text()).comparable(), List.of()));
			}
			boolean alone = before.size() >= start;
			prepared.candidates.add(new Candidate(label, known(label), before, List.of(), alone));
			String rest = known(label).comparable();
			List<RowGroupSpec> within = new ArrayList<>();
			for (RowGroupSpec group : table.groups()) {
				String wording = wordings.get(group).get(0);
				if (rest.length() > wording.length() && rest.startsWith(wording)) {
					rest = rest.substring(wording.length());
					within.add(group);
				}
			}
			if (!within.isEmpty()) {
				prepared.candidates.add(new Candidate(rest, known(rest), before, within, alone));
			}
		}
		return prepared;
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

	private Match label(Candidate candidate, RowSpec row) {
		Known known = candidate.known();
		boolean official = known.exact() && wordings.get(row).contains(known.comparable());
		if (official || known.row().filter(found -> found == row).isPresent()) {
			return new Match(Fit.KNOWN, official ? 100 : 90, candidate.label());
		}
		// A label that is another one's is not like this one.
		int similarity = known.row().isPresent() || known.exact() ? 0 : similarity(known.comparable(), row);
		return similarity < LEAST_SIMILARITY ? Match.NONE : new Match(Fit.SIMILAR, similarity - 25, candidate.label());
	}

	private Known known(String label) {
		return knownLabels.computeIfAbsent(label, this::look);
	}

	private Known look(String label) {
		String comparable = Labels.comparable(label);
		return new Known(comparable, table.findRow(label).map(LabelMatch::target), exact.contains(comparable));
	}

	/** Returns how a row of a source fits as the heading of a group. */
	Match group(SourceLine line, RowGroupSpec group) {
		if (line.labels().size() != 1) {
			return Match.NONE;
		}
		Prepared prepared = lines.computeIfAbsent(line, this::prepare);
		int index = groupIndex.get(group);
		Match match = prepared.groups[index];
		if (match == null) {
			match = match(prepared.candidates.get(0), line.count(), group);
			prepared.groups[index] = match;
		}
		return match;
	}

	private Match match(Candidate candidate, int count, RowGroupSpec group) {
		Known known = candidate.known();
		if (wordings.get(group).contains(known.comparable())) {
			return new Match(Fit.KNOWN, count == 0 ? 30 : 12, candidate.label());
		}
		int similarity = known.exact() ? 0 : similarity(known.comparable(), group);
		return similarity < LEAST_SIMILARITY ? Match.NONE : new Match(Fit.SIMILAR, 15, candidate.label());
	}

	private int similarity(String comparable, Object target) {
		int most = 0;
		for (String wording : wordings.get(target)) {
			most = Math.max(most, similarity(comparable, wording));
		}
		return most;
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
		List<ColumnSpec> similar = block.columns().stream()
			.filter(column -> similarity(comparable, Labels.comparable(column.label())) >= LEAST_SIMILARITY).toList();
		return similar.size() == 1 ? Optional.of(similar.get(0)) : Optional.empty();
	}

	/** Tells whether a text is the label of a column of any block, or like one. */
	boolean isColumn(String text) {
		return columns.computeIfAbsent(text, label -> table.blocks().stream().anyMatch(block -> column(label, block).isPresent()));
	}

	/** Tells whether a text is a label of the table: of a column, a row, a group or a corner. */
	boolean isLabel(String text) {
		String comparable = Labels.comparable(text);
		if (exact.contains(comparable) || headers.contains(comparable)) {
			return true;
		}
		return isColumn(text) || headers.stream().anyMatch(header -> similarity(comparable, header) >= LEAST_SIMILARITY);
	}
}
