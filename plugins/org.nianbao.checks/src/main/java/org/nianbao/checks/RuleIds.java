package org.nianbao.checks;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.nianbao.checks.rules.ReportRule;
import org.nianbao.checks.rules.StandardRules;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.project.KnownRules;
import org.nianbao.language.text.Labels;

/**
 * The IDs of rules, as waivers and project files name them.
 */
public final class RuleIds {

	/** The rule that speaks when another one fails. */
	public static final String INTERNAL = "S-INTERNAL";

	/** The rule about waivers. */
	public static final String WAIVER = "S-WAIVER";

	/** The rule that speaks where a line cannot be read: what is in it has not been checked. */
	public static final String SYNTAX = "S-SYNTAX";

	/** The rules that project files can name. */
	public static final KnownRules IN_PROJECTS = new KnownRules() {

		@Override
		public String id(String written) {
			return of(written);
		}

		@Override
		public boolean isKnown(String id, List<ReportFormat> formats) {
			return RuleIds.isKnown(id, formats);
		}

		@Override
		public boolean isConfigurable(String id) {
			// A failure of the program is always an error, so that silence means that all is well.
			return !id.equals(INTERNAL) && !isAboutFormats(id);
		}
	};

	private static final Set<String> NEVER_WAIVED = Set.of(INTERNAL, WAIVER, SYNTAX);

	private RuleIds() {
	}

	/**
	 * Returns the ID that is meant.
	 *
	 * @param written an ID in capital or small letters of any width
	 * @return the ID as the catalogue writes it, known or not
	 */
	public static String of(String written) {
		return Labels.comparable(written).toUpperCase(Locale.ROOT);
	}

	/**
	 * Tells whether there is a rule.
	 *
	 * @param id      the ID as the catalogue writes it
	 * @param formats the formats on board, which may declare rules of their own
	 * @return true if the catalogue or a format has it
	 */
	public static boolean isKnown(String id, List<ReportFormat> formats) {
		return RuleCatalogue.of(Locale.ROOT).find(id).isPresent() || StandardRules.all().stream().anyMatch(rule -> rule.ids(formats).contains(id));
	}

	/**
	 * Returns all rules about reports.
	 *
	 * @param formats the formats on board, which may declare rules of their own
	 * @return the IDs, sorted
	 */
	public static Set<String> all(List<ReportFormat> formats) {
		Set<String> ids = new TreeSet<>();
		RuleCatalogue.of(Locale.ROOT).rules().stream().filter(rule -> rule.family() != RuleFamily.FORMATS).forEach(rule -> ids.add(rule.id()));
		for (ReportRule rule : StandardRules.all()) {
			ids.addAll(rule.ids(formats));
		}
		return ids;
	}

	/**
	 * Tells whether a report may waive a rule. What the program could not check or read, and a wrong waiver, cannot be waived.
	 *
	 * @param id the ID as the catalogue writes it
	 * @return true for all rules about the content of reports
	 */
	public static boolean isWaivable(String id) {
		return !NEVER_WAIVED.contains(id) && !isAboutFormats(id);
	}

	/** The rules about format files find nothing in reports. */
	private static boolean isAboutFormats(String id) {
		return RuleCatalogue.of(Locale.ROOT).find(id).filter(rule -> rule.family() == RuleFamily.FORMATS).isPresent();
	}
}
