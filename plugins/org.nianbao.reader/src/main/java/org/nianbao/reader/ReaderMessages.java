package org.nianbao.reader;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.nianbao.language.text.MessageTemplate;
import org.nianbao.language.text.TextBundles;

/**
 * The texts that readers have for users, in one language. Immutable and shared.
 */
final class ReaderMessages {

	/** Read when a language is first asked for. */
	private static final class Chinese {
		private static final ReaderMessages MESSAGES = new ReaderMessages(false);
	}

	/** Read when a language is first asked for. */
	private static final class English {
		private static final ReaderMessages MESSAGES = new ReaderMessages(true);
	}

	private final Map<String, MessageTemplate> templates = new TreeMap<>();

	private ReaderMessages(boolean english) {
		TextBundles.load(ReaderMessages.class, "messages", english).forEach((key, text) -> templates.put(key, new MessageTemplate(text)));
	}

	static ReaderMessages of(Locale locale) {
		return TextBundles.isEnglish(locale) ? English.MESSAGES : Chinese.MESSAGES;
	}

	/** Returns a text with its arguments in it. */
	String get(String key, Map<String, String> arguments) {
		return templates.get(key).fill(arguments.entrySet().stream().flatMap(argument -> Stream.of(argument.getKey(), argument.getValue())).toArray());
	}
}
