package org.nianbao.checks.sums;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.nianbao.checks.prose.Quantity;
import org.nianbao.checks.prose.QuantityReader;

/**
 * A text without white space, its numbers, and where its brackets are.
 */
final class Sentence {

	private static final String OPENING = "（(";
	private static final String CLOSING = "）)";
	private static final String ENDS = "。！？!?\n";

	private final String text;
	private final int[] depth;
	private final List<Quantity> quantities;

	Sentence(String text) {
		this.text = text;
		quantities = QuantityReader.read(text);
		depth = new int[text.length() + 1];
		int level = 0;
		for (int i = 0; i < text.length(); i++) {
			level = Math.max(0, CLOSING.indexOf(text.charAt(i)) >= 0 ? level - 1 : level);
			depth[i] = level;
			level += OPENING.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
			level = isEnd(i) ? 0 : level;
		}
	}

	String text() {
		return text;
	}

	List<Quantity> quantities() {
		return quantities;
	}

	boolean isEnd(int index) {
		return ENDS.indexOf(text.charAt(index)) >= 0;
	}

	/** Returns how deep in brackets a character stands; brackets themselves stand outside. */
	int depth(int index) {
		return depth[index];
	}

	/** Returns where the sentence ends, or the brackets, in which a place is; at most a limit. */
	int endOfLevel(int from, int limit) {
		int level = depth[Math.min(from, text.length() - 1)];
		int i = from;
		while (i < text.length() && i < limit && !isEnd(i) && depth[i] >= level) {
			i++;
		}
		return i;
	}

	/** Cuts a part at marks that stand at a level of brackets. */
	List<Segment> segments(int from, int to, int level, String marks) {
		List<Segment> segments = new ArrayList<>();
		int start = from;
		for (int i = from; i <= to; i++) {
			if (i == to || depth[i] == level && marks.indexOf(text.charAt(i)) >= 0) {
				segments.add(new Segment(start, i));
				start = i + 1;
			}
		}
		return segments;
	}

	/** Returns the counts and amounts of a part that stand at a level of brackets. */
	List<Quantity> amounts(Segment segment, int level) {
		List<Quantity> amounts = new ArrayList<>();
		for (int i = firstFrom(segment.start()); i < quantities.size() && quantities.get(i).start() < segment.end(); i++) {
			if (quantities.get(i).kind() == Quantity.Kind.AMOUNT && depth[quantities.get(i).start()] == level) {
				amounts.add(quantities.get(i));
			}
		}
		return amounts;
	}

	/** Returns the index of the first number at a place or behind it. */
	int firstFrom(int offset) {
		int low = 0;
		int high = quantities.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (quantities.get(middle).start() < offset) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	/** Returns a part without what stands in brackets deeper than a level. */
	String without(int from, int to, int level) {
		StringBuilder result = new StringBuilder();
		for (int i = from; i < to; i++) {
			boolean bracket = depth[i] == level && (OPENING.indexOf(text.charAt(i)) >= 0 || CLOSING.indexOf(text.charAt(i)) >= 0);
			if (depth[i] == level && !bracket) {
				result.append(text.charAt(i));
			}
		}
		return result.toString();
	}

	/** Returns where the sentence of a place begins, or a place so far before it. */
	int startOfSentence(int at, int farthest) {
		int start = at;
		while (start > 0 && at - start < farthest && !isEnd(start - 1)) {
			start--;
		}
		return start;
	}

	static BigDecimal sum(List<Quantity> quantities) {
		return quantities.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/**
	 * A part of the text.
	 *
	 * @param start where it begins
	 * @param end   the offset after it
	 */
	record Segment(int start, int end) {
	}
}
