package org.nianbao.checks.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.nianbao.checks.Finding;
import org.nianbao.checks.ReportChecker;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.checks.RuleFamily;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;

/**
 * Checks samples and compares.
 */
final class Checks {

	static final ReportLoader LOADER = ReportLoader.standalone();
	static final ReportChecker CHINESE = ReportChecker.standard(Locale.CHINESE);
	static final ReportChecker ENGLISH = ReportChecker.standard(Locale.ENGLISH);

	private Checks() {
	}

	/**
	 * A case of a rule.
	 *
	 * @param name     what it is about
	 * @param sample   the text, with the places of the findings marked
	 * @param expected the findings in order, as {@code RULE severity message}; none where the rule is silent
	 */
	record Case(String name, Sample sample, List<String> expected) {

		static Case of(String name, Sample sample, String... expected) {
			return new Case(name, sample, List.of(expected));
		}

		@Override
		public String toString() {
			return name;
		}
	}

	static LoadedReport load(Sample sample) {
		return LOADER.load(sample.text(), "sample.nianbao");
	}

	static List<Finding> check(Sample sample) {
		return CHINESE.check(load(sample));
	}

	/**
	 * Asserts rule, severity, message and place of every finding, and that the English messages are complete.
	 *
	 * @param test     the case
	 * @param families the families of rules that the case is about; none for all
	 */
	static void assertFindings(Case test, RuleFamily... families) {
		List<Finding> findings = of(check(test.sample()), families);
		assertEquals(String.join("\n", test.expected()),
			findings.stream().map(f -> f.rule() + " " + f.severity().label() + " " + f.message()).collect(Collectors.joining("\n")));
		assertEquals(describe(test.sample().regions(), test.sample().text()),
			describe(findings.stream().map(f -> new Region(f.offset(), f.length())).distinct().toList(), test.sample().text()));
		List<Finding> english = of(ENGLISH.check(load(test.sample())), families);
		// The order within one place may differ with the messages.
		assertEquals(findings.stream().map(Checks::withoutTexts).sorted().toList(), english.stream().map(Checks::withoutTexts).sorted().toList());
		for (Finding finding : english) {
			assertFalse(finding.message().matches("(?s).*\\{[a-z].*"), finding.message());
			assertFalse(finding.message().matches("(?s).*[。，；：、].*") && !finding.message().matches("(?s).*“[^”]*[。，；：、].*"), finding.message());
		}
	}

	/** The findings of the rules of certain families; of all, where none is named. A rule that only a format knows belongs to every family. */
	static List<Finding> of(List<Finding> findings, RuleFamily... families) {
		return findings.stream().filter(finding -> families.length == 0 || RuleCatalogue.of(Locale.CHINESE).find(finding.rule())
			.filter(rule -> !List.of(families).contains(rule.family())).isEmpty()).toList();
	}

	private static String withoutTexts(Finding f) {
		return f.offset() + " " + f.length() + " " + f.rule() + " " + f.severity() + " " + f.table() + " " + f.row() + " " + f.cell() + " "
			+ f.expected() + " "
			+ f.found() + " " + f.related().size();
	}

	private static String describe(List<Region> regions, String text) {
		return regions.stream().map(r -> r.offset() + ": " + text.substring(r.offset(), r.end())).collect(Collectors.joining("\n"));
	}
}
