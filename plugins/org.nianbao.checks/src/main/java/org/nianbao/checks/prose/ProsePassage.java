package org.nianbao.checks.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.nianbao.checks.prose.Quantity.Kind;
import org.nianbao.language.figures.Figure.Region;

/**
 * A paragraph, a heading, or another piece of prose as it is printed: figure references replaced by their numbers, without white space. All places
 * within are indexes of that compact text, counted from 0.
 */
public final class ProsePassage {

	/** Breaks between sentences, clauses and the members of a list, by strength. */
	public enum Break {
		/** No break. */
		NONE,
		/** 、 */
		ENUMERATION,
		/** ，：or a bracket: a clause ends. */
		CLAUSE,
		/** ； */
		SEMICOLON,
		/** 。！？ */
		SENTENCE
	}

	/** What begins a list of parts. */
	static final WordSet PARTS = Words.of("parts");

	private static final String SENTENCE_ENDS = "。！？!?";
	private static final String SEMICOLONS = "；;";
	private static final String CLAUSE_ENDS = "，,：:";
	private static final String OPENING = "（(〔[【";
	private static final String CLOSING = "）)〕]】";
	private static final String OPENING_QUOTES = "《“「";
	private static final String CLOSING_QUOTES = "》”」";

	private final CompactText compact;
	private final String text;
	private final String topic;
	private final List<Quantity> quantities;
	private final Break[] breaks;
	private final int[] depth;
	private final int[] partner;
	private final boolean[] quoted;
	private final boolean[] amount;
	private final int[] sentenceStart;
	private final int[] unitStart;

	ProsePassage(String topic, CompactText compact) {
		this.compact = compact;
		this.topic = topic;
		text = compact.text();
		quantities = List.copyOf(QuantityReader.readCompact(text));
		breaks = new Break[text.length()];
		depth = new int[text.length()];
		partner = new int[text.length()];
		quoted = new boolean[text.length()];
		amount = new boolean[text.length()];
		Arrays.fill(breaks, Break.NONE);
		Arrays.fill(partner, -1);
		boolean[] numeric = new boolean[text.length()];
		for (Quantity quantity : quantities) {
			Arrays.fill(numeric, quantity.start(), quantity.end(), true);
			if (quantity.kind() == Kind.AMOUNT || quantity.kind() == Kind.PERCENT) {
				Arrays.fill(amount, quantity.start(), quantity.wordsEnd(), true);
			}
		}
		sentenceStart = new int[text.length() + 1];
		unitStart = new int[text.length() + 1];
		structure(numeric);
		sentences();
	}

	private void sentences() {
		int start = 0;
		int unit = 0;
		for (int i = 0; i <= text.length(); i++) {
			if (i > 0 && breaks[i - 1] == Break.SENTENCE) {
				unit = PARTS.startingAt(text, i) == null ? i : start;
				start = i;
			}
			sentenceStart[i] = start;
			unitStart[i] = unit;
		}
	}

	private void structure(boolean[] numeric) {
		List<Integer> open = new ArrayList<>();
		int quotes = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (isCharacter(c)) {
				quoted[i] = quotes > 0;
				depth[i] = open.size();
				continue;
			}
			// A quotation mark that is never closed does not swallow the rest.
			if (OPENING_QUOTES.indexOf(c) >= 0 && isClosed(i)) {
				quotes++;
			}
			quoted[i] = quotes > 0;
			if (CLOSING_QUOTES.indexOf(c) >= 0 && quotes > 0) {
				quotes--;
			}
			if (OPENING.indexOf(c) >= 0) {
				open.add(i);
			}
			depth[i] = open.size();
			if (CLOSING.indexOf(c) >= 0 && !open.isEmpty()) {
				int opening = open.remove(open.size() - 1);
				partner[i] = opening;
				partner[opening] = i;
			}
			breaks[i] = quoted[i] || numeric[i] ? Break.NONE : breakAt(c);
		}
	}

	/** Whether a quotation mark closes before the next one of its kind opens: so no part of the text is looked at twice. */
	private boolean isClosed(int opening) {
		char mark = text.charAt(opening);
		int next = text.indexOf(mark, opening + 1);
		String quoted = text.substring(opening, next < 0 ? text.length() : next);
		return quoted.indexOf(CLOSING_QUOTES.charAt(OPENING_QUOTES.indexOf(mark))) >= 0;
	}

	/** Most of a text is Chinese characters, which break nothing. */
	private static boolean isCharacter(char c) {
		return c >= '\u4e00' && c <= '\u9fff';
	}

	private static Break breakAt(char c) {
		if (SENTENCE_ENDS.indexOf(c) >= 0) {
			return Break.SENTENCE;
		}
		if (SEMICOLONS.indexOf(c) >= 0) {
			return Break.SEMICOLON;
		}
		if (CLAUSE_ENDS.indexOf(c) >= 0 || OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0) {
			return Break.CLAUSE;
		}
		return c == '、' ? Break.ENUMERATION : Break.NONE;
	}

	/**
	 * Returns what the passage is printed as, without white space.
	 *
	 * @return the compact text
	 */
	public String text() {
		return text;
	}

	/**
	 * Returns what the passage is about: the second-level heading above it and, where the passage begins with a short sentence without a number, that.
	 *
	 * @return the text without white space, may be empty
	 */
	public String topic() {
		return topic;
	}

	/**
	 * Returns the numbers.
	 *
	 * @return in the order of the text
	 */
	public List<Quantity> quantities() {
		return quantities;
	}

	/**
	 * Returns the numbers within a part of the passage.
	 *
	 * @param from where the part begins
	 * @param to   the index after it
	 * @return those that begin in the part, in the order of the text
	 */
	public List<Quantity> quantities(int from, int to) {
		return quantities.subList(firstFrom(from), firstFrom(Math.max(from, to)));
	}

	private int firstFrom(int index) {
		int low = 0;
		int high = quantities.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (quantities.get(middle).start() < index) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	/**
	 * Returns where a part of the passage stands in the report.
	 *
	 * @param from where it begins
	 * @param to   the index after its last character, greater than {@code from}
	 * @return its region; a figure reference is taken whole
	 */
	public Region region(int from, int to) {
		int start = compact.start(from);
		return new Region(start, compact.end(to) - start);
	}

	/**
	 * Tells whether a character is printed for a figure reference.
	 *
	 * @param index its index
	 * @return false where it is typed
	 */
	public boolean isReference(int index) {
		return compact.end(index + 1) - compact.start(index) > 1;
	}

	Break breakAt(int index) {
		return breaks[index];
	}

	/** Returns how many brackets a character stands in; a bracket stands in itself. */
	int depth(int index) {
		return depth[index];
	}

	/** Returns the other bracket of a pair, or -1. */
	int partner(int index) {
		return partner[index];
	}

	/** Tells whether a character stands in the title of a document or between quotation marks. */
	boolean isQuoted(int index) {
		return quoted[index];
	}

	/** Tells whether a character is part of a count, an amount or a share. */
	boolean isAmount(int index) {
		return amount[index];
	}

	/** Returns where the sentence of a place begins. */
	int sentenceStart(int index) {
		return sentenceStart[index];
	}

	/** Returns where the sentence of a place begins, with the sentence before it where it goes on with that (其中…). */
	int unitStart(int index) {
		return unitStart[index];
	}

	@Override
	public String toString() {
		return text;
	}
}
