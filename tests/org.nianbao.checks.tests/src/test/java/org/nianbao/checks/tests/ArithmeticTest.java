package org.nianbao.checks.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.checks.Finding;
import org.nianbao.checks.RuleFamily;
import org.nianbao.checks.RelatedLocation;
import org.nianbao.checks.tests.Checks.Case;

/**
 * Sums and relations of the formats on board: T3-ROWSUM, T3-COLSUM, T4-SUM, T3-BALANCE, T2-VALIDMIN, T2-TOTAL19, T2-MADE19.
 */
class ArithmeticTest {

	private static final String APPLICATIONS = "“收到和处理政府信息公开申请情况”表";
	private static final String BALANCE = "第一项加第二项之和，应等于第三项（七）总计加第四项之和";

	@ParameterizedTest
	@MethodSource
	void totalsOfRows(Case test) {
		Checks.assertFindings(test, RuleFamily.TABLES, RuleFamily.STRUCTURE);
	}

	static Stream<Case> totalsOfRows() {
		String duplicate = "| 2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | ";
		return Stream.of(
			Case.of("correct", Sample.correct()),
			Case.of("wrong total", Sample.correct().line(duplicate, duplicate + "⟦3⟧ |").line("| 1.信访", "| 1.信访举报投诉类申请 | 2 | 0 | 0 | 0 | 0 | 0 | ⟦0⟧ |"),
				"T3-ROWSUM error " + APPLICATIONS + "“1.信访举报投诉类申请”行“总计”应为 2，实为 0，相差 2"
					+ "；没有哪一格能单独解释，可能是“1.信访举报投诉类申请”行“总计”的 0 应为 2，“2.重复申请”行“总计”的 3 应为 1（一位数字不同），也可能是别的几格",
				"T3-ROWSUM error " + APPLICATIONS + "“2.重复申请”行“总计”应为 1，实为 3，相差 2"
					+ "；没有哪一格能单独解释，可能是“1.信访举报投诉类申请”行“总计”的 0 应为 2，“2.重复申请”行“总计”的 3 应为 1（一位数字不同），也可能是别的几格"),
			Case.of("computed total is never wrong", Sample.correct().line(duplicate, duplicate + "= |")),
			Case.of("blank addend makes it a warning, and is reported itself",
				Sample.correct().line(duplicate, "| 2.重复申请 | 1 | ⟦⟧| 0 | 0 | 0 | 0 | ⟦2⟧ |").line("| （七）", "| （七）总计 | 31 | 5 | 1 | 0 | 2 | 0 | = |"),
				"T-BLANK warning " + APPLICATIONS + "“2.重复申请”行“商业企业”列空白，没有的应填 0",
				"T3-ROWSUM warning " + APPLICATIONS + "“2.重复申请”行“总计”应为 1（空白按 0 计算），实为 2，相差 1；很可能就是这个数有误（一位数字不同）"),
			Case.of("blank addend of a right sum", Sample.correct().line(duplicate, "| 2.重复申请 | 1 | ⟦/⟧ | 0 | 0 | 0 | 0 | 1 |"),
				"T-BLANK warning " + APPLICATIONS + "“2.重复申请”行“商业企业”列空白，没有的应填 0"),
			Case.of("bad addend silences the sum", Sample.correct().line(duplicate, "| 2.重复申请 | 1 | ⟦O⟧ | 0 | 0 | 0 | 0 | 1 |"),
				"T-NUMBER error " + APPLICATIONS + "“2.重复申请”行“商业企业”列的“O”不是规范的数字，应填不小于 0 的整数"),
			Case.of("columns in another order", Sample.correct().replace("| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |", "| 项目 | 总计 | 尚未审结 | 其他结果 | 结果纠正 | 结果维持 |")
				.line("| 行政复议 ", "| 行政复议 | 3 | 0 | 1 | 0 | 2 |").line("| 未经复议", "| 未经复议直接起诉 | ⟦3⟧ | 1 | 0 | 0 | 1 |"),
				"T4-SUM error “政府信息公开行政复议、行政诉讼情况”表“未经复议直接起诉”行“总计”应为 2，实为 3，相差 1；可能就是这个数有误（一位数字不同），也可能是别的格"),
			Case.of("without a header the order of the format holds", Sample.correct().line("| 项目 | 结果维持", null)
				.line("| 行政复议 ", "| 行政复议 | 2 | 0 | 1 | 0 | ⟦2⟧ |"),
				"T4-SUM error “政府信息公开行政复议、行政诉讼情况”表“行政复议”行“总计”应为 3，实为 2，相差 1；可能就是这个数有误（一位数字不同），也可能是别的格"));
	}

