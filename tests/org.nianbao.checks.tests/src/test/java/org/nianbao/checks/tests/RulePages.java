package org.nianbao.checks.tests;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.nianbao.checks.Rule;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.checks.RuleExample;
import org.nianbao.checks.RuleFamily;
import org.nianbao.checks.RuleFormulas;
import org.nianbao.language.formats.FormatReader;

/**
 * The pages of the documentation on rules: one for each rule and one that lists them, made of the catalogue, the formats and the examples.
 */
final class RulePages {

	/** The words between the texts of the catalogue. */
	private record Words(String rules, String intro, String rule, String severity, String title, Map<RuleFamily, String> families, String formulas,
		String source,
			String wrong, String right, Map<org.nianbao.checks.Severity, String> severities, String names) {
	}

	private static final Words CHINESE = new Words("规则一览", "本目录由规则目录、格式文件和示例生成，与 `nianbao explain` 一致。读法见[规则](../rules.md)。", "规则", "级别", "检查什么",
		Map.of(RuleFamily.TABLES, "表格", RuleFamily.YEARS, "年度之间、机关之间", RuleFamily.STRUCTURE, "结构", RuleFamily.PROSE, "正文", RuleFamily.FORMATS, "格式文件"),
		"公式", "依据", "错误的写法", "正确的写法", Map.of(org.nianbao.checks.Severity.ERROR, "错误", org.nianbao.checks.Severity.WARNING,
			"警告", org.nianbao.checks.Severity.INFO, "提示"), "、");

	private static final Words ENGLISH = new Words("The rules",
		"Made of the rule catalogue, the format files and the examples; the same as `nianbao explain`. How to read them: [rules](../rules.md).",
		"Rule", "Severity", "What it checks", Map.of(RuleFamily.TABLES, "Tables", RuleFamily.YEARS,
			"Between years and bodies", RuleFamily.STRUCTURE, "Structure",
			RuleFamily.PROSE, "Prose", RuleFamily.FORMATS, "Format files"), "Formulas", "Source", "Wrong", "Right",
		Map.of(org.nianbao.checks.Severity.ERROR, "error", org.nianbao.checks.Severity.WARNING, "warning", org.nianbao.checks.Severity.INFO, "info"), ", ");

	private final Locale locale;
	private final Words words;

	private RulePages(Locale locale) {
		this.locale = locale;
		words = locale == Locale.ENGLISH ? ENGLISH : CHINESE;
	}

	/** Returns the pages by file name. */
	static Map<String, String> of(Locale locale) {
		RulePages pages = new RulePages(locale);
		Map<String, String> result = new LinkedHashMap<>();
		List<Rule> rules = RuleCatalogue.of(locale).rules();
		result.put("README.md", pages.list(rules));
		rules.forEach(rule -> result.put(rule.id() + ".md", pages.page(rule)));
		return result;
	}

	private String list(List<Rule> rules) {
		StringBuilder page = new StringBuilder("# " + words.rules() + "\n\n" + words.intro() + "\n");
		for (RuleFamily family : RuleFamily.values()) {
			page.append("\n## ").append(words.families().get(family)).append("\n\n| ").append(words.rule()).append(" | ")
				.append(words.severity()).append(" | ")
				.append(words.title()).append(" |\n|---|---|---|\n");
			rules.stream().filter(rule -> rule.family() == family).forEach(rule -> page.append("| [").append(rule.id()).append("](").append(rule.id())
				.append(".md) | ").append(words.severities().get(rule.severity())).append(" | ").append(escaped(rule.title())).append(" |\n"));
		}
		return page.toString();
	}

	private String page(Rule rule) {
		StringBuilder page = new StringBuilder("# " + rule.id() + " " + escaped(rule.title()) + "\n\n");
		page.append(words.severity()).append(": ").append(words.severities().get(rule.severity())).append("\n\n")
			.append(escaped(rule.explanation())).append('\n');
		List<RuleFormulas.Formula> formulas = RuleFormulas.of(FormatReader.standard(), rule.id(), locale);
		if (!formulas.isEmpty()) {
			page.append("\n**").append(words.formulas()).append("**\n\n").append(formulas.stream()
				.map(formula -> "- " + String.join(words.names(), formula.formats()) + ": `" + formula.text() + "`\n").collect(Collectors.joining()));
		}
		page.append("\n**").append(words.source()).append("**: ").append(escaped(rule.source())).append('\n');
		RuleExample.of(rule.id()).ifPresent(example -> page.append(block(words.wrong(), example.wrong())).append(block(words.right(), example.right())));
		return page.toString();
	}

	private static String block(String heading, String lines) {
		return "\n**" + heading + "**\n\n```\n" + lines + "\n```\n";
	}

	/** What would be markup. */
	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace("|", "\\|").replace("[", "\\[").replace("*", "\\*").replace("_", "\\_").replace("<", "&lt;")
			.replace("\n", " ");
	}
}
