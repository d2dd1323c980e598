package org.nianbao.ide.navigation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Finds all links of a text by asking at each word.
 */
public final class WordLinks {

	private WordLinks() {
	}

	/**
	 * Finds all links of a text.
	 *
	 * @param text  the text
	 * @param links finds the links at an offset
	 * @return in the order of the text, each once
	 */
	public static List<Link> of(String text, IntFunction<List<Link>> links) {
		List<Link> all = new ArrayList<>();
		int offset = 0;
		while (offset < text.length()) {
			boolean startsWord = Character.isLetterOrDigit(text.charAt(offset)) && (offset == 0 || !Character.isLetterOrDigit(text.charAt(offset - 1)));
			List<Link> found = startsWord ? links.apply(offset) : List.of();
			all.addAll(found);
			int after = found.isEmpty() ? 0 : found.get(0).source().end();
			offset = Math.max(offset + 1, after);
		}
		return List.copyOf(all);
	}
}
