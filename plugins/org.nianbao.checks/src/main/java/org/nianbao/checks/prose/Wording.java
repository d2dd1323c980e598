package org.nianbao.checks.prose;

import java.util.List;

import org.nianbao.language.formats.SentencePatternSpec;

/**
 * A wording of a format (表述), ready for matching.
 *
 * @param rule        the ID of the rule
 * @param order       its place among the wordings of the format, counted from 0
 * @param placeholder which number it has
 * @param before      the parts before the number, from the number outwards; for a wording without a number, empty
 * @param after       the parts after the number and its unit; for a wording without a number, all parts
 * @param counting    whether a unit for cases must follow the number
 * @param readings    what the number may mean; empty where it is none of the tables
 * @param spec        the declaration
 */
record Wording(String rule, int order, Placeholder placeholder, List<Part> before, List<Part> after, boolean counting, List<FigureReading> readings,
		SentencePatternSpec spec) {

	/** The number of a wording. */
	enum Placeholder {
		/** {@code {件数}} */
		COUNT,
		/** {@code {比例}} */
		SHARE,
		/** {@code {年度}} */
		YEAR,
		/** No number: the wording says that the figure is 0. */
		NONE
	}

	/** What may stand between a part and the one before it, or the number. */
	enum Gap {
		/** Nothing but words that carry no meaning. */
		NOTHING,
		/** Text of the same clause without a number ({@code …}). */
		CLAUSE,
		/** Any text of the same sentence ({@code ～}); the words may also stand in the heading. */
		SENTENCE
	}

	/**
	 * Words, one of which must be there.
	 *
	 * @param gap   what may stand between them and the part before, on the way from the number outwards
	 * @param words the words
	 */
	record Part(Gap gap, WordSet words) {
	}

	/** Tells whether a part may stand in another clause. */
	boolean spansClauses() {
		return before.stream().anyMatch(part -> part.gap() == Gap.SENTENCE) || after.stream().anyMatch(part -> part.gap() == Gap.SENTENCE);
	}
}
