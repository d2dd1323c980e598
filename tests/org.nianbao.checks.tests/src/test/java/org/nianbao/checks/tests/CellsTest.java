package org.nianbao.checks.tests;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.checks.RuleFamily;
import org.nianbao.checks.tests.Checks.Case;

/**
 * What stands in cells: T-NUMBER, T2-REMARK, T-CELLS, T-BLANK, T3-TOTCELL.
 */
class CellsTest {

	private static final String PUBLICATION = "“主动公开政府信息情况”表";
	private static final String APPLICATIONS = "“收到和处理政府信息公开申请情况”表";
	private static final String REVIEWS = "“政府信息公开行政复议、行政诉讼情况”表";

	@ParameterizedTest
	@MethodSource
	void numbers(Case test) {
		Checks.assertFindings(test, RuleFamily.TABLES, RuleFamily.STRUCTURE);
	}

	static Stream<Case> numbers() {
		return Stream.of(
			Case.of("thousands separator", Sample.correct().line("| 行政许可", "| 行政许可 | ⟦1,846⟧ |"),
				"T-NUMBER error " + PUBLICATION + "“行政许可”行“本年处理决定数量”列的“1,846”不是规范的数字，应填不小于 0 的整数"),
			Case.of("full-width digits", Sample.correct().line("| 行政许可", "| 行政许可 | ⟦１８⟧ |"),
				"T-NUMBER error " + PUBLICATION + "“行政许可”行“本年处理决定数量”列的“１８”不是规范的数字，应填不小于 0 的整数"),
			Case.of("text of any length is cut", Sample.correct().line("| 行政许可", "| 行政许可 | ⟦" + "很".repeat(60) + "⟧ |"),
				"T-NUMBER error " + PUBLICATION + "“行政许可”行“本年处理决定数量”列的“" + "很".repeat(40) + "…”不是规范的数字，应填不小于 0 的整数"),
			Case.of("sign", Sample.correct().line("| 行政许可", "| 行政许可 | ⟦-1⟧ |"),
				"T-NUMBER error " + PUBLICATION + "“行政许可”行“本年处理决定数量”列的“-1”不能带正负号，应填不小于 0 的整数"),
			Case.of("decimals in a count", Sample.correct().line("| 行政许可", "| 行政许可 | ⟦1.5⟧ |"),
				"T-NUMBER error " + PUBLICATION + "“行政许可”行“本年处理决定数量”列的“1.5”小数位数过多，应填不小于 0 的整数"),
			Case.of("too many decimals of money", Sample.correct().line("| 行政事业性收费", "| 行政事业性收费 | ⟦1.5555555⟧ |"),
				"T-NUMBER error " + PUBLICATION + "“行政事业性收费”行“本年收费金额（单位：万元）”列的“1.5555555”小数位数过多，应填不小于 0、最多 6 位小数的数"),
			Case.of("no sum", Sample.correct().line("| 行政许可", "| 行政许可 | ⟦=⟧ |"),
				"T-NUMBER error " + PUBLICATION + "“行政许可”行“本年处理决定数量”列不是合计，不能写“=”，应填不小于 0 的整数"),
			Case.of("money", Sample.correct().line("| 行政事业性收费", "| 行政事业性收费 | 0.5 |")),
			Case.of("signed", Sample.trial().line("| 行政许可", "| 行政许可 | 12 | -12 | 0 |")),
			Case.of("text in a signed column", Sample.trial().line("| 行政许可", "| 行政许可 | 12 | ⟦增1⟧ | 486 |"),
				"T-NUMBER error " + PUBLICATION + "“行政许可”行“本年增/减”列的“增1”不是规范的数字，应填整数（可以带正负号）"),
			Case.of("unit in the cell", Sample.trial().line("| 政府集中采购", "| 政府集中采购 | 4 | 865000元 |")),
			Case.of("remark", Sample.correct().line("| 行政许可", "| 行政许可 | ⟦1846（含不予许可 2 件）⟧ |"),
				"T2-REMARK info " + PUBLICATION + "“行政许可”行“本年处理决定数量”列的 1846 后面带有备注“（含不予许可 2 件）”：备注照印，计算时只取 1846"),
			Case.of("remark in a sum", Sample.correct().line("| 行政复议 ", "| 行政复议 | ⟦2 (含1件撤回)⟧ | 0 | 1 | 0 | 3 |"),
				"T2-REMARK info " + REVIEWS + "“行政复议”行“结果维持”列的 2 后面带有备注“(含1件撤回)”：备注照印，计算时只取 2"));
	}

