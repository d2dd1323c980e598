package org.nianbao.checks.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.checks.Fix;
import org.nianbao.checks.tests.Checks.Case;

/** The repairs of tables, T2-UNIT and T3-OTHER. */
class TableFixesTest {

	private static final Sample CORRECT = Sample.correct();
	private static final String PUBLICATION = "“主动公开政府信息情况”表";

	private static Sample permits(String cell) {
		return CORRECT.line("| 行政许可", "| 行政许可 | " + cell + " |");
	}

	private static Sample fees(String cell) {
		return CORRECT.line("| 行政事业性收费", "| 行政事业性收费 | " + cell + " |");
	}

	private static Sample received(String cells) {
		return CORRECT.line("| 一、", "| 一、本年新收政府信息公开申请数量 | " + cells + " |");
	}

	@ParameterizedTest
	@MethodSource
	void fixes(FixCase test) {
		test.assertFixes();
	}

	static Stream<FixCase> fixes() {
		String publications = "| 3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |";
		String unclear = "| 2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |";
		String secret = "| 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |";
		return Stream.of(
			FixCase.safe("full-width digits", "T-NUMBER.fix.number", permits("１８４６"), CORRECT),
			FixCase.safe("thousands separator", "T-NUMBER.fix.number", permits("1,846"), CORRECT),
			FixCase.safe("full-width separator", "T-NUMBER.fix.number", permits("1，846"), CORRECT),
			FixCase.safe("blanks in a number", "T-NUMBER.fix.number", permits("1 8 46"), CORRECT),
			FixCase.safe("a counter", "T-NUMBER.fix.number", permits("1846 件"), CORRECT),
			FixCase.safe("plus", "T-NUMBER.fix.number", permits("+1846"), CORRECT),
			FixCase.safe("a remark stays", "T-NUMBER.fix.number", permits("1,846（含延续）"), permits("1846（含延续）")).leaving("T2-REMARK"),
			FixCase.chosen("money in a count", "T-NUMBER.fix.number", permits("1846元"), CORRECT),
			FixCase.safe("the unit of the label", "T2-UNIT.fix.number", fees("12.60万元"), CORRECT),
			FixCase.chosen("another unit, converted", "T2-UNIT.fix.convert", fees("126000元"), fees("12.6")),
			FixCase.chosen("another unit, left out", "T2-UNIT.fix.number", fees("12元"), fees("12")),
			FixCase.chosen("a blank cell", "T-BLANK.fix.zero", permits(" "), permits("  0")),
			FixCase.chosen("a mark for nothing", "T-BLANK.fix.zero", permits("—"), permits("0")),
			FixCase.chosen("a blank row", "T-BLANK.fix.zero", CORRECT.replace(publications, "| 3.要求提供公开出版物 | | / | | | | 无 | = |"),
				CORRECT.replace(publications, "| 3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 | 0 | = |")),
			FixCase.safe("a blank total", "T3-TOTCELL.fix.sum", received("29 | 5 | 1 | 0 | 2 | 0 | /"), CORRECT),
			FixCase.chosen("a blank total, to be computed", "T3-TOTCELL.fix.computed", received("29 | 5 | 1 | 0 | 2 | 0 | /"),
				received("29 | 5 | 1 | 0 | 2 | 0 | =")),
			FixCase.safe("a label", "T-LABEL.fix.official", CORRECT.replace("| 行政规范性文件 |", "| 规范性文件 |"), CORRECT),
			FixCase.safe("a label with a bracket", "T-LABEL.fix.official", CORRECT.replace("（一）予以公开", "(一) 予以公开"), CORRECT),
			FixCase.safe("labels that differ in the same way", "T-LABEL.fix.all", CORRECT.replace("| （三）不予公开 |", "| (三)不予公开 |")
				.replace("2.重复申请", "2. 重复申请").replace("| 自然人 |", "| 自 然 人 |"), CORRECT),
			FixCase.safe("a group", "T-LABEL.fix.official", CORRECT.replace("| （三）不予公开 |", "| (三)不予公开 |"), CORRECT),
			FixCase.chosen("an unknown label", "T-ROWS.fix.label", CORRECT.replace("2.重复申请", "2.重复的申请件"), CORRECT),
			FixCase.chosen("a missing row", "T-ROWS.fix.insert", CORRECT.replace(publications + "\n", ""),
				CORRECT.replace(publications, "| 3.要求提供公开出版物 |  |  |  |  |  |  | = |")).leaving("T-BLANK"),
			FixCase.chosen("the first row of a group", "T-ROWS.fix.insert", CORRECT.replace(secret + "\n", ""),
				CORRECT.replace(secret, "| 1.属于国家秘密 |  |  |  |  |  |  | = |")).leaving("T-BLANK"),
			FixCase.safe("a row that is there twice", "T-ROWS.fix.remove", CORRECT.replace(unclear, unclear + "\n" + unclear), CORRECT),
			FixCase.chosen("a row that is there twice with other figures", "T-ROWS.fix.remove", CORRECT.replace(unclear, unclear + "\n"
				+ unclear.replace("1 |", "2 |")), CORRECT),
			FixCase.chosen("a row in the wrong place", "T-ROWS.fix.move", CORRECT.replace(publications + "\n", "").replace(secret, publications + "\n" + secret),
				CORRECT),
			FixCase.chosen("a doubled cell", "T-CELLS.fix.remove", received("29 | 29 | 5 | 1 | 0 | 2 | 0 | 37"), CORRECT),
			FixCase.chosen("a missing cell", "T-CELLS.fix.insert", CORRECT.line("| 行政复议 ", "| 行政复议 | 2 | 1 | 0 | 3 |"),
				CORRECT.line("| 行政复议 ", "| 行政复议 | 0 | 2 | 1 | 0 | 3 |")),
			FixCase.chosen("an unknown column", "T-CELLS.fix.column", CORRECT.replace("| 项目 | 结果维持 | 结果纠正 |", "| 项目 | 结果维持 | 结果改正 |"), CORRECT),
			FixCase.chosen("a name", "X-REF.fix.name", CORRECT.replace("问卷412份", "问卷{新受}份"), CORRECT.replace("问卷412份", "问卷{新收}份")));
	}

