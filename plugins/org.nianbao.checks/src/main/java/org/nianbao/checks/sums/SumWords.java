package org.nianbao.checks.sums;

import java.util.List;

import org.nianbao.checks.TextProperties;

/**
 * The words of {@code words.properties}. Immutable and shared.
 *
 * @param whole    words before the number of a whole whose parts are all named
 * @param compare  words in front of a number that compares
 * @param other    words in front of a number that is no part of the list before it
 * @param more     words behind the last part where there are more
 * @param feeOther words before an amount that is not what was charged
 */
record SumWords(List<String> whole, List<String> compare, List<String> other, List<String> more, List<String> feeOther) {

	static final SumWords STANDARD = read();

	private static SumWords read() {
		TextProperties texts = TextProperties.of(SumWords.class, "words.properties");
		return new SumWords(texts.words("whole"), texts.words("compare"), texts.words("other"), texts.words("more"), texts.words("fee.other"));
	}

	static boolean contains(List<String> words, String text) {
		return words.stream().anyMatch(text::contains);
	}
}
