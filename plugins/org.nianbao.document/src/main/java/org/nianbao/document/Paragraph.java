package org.nianbao.document;

import java.util.List;
import java.util.Objects;

/**
 * A paragraph of prose.
 *
 * @param kind what the paragraph is for
 * @param runs its text; a note includes its mark ({@code 注：})
 */
public record Paragraph(Kind kind, List<Run> runs) implements Block {

	/**
	 * What a paragraph is for.
	 */
	public enum Kind {
		/** Body text. */
		NORMAL,
		/** A note, printed smaller. */
		NOTE
	}

	public Paragraph {
		Objects.requireNonNull(kind);
		runs = List.copyOf(runs);
	}

	/**
	 * Makes a paragraph of body text.
	 *
	 * @param text the text
	 * @return the paragraph
	 */
	public static Paragraph of(String text) {
		return new Paragraph(Kind.NORMAL, List.of(Run.text(text)));
	}

	/**
	 * Makes a note.
	 *
	 * @param text the text with its mark
	 * @return the paragraph
	 */
	public static Paragraph note(String text) {
		return new Paragraph(Kind.NOTE, List.of(Run.text(text)));
	}

	/**
	 * Returns the paragraph as one text.
	 *
	 * @return the text of all runs
	 */
	public String text() {
		return Run.plain(runs);
	}

	@Override
	public <R, X extends Exception> R accept(Visitor<R, X> visitor) throws X {
		return visitor.paragraph(this);
	}
}