	@ParameterizedTest
	@MethodSource
	void totalsOfColumns(Case test) {
		Checks.assertFindings(test, RuleFamily.TABLES, RuleFamily.STRUCTURE);
	}

	static Stream<Case> totalsOfColumns() {
		String total = "| （七）总计 ";
		return Stream.of(
			Case.of("wrong total", Sample.correct().line(total, "| （七）总计 | 31 | 5 | ⟦2⟧ | 0 | 2 | 0 | ⟦40⟧ |")
				.line("| 四、结转", "| 四、结转下年度继续办理 | 2 | 1 | 0 | 0 | 0 | 0 | ⟦2⟧ |"),
				"T3-BALANCE error " + APPLICATIONS + "“科研机构”列：" + BALANCE + "；应为 1，实为 2，相差 1"
					+ "；没有哪一格能单独解释，很可能是“（七）总计”行“科研机构”的 2 应为 1（一位数字不同），“（七）总计”行“总计”的 40 应为 39，“四、结转下年度继续办理”行“总计”的 2 应为 3（一位数字不同）",
				"T3-COLSUM error " + APPLICATIONS + "“科研机构”列“（七）总计”应为 1，实为 2，相差 1"
					+ "；没有哪一格能单独解释，很可能是“（七）总计”行“科研机构”的 2 应为 1（一位数字不同），“（七）总计”行“总计”的 40 应为 39，“四、结转下年度继续办理”行“总计”的 2 应为 3（一位数字不同）",
				"T3-COLSUM error " + APPLICATIONS + "“总计”列“（七）总计”应为 39，实为 40，相差 1"
					+ "；没有哪一格能单独解释，很可能是“（七）总计”行“科研机构”的 2 应为 1（一位数字不同），“（七）总计”行“总计”的 40 应为 39，“四、结转下年度继续办理”行“总计”的 2 应为 3（一位数字不同）",
				"T3-ROWSUM error " + APPLICATIONS + "“四、结转下年度继续办理”行“总计”应为 3，实为 2，相差 1"
					+ "；没有哪一格能单独解释，很可能是“（七）总计”行“科研机构”的 2 应为 1（一位数字不同），“（七）总计”行“总计”的 40 应为 39，“四、结转下年度继续办理”行“总计”的 2 应为 3（一位数字不同）"),
			Case.of("computed totals are never wrong", Sample.correct().line(total, "| （七）总计 | = | = | = | = | = | = | = |")),
			Case.of("missing row silences the sum", Sample.correct().line("| （一）予以公开", null).replace("| 项目 | 自然人", "| ⟦项目⟧ | 自然人"),
				"T-ROWS error " + APPLICATIONS + "缺少 1 行：“（一）予以公开”"),
			Case.of("misread row silences the sum", Sample.correct().line("| （一）予以公开", "| （一）予以公开 | ⟦11 | 11 | 3 | 1 | 0 | 1 | 0 | 16⟧ |"),
				"T-CELLS error " + APPLICATIONS + "“（一）予以公开”行有 8 格，应有 7 格：很可能第 2 格是重复的，去掉后合计成立；这一行的数字不参加核对"),
			Case.of("misread row silences sums of computed cells too", Sample.correct().line("| （一）予以公开", "| （一）予以公开 | ⟦11 | 3 | 1 | 0 | 1 | 0⟧ |")
				.line(total, "| （七）总计 | = | = | = | = | = | = | = |"),
				"T-CELLS error " + APPLICATIONS + "“（一）予以公开”行有 6 格，应有 7 格：很可能漏了第 7 格，补上 16 后合计成立；这一行的数字不参加核对"),
			Case.of("blank addend", Sample.correct().line("| （一）予以公开", "| （一）予以公开 | ⟦-⟧ | 3 | 1 | 0 | 1 | 0 | = |")
				.line(total, "| （七）总计 | ⟦31⟧ | 5 | 1 | 0 | 2 | 0 | = |").line("| 四、结转", "| 四、结转下年度继续办理 | 2 | 1 | 0 | 0 | 0 | 0 | = |"),
				"T-BLANK warning " + APPLICATIONS + "“（一）予以公开”行“自然人”列空白，没有的应填 0",
				"T3-COLSUM warning " + APPLICATIONS + "“自然人”列“（七）总计”应为 20（空白按 0 计算），实为 31，相差 11；很可能是“（一）予以公开”行“自然人”的空白应为 11"));
	}

	@ParameterizedTest
	@MethodSource
	void relations(Case test) {
		Checks.assertFindings(test, RuleFamily.TABLES, RuleFamily.STRUCTURE);
	}

