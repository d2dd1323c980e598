package org.nianbao.checks.prose;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.nianbao.checks.prose.ProsePassage.Break;
import org.nianbao.checks.prose.Wording.Gap;
import org.nianbao.checks.prose.Wording.Part;
import org.nianbao.checks.prose.Wording.Placeholder;

/**
 * Finds the words of a wording around a number. The nearest words count; nothing is tried twice, and no gap is longer than a sentence usually is, so
 * that it takes a limited time for each number.
 */
final class WordingMatcher {

	/**
	 * A wording found in a passage.
	 *
	 * @param wording the wording
	 * @param from    where its words begin that stand in the clause of the number; those further away do not count
	 * @param start   where its first word begins, or the sentence where that word stands in the heading
	 * @param to      the index after its last word
	 * @param weight  how many characters are said by its words: the more there are, the surer it is
	 */
	record Match(Wording wording, int from, int start, int to, int weight) {
	}

	private static final WordSet FILLERS = Words.of("fillers");
	private static final WordSet CASES = Words.of("cases");
	private static final String OPENERS = "：:（(";
	private static final int MOST_FILLERS = 4;
	private static final int LONGEST_CLAUSE_GAP = 40;
	private static final int LONGEST_SENTENCE_GAP = 400;

	private final ProsePassage passage;
	private final String text;
	private int weight;
	/** Where the words begin that stand in one clause with the last ones found forwards. */
	private int nearFrom;

	private final int[] ends = new int[MOST_FILLERS + 1];
	private int fillers;
	/** Where words were last looked for in the rest of a sentence, and found. */
	private final Map<WordSet, int[]> lookedFor = new IdentityHashMap<>();

	WordingMatcher(ProsePassage passage) {
		this.passage = passage;
		text = passage.text();
		ends[0] = -1;
	}

	/**
	 * Matches a wording at a number.
	 *
	 * @param wording the wording
	 * @param number  a number of the passage of the kind that the wording has
	 * @return where it is found; null where the words around the number are others
	 */
	Match match(Wording wording, Quantity number) {
		if (wording.counting() && CASES.startingAt(number.unit(), 0) == null) {
			return null;
		}
		weight = 0;
		int to = wording.placeholder() == Placeholder.YEAR ? number.end() : wording.counting() ? number.unitEnd() : number.wordsEnd();
		to = after(wording.after(), to);
		if (to < 0) {
			return null;
		}
		int position = number.wordsStart();
		int from = position;
		boolean near = true;
		List<Part> before = wording.before();
		for (int i = 0; i < before.size(); i++) {
			position = before(before.get(i), position, i == 0, i == before.size() - 1);
			if (position < 0) {
				return null;
			}
			near &= before.get(i).gap() != Gap.SENTENCE;
			from = near ? position : from;
		}
		return new Match(wording, from, position, to, weight);
	}

	/**
	 * Matches a wording without a number.
	 *
	 * @param wording the wording
	 * @param start   where it may begin
	 * @return where it is found; null where it does not begin there
	 */
	Match match(Wording wording, int start) {
		weight = 0;
		nearFrom = start;
		int to = after(wording.after(), start);
		return to < 0 ? null : new Match(wording, nearFrom, start, to, weight);
	}

	// ---- forwards ----------------------------------------------------------------------------------------------------------

	private int after(List<Part> parts, int from) {
		int position = from;
		for (Part part : parts) {
			position = after(part, position);
			if (position < 0) {
				return -1;
			}
		}
		return position;
	}

	private int after(Part part, int from) {
		int at = switch (part.gap()) {
			case NOTHING -> from;
			case CLAUSE -> laterInClause(part.words(), from);
			case SENTENCE -> laterInSentence(part.words(), from);
		};
		String word = at < 0 ? null : part.words().startingAt(text, at);
		if (word == null) {
			return -1;
		}
		weight += word.length();
		nearFrom = part.gap() == Gap.SENTENCE ? at : nearFrom;
		return at + word.length();
	}

