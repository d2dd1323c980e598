package org.nianbao.checks.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;

import org.nianbao.checks.TextProperties;

/**
 * The word lists of {@code words.properties}.
 */
final class Words {

	private static final TextProperties LISTS = TextProperties.of(Words.class, "words.properties");

	private Words() {
	}

	/**
	 * Returns the words of some lists.
	 *
	 * @param keys the names of lists
	 * @return their words
	 * @throws MissingResourceException if there is no such list
	 */
	static WordSet of(String... keys) {
		List<String> words = new ArrayList<>();
		for (String key : keys) {
			words.addAll(list(key));
		}
		return new WordSet(words);
	}

	/**
	 * Returns the words of a list.
	 *
	 * @param key the name of the list
	 * @return its words, in the order of the file
	 * @throws MissingResourceException if there is no such list
	 */
	static List<String> list(String key) {
		return LISTS.words(key);
	}
}
