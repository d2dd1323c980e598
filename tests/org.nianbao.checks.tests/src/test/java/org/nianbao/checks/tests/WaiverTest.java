package org.nianbao.checks.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.checks.Finding;
import org.nianbao.checks.Fix;
import org.nianbao.checks.ReportChecker;
import org.nianbao.checks.rules.CheckContext;
import org.nianbao.checks.rules.ReportRule;
import org.nianbao.checks.tests.Checks.Case;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.ReportFormat.RuleSetting;
import org.nianbao.language.project.ReportProject;
import org.nianbao.language.text.TextEdit;

/** Waivers: what they are for, and what is wrong with them (S-WAIVER). */
class WaiverTest {

	private static final String SUM_MESSAGE = "“政府信息公开行政复议、行政诉讼情况”表“行政复议”行“总计”应为 3，实为 4，相差 1；可能就是这个数有误（一位数字不同），也可能是别的格";
	private static final String WRONG_ROW = "| 行政复议 | 2 | 0 | 1 | 0 | ⟦4⟧ |";
	private static final String TITLE = "青石县农业农村局2024年政府信息公开工作年度报告";

	private static Sample wrong() {
		return wrong("");
	}

	private static Sample wrong(String before) {
		return Sample.correct().line("| 行政复议 ", before + WRONG_ROW);
	}

	private static Sample first(Sample sample, String before) {
		return Sample.of(before + sample.marked());
	}

	static Stream<Case> waived() {
		return Stream.of(
			Case.of("whole report", first(wrong(), "@豁免 T4-SUM \"口径不同\"\n"), "T4-SUM 口径不同"),
			Case.of("whole report, after other lines", wrong().replace(TITLE, "\n// 注\n@豁免 T-BLANK \"甲\"\n@豁免 T4-SUM \"口径不同\"\n" + TITLE), "T4-SUM 口径不同"),
			Case.of("next line", wrong("@豁免 T4-SUM \"口径不同\"\n"), "T4-SUM 口径不同"),
			Case.of("next line that counts", wrong("@豁免 T4-SUM \"口径不同\"\n\n　 \n// 注\n@不明\n"), "T4-SUM 口径不同"),
			Case.of("other line ends", Sample.of(wrong("@豁免 T4-SUM \"口径不同\"\n").marked().replace("\n", "\r\n")), "T4-SUM 口径不同"),
			Case.of("small and wide letters, curly quotes, white space", wrong("　＠豁免 ｔ4-sum  “ 口径不同 ”\n"), "T4-SUM 口径不同"),
			Case.of("not this line", wrong("@豁免 T4-SUM \"口径不同\"\n| 附注 |\n"), "T4-SUM null"),
			Case.of("not this rule", wrong("@豁免 T3-ROWSUM \"口径不同\"\n"), "T4-SUM null"),
			Case.of("several for one line", Sample.correct().line("| 行政复议 ", "@豁免 T4-SUM \"甲\"\n@豁免 T-LABEL \"乙\"\n| 行政复 议 | 2 | 0 | 1 | 0 | 4 |"),
				"T-LABEL 乙", "T4-SUM 甲"),
			Case.of("twice found on the line", Sample.correct().line("| 行政复议 ", "@豁免 T-NUMBER \"甲\"\n| 行政复议 | 2x | 0y | 1 | 0 | 3 |"),
				"T-NUMBER 甲", "T-NUMBER 甲"),
			Case.of("line before report", first(wrong("@豁免 T4-SUM \"行\"\n").line("| 复议后起诉 ", "| 复议后起诉 | 1 | 0 | 0 | 0 | 2 |"), "@豁免 T4-SUM \"全文\"\n"),
				"T4-SUM 行", "T4-SUM 全文"),
			Case.of("a heading", Sample.correct().replace("\n五、存在的主要问题及改进情况", "\n@豁免 S-TITLE \"甲\"\n五、问题与改进"), "S-TITLE 甲"),
			Case.of("a reference in a paragraph", Sample.correct().replace("\n2024年，青石县农业农村局", "\n@豁免 X-REF \"甲\"\n2024年{不明}，青石县农业农村局"), "X-REF 甲"),
			Case.of("the last line", Sample.of(Sample.correct().marked() + "@豁免 X-REF \"甲\"\n{不明}"), "X-REF 甲"),
			Case.of("no title", Sample.of("@豁免 S-SECT \"甲\"\n一、总体情况\n正文\n"), "S-SECT 甲"));
	}

