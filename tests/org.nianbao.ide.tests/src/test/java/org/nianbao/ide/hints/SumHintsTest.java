package org.nianbao.ide.hints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.checks.ReportChecker;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.language.text.TextBundles;
import org.nianbao.testkit.Examples;

class SumHintsTest {

	private static final String TITLE = "某局2024年政府信息公开工作年度报告\n\n";

	private static final String REQUESTS = TITLE + """
		三、收到和处理政府信息公开申请情况
		| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
		""";

	private static final SumHints CHINESE = new SumHints(ReportChecker.standard(Locale.CHINESE));

	private static List<String> hints(String text) {
		return show(CHINESE, text);
	}

	private static List<String> show(SumHints hints, String text) {
		LoadedReport report = ReportLoader.standalone().load(text, "test");
		return hints.of(report).stream().map(hint -> report.lines().line(hint.offset()) + (hint.agrees() ? " " : " ! ") + hint.text()).toList();
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', delimiter = ';', value = {
		"1 | 2 | 0 | 0 | 0 | 0 | 3; 5 ✓",
		"36 | 0 | 0 | 0 | 1 | 0 | 1; 5 ! 总计应为 37，差 +36",
		"1 | 2 | 0 | 0 | 0 | 0 | 40; 5 ! 总计应为 3，差 -37",
		"1 | 2 | 0 | 0 | 0 | 0 | =; 5 = 3",
		"1 | 2 | 0 | 0 | 0 | 0 | ; 5 总计应为 3",
		"1 | 2 | 0 | 0 |  | 0 | ; 5 总计：已填各格共 3",
		"1 | 2 | 0 | 0 |  | 0 | 7; 5 ! 总计：已填各格共 3，差 -4",
		"0 | 0 | 0 | 0 | 0 | 0 | 0; \"\"",
		"0 | 0 | 0 | 0 | 0 | 0 | 2; 5 ! 总计应为 0，差 -2",
		" | | | | | | =; \"\"",
		" | | | | | | ; \"\"",
		"甲 | 0 | 0 | 0 | 0 | 0 | 3; \"\"",
		"1 | 2 | 0 | 0 | 0 | 3; \"\"" })
	void totalsOfRows(String cells, String expected) {
		assertEquals(expected, String.join("\n", hints(REQUESTS + "| 一、本年新收政府信息公开申请数量 | " + cells + " |\n")));
	}

	/** A complete table in which one column of one row is given. */
	private static String table(String total, String carried) {
		String text = Examples.text("correct-2024");
		return replaceRow(replaceRow(text, "（七）总计", total), "四、结转下年度继续办理", carried);
	}

	private static String replaceRow(String text, String label, String cells) {
		return Pattern.compile("(?m)^\\| " + Pattern.quote(label) + " .*$").matcher(text).replaceFirst("| " + label + " | " + cells + " |");
	}

	@Test
	void totalsOfColumnsAndRelations() {
		String text = table("= | = | = | = | = | = | =", "0 | 0 | 0 | 0 | 0 | 0 | 0");
		String total = hints(text).stream().filter(hint -> hint.contains("、")).findFirst().orElseThrow();
		assertTrue(total.matches("\\d+ = \\d+(、\\d+){6}"), total);
		String wrong = table("99 | = | = | = | = | = | =", "0 | 0 | 0 | 0 | 0 | 0 | 0");
		String hints = String.join("\n", hints(wrong));
		assertTrue(Pattern.compile("! 自然人应为 \\d+，差 -\\d+；= \\d+").matcher(hints).find(), hints);
		assertTrue(Pattern.compile("! 勾稽不符：自然人 \\d+≠\\d+").matcher(hints).find(), hints);
	}

	@Test
	void inequality() {
		assertEquals(List.of("7 ! 现行有效件数应不小于 5，差 +2"), hints(TITLE + """
			二、主动公开政府信息情况
			| 第二十条第（一）项 |
			| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
			| 规章 | 0 | 0 | 0 |
			| 行政规范性文件 | 6 | 1 | 3 |
			"""));
	}

	@Test
	void english() {
		assertEquals(List.of("5 ! 总计 should be 37, difference +36"),
			show(new SumHints(ReportChecker.standard(Locale.ENGLISH)), REQUESTS + "| 一、本年新收政府信息公开申请数量 | 36 | 0 | 0 | 0 | 1 | 0 | 1 |\n"));
	}

	@Test
	void noHintsForRulesThatAreOffAndForFreeTables() {
		assertEquals(List.of(), hints(TITLE + "一、总体情况\n| 类别 | 数量 |\n| 甲 | 3 |\n"));
	}

	@Test
	void nothingIsWrongInTheCorrectExample() {
		List<String> hints = hints(Examples.text("correct-2024"));
		assertTrue(hints.stream().noneMatch(hint -> hint.contains("!")), hints::toString);
		assertTrue(hints.stream().anyMatch(hint -> hint.endsWith("✓")), hints::toString);
	}

	static List<Path> examples() {
		return Examples.all();
	}

	@ParameterizedTest
	@MethodSource("examples")
	void oneHintForALineAtMost(Path example) {
		List<String> lines = hints(Examples.text(example)).stream().map(hint -> hint.substring(0, hint.indexOf(' '))).toList();
		assertEquals(lines.stream().distinct().toList(), lines);
		assertEquals(lines.stream().sorted((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b))).toList(), lines);
	}

	@Test
	void bothLanguagesHaveTheSameTexts() {
		assertEquals(keys(false), keys(true));
	}

	private static String keys(boolean english) {
		return TextBundles.load(SumHints.class, "messages", english).entrySet().stream()
			.map(e -> e.getKey() + Pattern.compile("\\{\\w+\\}").matcher(e.getValue()).results().map(r -> r.group()).sorted().toList())
			.collect(Collectors.joining("\n"));
	}
}
