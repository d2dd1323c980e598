package org.nianbao.cli.completion;

import java.util.List;

/**
 * What can stand in the place of a value.
 *
 * @param kind  what kind of value it is
 * @param words the words to choose from, or, of files, the endings of their names without the dot; none for files of any name
 */
record Values(Kind kind, List<String> words) {

	/**
	 * The kinds of values.
	 */
	enum Kind {
		/** Nothing that can be proposed. */
		FREE,
		/** One of the words. */
		WORD,
		/** Any of the words, separated by commas. */
		LIST,
		/** Files, and the directories on the way. */
		FILES,
		/** A directory. */
		DIRECTORY
	}

	Values {
		words = List.copyOf(words);
	}

	static Values of(Kind kind, String... words) {
		return new Values(kind, List.of(words));
	}
}
