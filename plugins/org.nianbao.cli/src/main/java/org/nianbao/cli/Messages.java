package org.nianbao.cli;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of the command line in one language.
 */
public final class Messages {

	private static final String BUNDLE = "org.nianbao.cli.messages";

	private final Locale locale;
	private final ResourceBundle bundle;

	/**
	 * @param locale the language: {@link Locale#ENGLISH}, or {@link Locale#CHINESE}, which all others fall back to
	 */
	public Messages(Locale locale) {
		this.locale = locale;
		// Without the usual detour over the locale of the machine: what is not there in a language is there in Chinese.
		bundle = ResourceBundle.getBundle(BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	/**
	 * Returns the language.
	 *
	 * @return the locale
	 */
	public Locale locale() {
		return locale;
	}

	ResourceBundle bundle() {
		return bundle;
	}

	/**
	 * Returns a text.
	 *
	 * @param key       its key
	 * @param arguments what replaces {@code {0}}, {@code {1}}, …; as they are, numbers without separators
	 * @return the text
	 * @throws java.util.MissingResourceException if there is no such text
	 */
	public String get(String key, Object... arguments) {
		String pattern = bundle.getString(key);
		if (arguments.length == 0) {
			return pattern;
		}
		StringBuilder text = new StringBuilder(pattern.length() + 32);
		int position = 0;
		for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', position)) {
			int close = pattern.indexOf('}', open);
			text.append(pattern, position, open).append(arguments[Integer.parseInt(pattern.substring(open + 1, close))]);
			position = close + 1;
		}
		return text.append(pattern, position, pattern.length()).toString();
	}

	/**
	 * Returns a text that depends on a number: {@code key.one} or {@code key.other}.
	 *
	 * @param key    the key without its ending
	 * @param count  the number, which replaces {@code {0}}
	 * @param others what replaces {@code {1}}, {@code {2}}, …
	 * @return the text
	 */
	public String count(String key, long count, Object... others) {
		Object[] arguments = new Object[others.length + 1];
		arguments[0] = count;
		System.arraycopy(others, 0, arguments, 1, others.length);
		return get(key + (count == 1 ? ".one" : ".other"), arguments);
	}
}
