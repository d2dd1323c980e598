package org.nianbao.language.text;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/**
 * Reads the texts of the product. Chinese is the default language; English is the other one.
 */
public final class TextBundles {

	/** The system's own language must not decide: a checker for Chinese on an English system speaks Chinese. */
	private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	private TextBundles() {
	}

	/**
	 * Tells which of the two languages serves a locale.
	 *
	 * @param locale any locale
	 * @return true for English, false for Chinese and for whatever else
	 */
	public static boolean isEnglish(Locale locale) {
		return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
	}

	/**
	 * Reads a bundle.
	 *
	 * @param owner   a class that stands in the same package and the same module as the bundle
	 * @param name    the name of the bundle, without package and language
	 * @param english whether the English texts are wanted
	 * @return the texts by key, sorted
	 */
	public static Map<String, String> load(Class<?> owner, String name, boolean english) {
		ResourceBundle bundle = ResourceBundle.getBundle(owner.getPackageName() + "." + name, english ? Locale.ENGLISH : Locale.ROOT,
			owner.getClassLoader(), NO_FALLBACK);
		Map<String, String> texts = new TreeMap<>();
		bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
		return texts;
	}
}