	@ParameterizedTest
	@MethodSource
	void findings(Case test) {
		Checks.assertFindings(test);
	}

	static Stream<Case> findings() {
		String overdue = "| 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | ";
		return Stream.of(
			Case.of("unit of the label", fees("⟦12.60 万元⟧"),
				"T2-UNIT warning " + PUBLICATION + "“行政事业性收费”行“本年收费金额（单位：万元）”列的“12.60 万元”带有单位：表头已经写明万元，格内只填数字"),
			Case.of("another unit", fees("⟦126000元⟧"),
				"T2-UNIT warning " + PUBLICATION + "“行政事业性收费”行“本年收费金额（单位：万元）”列的“126000元”单位与表头不同，应换算成万元，格内只填数字"),
			Case.of("no unit", fees("0")),
			Case.of("a large share", CORRECT.line(overdue, overdue + "⟦6⟧ | 0 | 0 | 0 | 0 | 0 | = |")
				.line("| （一）予以公开", "| （一）予以公开 | 6 | 3 | 1 | 0 | 1 | 0 | = |")
				.replace("| 6 | 3 | 1 | 0 | 1 | 0 | = |", "| 6 | 3 | 1 | 0 | 1 | 0 | = |").replace("⟦6⟧ | 0 | 0 | 0 | 0 | 0 | = |", "6 | 0 | 0 | 0 | 0 | 0 | ⟦=⟧ |"),
				"T3-OTHER info “收到和处理政府信息公开申请情况”表：“（六）其他处理”只用于少数情形；现为 6，占 39 的 15.4%，超过 10%，请核对"),
			Case.of("a large share of few", CORRECT.line(overdue, overdue + "5 | 0 | 0 | 0 | 0 | 0 | = |")
				.line("| （一）予以公开", "| （一）予以公开 | 7 | 3 | 1 | 0 | 1 | 0 | = |")),
			Case.of("labels that differ in the same way", CORRECT.replace("| （三）不予公开 |", "| ⟦(三)不予公开⟧ |").replace("2.重复申请", "2. 重复申请")
				.replace("1.本机关不掌握相关政府信息", "⟦1.本机关不掌握相关信息⟧"),
				"T-LABEL warning “收到和处理政府信息公开申请情况”表有 2 个行名、列名或分组名只是空格、括号或全角半角与规范写法不同，例如“(三)不予公开”应写作“（三）不予公开”",
				"T-LABEL warning “收到和处理政府信息公开申请情况”表的行名“1.本机关不掌握相关信息”应写作“1.本机关不掌握相关政府信息”"),
			Case.of("a row of hyphens", CORRECT.replace("| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n",
				"| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| ⟦---⟧ | - | - | - | - | - |\n"),
				"T-ROWS error “政府信息公开行政复议、行政诉讼情况”表中的这一行只有横线，应当删去"));
	}

	@Test
	void readingsAreOfferedBestFirst() {
		List<Fix> fixes = Checks.check(received("29 | 29 | 5 | 1 | 0 | 2 | 0 | 37")).get(0).fixes();
		assertEquals("去掉第 2 格", fixes.get(0).title());
	}

	@Test
	void aNumberThatCouldBeAnotherOneIsLeft() {
		for (String cell : List.of("1,84", "1.846,5", "约1846", "1846/1847", "-1846", "十八")) {
			assertEquals(List.of(), Checks.check(permits(cell)).get(0).fixes(), cell);
		}
	}
}