	@ParameterizedTest
	@MethodSource("waived")
	void waivedFindingsStayWithTheirReason(Case test) {
		Set<String> rules = Set.copyOf(test.expected().stream().map(text -> text.split(" ")[0]).toList());
		List<Finding> findings = Checks.check(test.sample());
		assertEquals(test.expected().stream().sorted().toList(),
			findings.stream().filter(f -> rules.contains(f.rule())).map(f -> f.rule() + " " + f.waived()).sorted().toList());
		boolean allWaived = test.expected().stream().noneMatch(text -> text.endsWith(" null"));
		assertEquals(!allWaived || test.name().equals("whole report, after other lines"), findings.stream().anyMatch(f -> f.rule().equals("S-WAIVER")),
			findings::toString);
	}

	static Stream<Case> mistakes() {
		String row = "| 行政复议 | 2 | 0 | 1 | 0 | 3 |";
		return Stream.of(
			Case.of("unknown", Sample.correct().line("| 行政复议 ", "@豁免 ⟦QQQQQQ⟧ \"甲\"\n" + row), "S-WAIVER warning 没有规则“QQQQQQ”，这一豁免不起作用"),
			Case.of("misspelt", wrong("@豁免 ⟦T4-SUMM⟧ \"甲\"\n"), "S-WAIVER warning 没有规则“T4-SUMM”，这一豁免不起作用；是不是 T4-SUM？", "T4-SUM error " + SUM_MESSAGE),
			Case.of("blank reason", wrong("@豁免 T4-SUM ⟦\" 　\"⟧\n"), "S-WAIVER warning 豁免 T4-SUM 没有写理由，不起作用", "T4-SUM error " + SUM_MESSAGE),
			Case.of("empty reason", wrong("⟦@豁免 T4-SUM \"\"⟧\n"), "S-SYNTAX error 指令“@豁免”的写法不对，应写作 @豁免 规则编号 \"理由\"", "T4-SUM error " + SUM_MESSAGE),
			Case.of("no reason", wrong("⟦@豁免 T4-SUM⟧\n"), "S-SYNTAX error 指令“@豁免”的写法不对，应写作 @豁免 规则编号 \"理由\"", "T4-SUM error " + SUM_MESSAGE),
			Case.of("not to be waived", first(Sample.correct(), "⟦@豁免 S-INTERNAL \"甲\"⟧\n⟦@豁免 S-WAIVER \"甲\"⟧\n⟦@豁免 S-SYNTAX \"甲\"⟧\n"),
				"S-WAIVER warning 规则 S-INTERNAL 不能豁免",
				"S-WAIVER warning 规则 S-WAIVER 不能豁免", "S-WAIVER warning 规则 S-SYNTAX 不能豁免"),
			Case.of("unused in the report", first(Sample.correct(), "⟦@豁免 T4-SUM \"甲\"⟧\n"), "S-WAIVER warning 全文没有规则 T4-SUM 的问题，不需要豁免"),
			Case.of("unused in the line", wrong().line("| 未经复议直接起诉 ", "⟦@豁免 T4-SUM \"甲\"⟧\n| 未经复议直接起诉 | 1 | 0 | 0 | 1 | 2 |"), "T4-SUM error " + SUM_MESSAGE,
				"S-WAIVER warning 第 99 行没有规则 T4-SUM 的问题，不需要豁免；写在标题之前的豁免才对全文有效"),
			Case.of("at the end", Sample.of(Sample.correct().marked() + "⟦@豁免 T4-SUM \"甲\"⟧\n\n// 完"),
				"S-WAIVER warning 后面没有内容，对规则 T4-SUM 的豁免不起作用；写在标题之前的豁免才对全文有效"));
	}

	@ParameterizedTest
	@MethodSource("mistakes")
	void mistakesAreFound(Case test) {
		Checks.assertFindings(test);
	}

