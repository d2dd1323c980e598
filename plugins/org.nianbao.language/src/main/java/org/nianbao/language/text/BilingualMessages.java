package org.nianbao.language.text;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The messages of a bundle with named places for values, in both languages; each language is read when it is first asked for. For any number of
 * threads.
 */
public final class BilingualMessages {

	private final Class<?> owner;
	private final String name;
	private final Map<Boolean, Map<String, MessageTemplate>> languages = new ConcurrentHashMap<>();

	/**
	 * @param owner a class that stands in the same package and the same module as the bundle
	 * @param name  the name of the bundle, without package and language
	 */
	public BilingualMessages(Class<?> owner, String name) {
		this.owner = Objects.requireNonNull(owner);
		this.name = Objects.requireNonNull(name);
	}

	/**
	 * Returns a message.
	 *
	 * @param locale    English for English; every other one for Chinese
	 * @param key       its key
	 * @param arguments values by name; one that the message does not use is ignored
	 * @return the message with the values in it
	 * @throws IllegalArgumentException if there is no such message, or it uses a name that is not given
	 */
	public String get(Locale locale, String key, Map<String, String> arguments) {
		MessageTemplate template = templates(locale).get(key);
		if (template == null) {
			throw new IllegalArgumentException(key);
		}
		return template.fill(arguments.entrySet().stream().flatMap(argument -> Stream.of(argument.getKey(), argument.getValue())).toArray());
	}

	/**
	 * Tells whether there is a message.
	 *
	 * @param key its key
	 * @return false if {@link #get} would refuse the key
	 */
	public boolean has(String key) {
		return templates(Locale.ROOT).containsKey(key);
	}

	private Map<String, MessageTemplate> templates(Locale locale) {
		return languages.computeIfAbsent(TextBundles.isEnglish(locale), english -> {
			Map<String, MessageTemplate> templates = new TreeMap<>();
			TextBundles.load(owner, name, english).forEach((key, text) -> templates.put(key, new MessageTemplate(text)));
			return templates;
		});
	}
}