	private int laterInClause(WordSet words, int from) {
		int limit = Math.min(text.length() - 1, from + LONGEST_CLAUSE_GAP);
		for (int i = from; i <= limit; i++) {
			if (words.startingAt(text, i) != null) {
				return i;
			}
			int closing = passage.partner(i);
			if (closing > i && closing <= limit) {
				// What stands in brackets does not interrupt the clause.
				i = closing;
			} else if (endsClause(i)) {
				return -1;
			}
		}
		return -1;
	}

	/** Every place of the passage is looked at once for the words, however often the wording begins before. */
	private int laterInSentence(WordSet words, int from) {
		int[] found = lookedFor.computeIfAbsent(words, w -> new int[] { -1 });
		if (found[0] < from) {
			int i = from;
			while (i < text.length() && words.startingAt(text, i) == null) {
				i++;
			}
			found[0] = i;
		}
		boolean inSentence = found[0] < text.length() && found[0] - from <= LONGEST_SENTENCE_GAP && passage.sentenceStart(found[0]) <= from;
		return inSentence ? found[0] : -1;
	}

	// ---- backwards ---------------------------------------------------------------------------------------------------------

	private int before(Part part, int to, boolean atNumber, boolean outermost) {
		if (part.gap() == Gap.NOTHING) {
			return directlyBefore(part.words(), to, atNumber);
		}
		int position = part.gap() == Gap.CLAUSE ? withinClause(part.words(), atNumber ? behindOpening(to) : to) : withinSentence(part.words(), to);
		if (position >= 0 || part.gap() == Gap.CLAUSE || !outermost) {
			return position;
		}
		for (String word : part.words().words()) {
			if (passage.topic().contains(word)) {
				weight += word.length();
				return passage.unitStart(to);
			}
		}
		return -1;
	}

	private int directlyBefore(WordSet words, int to, boolean atNumber) {
		int tries = atNumber ? skipFillers(to) : 0;
		for (int i = 0; i <= tries; i++) {
			int end = atNumber ? ends[i] : to;
			String word = words.endingAt(text, end);
			if (word != null) {
				weight += word.length();
				return end - word.length();
			}
		}
		return -1;
	}

	/** Finds where words may end before a number: directly before it, or before the words without a meaning there; the same for all wordings. */
	private int skipFillers(int to) {
		if (ends[0] != to) {
			ends[0] = to;
			fillers = 0;
			String filler = FILLERS.endingAt(text, to);
			while (filler != null && fillers < MOST_FILLERS) {
				ends[fillers + 1] = ends[fillers] - filler.length();
				fillers++;
				filler = FILLERS.endingAt(text, ends[fillers]);
			}
		}
		return fillers;
	}

	/** A colon or bracket directly before a number does not end the clause. */
	private int behindOpening(int to) {
		return to > 0 && OPENERS.indexOf(text.charAt(to - 1)) >= 0 ? to - 1 : to;
	}

	private int withinClause(WordSet words, int to) {
		int steps = 0;
		int end = to;
		while (end > 0 && steps++ <= LONGEST_CLAUSE_GAP) {
			String word = words.endingAt(text, end);
			if (word != null) {
				weight += word.length();
				return end - word.length();
			}
			int opening = passage.partner(end - 1);
			if (opening >= 0 && opening < end - 1) {
				// What stands in brackets does not interrupt the clause.
				end = opening;
			} else if (endsClause(end - 1)) {
				return -1;
			} else {
				end--;
			}
		}
		return -1;
	}

	private int withinSentence(WordSet words, int to) {
		int first = Math.max(passage.unitStart(to), to - LONGEST_SENTENCE_GAP);
		String window = text.substring(first, to);
		int best = -1;
		int length = 0;
		for (String word : words.words()) {
			int at = window.lastIndexOf(word);
			if (at >= 0 && at + word.length() > best + length) {
				best = at;
				length = word.length();
			}
		}
		weight += length;
		return best < 0 ? -1 : first + best;
	}

	private boolean endsClause(int index) {
		return passage.breakAt(index).compareTo(Break.CLAUSE) >= 0 || passage.isAmount(index);
	}
}
