package org.nianbao.checks.repair;

import java.util.Comparator;
import java.util.List;

/**
 * Changes that make equations hold when they are made together, none of which could be left out.
 *
 * @param changes at least one, in the order of the table
 */
public record Candidate(List<CellChange> changes) {

	/** The order of the table. */
	static final Comparator<Candidate> BY_PLACE = (a, b) -> comparePlaces(a.changes, b.changes);

	/**
	 * Makes the list unmodifiable.
	 */
	public Candidate {
		changes = List.copyOf(changes);
	}

	/**
	 * Returns how many cells change.
	 *
	 * @return at least 1
	 */
	public int size() {
		return changes.size();
	}

	/**
	 * Returns how improbable the changes are, all taken together.
	 *
	 * @return the sum of the costs of their kinds
	 */
	int cost() {
		return changes.stream().mapToInt(change -> change.kind().cost()).sum();
	}

	/** Tells whether nothing but preference speaks for one of two candidates. */
	boolean isAsGoodAs(Candidate other) {
		return size() == other.size() && cost() == other.cost();
	}

	private static int comparePlaces(List<CellChange> a, List<CellChange> b) {
		for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
			int order = CellChange.BY_PLACE.compare(a.get(i), b.get(i));
			if (order != 0) {
				return order;
			}
		}
		return Integer.compare(a.size(), b.size());
	}
}
