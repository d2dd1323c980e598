package org.nianbao.checks.prose;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.nianbao.checks.prose.ProsePassage.Break;
import org.nianbao.checks.prose.Quantity.Kind;
import org.nianbao.language.formats.PeriodSpec;

/**
 * Tells whether what a sentence says at a place is about the whole report year: not about another year, a part of the year or several years, and no
 * difference between years. What stands last before the place decides.
 */
final class TimeScope {

	/** What a word says about time. */
	private enum Meaning {
		REPORT, OTHER, CUMULATIVE, COMPARED, NEUTRAL
	}

	private static final Map<String, Meaning> MEANINGS = meanings();
	private static final WordSet WORDS = new WordSet(MEANINGS.keySet());
	private static final WordSet COMPARED_BEFORE = Words.of("time.compared.before");

	/** Further back than this nothing is looked for. */
	private static final int LONGEST = 600;

	/** What holds at a place. */
	private static final class State {

		private boolean otherTime;
		private boolean partOfYear;
		private boolean said;
		private boolean compared;

		State copy() {
			State copy = new State();
			copy.otherTime = otherTime;
			copy.partOfYear = partOfYear;
			copy.said = said;
			return copy;
		}

		void set(boolean isReportYear) {
			otherTime = !isReportYear;
			partOfYear &= !isReportYear;
			said = true;
		}
	}

	private final ProsePassage passage;
	private final OptionalInt year;
	private final Optional<PeriodSpec> period;

	/**
	 * @param passage the passage
	 * @param year    the report year; empty where the title names none
	 * @param period  from when to when figures count
	 */
	TimeScope(ProsePassage passage, OptionalInt year, Optional<PeriodSpec> period) {
		this.passage = passage;
		this.year = year;
		this.period = period;
	}

	private static Map<String, Meaning> meanings() {
		Map<String, Meaning> meanings = new HashMap<>();
		Words.list("time.report").forEach(word -> meanings.put(word, Meaning.REPORT));
		Words.list("time.other").forEach(word -> meanings.put(word, Meaning.OTHER));
		Words.list("time.cumulative").forEach(word -> meanings.put(word, Meaning.CUMULATIVE));
		Words.list("time.compared").forEach(word -> meanings.put(word, Meaning.COMPARED));
		Words.list("time.neutral").forEach(word -> meanings.put(word, Meaning.NEUTRAL));
		return meanings;
	}

	/**
	 * Tells whether a place speaks of the report year.
	 *
	 * @param place an index in the passage
	 * @return false where it speaks of another time or of a difference
	 */
	boolean isReportYear(int place) {
		int i = Math.max(passage.unitStart(place), place - LONGEST);
		List<Quantity> dates = dates(i, place);
		Deque<State> outer = new ArrayDeque<>();
		State state = new State();
		int next = 0;
		int month = 0;
		while (i < place) {
			if (next < dates.size() && dates.get(next).start() == i) {
				Quantity date = dates.get(next++);
				month = date.kind() == Kind.MONTH ? date.value().intValue() : month;
				date(date, month, state);
				i = date.end();
				continue;
			}
			state = atBreak(i, state, outer);
			String word = passage.isQuoted(i) ? null : WORDS.startingAt(passage.text(), i);
			if (word != null && i + word.length() <= place) {
				word(MEANINGS.get(word), state);
			}
			i += word == null ? 1 : word.length();
		}
		return !state.otherTime && !state.partOfYear && !state.compared;
	}

	private List<Quantity> dates(int from, int to) {
		return passage.quantities(from, to).stream().filter(q -> q.kind() == Kind.YEAR || q.kind() == Kind.MONTH || q.kind() == Kind.DAY)
			.filter(q -> q.end() <= to && !passage.isQuoted(q.start())).toList();
	}

	/** A comparison ends with its clause, and what is said in brackets holds there only. */
	private State atBreak(int index, State state, Deque<State> outer) {
		if (passage.breakAt(index).compareTo(Break.CLAUSE) < 0) {
			return state;
		}
		int partner = passage.partner(index);
		if (partner >= 0 && partner < index && !outer.isEmpty()) {
			return outer.pop();
		}
		if (partner > index) {
			outer.push(state.copy());
		}
		state.compared = false;
		return state;
	}

	private static void word(Meaning meaning, State state) {
		switch (meaning) {
			case REPORT -> state.set(true);
			case OTHER -> state.set(false);
			case COMPARED -> state.compared = true;
			case CUMULATIVE -> state.otherTime |= !state.said;
			case NEUTRAL -> {
				// Nothing about time.
			}
		}
	}

	private void date(Quantity date, int month, State state) {
		int value = date.value().intValue();
		if (date.kind() == Kind.YEAR) {
			boolean isReportYear = year.isEmpty() || year.getAsInt() == value;
			if (!isReportYear && COMPARED_BEFORE.endingAt(passage.text(), date.start()) != null) {
				state.compared = true;
			} else {
				state.set(isReportYear);
			}
		} else if (date.kind() == Kind.MONTH) {
			state.partOfYear = true;
		} else if (period.filter(p -> p.last().getMonthValue() == month && p.last().getDayOfMonth() == value).isPresent()) {
			// The whole period, or until its end.
			state.partOfYear = false;
		}
	}
}
