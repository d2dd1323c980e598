package org.nianbao.document;

import java.util.List;

/**
 * A line at the end that stands on the right: the office, the date.
 *
 * @param runs its text
 */
public record Closing(List<Run> runs) implements Block {

	public Closing {
		runs = List.copyOf(runs);
	}

	/**
	 * Makes a closing line.
	 *
	 * @param text the text
	 * @return the line
	 */
	public static Closing of(String text) {
		return new Closing(List.of(Run.text(text)));
	}

	/**
	 * Returns the line as one text.
	 *
	 * @return the text of all runs
	 */
	public String text() {
		return Run.plain(runs);
	}

	@Override
	public <R, X extends Exception> R accept(Visitor<R, X> visitor) throws X {
		return visitor.closing(this);
	}
}
