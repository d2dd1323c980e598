package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.nianbao.checks.Rule;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.checks.RuleExample;
import org.nianbao.cli.Cli.Result;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * The commands {@code rules} and {@code explain}.
 */
class RulesAndExplainTest {

	private static Result run(String... args) {
		return Cli.in(Examples.ROOT).run(args);
	}

	@Test
	void everyRuleIsListedOnceWithSeverityAndTitle() {
		Result result = run("rules");
		assertEquals(0, result.exitCode());
		assertEquals("", result.err());
		List<Rule> rules = RuleCatalogue.of(Locale.CHINESE).rules();
		assertEquals(rules.size(), result.outLines().size());
		for (int i = 0; i < rules.size(); i++) {
			Rule rule = rules.get(i);
			assertEquals(List.of(rule.id(), rule.severity().label(), rule.title()),
				List.of(result.outLines().get(i).split(" +", 3)));
		}
	}

	@Test
	void theRulesAreListedAsJson() {
		Result result = run("rules", "--format", "json");
		assertEquals(0, result.exitCode());
		JsonObject json = JsonParser.parseString(result.out()).getAsJsonObject();
		assertEquals(1, json.get("version").getAsInt());
		List<Rule> rules = RuleCatalogue.of(Locale.CHINESE).rules();
		assertEquals(rules.size(), json.getAsJsonArray("rules").size());
		JsonObject first = json.getAsJsonArray("rules").get(0).getAsJsonObject();
		assertEquals(List.of("rule", "family", "severity", "title", "explanation", "source"), List.copyOf(first.keySet()));
		assertEquals(rules.get(0).id() + rules.get(0).title(), first.get("rule").getAsString() + first.get("title").getAsString());
		assertEquals(2, run("rules", "--format", "yaml").exitCode());
	}

	@Test
	void theColumnsOfTheListAreAligned() {
		List<String> lines = run("rules").outLines();
		int severity = lines.get(0).indexOf(" warning ");
		assertTrue(lines.stream().allMatch(line -> line.substring(severity, severity + 2).matches(" [ewi]")), String.join("\n", lines));
	}

	@Test
	void everyRuleIsExplainedInBothLanguages() {
		for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
			for (Rule rule : RuleCatalogue.of(locale).rules()) {
				Result result = run("explain", rule.id(), "--lang", locale.getLanguage());
				assertEquals(0, result.exitCode());
				assertEquals("", result.err());
				for (String part : List.of(rule.id(), rule.severity().label(), rule.title(), rule.explanation(), rule.source())) {
					assertTrue(result.out().contains(part), rule.id() + ": " + part);
				}
			}
		}
	}

	@Test
	void anExplanationReadsWell() {
		Rule rule = RuleCatalogue.of(Locale.CHINESE).find("T3-BALANCE").orElseThrow();
		RuleExample example = RuleExample.of("T3-BALANCE").orElseThrow();
		assertEquals("T3-BALANCE（error）" + rule.title() + "\n\n" + rule.explanation()
			+ "\n\n公式：\n  国办2021、国办2019：每列：新收 + 结转 = 办理总计 + 结转下年\n\n依据：" + rule.source() + "\n\n错误的写法：\n" + indented(example.wrong()) + "\n正确的写法：\n"
				+ indented(example.right()), run("explain", "t3-balance").out());
	}

	private static String indented(String lines) {
		return lines.lines().map(line -> "  " + line + "\n").collect(Collectors.joining());
	}

	@Test
	void anUnknownRuleIsAnErrorWithSuggestions() {
		Result result = run("explain", "T3-ROWSUMM", "--lang", "en");
		assertEquals(2, result.exitCode());
		assertEquals("", result.out());
		assertEquals("nianbao: there is no rule T3-ROWSUMM; did you mean T3-ROWSUM, T3-COLSUM?", result.errLines().get(0));
	}
}
