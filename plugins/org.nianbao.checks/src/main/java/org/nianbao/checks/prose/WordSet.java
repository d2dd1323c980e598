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

	private final Map<Character, List<String>> byFirst = new HashMap<>();
	private final Map<Character, List<String>> byLast = new HashMap<>();

	WordSet(Collection<String> words) {
		for (String word : words) {
			byFirst.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(word);
			byLast.computeIfAbsent(word.charAt(word.length() - 1), c -> new ArrayList<>()).add(word);
		}
		Comparator<String> longestFirst = Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());
		byFirst.values().forEach(list -> list.sort(longestFirst));
		byLast.values().forEach(list -> list.sort(longestFirst));
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
		for (String word : byFirst.getOrDefault(text.charAt(from), List.of())) {
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
		for (String word : byLast.getOrDefault(text.charAt(to - 1), List.of())) {
			if (text.startsWith(word, to - word.length())) {
				return word;
			}
		}
		return null;
	}
}
