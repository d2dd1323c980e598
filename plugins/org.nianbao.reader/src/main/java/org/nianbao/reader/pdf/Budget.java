package org.nianbao.reader.pdf;

import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.reader.ReadingLimits;

/**
 * What may still be spent on a file. Every method ends the reading by a {@link Refusal} when nothing is left.
 */
final class Budget {

	/** Asking for the time takes longer than most steps. */
	private static final int STEPS_BETWEEN_LOOKS = 256;

	/** More on one page has no page that a person can read. */
	private static final int CHARACTERS_ON_A_PAGE = 100_000;
	private static final int RULES_ON_A_PAGE = 100_000;

	private final ReadingLimits limits;
	private final CancelIndicator cancel;
	private final long start = System.nanoTime();
	private int steps;
	private int characters;
	private int pageCharacters;
	private int pageRules;
	private int cells;

	/**
	 * @param limits what is refused
	 * @param cancel whether somebody has cancelled the reading
	 */
	Budget(ReadingLimits limits, CancelIndicator cancel) {
		this.limits = limits;
		this.cancel = cancel;
	}

	/** Spends a little time. */
	void step() {
		if (++steps >= STEPS_BETWEEN_LOOKS) {
			look();
		}
	}

	/** Looks at the clock, and whether somebody has cancelled the reading. */
	void look() {
		steps = 0;
		if (cancel.isCanceled()) {
			throw Refusal.cancelled();
		}
		if (System.nanoTime() - start > limits.nanos()) {
			throw Refusal.tooSlow();
		}
	}

	/** Begins the next page. */
	void page() {
		look();
		pageCharacters = 0;
		pageRules = 0;
	}

	/** Spends characters, counted in UTF-16 units. */
	void characters(int count) {
		step();
		characters += count;
		pageCharacters += count;
		if (characters > limits.characters()) {
			throw Refusal.tooLarge(Integer.toString(limits.characters()));
		}
		if (pageCharacters > CHARACTERS_ON_A_PAGE) {
			throw Refusal.tooLarge(Integer.toString(CHARACTERS_ON_A_PAGE));
		}
	}

	/** Spends a line of a drawing. */
	void rule() {
		step();
		if (++pageRules > RULES_ON_A_PAGE) {
			throw Refusal.tooLarge(Integer.toString(RULES_ON_A_PAGE));
		}
	}

	/** Spends cells of tables, those that others cover included. */
	void cells(long count) {
		look();
		if (cells + count > limits.cells()) {
			throw Refusal.tooLarge(Integer.toString(limits.cells()));
		}
		cells += (int) count;
	}

	/** Returns what is refused. */
	ReadingLimits limits() {
		return limits;
	}
}
