package org.nianbao.document;

import java.util.List;
import java.util.Objects;

/**
 * A heading. A run-in heading has body text that goes on in the same line.
 *
 * @param level  1 for a section, 2 for a part of a section
 * @param number the number as printed with its punctuation, for example {@code 一、} or {@code （一）}; may be empty
 * @param runs   the text after the number; of a run-in heading it ends with the full stop or colon that separates the body
 * @param body   the paragraph that goes on in the same line; empty unless the heading is run in
 */
public record Heading(int level, String number, List<Run> runs, List<Run> body) implements Block {

	/**
	 * @throws IllegalArgumentException if the level is neither 1 nor 2
	 */
	public Heading {
		if (level != 1 && level != 2) {
			throw new IllegalArgumentException("level " + level);
		}
		Objects.requireNonNull(number);
		runs = List.copyOf(runs);
		body = List.copyOf(body);
	}

	/**
	 * Makes a heading on a line of its own.
	 *
	 * @param level  1 or 2
	 * @param number the number as printed
	 * @param text   the text after the number
	 * @return the heading
	 * @throws IllegalArgumentException if the level is neither 1 nor 2
	 */
	public static Heading of(int level, String number, String text) {
		return new Heading(level, number, List.of(Run.text(text)), List.of());
	}

	/**
	 * Tells whether a paragraph goes on in the line of the heading.
	 *
	 * @return true for a run-in heading
	 */
	public boolean isRunIn() {
		return !body.isEmpty();
	}

	/**
	 * Returns the heading as one text.
	 *
	 * @return number and text, without the body
	 */
	public String text() {
		return number + Run.plain(runs);
	}

	@Override
	public <R, X extends Exception> R accept(Visitor<R, X> visitor) throws X {
		return visitor.heading(this);
	}
}
