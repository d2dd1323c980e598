package org.nianbao.ide.assist;

import java.util.List;

import org.nianbao.language.figures.Figure.Region;

/**
 * Something that can be written at the caret.
 *
 * @param kind          what it is
 * @param label         what it is called in the list
 * @param detail        what is said of it besides, in a weaker colour; may be empty
 * @param documentation what is said of it when it is chosen from the list; may be empty
 * @param matches       the parts of the label that what is typed stands for, offsets in the label
 * @param replaced      the part of the text that it replaces
 * @param text          what stands there afterwards
 * @param placeholders  the parts of that to be filled in, in the order in which Tab reaches them, offsets in {@link #text}
 * @param caret         where the caret is in the end, an offset in {@link #text}
 * @param typed         where what is typed for the label begins: from here to the caret it is compared with it, an offset in the text
 */
public record Proposal(Kind kind, String label, String detail, String documentation, List<Region> matches, Region replaced, String text,
		List<Placeholder> placeholders, int caret, int typed) {

	/**
	 * What can be proposed.
	 */
	public enum Kind {
		/** A word of the language. */
		KEYWORD,
		/** A directive. */
		DIRECTIVE,
		/** A section, with its heading and what belongs under it. */
		SECTION,
		/** A point of a section. */
		POINT,
		/** A table, or the missing rows of one. */
		TABLE,
		/** The label of a row, column or group. */
		LABEL,
		/** A figure that the prose can refer to. */
		FIGURE,
		/** A file. */
		FILE,
		/** A sentence. */
		SENTENCE,
		/** The name of a format. */
		FORMAT,
		/** The ID of a rule. */
		RULE,
		/** A template. */
		TEMPLATE
	}

	/**
	 * A part to be filled in.
	 *
	 * @param regions where it stands, offsets in the text of the proposal; several places are linked
	 * @param choices what it may be; empty where anything
	 */
	public record Placeholder(List<Region> regions, List<String> choices) {

		/**
		 * Makes the lists unmodifiable.
		 */
		public Placeholder {
			regions = List.copyOf(regions);
			choices = List.copyOf(choices);
		}
	}

	/**
	 * Makes a proposal that replaces nothing but what is typed for its label.
	 *
	 * @param kind          see {@link #kind}
	 * @param label         see {@link #label}
	 * @param detail        see {@link #detail}
	 * @param documentation see {@link #documentation}
	 * @param matches       see {@link #matches}
	 * @param replaced      see {@link #replaced}
	 * @param text          see {@link #text}
	 * @param placeholders  see {@link #placeholders}
	 * @param caret         see {@link #caret}
	 */
	public Proposal(Kind kind, String label, String detail, String documentation, List<Region> matches, Region replaced, String text,
			List<Placeholder> placeholders, int caret) {
		this(kind, label, detail, documentation, matches, replaced, text, placeholders, caret, replaced.offset());
	}

	/**
	 * Makes the lists unmodifiable.
	 */
	public Proposal {
		matches = List.copyOf(matches);
		placeholders = List.copyOf(placeholders);
	}
}