	@ParameterizedTest
	@MethodSource
	void cellsOfRows(Case test) {
		Checks.assertFindings(test, RuleFamily.TABLES, RuleFamily.STRUCTURE);
	}

	static Stream<Case> cellsOfRows() {
		return Stream.of(
			Case.of("more", Sample.correct().line("| 行政复议 ", "| 行政复议 | ⟦2 | 0 | 1 | 0 | 3 | 3⟧ |"),
				"T-CELLS error " + REVIEWS + "“行政复议”行有 6 格，应有 5 格：很可能第 6 格是重复的，去掉后合计成立；这一行的数字不参加核对"),
			Case.of("more, and empty", Sample.correct().line("| 行政复议 ", "| 行政复议 | ⟦2 | 0 | 1 | 0 | 3 | ⟧|"),
				"T-CELLS error " + REVIEWS + "“行政复议”行有 6 格，应有 5 格：很可能第 6 格是多余的，去掉后合计成立；这一行的数字不参加核对"),
			Case.of("fewer", Sample.correct().line("| 行政复议 ", "| 行政复议 | ⟦2 | 1 | 0 | 3⟧ |"),
				"T-CELLS error " + REVIEWS + "“行政复议”行有 4 格，应有 5 格：少填了格子，补上第 1 格或第 2 格或第 3 格后合计都成立；这一行的数字不参加核对"),
			Case.of("more, either of two", Sample.correct().line("| 行政复议 ", "| 行政复议 | ⟦2 | 0 | 0 | 1 | 0 | 3⟧ |"),
				"T-CELLS error " + REVIEWS + "“行政复议”行有 6 格，应有 5 格：很可能第 3 格是重复的，去掉后合计成立；这一行的数字不参加核对"),
			Case.of("more, none of two repeats another", Sample.correct().line("| 行政复议 ", "| 行政复议 | ⟦0 | 2 | 0 | 1 | 0 | 3⟧ |"),
				"T-CELLS error " + REVIEWS + "“行政复议”行有 6 格，应有 5 格：多填或重复了格子，第 1 格或第 3 格或第 5 格去掉后合计都成立；这一行的数字不参加核对"),
			Case.of("fewer, as the columns tell", received("29 | 5 | 1 | 2 | 0 | 37"),
				"T-CELLS error " + APPLICATIONS + "“一、本年新收政府信息公开申请数量”行有 6 格，应有 7 格：很可能漏了第 4 格，补上 0 后合计成立；这一行的数字不参加核对"),
			Case.of("fewer, not 0", received("5 | 1 | 0 | 2 | 0 | 37"),
				"T-CELLS error " + APPLICATIONS + "“一、本年新收政府信息公开申请数量”行有 6 格，应有 7 格：很可能漏了第 1 格，补上 29 后合计成立；这一行的数字不参加核对"),
			Case.of("no total", received("29 | 5 | 1 | 0 | 2 | 0"),
				"T-CELLS error " + APPLICATIONS + "“一、本年新收政府信息公开申请数量”行有 6 格，应有 7 格：很可能漏了第 7 格，补上 37 后合计成立；这一行的数字不参加核对"),
			Case.of("more, with a computed total", received("29 | 5 | 5 | 1 | 0 | 2 | 0 | ="),
				"T-CELLS error " + APPLICATIONS + "“一、本年新收政府信息公开申请数量”行有 8 格，应有 7 格：很可能第 3 格是重复的，去掉后合计成立；这一行的数字不参加核对"),
			Case.of("none", Sample.correct().line("| 行政复议 ", "| ⟦行政复议⟧ |"),
				"T-CELLS error " + REVIEWS + "“行政复议”行有 0 格，应有 5 格：少填了格子，这一行的数字不参加核对"),
			Case.of("the closing bar is optional", Sample.correct().line("| 行政复议 ", "| 行政复议 | 2 | 0 | 1 | 0 | 3")),
			Case.of("blanks of a misread row are not reported", Sample.correct().line("| 行政复议 ", "| 行政复议 | ⟦2 | / | / | 1 | 0 | 3⟧ |"),
				"T-CELLS error " + REVIEWS + "“行政复议”行有 6 格，应有 5 格：多填或重复了格子，这一行的数字不参加核对"));
	}

