package org.nianbao.checks.repair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.nianbao.language.figures.Figure;

/**
 * How the equations of a table can be made to hold again.
 */
public final class Repair {

	/**
	 * What may be wrong where one equation fails.
	 *
	 * @param candidates changes that make this equation hold and break no other, the most probable ones first; empty where none were found
	 * @param ambiguous  whether another candidate is as good as the first one, but for the preference of totals to what they add up
	 */
	public record Explanation(List<Candidate> candidates, boolean ambiguous) {

		/** Where nothing was found. */
		static final Explanation NONE = new Explanation(List.of(), false);

		/**
		 * Makes the list unmodifiable.
		 */
		public Explanation {
			candidates = List.copyOf(candidates);
		}

		/**
		 * Tells whether one cell explains why the equation fails, and all others that fail with it.
		 *
		 * @return true if the most probable candidate is a single change
		 */
		public boolean isSingleCell() {
			return !candidates.isEmpty() && candidates.get(0).size() == 1;
		}
	}

	private final TableEquations table;
	private final List<Part> parts;
	private final boolean cut;
	private final Map<Object, Explanation> explanations = new HashMap<>();

	Repair(TableEquations table, List<Part> parts, boolean cut) {
		this.table = table;
		this.parts = List.copyOf(parts);
		this.cut = cut;
		parts.forEach(part -> part.addTo(explanations));
	}

	/**
	 * Returns what may be wrong where an equation fails.
	 *
	 * @param key the key of the equation
	 * @return the explanation; one without candidates where the equation holds, is unknown, or could not be explained by few changes
	 */
	public Explanation explanation(Object key) {
		return explanations.getOrDefault(key, Explanation.NONE);
	}

	/**
	 * Proposes a value for a cell, whether or not it explains anything.
	 *
	 * @param cell  a number or a blank of the table
	 * @param value another value
	 * @return the change; empty where the column does not allow the value, or an equation or relation that holds would be broken
	 */
	public Optional<Candidate> setting(Figure cell, BigDecimal value) {
		return new Proposals(table).setting(cell, value);
	}

	/**
	 * Returns the most probable changes, after which all equations hold that could be explained.
	 *
	 * @return one candidate for each failure that has a cause of its own, in the order of the equations; empty where all equations hold
	 */
	public List<Candidate> best() {
		List<Candidate> best = new ArrayList<>();
		parts.stream().filter(part -> !part.solutions().isEmpty()).forEach(part -> best.addAll(part.solutions().get(0).candidates()));
		return best;
	}

	/**
	 * Returns all sets of changes that were found, each of them for all equations that fail and have to do with each other.
	 *
	 * @return part by part of the table, the most probable ones first; a candidate here may be made of several that are independent of each other
	 */
	public List<Candidate> candidates() {
		return parts.stream().flatMap(part -> part.solutions().stream()).map(Part.Solution::whole).toList();
	}

	/**
	 * Tells whether a single cell explains everything.
	 *
	 * @return true if all equations hold after one change
	 */
	public boolean isSingleCell() {
		return isComplete() && best().size() == 1 && best().get(0).size() == 1;
	}

	/**
	 * Tells whether everything is explained.
	 *
	 * @return true if all equations hold after the {@link #best} changes
	 */
	public boolean isComplete() {
		return parts.stream().noneMatch(part -> part.solutions().isEmpty());
	}

	/**
	 * Tells whether another set of changes is as good as the first one.
	 *
	 * @return true if nothing but the preference of totals to what they add up, or the order of the table, decided
	 */
	public boolean isAmbiguous() {
		return parts.stream().anyMatch(Part::isAmbiguous);
	}

	/**
	 * Tells whether the search was ended because it took too many steps, so that there may be better candidates.
	 *
	 * @return true if not everything was searched; the same on every run
	 */
	public boolean isCut() {
		return cut;
	}
}
