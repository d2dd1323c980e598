package org.nianbao.checks.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.checks.Finding;
import org.nianbao.checks.tests.Checks.Case;

/**
 * T-ROWS and T-LABEL.
 */
class RowsAndLabelsTest {

	private static final String PUBLICATION = "“主动公开政府信息情况”表";
	private static final String APPLICATIONS = "“收到和处理政府信息公开申请情况”表";
	private static final String REVIEWS = "“政府信息公开行政复议、行政诉讼情况”表";

	@ParameterizedTest
	@MethodSource
	void rows(Case test) {
		Checks.assertFindings(test);
	}

	static Stream<Case> rows() {
		String marked = "| ⟦项目⟧ | 自然人";
		return Stream.of(
			Case.of("missing row", Sample.correct().line("| 2.重复申请", null).replace("| 项目 | 自然人", marked), "T-ROWS error " + APPLICATIONS + "缺少 1 行：“2.重复申请”"),
			Case.of("missing rows are one finding", Sample.correct().lines("| 1.属于国家秘密", "| （四）", "").replace("| 项目 | 自然人", marked),
				"T-ROWS error " + APPLICATIONS + "缺少 8 行：“1.属于国家秘密”、“2.其他法律行政法规禁止公开”、“3.危及“三安全一稳定””、“4.保护第三方合法权益”、“5.属于三类内部事务信息”等"),
			Case.of("unknown row with a guess stands for the missing one", Sample.correct().line("| 行政强制", "| ⟦行政检查⟧ | 5 |"),
				"T-ROWS error " + PUBLICATION + "没有“行政检查”这一行，是不是“行政强制”？"),
			Case.of("unknown row without a guess", Sample.correct().line("| 复议后起诉", "| 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n| ⟦行政调解⟧ | 0 | 0 | 0 | 0 | 0 |"),
				"T-ROWS error " + REVIEWS + "没有“行政调解”这一行"),
			Case.of("known rows are not guessed", Sample.correct().line("| 行政强制", "| 行政强制 | 5 |\n| ⟦行政强执⟧ | 5 |"),
				"T-ROWS error " + PUBLICATION + "没有“行政强执”这一行"),
			Case.of("row without a label", Sample.correct().line("| 复议后起诉", "| 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n| ⟦⟧| 0 | 0 | 0 | 0 | 0 |"),
				"T-ROWS error " + REVIEWS + "有一行没有行名"),
			Case.of("unknown group with a guess", Sample.correct().line("| （四）无法提供", "| ⟦（四）无法提供信息⟧ |"),
				"T-ROWS error " + APPLICATIONS + "没有“（四）无法提供信息”这一行，是不是“（四）无法提供”？"),
			Case.of("unknown group without a guess", Sample.correct().line("| 行政诉讼", "| ⟦其他案件情况汇总⟧ |"), "T-ROWS error " + REVIEWS + "没有“其他案件情况汇总”这一行"),
			Case.of("group with figures", Sample.correct().line("| （四）无法提供", "| ⟦（四）无法提供⟧ | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"),
				"T-ROWS error " + APPLICATIONS + "的“（四）无法提供”是一组行的标题，不填数字"),
			Case.of("groups may be left out", Sample.correct().line("| 行政诉讼", null).line("| 第二十条第（五）项", null)),
			Case.of("row twice", Sample.correct().line("| 行政强制", "| 行政强制 | 5 |\n| ⟦行政强制⟧ | 7 |"), "T-ROWS error " + PUBLICATION + "“行政强制”行重复，以第一次出现的为准"),
			Case.of("order", Sample.correct().line("| 二、上年", null).line("| 一、本年新收", "| 二、上年结转政府信息公开申请数量 | 4 | 1 | 0 | 0 | 0 | 0 | 5 |\n"
				+ "| ⟦一、本年新收政府信息公开申请数量⟧ | 29 | 5 | 1 | 0 | 2 | 0 | 37 |"),
				"T-ROWS warning " + APPLICATIONS + "“一、本年新收政府信息公开申请数量”行的位置不对，应在其他各行之前"),
			Case.of("order, row moved up", Sample.correct().line("| 2.重复申请", null).line("| 1.属于国家秘密", "| ⟦2.重复申请⟧ | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n"
				+ "| 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"),
				"T-ROWS warning " + APPLICATIONS + "“2.重复申请”行的位置不对，应在“1.信访举报投诉类申请”行之后"),
			Case.of("order, first row", Sample.correct().line("| 行政复议 ", null)
				.line("| 复议后起诉", "| 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n| ⟦行政复议⟧ | 2 | 0 | 1 | 0 | 3 |"),
				"T-ROWS warning " + REVIEWS + "“行政复议”行的位置不对，应在其他各行之前"),
			Case.of("no table", Sample.correct().lines("| 项目 | 结果维持", "注：", "").replace("四、政府信息公开行政复议、行政诉讼情况", "四、⟦政府信息公开行政复议、行政诉讼情况⟧")
				.replace("注：上表按", "上表按"), "T-ROWS error 这一部分没有“政府信息公开行政复议、行政诉讼情况”表，或者表中的行名都无法识别"),
			Case.of("table of another edition, whose rows are not complained of",
				Sample.correct().lines("| 信息内容 | 本年制发件数", "| 第二十条第（五）项", "| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |\n| 规章 | 0 | 0 | 0 |\n| 规范性文件 | 2 | 2 | 2 |\n"
					+ "| 第二十条第（九）项 |\n| 信息内容 | 采购项目数量 | 采购总金额 |\n| 政府集中采购 | 1 | 2 |\n").replace("| 第二十条第（一）项 |", "| ⟦第二十条第（一）项⟧ |"),
				"S-EDITION error " + PUBLICATION + "是“国办2019”（国办公开办函〔2019〕60号）的表格，2024 年度的报告应使用“国办2021”（国办公开办函〔2021〕30号）的表格"));
	}

