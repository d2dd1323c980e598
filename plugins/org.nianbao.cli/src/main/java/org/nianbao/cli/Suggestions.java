package org.nianbao.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.nianbao.language.text.EditDistance;

/**
 * Guesses what the user meant.
 */
final class Suggestions {

	private static final int MOST = 3;
	private static final int LONGEST_NAME = 24;

	private Suggestions() {
	}

	/**
	 * Returns the known names that are most like what was typed.
	 *
	 * @param typed a name that is not known
	 * @param known the known names
	 * @return at most three, the best first; empty if none is like it
	 */
	static List<String> nearest(String typed, Collection<String> known) {
		String wanted = typed.toUpperCase(Locale.ROOT);
		int limit = Math.max(2, Math.min(wanted.length(), LONGEST_NAME) / 3);
		record Candidate(String name, int distance) {
		}
		return known.stream().map(name -> new Candidate(name, distance(wanted, name.toUpperCase(Locale.ROOT))))
			.filter(candidate -> candidate.distance() <= limit).sorted(Comparator.comparingInt(Candidate::distance)).limit(MOST)
			.map(Candidate::name).toList();
	}

	/** The number of characters to change; 1 if the longer one just goes on. */
	private static int distance(String a, String b) {
		boolean begins = a.length() > 1 && b.length() > 1 && (a.startsWith(b) || b.startsWith(a));
		if (begins) {
			return 1;
		}
		if (Math.abs(a.length() - b.length()) > LONGEST_NAME) {
			return LONGEST_NAME;
		}
		return EditDistance.between(a, b);
	}
}