	@Test
	void theSameWaiverTwiceIsOneTooMany() {
		List<Finding> findings = Checks.check(wrong("@豁免 T4-SUM \"甲\"\n@豁免 t4-sum \"乙\"\n"));
		assertEquals(List.of("S-WAIVER null", "T4-SUM 甲"), findings.stream().map(f -> f.rule() + " " + f.waived()).toList());
		assertEquals("规则 T4-SUM 在这里已经豁免，这一处是多余的", findings.get(0).message());
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aRuleThatIsOffNeedNotBeWaived(boolean off) {
		RuleSetting setting = off ? new RuleSetting(true, null) : new RuleSetting(false, org.nianbao.language.format.Severity.INFO);
		ReportProject project = new ReportProject(Checks.LOADER.formats(), Map.of("T4-SUM", setting), Optional.empty());
		List<Finding> findings = Checks.CHINESE.check(Checks.LOADER.load(wrong("@豁免 T4-SUM \"甲\"\n").text(), "a", Optional.empty(), project));
		assertEquals(off ? List.of("S-WAIVER 规则 T4-SUM 已经关闭，不需要豁免") : List.of("T4-SUM " + SUM_MESSAGE),
			findings.stream().map(f -> f.rule() + " " + f.message()).toList());
	}

	@Test
	void whatARuleThatFailedMightHaveFoundIsNotUnused() {
		ReportRule failing = new ReportRule() {
			@Override
			public Set<String> ids(List<ReportFormat> formats) {
				return Set.of("T4-SUM");
			}

			@Override
			public void check(CheckContext context) {
				throw new IllegalStateException();
			}
		};
		List<Finding> findings = new ReportChecker(List.of(failing), Locale.CHINESE).check(Checks.load(first(Sample.correct(), "@豁免 T4-SUM \"甲\"\n")));
		assertEquals(List.of("S-INTERNAL"), findings.stream().map(Finding::rule).toList());
	}

	@Test
	void fixesRemoveTheWaiverOrCorrectTheRule() {
		Sample misspelt = wrong("@豁免 T4-SUMM \"甲\"\n");
		Finding finding = Checks.check(misspelt).get(0);
		assertEquals(List.of("S-WAIVER.fix.rule 改为 T4-SUM false", "S-WAIVER.fix.remove 删除这一豁免 false"),
			finding.fixes().stream().map(fix -> fix.kind() + " " + fix.title() + " " + fix.safe()).toList());
		String corrected = apply(misspelt, finding.fixes().get(0));
		assertEquals(wrong("@豁免 T4-SUM \"甲\"\n").text(), corrected);
		assertEquals(List.of("T4-SUM 甲"), Checks.check(Sample.of(corrected)).stream().map(f -> f.rule() + " " + f.waived()).toList());
		assertEquals(wrong().text(), apply(misspelt, finding.fixes().get(1)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n", "\r" })
	void removingAWaiverRemovesItsLine(String end) {
		Sample plain = Sample.of(wrong().marked().replace("\n", end));
		for (Sample sample : List.of(first(plain, "@豁免 T-BLANK \"甲\"" + end), first(plain, "　@豁免 T-BLANK \"甲\" " + end),
			Sample.of(plain.marked() + "@豁免 T-BLANK \"甲\"" + end),
			Sample.of(plain.marked() + "@豁免 T-BLANK \"甲\""))) {
			Finding finding = Checks.check(sample).stream().filter(f -> f.rule().equals("S-WAIVER")).findFirst().orElseThrow();
			assertEquals(plain.text(), apply(sample, finding.fixes().get(0)));
		}
	}

	@Test
	void manyWaiversTakeLinearTime() {
		String text = TITLE + "\n" + "@豁免 T4-SUM \"甲\"\n\n// 注\n".repeat(50_000) + "| 行政复议 | 2 | 0 | 1 | 0 | 4 |\n"
			+ "@豁免 T-NUMBER \"甲\"\n| 行政复议 | x |\n".repeat(5_000);
		Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
			List<Finding> findings = Checks.check(Sample.of(text));
			assertTrue(findings.stream().filter(f -> f.message().contains("多余")).count() == 49_999);
		});
	}

	private static String apply(Sample sample, Fix fix) {
		return TextEdit.apply(sample.text(), fix.edits());
	}
}
