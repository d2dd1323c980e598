package org.nianbao.checks.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.checks.Finding;
import org.nianbao.checks.tests.Checks.Case;

/**
 * X-CHART and Y-CHART.
 */
class ChartTest {

	private static final String PARAGRAPH = "没有需要另外报告的事项。";
	private static final String TABLE = "\n\n表1 渠道\n| 渠道 | 件数 |\n| 网站 | 3 |\n| 微信 | 2 |\n";
	private static final String ERROR = "X-CHART error ";
	private static final String WARNING = "X-CHART warning ";

	@ParameterizedTest
	@MethodSource
	void charts(Case test) {
		Checks.assertFindings(test);
	}

	private static Sample with(String chart) {
		return Sample.correct().replace(PARAGRAPH, PARAGRAPH + "\n" + chart);
	}

	private static Sample below(String table, String chart) {
		return Sample.correct().replace(PARAGRAPH, PARAGRAPH + table + chart);
	}

	static Stream<Case> charts() {
		String pie = TABLE.replace("| 2 |", "| -2 |");
		return Stream.of(
			Case.of("figures", with("@图 柱 \"申请\" {新收} {结转}")),
			Case.of("a table", below(TABLE, "@图 饼")),
			Case.of("a named table", with("@图 柱 表1" + TABLE)),
			Case.of("columns of a row without total", with("@图 柱 {规范性文件} 按列")),
			Case.of("no kind", with("⟦@图 {新收}⟧"), ERROR + "没有写明画什么图：在 @图 后面写“柱”“饼”或者“线”"),
			Case.of("a kind with a guess", with("@图 ⟦饼途⟧ {新收}"), ERROR + "图中的“饼途”不知何意，是不是“饼图”？"),
			Case.of("a word without a guess", with("@图 柱 ⟦大⟧ {新收}"),
				ERROR + "图中的“大”不知何意：图写作 @图 柱（饼、线），后面写表的名称（如“表1”）或者引用（如“{新收}”），题目要加引号"),
			Case.of("twice", with("@图 柱 ⟦饼⟧ {新收}"), ERROR + "图中的“饼”多余：种类、题目、表、排列方式各写一次"),
			Case.of("no table", with("⟦@图 柱⟧"), ERROR + "本章中图的上面没有表：把图写在表的下面，或者写明表的名称，或者写引用，如 @图 柱 {新收} {结转}"),
			Case.of("another table", with("@图 柱 ⟦表1渠到⟧" + TABLE), ERROR + "没有题为“表1渠到”的表，是不是“表1渠道”？"),
			Case.of("an official table", Sample.correct().replace("\n五、存在", "\n⟦@图 柱⟧\n\n五、存在"),
				ERROR + "图的上面是规定的统计表，行列很多：用引用写明要画哪些数，如 @图 柱 {新收} {结转}"),
			Case.of("a negative slice", below(pie, "⟦@图 饼⟧"), ERROR + "饼图不能画负数，请改用柱图"),
			Case.of("zeros", below(TABLE.replace("| 3 |", "| 0 |").replace("| 2 |", "| 0 |"), "⟦@图 饼⟧"), ERROR + "饼图的数都是 0，画不成"),
			Case.of("a cell without a number", below(TABLE.replace("| 2 |", "| ⟦很多⟧ |"), "@图 柱"), WARNING + "“很多”不是数，图中空着"),
			Case.of("a wrong reference is told once", with("@图 柱 ⟦{新手}⟧"), "X-REF error 引用“{新手}”中的“新手”不是格式中的名称，是不是“新收”？"),
			Case.of("a reference that cannot be read", with("@图 柱 {新收} ⟦{结 转}⟧"),
				"S-SYNTAX error 引用“{结 转}”的写法不对，应写作 {行}、{行.列}、{行 + 行} 或 {行 / 行 %1}"),
			Case.of("a caption that does not end", with("⟦@图 柱 \"申请 {新收}⟧"),
				"S-SYNTAX error 指令“@图”的写法不对，应写作 @图 柱 \"题目\" {新收} {结转}，或者 @图 柱 表1（柱、饼、线）"),
			Case.of("before the title", Sample.of("⟦@图 柱 {新收}⟧\n" + Sample.correct().marked()), ERROR + "图要写在标题之后：标题之前没有放图的地方"),
			Case.of("waived", Sample.correct().replace(PARAGRAPH, PARAGRAPH + "\n@豁免 X-CHART \"先放着\"\n⟦@图 {新收}⟧"),
				ERROR + "没有写明画什么图：在 @图 后面写“柱”“饼”或者“线”"));
	}

	@Test
	void aLineWithoutEarlierYears(@TempDir Path directory) {
		Folder.of("alone", with("⟦@图 线 {新收}⟧"), "Y-CHART warning 图要画各年的数，但是没有能读取的上年度报告：写明 @上年 \"文件\"，图才能沿着各年的报告画下去")
			.assertFindings(directory);
	}

	@Test
	void aLineWithEarlierYears(@TempDir Path directory) {
		Sample sample = Folder.referring("@上年 \"2023.nianbao\"").replace(PARAGRAPH, PARAGRAPH + "\n@图 线 {新收}\n@图 柱 {规范性文件.有效} 按年");
		Folder.of("two years", sample).with("2023.nianbao", Folder.last()).assertFindings(directory);
	}

	@Test
	void aFigureThatLastYearDoesNotHave(@TempDir Path directory) {
		Sample sample = Folder.referring("@上年 \"2023.nianbao\"").replace(PARAGRAPH, PARAGRAPH + "\n@图 线 ⟦{新收.其他}⟧ {结转}");
		Sample last = Folder.last().line("| 一、本年新收", "| 一、本年新收政府信息公开申请数量 | 30 | 4 | 0 | 0 | 0 | x | 37 |");
		Folder.of("no figure", sample, "Y-CHART warning 引用“{新收.其他}”在“2023年”的报告中没有数，图中空着").with("2023.nianbao", last).assertFindings(directory);
	}

	@Test
	void aChartOverTheYearsIsQuietWhileSomebodyTypes() {
		List<Finding> fast = Checks.CHINESE.checkText(Checks.load(with("@图 线 {新收}")), () -> false);
		assertEquals(List.of(), fast.stream().map(Finding::rule).filter(rule -> rule.contains("CHART")).toList());
	}
}