	@Test
	void misplacedRowsAreOneFinding() {
		Sample sample = Sample.correct().lines("| 行政复议 ", "注：",
			"| 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n| 未经复议直接起诉 | 1 | 0 | 0 | 1 | 2 |\n| 行政复议 | 2 | 0 | 1 | 0 | 3 |\n");
		List<Finding> findings = Checks.check(sample);
		assertEquals(1, findings.size());
		assertEquals(List.of("“行政复议”行的位置也不对"), findings.get(0).related().stream().map(r -> r.message()).toList());
	}

	@ParameterizedTest
	@MethodSource
	void labels(Case test) {
		Checks.assertFindings(test);
	}

	static Stream<Case> labels() {
		return Stream.of(
			Case.of("alias of a row", Sample.correct().line("| 1.本机关不掌握", "| ⟦1.本机关不掌握相关信息⟧ | 6 | 0 | 0 | 0 | 1 | 0 | 7 |"),
				"T-LABEL warning " + APPLICATIONS + "的行名“1.本机关不掌握相关信息”应写作“1.本机关不掌握相关政府信息”"),
			Case.of("blank in the label of a row", Sample.correct().line("| 1.属于国家秘密", "| ⟦1. 属于国家秘密⟧ | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"),
				"T-LABEL warning " + APPLICATIONS + "的行名“1. 属于国家秘密”应写作“1.属于国家秘密”"),
			Case.of("half-width brackets of a group", Sample.correct().line("| （四）无法提供", "| ⟦(四)无法提供⟧ |"),
				"T-LABEL warning " + APPLICATIONS + "的分组“(四)无法提供”应写作“（四）无法提供”"),
			Case.of("half-width brackets of a column", Sample.correct().replace("| 本年收费金额（单位：万元） |", "| ⟦本年收费金额(单位：万元)⟧ |"),
				"T-LABEL warning " + PUBLICATION + "的列名“本年收费金额(单位：万元)”应写作“本年收费金额（单位：万元）”"),
			Case.of("white space around does not matter", Sample.correct().replace("| 其他结果 |", "|　其他结果   |")),
			Case.of("the corner is free", Sample.correct().replace("| 项目 | 自然人", "| 申请人情况 | 自然人")));
	}

	@Test
	void labelsTellRowAndColumn() {
		Sample sample = Sample.correct().line("| 1.本机关不掌握", "| 1.本机关不掌握相关信息 | 6 | 0 | 0 | 0 | 1 | 0 | 7 |").replace("| 社会公益组织 |", "| 社会 公益组织 |");
		assertEquals(List.of("申请 null 社会公益组织 社会公益组织 社会 公益组织", "申请 不掌握 null 1.本机关不掌握相关政府信息 1.本机关不掌握相关信息"), Checks.check(sample).stream()
			.map(f -> f.table() + " " + f.row() + " " + f.cell() + " " + f.expected() + " " + f.found()).toList());
	}
}
