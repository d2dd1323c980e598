package org.nianbao.ide.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.checks.Finding;
import org.nianbao.checks.ReportChecker;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.language.text.TextEdit;
import org.nianbao.testkit.Examples;

class TableTotalsTest {

	private static final String BEGINNING = """
		某局2024年政府信息公开工作年度报告

		三、收到和处理政府信息公开申请情况
		| 项目                             | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
		""";

	private static LoadedReport load(String text) {
		return ReportLoader.standalone().load(text, "test");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '"', value = {
		"1 | 2 | 0 | 0 | 0 | 0 | |; |      1 |        2 |        0 |            0 |            0 |    0 |    3 | 1 0",
		"1 | 2 | 0 | 0 | 0 | 0 | 7 |; |      1 |        2 |        0 |            0 |            0 |    0 |    3 | 1 0",
		"1 | 2 | 0 | 0 | 0 | 0 | 3 |; unchanged 0 0",
		"1 | 2 | 0 | 0 | 0 | 0 | = |; unchanged 0 0",
		"1 | 2 | 0 | 0 | - | 0 | |; unchanged 0 1",
		"1 | 2 | 0 | 0 | 甲 | 0 | 3 |; unchanged 0 0",
		"1 | 2 | 0 | 0 | 0 | 3 |; unchanged 0 0",
		"1 | 2 | 0 | 0 | 0 | 0 | 7（含转办） |; |      1 |        2 |        0 |            0 |            0 |    0 | 3（含转办） | 1 0",
		"1 | 2 | 0 | 0 | 0 | 0 | 合计３ |; |      1 |        2 |        0 |            0 |            0 |    0 |    3 | 1 0" })
	void totalsOfRows(String cells, String expected) {
		String label = "| 一、本年新收政府信息公开申请数量 ";
		String text = BEGINNING + label + "| " + cells + "\n";
		TableTotals.Result result = TableTotals.of(load(text), OptionalInt.empty());
		String after = TextEdit.apply(text, result.edits());
		String row = after.equals(text) ? "unchanged"
			: after.lines().filter(line -> line.startsWith(label)).findFirst().orElseThrow().substring(label.length());
		assertEquals(expected, row + " " + result.filled() + " " + result.leftOut());
	}

	/** Totals of totals are computed from the figures, whatever stands between. */
	@Test
	void allTotalsOfAReport() {
		String text = Examples.text("correct-2024");
		String broken = Pattern.compile("(?m)(^\\| (?:（七）总计|一、本年新收政府信息公开申请数量|行政复议) .*\\|) +\\S+ +\\|$").matcher(text).replaceAll("$1      |");
		TableTotals.Result all = TableTotals.of(load(broken), OptionalInt.empty());
		String after = TextEdit.apply(broken, all.edits());
		assertEquals(List.of(), errors(after));
		assertEquals(all.edits().size(), all.filled(), "one in each line");
		assertTrue(all.filled() >= 2, () -> "" + all.filled());
		TableTotals.Result one = TableTotals.of(load(broken), OptionalInt.of(broken.indexOf("| 行政复议")));
		assertTrue(one.filled() < all.filled() && one.edits().get(0).offset() > broken.indexOf("| 行政复议"));
		TableTotals.Result prose = TableTotals.of(load(broken), OptionalInt.of(0));
		assertEquals(all.edits(), prose.edits());
	}

	private static List<String> errors(String text) {
		return ReportChecker.standard(Locale.CHINESE).check(load(text)).stream().map(Finding::rule).filter(rule -> rule.startsWith("T")).toList();
	}
}
