package org.nianbao.lsp;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.nianbao.language.text.MessageTemplate;
import org.nianbao.language.text.TextBundles;

/**
 * The texts of the language server in one language. Immutable.
 */
public final class ServerMessages {

	private final Map<String, MessageTemplate> templates = new HashMap<>();

	/**
	 * @param locale English for English; every other one for Chinese
	 */
	public ServerMessages(Locale locale) {
		TextBundles.load(ServerMessages.class, "messages", TextBundles.isEnglish(locale)).forEach((key, text) -> templates.put(key,
			new MessageTemplate(text)));
	}

	/**
	 * Makes a text.
	 *
	 * @param key            its key
	 * @param namesAndValues name, value, name, value, …
	 * @return the text with the values in it
	 */
	public String get(String key, Object... namesAndValues) {
		return templates.get(key).fill(namesAndValues);
	}
}
