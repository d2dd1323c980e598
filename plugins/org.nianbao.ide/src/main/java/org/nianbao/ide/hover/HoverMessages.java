package org.nianbao.ide.hover;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.nianbao.checks.RuleCatalogue;
import org.nianbao.language.text.MessageTemplate;
import org.nianbao.language.text.TextBundles;

/**
 * The texts of hovers in one language. Immutable.
 */
final class HoverMessages {

	/** Longer lists are cut. */
	private static final int LISTED = 12;

	private final Map<String, MessageTemplate> templates = new HashMap<>();

	/**
	 * @param catalogue the rules in the language that is wanted; there is one catalogue for each
	 */
	HoverMessages(RuleCatalogue catalogue) {
		boolean english = catalogue == RuleCatalogue.of(Locale.ENGLISH);
		TextBundles.load(HoverMessages.class, "messages", english).forEach((key, text) -> templates.put(key, new MessageTemplate(text)));
	}

	/**
	 * Makes a text.
	 *
	 * @param key            its key
	 * @param namesAndValues name, value, name, value, …
	 * @return the text with the values in it
	 */
	String format(String key, Object... namesAndValues) {
		return templates.get(key).fill(namesAndValues);
	}

	/**
	 * Tells whether there is a text.
	 *
	 * @param key its key
	 * @return true if it can be made
	 */
	boolean has(String key) {
		return templates.containsKey(key);
	}

	/**
	 * Lists names.
	 *
	 * @param names the names
	 * @return the first of them, with separators between
	 */
	String list(List<String> names) {
		String list = String.join(format("separator"), names.subList(0, Math.min(LISTED, names.size())));
		return names.size() > LISTED ? format("more", "list", list, "count", names.size()) : list;
	}
}
