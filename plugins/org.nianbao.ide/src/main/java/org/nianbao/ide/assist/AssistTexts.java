package org.nianbao.ide.assist;

import java.text.MessageFormat;
import java.util.Map;

import org.nianbao.language.text.TextBundles;

/**
 * What proposals say, in one language, and the texts of templates, which are in the language of the reports.
 */
final class AssistTexts {

	private final Map<String, String> texts;

	/**
	 * @param english whether they are English; else they are Chinese
	 */
	AssistTexts(boolean english) {
		texts = TextBundles.load(AssistTexts.class, "assist", english);
	}

	/**
	 * Tells whether there is a text.
	 *
	 * @param key a key
	 * @return true if {@link #get} knows it
	 */
	boolean has(String key) {
		return texts.containsKey(key);
	}

	/**
	 * Returns a text.
	 *
	 * @param key       its key
	 * @param arguments what stands for {0}, {1}, …
	 * @return the text
	 * @throws IllegalArgumentException if there is no such text
	 */
	String get(String key, Object... arguments) {
		String text = texts.get(key);
		if (text == null) {
			throw new IllegalArgumentException(key);
		}
		return MessageFormat.format(text, arguments);
	}
}