	static Stream<Case> relations() {
		return Stream.of(
			Case.of("equation per column", Sample.correct().line("| 四、结转", "| 四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |")
				.line("| （七）", "| （七）总计 | 31 | ⟦5⟧ | 1 | 0 | 2 | 0 | ⟦39⟧ |"),
				"T3-BALANCE error " + APPLICATIONS + "“商业企业”列：" + BALANCE + "；应为 6，实为 5，相差 1"
					+ "；没有哪一格能单独解释，很可能是“一、本年新收政府信息公开申请数量”行“商业企业”的 5 应为 4（一位数字不同），“一、本年新收政府信息公开申请数量”行“总计”的 37 应为 36（一位数字不同）",
				"T3-BALANCE error " + APPLICATIONS + "“总计”列：" + BALANCE + "；应为 42，实为 41，相差 1"
					+ "；没有哪一格能单独解释，很可能是“一、本年新收政府信息公开申请数量”行“商业企业”的 5 应为 4（一位数字不同），“一、本年新收政府信息公开申请数量”行“总计”的 37 应为 36（一位数字不同）"),
			Case.of("column of computed cells does not repeat the error", Sample.references().line("| 四、结转", "| 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | = |")
				.line("| （七）", "| （七）总计 | ⟦=⟧ | = | = | = | = | = | = |"),
				"T3-BALANCE error " + APPLICATIONS + "“自然人”列：" + BALANCE + "；应为 63，实为 62，相差 1；可能是“一、本年新收政府信息公开申请数量”行“自然人”的 51 应为 50（一位数字不同），也可能是别的格"),
			Case.of("blank makes it a warning", Sample.correct().line("| 四、结转", "| 四、结转下年度继续办理 | ⟦无⟧ | 1 | 0 | 0 | 0 | 0 | ⟦3⟧ |")
				.line("| （七）", "| （七）总计 | ⟦31⟧ | 5 | 1 | 0 | 2 | 0 | 39 |"),
				"T3-BALANCE warning " + APPLICATIONS + "“自然人”列：" + BALANCE + "；空白按 0 计算，应为 33，实为 31，相差 2；很可能是“四、结转下年度继续办理”行“自然人”的空白应为 2",
				"T-BLANK warning " + APPLICATIONS + "“四、结转下年度继续办理”行“自然人”列空白，没有的应填 0",
				"T3-ROWSUM warning " + APPLICATIONS + "“四、结转下年度继续办理”行“总计”应为 1（空白按 0 计算），实为 3，相差 2；很可能是“四、结转下年度继续办理”行“自然人”的空白应为 2"),
			Case.of("at least, per row", Sample.correct().line("| 行政规范性文件", "| 行政规范性文件 | 12 | 1 | ⟦9⟧ |"),
				"T2-VALIDMIN warning “主动公开政府信息情况”表“行政规范性文件”行：现行有效件数不应少于本年制发件数减本年废止件数；至少应为 11，实为 9，相差 2"),
			Case.of("at least, and equal", Sample.correct().line("| 行政规范性文件", "| 行政规范性文件 | 12 | 3 | 9 |")),
			Case.of("at least, and a negative difference", Sample.correct().line("| 行政规范性文件", "| 行政规范性文件 | 0 | 3 | 0 |")),
			Case.of("at least, and a blank", Sample.correct().line("| 行政规范性文件", "| 行政规范性文件 | 12 | ⟦—⟧ | ⟦9⟧ |"),
				"T-BLANK warning “主动公开政府信息情况”表“行政规范性文件”行“本年废止件数”列空白，没有的应填 0",
				"T2-VALIDMIN warning “主动公开政府信息情况”表“行政规范性文件”行：现行有效件数不应少于本年制发件数减本年废止件数；空白按 0 计算，至少应为 12，实为 9，相差 3"),
			Case.of("at least, and nothing there", Sample.correct().line("| 行政规范性文件", "| 行政规范性文件 | 12 | 1 | ⟦⟧|"),
				"T-BLANK warning “主动公开政府信息情况”表“行政规范性文件”行“现行有效件数”列空白，没有的应填 0"),
			Case.of("at least, and a bad cell", Sample.correct().line("| 行政规范性文件", "| 行政规范性文件 | ⟦十二⟧ | 1 | 9 |"),
				"T-NUMBER error “主动公开政府信息情况”表“行政规范性文件”行“本年制发件数”列的“十二”不是规范的数字，应填不小于 0 的整数"),
			Case.of("at most, per row, and an info", Sample.trial().line("| 规范性文件", "| 规范性文件 | 2 | ⟦12⟧ | 11 |"),
				"T2-MADE19 info “主动公开政府信息情况”表“规范性文件”行：本年新公开数量大于本年新制作数量；最多应为 2，实为 12，相差 10",
				"T2-TOTAL19 warning “主动公开政府信息情况”表“规范性文件”行：本年新公开数量不应大于对外公开总数量；最多应为 11，实为 12，相差 1"),
			Case.of("at most, and equal", Sample.trial().line("| 规范性文件", "| 规范性文件 | 11 | 11 | 11 |")),
			Case.of("at most, and a blank", Sample.trial().line("| 规范性文件", "| 规范性文件 | ⟦/⟧ | ⟦2⟧ | 11 |"),
				"T-BLANK warning “主动公开政府信息情况”表“规范性文件”行“本年新制作数量”列空白，没有的应填 0",
				"T2-MADE19 info “主动公开政府信息情况”表“规范性文件”行：本年新公开数量大于本年新制作数量；空白按 0 计算，最多应为 0，实为 2，相差 2"),
			Case.of("reviews may be fewer than lawsuits after review", Sample.correct().line("| 复议后起诉", "| 复议后起诉 | 9 | 0 | 0 | 0 | 9 |")));
	}

