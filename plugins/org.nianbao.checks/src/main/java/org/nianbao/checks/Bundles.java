package org.nianbao.checks;

import java.util.Locale;
import java.util.Map;

import org.nianbao.language.text.TextBundles;

/**
 * Reads the texts of this package.
 */
final class Bundles {

	private Bundles() {
	}

	/**
	 * Tells which of the two languages serves a locale.
	 *
	 * @param locale any locale
	 * @return true for English, false for Chinese and for whatever else
	 */
	static boolean isEnglish(Locale locale) {
		return TextBundles.isEnglish(locale);
	}

	/**
	 * Reads a bundle of this package.
	 *
	 * @param name    the name of the bundle, without package and language
	 * @param english whether the English texts are wanted
	 * @return the texts by key, sorted
	 */
	static Map<String, String> load(String name, boolean english) {
		return TextBundles.load(Bundles.class, name, english);
	}
}
