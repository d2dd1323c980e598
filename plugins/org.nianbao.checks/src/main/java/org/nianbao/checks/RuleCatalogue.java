package org.nianbao.checks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All rules, in one language. What does not depend on the language stands in {@code catalogue.properties}, the texts in
 * {@code rules.properties} and {@code rules_en.properties}. Immutable and shared.
 */
public final class RuleCatalogue {

	/** Read when a language is first asked for. */
	private static final class Chinese {
		private static final RuleCatalogue CATALOGUE = new RuleCatalogue(false);
	}

	/** Read when a language is first asked for. */
	private static final class English {
		private static final RuleCatalogue CATALOGUE = new RuleCatalogue(true);
	}

	private final Map<String, Rule> byId = new TreeMap<>();
	private final List<Rule> rules;

	private RuleCatalogue(boolean english) {
		Map<String, String> texts = Bundles.load("rules", english);
		TextProperties entries = TextProperties.of(RuleCatalogue.class, "catalogue.properties");
		entries.keys().forEach(id -> byId.put(id, rule(id, entries.words(id), texts)));
		rules = List.copyOf(byId.values());
	}

	/**
	 * Returns the catalogue for a locale.
	 *
	 * @param locale English for English; every other one for Chinese, the language of the reports
	 * @return the shared catalogue
	 */
	public static RuleCatalogue of(Locale locale) {
		return Bundles.isEnglish(locale) ? English.CATALOGUE : Chinese.CATALOGUE;
	}

	/**
	 * Returns all rules.
	 *
	 * @return unmodifiable, sorted by ID
	 */
	public List<Rule> rules() {
		return rules;
	}

	/**
	 * Finds a rule.
	 *
	 * @param id the ID, in capital letters
	 * @return the rule, if the catalogue has it; a format that is not on board may use IDs of its own
	 */
	public Optional<Rule> find(String id) {
		return Optional.ofNullable(byId.get(id));
	}

	private static Rule rule(String id, List<String> words, Map<String, String> texts) {
		return new Rule(id, RuleFamily.valueOf(words.get(0)), Severity.valueOf(words.get(1)), text(id, "title", texts), text(id, "explanation", texts),
			text(id, "source", texts));
	}

	private static String text(String id, String part, Map<String, String> texts) {
		String text = texts.get(id + "." + part);
		if (text == null) {
			throw new IllegalStateException("rules.properties: no " + id + "." + part);
		}
		return text;
	}
}
