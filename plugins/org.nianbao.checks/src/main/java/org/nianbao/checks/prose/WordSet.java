package org.nianbao.checks.prose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words, found at a place of a text. Immutable.
 */
final class WordSet {

	/** Words by their first or last character. Most characters are none: a small table of bits says so without a look-up. */
	private static final class Index {

		private final long[] bits = new long[4];
		private final Map<Character, List<String>> words = new HashMap<>();

		void add(char c, String word) {
			bits[c >> 6 & 3] |= 1L << (c & 63);
			words.computeIfAbsent(c, key -> new ArrayList<>()).add(word);
		}

		List<String> get(char c) {
			return (bits[c >> 6 & 3] & 1L << (c & 63)) == 0 ? List.of() : words.getOrDefault(c, List.of());
		}
	}

	private final Index byFirst = new Index();
	private final Index byLast = new Index();
	private final List<String> words;

	WordSet(Collection<String> words) {
		this.words = words.stream().distinct().sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder())).toList();
		for (String word : this.words) {
			byFirst.add(word.charAt(0), word);
			byLast.add(word.charAt(word.length() - 1), word);
		}
	}

	/**
	 * Returns the words.
	 *
	 * @return each once, the longest first
	 */
	List<String> words() {
		return words;
	}

	/**
	 * Finds a word that begins at a place.
	 *
	 * @param text the text
	 * @param from the place
	 * @return the longest word, or null where none begins
	 */
	String startingAt(String text, int from) {
		if (from >= text.length()) {
			return null;
		}
		for (String word : byFirst.get(text.charAt(from))) {
			if (text.startsWith(word, from)) {
				return word;
			}
		}
		return null;
	}

	/**
	 * Finds a word that ends before a place.
	 *
	 * @param text the text
	 * @param to   the place
	 * @return the longest word, or null where none ends
	 */
	String endingAt(String text, int to) {
		if (to <= 0) {
			return null;
		}
		for (String word : byLast.get(text.charAt(to - 1))) {
			if (text.startsWith(word, to - word.length())) {
				return word;
			}
		}
		return null;
	}
}
