package org.nianbao.checks.prose;

import java.util.List;
import java.util.Optional;

import org.nianbao.checks.prose.Quantity.Kind;

/**
 * Tells which numbers others are parts of: after 其中, in brackets, or after a colon. What stands there is a part of the number before.
 */
final class PartsOfWhole {

	private static final int LONGEST = 600;

	private final ProsePassage passage;
	private final String text;

	PartsOfWhole(ProsePassage passage) {
		this.passage = passage;
		text = passage.text();
	}

	/**
	 * Returns the numbers of which one may be a part.
	 *
	 * @param number a count or share of the passage
	 * @return empty where it is no part; else the number before 其中, the bracket or the colon, or all numbers of the sentence before where the sentence
	 *         begins with 其中; the list is empty where there is none
	 */
	Optional<List<Quantity>> wholes(Quantity number) {
		int place = number.start();
		int sentence = Math.max(passage.sentenceStart(place), place - LONGEST);
		int depth = passage.depth(place);
		int i = place - 1;
		while (i >= sentence) {
			int opening = passage.partner(i);
			if (opening >= 0 && opening < i) {
				i = opening - 1;
				continue;
			}
			boolean opens = passage.depth(i) == depth && depth > 0 && opening > i;
			if (opens) {
				return bracket(i, sentence, depth - 1);
			}
			boolean parts = ProsePassage.PARTS.startingAt(text, i) != null;
			if (parts && i == sentence) {
				return Optional.of(before(sentence));
			}
			Optional<Quantity> nearest = parts ? nearest(i, sentence, depth) : Optional.empty();
			if (parts && nearest.isEmpty() && depth > 0) {
				// （其中…）: the number is before the bracket.
				i--;
				continue;
			}
			boolean colon = (text.charAt(i) == '：' || text.charAt(i) == ':') && !passage.isQuoted(i);
			if (parts || colon && isAfterNumber(i)) {
				return Optional.of(nearest(i, sentence, depth).map(List::of).orElse(List.of()));
			}
			i--;
		}
		return Optional.empty();
	}

	/** A bracket after nothing that is counted is no list of parts. */
	private Optional<List<Quantity>> bracket(int opening, int sentence, int depth) {
		return nearest(opening, sentence, depth).map(List::of);
	}

	private boolean isAfterNumber(int index) {
		return amounts(passage.sentenceStart(index), index).stream().anyMatch(q -> q.unitEnd() == index);
	}

	private Optional<Quantity> nearest(int to, int from, int depth) {
		List<Quantity> numbers = passage.quantities(from, to);
		for (int i = numbers.size() - 1; i >= 0; i--) {
			Quantity number = numbers.get(i);
			if (number.kind() == Kind.AMOUNT && number.end() <= to && passage.depth(number.start()) == depth) {
				return Optional.of(number);
			}
		}
		return Optional.empty();
	}

	/** Returns the numbers of the sentence before. */
	private List<Quantity> before(int sentence) {
		return sentence == 0 ? List.of() : amounts(Math.max(passage.unitStart(sentence), sentence - LONGEST), sentence);
	}

	private List<Quantity> amounts(int from, int to) {
		return passage.quantities(from, to).stream().filter(q -> q.kind() == Kind.AMOUNT && q.end() <= to).toList();
	}
}
