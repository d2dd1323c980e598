package org.nianbao.reader.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts together what is drawn in pieces: lines cell by cell, dashes, double lines.
 */
final class Rules {

	/** Lines that are closer are one: double lines, and both sides of a thin box. */
	private static final float SAME = 2.6f;

	/** Pieces that are closer are one. */
	private static final float GAP = 3;

	/** Short pieces are dashes, which have wider gaps. */
	private static final float DASH = 12;
	private static final float DASH_GAP = 6;

	/** What is shorter when put together is no border of a cell. */
	private static final float SHORTEST = 6;

	private Rules() {
	}

	/**
	 * Puts pieces together.
	 *
	 * @param pieces all horizontal or all vertical, in any order
	 * @return lines, by place
	 */
	static List<Rule> joined(List<Rule> pieces) {
		List<Rule> sorted = new ArrayList<>(pieces);
		sorted.sort(Comparator.comparingDouble(Rule::at));
		List<Rule> result = new ArrayList<>();
		int start = 0;
		for (int i = 1; i <= sorted.size(); i++) {
			if (i == sorted.size() || sorted.get(i).at() - sorted.get(i - 1).at() > SAME || sorted.get(i).at() - sorted.get(start).at() > 2 * SAME) {
				addJoined(result, sorted.subList(start, i));
				start = i;
			}
		}
		return result;
	}

	private static void addJoined(List<Rule> result, List<Rule> pieces) {
		List<Rule> sorted = new ArrayList<>(pieces);
		sorted.sort(Comparator.comparingDouble(Rule::from));
		float at = 0;
		float weight = 0;
		for (Rule piece : sorted) {
			at += piece.at() * (piece.length() + 0.01f);
			weight += piece.length() + 0.01f;
		}
		at /= weight;
		Rule open = null;
		for (Rule piece : sorted) {
			float gap = open != null && open.length() < DASH && piece.length() < DASH ? DASH_GAP : GAP;
			if (open == null || piece.from() - open.to() > gap && piece.from() - open.to() > dashGap(open, piece)) {
				add(result, open);
				open = new Rule(at, piece.from(), piece.to());
			} else if (piece.to() > open.to()) {
				open = new Rule(at, open.from(), piece.to());
			}
		}
		add(result, open);
	}

	/** A line of dashes that has grown long goes on by dashes. */
	private static float dashGap(Rule open, Rule piece) {
		return piece.length() < DASH && open.length() >= DASH ? Math.min(DASH_GAP, 2 * piece.length()) : 0;
	}

	private static void add(List<Rule> result, Rule rule) {
		if (rule != null && rule.length() >= SHORTEST) {
			result.add(rule);
		}
	}
}
