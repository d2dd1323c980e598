package org.nianbao.language.formats.validation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

import org.nianbao.language.text.MessageTemplate;
import org.nianbao.language.text.TextBundles;

/**
 * The texts of problems in one language. Immutable and shared.
 */
final class FormatMessages {

	/** Read when a language is first asked for. */
	private static final class Chinese {
		private static final FormatMessages MESSAGES = new FormatMessages(false);
	}

	/** Read when a language is first asked for. */
	private static final class English {
		private static final FormatMessages MESSAGES = new FormatMessages(true);
	}

	private final Map<String, MessageTemplate> templates = new HashMap<>();

	private FormatMessages(boolean english) {
		TextBundles.load(FormatMessages.class, "messages", english).forEach((key, text) -> templates.put(key, new MessageTemplate(text)));
	}

	/**
	 * Returns the texts for a locale.
	 *
	 * @param locale English for English; every other one for Chinese
	 * @return the shared texts
	 */
	static FormatMessages of(Locale locale) {
		return TextBundles.isEnglish(locale) ? English.MESSAGES : Chinese.MESSAGES;
	}

	/**
	 * Makes a message.
	 *
	 * @param key            the key of the text
	 * @param namesAndValues name, value, name, value, …
	 * @return the text with the values in it
	 * @throws MissingResourceException if there is no such text
	 * @throws IllegalArgumentException if the text uses a name that is not given
	 */
	String format(String key, Object... namesAndValues) {
		MessageTemplate template = templates.get(key);
		if (template == null) {
			throw new MissingResourceException("no message", FormatMessages.class.getName(), key);
		}
		return template.fill(namesAndValues);
	}
}
