package org.nianbao.ide.navigation;

import java.util.List;

/**
 * Something that reports and formats name: by the names that formats give it, so that it is the same in all texts.
 *
 * @param kind  what it is
 * @param names its name after those of what it is part of: for a figure table, row and column
 */
public record Subject(Kind kind, List<String> names) {

	/**
	 * What can be named.
	 */
	public enum Kind {
		/** An official table. */
		TABLE,
		/** A row, or a group of rows. */
		ROW,
		/** A column. Blocks of one table may have columns of the same name: they are one. */
		COLUMN,
		/** A cell of an official table. */
		FIGURE,
		/** A section, by its official heading. */
		SECTION,
		/** A format. */
		FORMAT,
		/** A rule, by its ID. */
		RULE
	}

	/**
	 * Makes the list unmodifiable.
	 */
	public Subject {
		names = List.copyOf(names);
	}

	/**
	 * Makes a subject.
	 *
	 * @param kind  what it is
	 * @param names see {@link #names}
	 * @return the subject
	 */
	public static Subject of(Kind kind, String... names) {
		return new Subject(kind, List.of(names));
	}

	/**
	 * Returns how references would name it.
	 *
	 * @return the names, separated by dots
	 */
	public String name() {
		return String.join(".", names);
	}
}
