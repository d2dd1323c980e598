package org.nianbao.document;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.nianbao.language.text.MessageTemplate;
import org.nianbao.language.text.TextBundles;

/**
 * The texts that writers have for users, in one language. Immutable and shared.
 */
final class DocumentMessages {

	/** Read when a language is first asked for. */
	private static final class Chinese {
		private static final DocumentMessages MESSAGES = new DocumentMessages(false);
	}

	/** Read when a language is first asked for. */
	private static final class English {
		private static final DocumentMessages MESSAGES = new DocumentMessages(true);
	}

	private final Map<String, MessageTemplate> templates = new TreeMap<>();

	private DocumentMessages(boolean english) {
		TextBundles.load(DocumentMessages.class, "messages", english).forEach((key, text) -> templates.put(key, new MessageTemplate(text)));
	}

	static DocumentMessages of(Locale locale) {
		return TextBundles.isEnglish(locale) ? English.MESSAGES : Chinese.MESSAGES;
	}

	/** Returns a text with its arguments in it. */
	String get(String key, Map<String, String> arguments) {
		return templates.get(key).fill(arguments.entrySet().stream().flatMap(argument -> Stream.of(argument.getKey(), argument.getValue())).toArray());
	}

	/** Returns the text of a key; what is no key is returned as it is. */
	String detail(String key) {
		return templates.containsKey(key) ? get(key, Map.of()) : key;
	}
}
