package org.nianbao.checks.rules;

import java.util.List;
import java.util.Optional;

import org.nianbao.language.text.EditDistance;
import org.nianbao.language.text.Labels;

/**
 * Guesses what an unknown label was meant to be: the known one that takes the fewest changes of a character, if these are at most half of it.
 */
final class Suggestions {

	/** No label is as long; longer ones would only cost time. */
	private static final int LONGEST = 100;

	private final List<String> candidates;
	private final List<String> comparable;

	private Suggestions(List<String> candidates) {
		this.candidates = List.copyOf(candidates);
		comparable = candidates.stream().map(Labels::comparable).toList();
	}

	/**
	 * Prepares to guess.
	 *
	 * @param candidates the known labels or names; of several that fit as well, the first is taken
	 * @return the guesser
	 */
	static Suggestions of(List<String> candidates) {
		return new Suggestions(candidates);
	}

	/**
	 * Guesses.
	 *
	 * @param written what is written
	 * @return the known label that it comes nearest to, if one is near enough
	 */
	Optional<String> nearest(String written) {
		if (written.length() > LONGEST) {
			return Optional.empty();
		}
		String label = Labels.comparable(written);
		int best = -1;
		int bestDistance = Integer.MAX_VALUE;
		for (int i = 0; i < candidates.size(); i++) {
			int longer = Math.max(label.length(), comparable.get(i).length());
			int shorter = Math.min(label.length(), comparable.get(i).length());
			if ((longer - shorter) * 2 <= longer) {
				int distance = EditDistance.between(label, comparable.get(i));
				if (distance * 2 <= longer && distance < bestDistance) {
					best = i;
					bestDistance = distance;
				}
			}
		}
		return best < 0 ? Optional.empty() : Optional.of(candidates.get(best));
	}
}
