package org.nianbao.ui.structure;

import java.util.Locale;

import org.nianbao.ide.words.WordBreaker;

import com.ibm.icu.text.BreakIterator;

/**
 * Divides Chinese into words by the dictionary of ICU, which the text widgets of the platform use as well.
 */
final class DictionaryBreaker implements WordBreaker {

	/** The only one: reading the dictionary takes a while, see {@link #load}. */
	static final WordBreaker INSTANCE = new DictionaryBreaker();

	private static final String WORDS = "中文";

	/** Reads the dictionary, once. Not for the thread of the user interface. */
	static void load() {
		INSTANCE.next(WORDS, 0);
	}

	@Override
	public int next(String text, int offset) {
		return words(text).following(offset);
	}

	@Override
	public int previous(String text, int offset) {
		return words(text).preceding(offset);
	}

	private static BreakIterator words(String text) {
		BreakIterator words = BreakIterator.getWordInstance(Locale.CHINESE);
		words.setText(text);
		return words;
	}
}
