package org.nianbao.checks;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.nianbao.language.formats.FormatChecks;
import org.nianbao.language.formats.FormatRegistry;
import org.nianbao.language.formats.LinkedFormats;
import org.nianbao.language.formats.validation.FormatProblem;
import org.nianbao.language.formats.validation.FormatRule;
import org.nianbao.language.text.EditDistance;
import org.nianbao.language.text.TextEdit;

/**
 * Checks format files, with the findings in one language. Immutable and shared.
 */
public final class FormatChecker {

	/** IDs are short: those that differ in more characters than this are different ones. */
	private static final int MOST_SLIPS = 2;

	private final Locale locale;
	private final FormatChecks checks;

	/**
	 * @param locale the language of the findings: English for English, Chinese for every other
	 */
	public FormatChecker(Locale locale) {
		this.locale = locale;
		RuleCatalogue catalogue = RuleCatalogue.of(locale);
		// What is said about rules of format files in a report's format has no effect.
		checks = new FormatChecks(id -> catalogue.find(id).filter(rule -> rule.family() != RuleFamily.FORMATS).isPresent());
	}

	/**
	 * Checks a format file.
	 *
	 * @param fileName the name of the file, without directories
	 * @param text     its text
	 * @param onBoard  the formats that it may inherit from
	 * @param others   the texts of further files that it may inherit from, by name
	 * @return what was found, sorted by place; all offsets are those of the text
	 */
	public List<Finding> check(String fileName, String text, FormatRegistry onBoard, Map<String, String> others) {
		return checks.check(fileName, text, onBoard, others).stream().map(this::finding).toList();
	}

	/**
	 * Checks a format file that was parsed already.
	 *
	 * @param formats the file and those around it
	 * @return what was found, sorted by place; all offsets are those of the text
	 */
	public List<Finding> check(LinkedFormats formats) {
		return checks.check(formats).stream().map(this::finding).toList();
	}

	private Finding finding(FormatProblem problem) {
		return new Finding(problem.code(), Severity.of(problem.severity()), problem.offset(), problem.length(), problem.line(), problem.column(),
			problem.endLine(), problem.endColumn(), problem.message(locale), null, null, null, null, null, null, List.of(), fixes(problem), null);
	}

	/** A name that nothing has becomes the one that it resembles most. Which rules there are the language does not know. */
	private List<Fix> fixes(FormatProblem problem) {
		Optional<String> similar = problem.rule() == FormatRule.RULE ? similarRule((String) problem.arguments().get(1)) : problem.similar();
		if (similar.isEmpty()) {
			return List.of();
		}
		String name = similar.get();
		return List.of(new Fix(problem.code() + Fix.SEPARATOR + "name", Messages.of(locale).format("F-NAME.fix.name", "name", name), false,
			List.of(new TextEdit(problem.offset(), problem.length(), name))));
	}

	private Optional<String> similarRule(String id) {
		return RuleCatalogue.of(locale).rules().stream().filter(rule -> rule.family() != RuleFamily.FORMATS).map(Rule::id)
			.filter(known -> EditDistance.between(id, known) <= MOST_SLIPS)
			.min(Comparator.<String>comparingInt(known -> EditDistance.between(id, known)).thenComparing(Comparator.naturalOrder()));
	}
}