	private static Sample received(String cells) {
		return Sample.correct().line("| 一、", "| 一、本年新收政府信息公开申请数量 | ⟦" + cells + "⟧ |");
	}

	@ParameterizedTest
	@MethodSource
	void headers(Case test) {
		Checks.assertFindings(test, RuleFamily.TABLES, RuleFamily.STRUCTURE);
	}

	static Stream<Case> headers() {
		String header = "| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |";
		return Stream.of(
			Case.of("unknown column with a guess", Sample.correct().replace(header, "| 项目 | 结果维持 | ⟦结果改正⟧ | 其他结果 | 尚未审结 | 总计 |"),
				"T-CELLS error " + REVIEWS + "没有“结果改正”列，是不是“结果纠正”？"),
			Case.of("unknown column without a guess", Sample.correct().replace(header, "| 项目 | 结果维持 | ⟦撤诉⟧ | 其他结果 | 尚未审结 | 总计 |"),
				"T-CELLS error " + REVIEWS + "没有“撤诉”列"),
			Case.of("column twice", Sample.correct().replace(header, "| 项目 | 结果维持 | ⟦结果维持⟧ | 其他结果 | 尚未审结 | 总计 |"),
				"T-CELLS error " + REVIEWS + "的表头中“结果维持”列重复，是不是“结果纠正”？这一列以下的数字不参加核对"),
			Case.of("column twice in the place of another", Sample.correct().replace(header, "| ⟦项目⟧ | 结果维持 | 其他结果 | 尚未审结 | 总计 | ⟦总计⟧ |"),
				"T-CELLS error " + REVIEWS + "的表头缺少“结果纠正”列",
				"T-CELLS error " + REVIEWS + "的表头中“总计”列重复，这一列以下的数字不参加核对"),
			Case.of("a column that the rows have", Sample.correct().replace(header, "| ⟦项目⟧ | 结果维持 | 其他结果 | 尚未审结 | 总计 |"),
				"T-CELLS error " + REVIEWS + "的表头缺少“结果纠正”列"),
			Case.of("a column that some rows have", Sample.correct().replace(header, "| ⟦项目⟧ | 结果维持 | 其他结果 | 尚未审结 | 总计 |")
				.line("| 行政复议 ", "| 行政复议 | ⟦2 | 0 | 1 | 0 | 3⟧ |").line("| 未经复议", "| 未经复议直接起诉 | 1 | 0 | 1 | 2 |")
				.line("| 复议后", "| 复议后起诉 | ⟦0 | 0 | 0 | 0 | 0⟧ |"),
				"T-CELLS error " + REVIEWS + "的表头缺少“结果纠正”列",
				"T-CELLS error " + REVIEWS + "“行政复议”行有 5 格，应有 4 格：多填或重复了格子，这一行的数字不参加核对",
				"T-CELLS error " + REVIEWS + "“复议后起诉”行有 5 格，应有 4 格：多填或重复了格子，这一行的数字不参加核对"),
			Case.of("a column that the rows do not have", Sample.correct().replace(header, "| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | ⟦总计⟧ |"),
				"T-CELLS error " + REVIEWS + "的表头中“总计”列重复，这一列以下的数字不参加核对"),
			Case.of("a label of another block", Sample.correct().replace("| 信息内容 | 本年收费金额（单位：万元） |", "| 信息内容 | ⟦本年制发件数⟧ |"),
				"T-CELLS error " + PUBLICATION + "没有“本年制发件数”列"),
			Case.of("no corner", Sample.correct().replace(header, "| ⟦结果维持⟧ | 结果纠正 | 其他结果 | 尚未审结 | 总计 |"),
				"T-CELLS error " + REVIEWS + "的表头缺少首格“项目”，各列因此错位，数字不参加核对"),
			Case.of("missing columns", Sample.correct().replace(header, "| ⟦项目⟧ | 结果维持 | 结果纠正 | 总计 |").line("| 行政复议 ", "| 行政复议 | 2 | 0 | 3 |")
				.line("| 未经复议", "| 未经复议直接起诉 | 1 | 0 | 2 |").line("| 复议后", "| 复议后起诉 | 0 | 0 | 0 |"),
				"T-CELLS error " + REVIEWS + "的表头缺少“其他结果”、“尚未审结”列"),
			Case.of("all columns of a block unknown", Sample.correct().replace("| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |", "| 信息内容 | ⟦甲⟧ | ⟦乙⟧ | ⟦丙⟧ |"),
				"T-CELLS error " + PUBLICATION + "没有“甲”列", "T-CELLS error " + PUBLICATION + "没有“乙”列", "T-CELLS error " + PUBLICATION + "没有“丙”列"),
			Case.of("any order", Sample.correct().replace("| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |", "| 信息内容 | 现行有效件数 | 本年制发件数 | 本年废止件数 |")
				.line("| 行政规范性文件", "| 行政规范性文件 | 9 | 2 | 1 |")));
	}

