package org.nianbao.checks;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.nianbao.language.text.MessageTemplate;

/**
 * The texts of findings in one language, with named arguments as in {@link MessageTemplate}. Immutable and shared.
 */
public final class Messages {

	/** Longer texts of a report are cut when quoted. */
	private static final int QUOTED_LENGTH = 40;

	/** How many members of a list are named. */
	private static final int LISTED = 5;

	/** Read when a language is first asked for. */
	private static final class Chinese {
		private static final Messages MESSAGES = new Messages(false);
	}

	/** Read when a language is first asked for. */
	private static final class English {
		private static final Messages MESSAGES = new Messages(true);
	}

	private final Map<String, MessageTemplate> templates = new HashMap<>();

	private Messages(boolean english) {
		Bundles.load("messages", english).forEach((key, text) -> templates.put(key, new MessageTemplate(text)));
	}

	/**
	 * Returns the texts for a locale.
	 *
	 * @param locale English for English; every other one for Chinese, the language of the reports
	 * @return the shared texts
	 */
	public static Messages of(Locale locale) {
		return Bundles.isEnglish(locale) ? English.MESSAGES : Chinese.MESSAGES;
	}

	/**
	 * Returns the words that say what kind of repair a repair is: what follows {@code .fix.} in the keys of their texts.
	 *
	 * @return sorted, unmodifiable
	 */
	public SortedSet<String> kindsOfFixes() {
		return templates.keySet().stream().filter(key -> key.contains(Fix.SEPARATOR))
			.map(key -> key.substring(key.indexOf(Fix.SEPARATOR) + Fix.SEPARATOR.length()))
			.collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));
	}

	/**
	 * Makes a message.
	 *
	 * @param key            the key of the text
	 * @param namesAndValues name, value, name, value, …; a name that the text does not use is ignored
	 * @return the text with the values in it
	 * @throws MissingResourceException if there is no such text
	 * @throws IllegalArgumentException if the text uses a name that is not given
	 */
	public String format(String key, Object... namesAndValues) {
		MessageTemplate template = templates.get(key);
		if (template == null) {
			throw new MissingResourceException("no message", Messages.class.getName(), key);
		}
		return template.fill(namesAndValues);
	}

	/**
	 * Lists texts, quoted; only the first few if they are many.
	 *
	 * @param items labels or names
	 * @return the list, as part of a sentence
	 */
	public String list(List<String> items) {
		String separator = format("list.separator");
		StringBuilder list = new StringBuilder();
		for (String item : items.subList(0, Math.min(items.size(), LISTED))) {
			list.append(list.length() == 0 ? "" : separator).append(format("list.item", "item", quotable(item)));
		}
		return items.size() > LISTED ? format("list.more", "items", list) : list.toString();
	}

	/**
	 * Makes a text of a report fit to be quoted in a message.
	 *
	 * @param text any text
	 * @return the text, cut where it is long
	 */
	public static String quotable(String text) {
		if (text.length() <= QUOTED_LENGTH) {
			return text;
		}
		// A surrogate pair is not torn.
		int end = Character.isHighSurrogate(text.charAt(QUOTED_LENGTH - 1)) ? QUOTED_LENGTH - 1 : QUOTED_LENGTH;
		return text.substring(0, end) + "…";
	}
}