	@Test
	void sumsAreExact() {
		Checks.assertFindings(Case.of("many digits", Sample.correct()
			.line("| 行政复议 ", "| 行政复议 | 9007199254740993 | 9007199254740993 | 1 | 0 | ⟦18014398509481988⟧ |"),
			"T4-SUM error “政府信息公开行政复议、行政诉讼情况”表“行政复议”行“总计”应为 18014398509481987，实为 18014398509481988，相差 1；可能就是这个数有误（一位数字不同），也可能是别的格"));
	}

	@Test
	void sumNamesItsCells() {
		Sample sample = Sample.correct().line("| 行政复议 ", "| 行政复议 | 2 | / | 1 | 0 | 4 |");
		Finding finding = Checks.check(sample).stream().filter(f -> f.rule().equals("T4-SUM")).findFirst().orElseThrow();
		assertEquals("复议诉讼/行政复议/总计 3 4", finding.table() + "/" + finding.row() + "/" + finding.cell() + " " + finding.expected() + " " + finding.found());
		assertEquals(List.of("2: “结果维持”为 2", "/: “结果纠正”空白", "1: “其他结果”为 1", "0: “尚未审结”为 0", "4: “行政复议”行“总计”为 4，应为 3"), related(finding, sample));
		assertEquals("国办公开办函〔2021〕30号、国办公开办函〔2019〕60号，政府信息公开行政复议、行政诉讼情况表", finding.source());
	}

	@Test
	void columnSumNamesTheTotalRow() {
		Sample sample = Sample.correct().line("| （七）", "| （七）总计 | 32 | 5 | 1 | 0 | 2 | 0 | 39 |");
		Finding finding = Checks.check(sample).stream().filter(f -> f.rule().equals("T3-COLSUM")).findFirst().orElseThrow();
		assertEquals("申请/办理总计/自然人 31 32", finding.table() + "/" + finding.row() + "/" + finding.cell() + " " + finding.expected() + " " + finding.found());
		assertEquals(21 + 1, finding.related().size());
		assertEquals("“（七）总计”行“自然人”为 32，应为 31", finding.related().get(21).message());
	}

	@Test
	void balanceNamesTheColumnAndItsFourCells() {
		Sample sample = Sample.correct().line("| 二、上年", "| 二、上年结转政府信息公开申请数量 | 4 | 1 | 7 | 0 | 0 | 0 | = |");
		Finding finding = Checks.check(sample).get(0);
		assertEquals("T3-BALANCE 申请/null/科研机构 8 1",
			finding.rule() + " " + finding.table() + "/" + finding.row() + "/" + finding.cell() + " " + finding.expected() + " " + finding.found());
		assertEquals(List.of("1: “一、本年新收政府信息公开申请数量”为 1", "7: “二、上年结转政府信息公开申请数量”为 7", "1: “（七）总计”为 1",
			"0: “四、结转下年度继续办理”为 0", "7: “二、上年结转政府信息公开申请数量”行“科研机构”为 7，应为 0"), related(finding, sample));
		assertEquals("国办公开办函〔2021〕30号，收到和处理政府信息公开申请情况表注", finding.source());
	}

	private static List<String> related(Finding finding, Sample sample) {
		return finding.related().stream().map(r -> text(r, sample) + ": " + r.message()).toList();
	}

	private static String text(RelatedLocation place, Sample sample) {
		String line = sample.text().lines().toList().get(place.line() - 1);
		assertEquals(place.line(), place.endLine());
		String text = sample.text().substring(place.offset(), place.offset() + place.length());
		assertEquals(text, line.substring(place.column() - 1, place.endColumn() - 1));
		return text;
	}
}
