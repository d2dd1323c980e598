package org.nianbao.ide.hints;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.nianbao.checks.RuleCatalogue;
import org.nianbao.language.text.MessageTemplate;
import org.nianbao.language.text.TextBundles;

/**
 * The texts of hints in one language. Immutable.
 */
final class HintMessages {

	private final Map<String, MessageTemplate> templates = new HashMap<>();

	/**
	 * @param catalogue the rules in the language that is wanted; there is one catalogue for each
	 */
	HintMessages(RuleCatalogue catalogue) {
		boolean english = catalogue == RuleCatalogue.of(Locale.ENGLISH);
		TextBundles.load(HintMessages.class, "messages", english).forEach((key, text) -> templates.put(key, new MessageTemplate(text)));
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
	 * Joins parts of a hint. Hints are read at a glance: of many parts only the first are shown.
	 *
	 * @param separator the key of what stands between them
	 * @param more      the key of the text for many
	 * @param name      what the text for many calls the parts
	 * @param parts     at least one part
	 * @param most      how many are shown
	 * @return the hint
	 */
	String join(String separator, String more, String name, List<String> parts, int most) {
		String list = String.join(format(separator), parts.subList(0, Math.min(parts.size(), most)));
		return parts.size() > most ? format(more, name, list, "count", parts.size()) : list;
	}
}
