package org.nianbao.checks.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.checks.Finding;
import org.nianbao.checks.Rule;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.checks.RuleExample;
import org.nianbao.language.project.ReportProject;
import org.nianbao.testkit.Examples;

/**
 * The examples of the rules are true: put into a correct report, the wrong lines have a finding of the rule, the right ones have none.
 */
class RuleExamplesTest {

	/** No short passage shows what they find. */
	private static final Set<String> WITHOUT_EXAMPLE = Set.of("S-INTERNAL", "S-LEN");

	private static final Path REPORTS = Sample.examples().resolveSibling("tests/org.nianbao.checks.tests/src/test/resources/explain");

	@Test
	void everyRuleHasAnExample() {
		Set<String> without = RuleCatalogue.of(Locale.CHINESE).rules().stream().map(Rule::id).filter(rule -> RuleExample.of(rule).isEmpty())
			.collect(Collectors.toCollection(TreeSet::new));
		assertEquals(new TreeSet<>(WITHOUT_EXAMPLE), without);
	}

	@Test
	void theReportsAreCorrect() throws IOException {
		for (Path report : reports()) {
			assertEquals(List.of(), messages(check(report, Examples.text(report))), report.toString());
		}
	}

	@ParameterizedTest
	@MethodSource
	void examplesAreTrue(String rule) throws IOException {
		RuleExample example = RuleExample.of(rule).orElseThrow();
		Path report = reports().stream().filter(file -> count(Examples.text(file), example.replaced()) == 1).findFirst()
			.orElseThrow(() -> new AssertionError("no report has the lines once:\n" + example.replaced()));
		String text = Examples.text(report);
		List<Finding> wrong = check(report, text.replace(example.replaced(), example.wrong()));
		assertTrue(wrong.stream().anyMatch(finding -> finding.rule().equals(rule)), () -> "not found, but: " + messages(wrong));
		List<Finding> right = check(report, text.replace(example.replaced(), example.right()));
		assertEquals(List.of(), messages(right));
	}

	static Stream<String> examplesAreTrue() {
		return RuleCatalogue.of(Locale.CHINESE).rules().stream().map(Rule::id).filter(rule -> RuleExample.of(rule).isPresent());
	}

	private static List<Path> reports() throws IOException {
		try (Stream<Path> files = Files.list(REPORTS)) {
			return files.filter(file -> file.toString().endsWith(".nianbao")).sorted().toList();
		}
	}

	private static List<Finding> check(Path report, String text) {
		return Checks.CHINESE.check(Checks.LOADER.load(text, report.getFileName().toString(), Optional.of(report), ReportProject.standard()));
	}

	private static List<String> messages(List<Finding> findings) {
		return findings.stream().map(finding -> finding.line() + ": " + finding.rule() + " " + finding.message()).toList();
	}

	private static int count(String text, String part) {
		int count = 0;
		for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
			count++;
		}
		return count;
	}
}
