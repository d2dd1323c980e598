package org.nianbao.ide.words;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Divides texts into words. Chinese has no blanks between words, so it takes a dictionary to do that well: whoever has one brings it. Thread-safe.
 */
public interface WordBreaker {

	/**
	 * Finds where a word ends.
	 *
	 * @param text   any text
	 * @param offset a place in it, before its end
	 * @return the first boundary after the place, of a word or of what is between words; at most the length of the text
	 */
	int next(String text, int offset);

	/**
	 * Finds where a word begins.
	 *
	 * @param text   any text
	 * @param offset a place in it, after its beginning
	 * @return the last boundary before the place, of a word or of what is between words; at least 0
	 */
	int previous(String text, int offset);

	/**
	 * Returns a breaker without a dictionary: Chinese characters between two marks are one word.
	 *
	 * @return the breaker of the Java platform
	 */
	static WordBreaker withoutDictionary() {
		return new WordBreaker() {

			@Override
			public int next(String text, int offset) {
				return words(text).following(offset);
			}

			@Override
			public int previous(String text, int offset) {
				return words(text).preceding(offset);
			}

			private BreakIterator words(String text) {
				BreakIterator words = BreakIterator.getWordInstance(Locale.CHINESE);
				words.setText(text);
				return words;
			}
		};
	}
}
