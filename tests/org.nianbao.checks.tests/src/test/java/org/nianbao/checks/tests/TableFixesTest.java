package org.nianbao.checks.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.checks.Fix;
import org.nianbao.checks.ReportFixer;
import org.nianbao.checks.tests.Checks.Case;

/** The repairs of tables, T2-UNIT and T3-OTHER. */
class TableFixesTest {

	private static final Sample CORRECT = Sample.correct();
	private static final String PUBLICATION = "“主动公开政府信息情况”表";

	private static final String HEADER = "| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n";
	private static final String TABLE = HEADER + "| 行政复议 | 2 | 0 | 1 | 0 | 3 |\n| 行政诉讼 |\n| 未经复议直接起诉 | 1 | 0 | 0 | 1 | 2 |\n"
		+ "| 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n";
	private static final String SECRET = "| 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n";
	private static final String FORBIDDEN = "| 2.其他法律行政法规禁止公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n";
	private static final String FEES = "| 第二十条第（八）项 |\n| 信息内容 | 本年收费金额（单位：万元） |\n| 行政事业性收费 | 12.60 |\n";

	private static Sample permits(String cell) {
		return CORRECT.line("| 行政许可", "| 行政许可 | " + cell + " |");
	}

	private static Sample fees(String cell) {
		return CORRECT.line("| 行政事业性收费", "| 行政事业性收费 | " + cell + " |");
	}

	private static Sample purchases(String cell) {
		return Sample.trial().line("| 政府集中采购", "| 政府集中采购 | 4 | " + cell + " |");
	}

