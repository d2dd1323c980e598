package org.nianbao.maven;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.nianbao.language.text.MessageTemplate;
import org.nianbao.language.text.TextBundles;

/** What the goals say, in one language. */
final class MavenMessages {

	private final Map<String, MessageTemplate> templates = new TreeMap<>();

	MavenMessages(Locale locale) {
		TextBundles.load(MavenMessages.class, "messages", TextBundles.isEnglish(locale))
			.forEach((key, text) -> templates.put(key, new MessageTemplate(text)));
	}

	/** Returns a text; {@code namesAndValues} are name, value, name, value, … */
	String get(String key, Object... namesAndValues) {
		return templates.get(key).fill(namesAndValues);
	}
}