	@ParameterizedTest
	@MethodSource
	void blanks(Case test) {
		Checks.assertFindings(test, RuleFamily.TABLES, RuleFamily.STRUCTURE);
	}

	static Stream<Case> blanks() {
		String blankTable = "| 项目 | ⟦结果维持⟧ | ⟦结果纠正⟧ | ⟦其他结果⟧ | ⟦尚未审结⟧ | ⟦总计⟧ |\n| 行政复议 | | | | | |\n| 未经复议直接起诉 | | | | | |\n| 复议后起诉 | | | | | |\n";
		String blankTotals = "| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | ⟦总计⟧ |\n| 行政复议 | 2 | 0 | 1 | 0 | |\n| 未经复议直接起诉 | 1 | 0 | 0 | 1 | |\n"
			+ "| 复议后起诉 | 0 | 0 | 0 | 0 | |\n";
		return Stream.of(
			Case.of("cell", Sample.correct().line("| 行政处罚", "| 行政处罚 | ⟦不适用⟧ |"),
				"T-BLANK warning " + PUBLICATION + "“行政处罚”行“本年处理决定数量”列空白，没有的应填 0"),
			Case.of("row", Sample.correct().line("| 规章", "| ⟦规章⟧ | / | / | / |"), "T-BLANK warning " + PUBLICATION + "“规章”整行空白，没有的应填 0"),
			Case.of("row without a total", Sample.correct().line("| 复议后起诉", "| ⟦复议后起诉⟧ | | | | | |"),
				"T-BLANK warning " + REVIEWS + "“复议后起诉”整行空白，没有的应填 0"),
			Case.of("row with a computed total", Sample.correct().line("| 复议后起诉", "| ⟦复议后起诉⟧ | | | | | = |"),
				"T-BLANK warning " + REVIEWS + "“复议后起诉”整行空白，没有的应填 0"),
			Case.of("column", Sample.correct().replace("| 项目 | 结果维持 | 结果纠正 |", "| 项目 | 结果维持 | ⟦结果纠正⟧ |").line("| 行政复议 ", "| 行政复议 | 2 | | 1 | 0 | 3 |")
				.line("| 未经复议", "| 未经复议直接起诉 | 1 | - | 0 | 1 | 2 |").line("| 复议后", "| 复议后起诉 | 0 | | 0 | 0 | 0 |"),
				"T-BLANK warning " + REVIEWS + "“结果纠正”整列空白，没有的应填 0"),
			Case.of("column without a header", Sample.correct().line("| 项目 | 结果维持", null).line("| 行政复议 ", "| ⟦行政复议⟧ | 2 | | 1 | 0 | 3 |")
				.line("| 未经复议", "| 未经复议直接起诉 | 1 | - | 0 | 1 | 2 |").line("| 复议后", "| 复议后起诉 | 0 | | 0 | 0 | 0 |"),
				"T-BLANK warning " + REVIEWS + "“结果纠正”整列空白，没有的应填 0"),
			Case.of("table", Sample.correct().lines("| 项目 | 结果维持", "注：", blankTable),
				"T-BLANK warning " + REVIEWS + "“结果维持”整列空白，没有的应填 0", "T-BLANK warning " + REVIEWS + "“结果纠正”整列空白，没有的应填 0",
				"T-BLANK warning " + REVIEWS + "“其他结果”整列空白，没有的应填 0", "T-BLANK warning " + REVIEWS + "“尚未审结”整列空白，没有的应填 0",
				"T-BLANK warning " + REVIEWS + "“总计”整列空白，没有的应填 0"),
			Case.of("columns of a table with totals of 0", blankColumns(),
				"T-BLANK warning " + APPLICATIONS + "“自然人”整列空白，没有的应填 0", "T-BLANK warning " + APPLICATIONS + "“商业企业”整列空白，没有的应填 0",
				"T-BLANK warning " + APPLICATIONS + "“科研机构”整列空白，没有的应填 0", "T-BLANK warning " + APPLICATIONS + "“社会公益组织”整列空白，没有的应填 0",
				"T-BLANK warning " + APPLICATIONS + "“法律服务机构”整列空白，没有的应填 0", "T-BLANK warning " + APPLICATIONS + "“其他”整列空白，没有的应填 0"),
			Case.of("total", Sample.correct().line("| 行政复议 ", "| 行政复议 | 2 | 0 | 1 | 0 | ⟦⟧|"),
				"T3-TOTCELL warning " + REVIEWS + "“行政复议”行“总计”是合计，不应空白，应为 3"),
			Case.of("total of cells that are partly blank", Sample.correct().line("| 行政复议 ", "| 行政复议 | 2 | 0 | 1 | ⟦⟧| ⟦⟧|"),
				"T-BLANK warning " + REVIEWS + "“行政复议”行“尚未审结”列空白，没有的应填 0",
				"T3-TOTCELL warning " + REVIEWS + "“行政复议”行“总计”是合计，不应空白，应为 3"),
			Case.of("total of a bad cell", Sample.correct().line("| 行政复议 ", "| 行政复议 | 2 | 0 | 1 | ⟦?⟧ | ⟦⟧|"),
				"T-NUMBER error " + REVIEWS + "“行政复议”行“尚未审结”列的“?”不是规范的数字，应填不小于 0 的整数",
				"T3-TOTCELL warning " + REVIEWS + "“行政复议”行“总计”是合计，不应空白"),
			Case.of("total of a column", Sample.correct().line("| （七）", "| （七）总计 | ⟦-⟧ | 5 | 1 | 0 | 2 | 0 | 39 |"),
				"T3-TOTCELL warning " + APPLICATIONS + "“（七）总计”行“自然人”是合计，不应空白，应为 31"),
			Case.of("all totals of a column", Sample.correct().lines("| 项目 | 结果维持", "注：", blankTotals),
				"T3-TOTCELL warning " + REVIEWS + "“总计”是合计，不应整列空白"),
			Case.of("totals of a row", Sample.correct().line("| （七）", "| ⟦（七）总计⟧ | | | | | | | |"),
				"T3-TOTCELL warning " + APPLICATIONS + "“（七）总计”是合计，不应整行空白"));
	}

	/** A table of the old format as offices without applications fill it in. */
	private static Sample blankColumns() {
		return Sample.of(Sample.trial().marked().replaceAll("(?m)^\\|([^|]*)(\\| \\d+ ){7}\\|$", "|$1| | | | | | | 0 |"))
			.replace("| 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |", "| ⟦自然人⟧ | ⟦商业企业⟧ | ⟦科研机构⟧ | ⟦社会公益组织⟧ | ⟦法律服务机构⟧ | ⟦其他⟧ | 总计 |");
	}
}