	/** The table of reviews and lawsuits with other ends of its lines: the cells for what is pending, and the totals. */
	private static Sample reviews(String first, String second, String third) {
		return CORRECT.replace("| 2 | 0 | 1 | 0 | 3 |", "| 2 | 0 | 1 " + first).replace("| 1 | 0 | 0 | 1 | 2 |", "| 1 | 0 | 0 " + second)
			.line("| 复议后起诉", "| 复议后起诉 | 0 | 0 | 0 " + third);
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
			FixCase.safe("zeros at the end", "T-NUMBER.fix.number", permits("1846.00"), CORRECT),
			FixCase.safe("a character for 0", "T-NUMBER.fix.number", permits("零"), permits("0")),
			FixCase.chosen("letters for digits", "T-NUMBER.fix.number", permits("l8O6"), permits("1806")),
			FixCase.safe("a unit that belongs in the cell", "T-NUMBER.fix.number", purchases("865,000元"), purchases("865000元")),
			FixCase.safe("a unit and a remark", "T-NUMBER.fix.number", purchases("８６．５ 万元（含税）"), purchases("86.5万元（含税）")).leaving("T2-REMARK"),
			FixCase.chosen("cases in an amount of money", "T-NUMBER.fix.number", fees("12.60件"), CORRECT),
			FixCase.chosen("money in a count", "T-NUMBER.fix.number", permits("1846元"), CORRECT),
			FixCase.safe("the unit of the label", "T2-UNIT.fix.number", fees("12.60万元"), CORRECT),
			FixCase.safe("the unit of the label, shortened", "T2-UNIT.fix.number", fees("12.60万"), CORRECT),
			FixCase.safe("nothing in another unit", "T2-UNIT.fix.convert", fees("0.00元"), fees("0")),
			FixCase.chosen("another unit, converted", "T2-UNIT.fix.convert", fees("126000元"), fees("12.6")),
			FixCase.chosen("another unit, left out", "T2-UNIT.fix.number", fees("12元"), fees("12")),
			FixCase.chosen("a blank cell", "T-BLANK.fix.zero", permits(" "), permits("  0")),
			FixCase.chosen("a mark for nothing", "T-BLANK.fix.zero", permits("—"), permits("0")),
			FixCase.chosen("a blank row", "T-BLANK.fix.zero", CORRECT.replace(publications, "| 3.要求提供公开出版物 | | / | | | | 无 | = |"),
				CORRECT.replace(publications, "| 3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 | 0 | = |")),
			FixCase.safe("a blank total", "T3-TOTCELL.fix.sum", received("29 | 5 | 1 | 0 | 2 | 0 | /"), CORRECT),
			FixCase.chosen("a blank total, to be computed", "T3-TOTCELL.fix.computed", received("29 | 5 | 1 | 0 | 2 | 0 | /"),
				received("29 | 5 | 1 | 0 | 2 | 0 | =")),
			FixCase.chosen("a total of known and blank cells", "T3-TOTCELL.fix.sum", received("29 | 5 | 1 | / | 2 | 0 | /"),
				received("29 | 5 | 1 | / | 2 | 0 | 37")),
			FixCase.safe("all totals of a column", "T3-TOTCELL.fix.sums", reviews("| 0 | |", "| 1 | |", "| 0 | |"), CORRECT),
			FixCase.chosen("all totals of a column, to be computed", "T3-TOTCELL.fix.computed", reviews("| 0 | |", "| 1 | |", "| 0 | |"),
				reviews("| 0 | = |", "| 1 | = |", "| 0 | = |")),
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
			FixCase.safe("a table that is there twice", "T-ROWS.fix.removeAll", CORRECT.replace(TABLE, TABLE + "\n" + TABLE),
				CORRECT.replace(TABLE, TABLE + "\n")),
			FixCase.safe("a table that is there twice without a blank line", "T-ROWS.fix.removeAll", CORRECT.replace(TABLE, TABLE + TABLE), CORRECT),
			FixCase.chosen("a table that is there twice with other figures", "T-ROWS.fix.removeAll",
				CORRECT.replace(TABLE, TABLE + TABLE.replace("| 0 | 0 | 0 | 0 | 0 |", "| 0 | 0 | 0 | 1 | 1 |")), CORRECT),
			FixCase.chosen("a block", "T-ROWS.fix.insert", CORRECT.replace(FEES, ""), CORRECT.replace(FEES,
				"| 第二十条第（八）项 |\n| 信息内容 | 本年收费金额（单位：万元） |\n| 行政事业性收费 |  |\n")).leaving("T-BLANK"),
			FixCase.chosen("a row in the wrong place", "T-ROWS.fix.move",
				CORRECT.replace(publications + "\n", "").replace(secret, publications + "\n" + secret),
				CORRECT),
			FixCase.chosen("rows in wrong places", "T-ROWS.fix.moveAll", CORRECT.replace(secret + "\n", "").replace(publications + "\n", "")
				.replace(unclear, publications + "\n" + secret + "\n" + unclear), CORRECT),
			FixCase.chosen("rows exchanged", "T-ROWS.fix.move", CORRECT.replace(unclear + "\n" + publications, publications + "\n" + unclear), CORRECT),
			FixCase.safe("a row of lines below the header", "T-ROWS.fix.separator",
				CORRECT.replace(HEADER, HEADER + "|:---|---:|---:|---:|---:|---:|\n"), CORRECT),
			FixCase.safe("a row of lines before the header", "T-ROWS.fix.separator", CORRECT.replace("| 第二十条第（一）项 |\n",
				"| 第二十条第（一）项 | | | |\n|---|---|---|---|\n"), CORRECT.replace("| 第二十条第（一）项 |\n", "| 第二十条第（一）项 | | | |\n")),
			FixCase.chosen("a caption", "T-ROWS.fix.caption", CORRECT.replace(HEADER, "表3：复议诉讼情况\n\n" + HEADER), CORRECT.replace(HEADER, "" + HEADER)),
			FixCase.chosen("a doubled cell", "T-CELLS.fix.remove", received("29 | 29 | 5 | 1 | 0 | 2 | 0 | 37"), CORRECT),
			FixCase.chosen("a missing cell", "T-CELLS.fix.insert", CORRECT.line("| 行政复议 ", "| 行政复议 | 2 | 1 | 0 | 3 |"),
				CORRECT.line("| 行政复议 ", "| 行政复议 | 0 | 2 | 1 | 0 | 3 |")),
			FixCase.chosen("a missing total", "T-CELLS.fix.insert", received("29 | 5 | 1 | 0 | 2 | 0"), CORRECT),
			FixCase.chosen("a column that is missing in the header", "T-CELLS.fix.header", CORRECT.replace(" 结果纠正 |", ""), CORRECT),
			FixCase.chosen("the last column that is missing in the header", "T-CELLS.fix.header",
				CORRECT.replace("| 尚未审结 | 总计 |\n", "| 尚未审结 |\n"), CORRECT),
			FixCase.chosen("no corner", "T-CELLS.fix.corner", CORRECT.replace("| 项目 | 结果维持", "| 结果维持"), CORRECT),
			FixCase.chosen("a column twice for another one", "T-CELLS.fix.column", CORRECT.replace("| 结果纠正 |", "| 结果维持 |"), CORRECT),
			FixCase.chosen("a column twice", "T-CELLS.fix.removeColumn", CORRECT.replace("| 结果维持 | 结果纠正 |", "| 结果维持 | 结果维持 | 结果纠正 |"), CORRECT),
			FixCase.chosen("the last column twice", "T-CELLS.fix.removeColumn", CORRECT.replace("| 尚未审结 | 总计 |\n", "| 尚未审结 | 总计 | 总计 |\n"), CORRECT),
			FixCase.chosen("a missing row below a header without a column", "T-ROWS.fix.insert",
				CORRECT.replace(" 结果纠正 |", "").line("| 复议后起诉", null),
				CORRECT.replace(" 结果纠正 |", "").line("| 复议后起诉", "| 复议后起诉 |  |  |  |  | = |")).leaving("T-BLANK"),
			FixCase.chosen("rows above the heading of their group", "T-ROWS.fix.move",
				CORRECT.replace(SECRET + FORBIDDEN, "").replace("| （三）不予公开 |\n", FORBIDDEN + SECRET + "| （三）不予公开 |\n"),
				CORRECT.replace(SECRET + FORBIDDEN, "").replace("| （三）不予公开 |\n", SECRET + FORBIDDEN + "| （三）不予公开 |\n")),
			FixCase.chosen("an unknown column", "T-CELLS.fix.column", CORRECT.replace("| 项目 | 结果维持 | 结果纠正 |", "| 项目 | 结果维持 | 结果改正 |"), CORRECT),
			FixCase.chosen("a name", "X-REF.fix.name", CORRECT.replace("应办42件", "应办{新受 + 结转}件"), CORRECT.replace("应办42件", "应办{新收 + 结转}件")),
			FixCase.chosen("a name several times", "X-REF.fix.name", CORRECT.replace("应办42件", "应办{新收 + 节转 + 节转 - 节转}件"),
				CORRECT.replace("应办42件", "应办{新收 + 结转 + 结转 - 结转}件")),
			FixCase.chosen("the name of a column", "X-REF.fix.name", CORRECT.replace("应办42件", "应办{申请.新收.总几 + 结转}件"),
				CORRECT.replace("应办42件", "应办{申请.新收.总计 + 结转}件")));
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
				.replace("| 6 | 3 | 1 | 0 | 1 | 0 | = |", "| 6 | 3 | 1 | 0 | 1 | 0 | = |")
				.replace("⟦6⟧ | 0 | 0 | 0 | 0 | 0 | = |", "6 | 0 | 0 | 0 | 0 | 0 | ⟦=⟧ |"),
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
		for (String cell : List.of("1,84", "1.846,5", "1、846", "1.2万", "12万", "约1846", "1846/1847", "-1846", "十八")) {
			assertEquals(List.of(), Checks.check(permits(cell)).get(0).fixes(), cell);
		}
	}

	@Test
	void linesEndAsElsewhereInTheReport() {
		String secret = "| 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n";
		for (String end : List.of("\r\n", "\r", "\n")) {
			String text = CORRECT.text().replace("\n", end);
			Sample moved = CORRECT.replace(secret, "").replace("| （四）无法提供 |\n", "| （四）无法提供 |\n" + secret);
			assertEquals(text, fixed(moved.text().replace("\n", end), "T-ROWS.fix.move"));
			String inserted = fixed(CORRECT.replace(secret, "").text().replace("\n", end), "T-ROWS.fix.insert");
			assertEquals(text.replace("| 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |", "| 1.属于国家秘密 |  |  |  |  |  |  | = |"), inserted);
		}
	}

	private static String fixed(String text, String kind) {
		List<Fix> fixes = Checks.check(Sample.of(text)).stream().flatMap(finding -> finding.fixes().stream())
			.filter(fix -> fix.kind().equals(kind)).toList();
		return ReportFixer.apply(text, fixes);
	}
}
