package org.nianbao.checks.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.checks.Aggregation;
import org.nianbao.checks.Finding;
import org.nianbao.language.library.ReportLibrary;
import org.nianbao.language.loading.LoadedReport;

/**
 * Reports that sum up others: A-MISSING, A-SUM.
 */
class BodiesTest {

	private static final String APPLICATIONS = "“收到和处理政府信息公开申请情况”表";
	private static final String PUBLISHED = "“主动公开政府信息情况”表";
	private static final String LISTED = "@汇总 \"甲.nianbao\" \"乙.nianbao\"";
	private static final String PATTERN = "@汇总 \"*.nianbao\"";

	/** All figures 0. */
	private static Sample empty(String body) {
		String text = body(body, Sample.correct()).marked();
		StringBuilder zero = new StringBuilder();
		text.lines().forEach(line -> zero.append(line.startsWith("|") ? line.replaceAll("\\| [0-9.]+ (?=\\|)", "| 0 ") : line).append('\n'));
		return Sample.of(zero.toString());
	}

	/** All figures those of the correct report. */
	private static Sample body(String body, Sample sample) {
		return sample.replace("青石县农业农村局2024年政府", body + "2024年政府");
	}

	@ParameterizedTest
	@MethodSource
	void files(Folder test, @TempDir Path directory) {
		test.assertFindings(directory);
	}

	static Stream<Folder> files() {
		Sample first = body("甲局", Sample.correct());
		Sample second = empty("乙局");
		return Stream.of(
			Folder.of("complete", Folder.referring(LISTED)).with("甲.nianbao", first).with("乙.nianbao", second),
			Folder.of("a pattern does not mean the report itself", Folder.referring(PATTERN)).with("甲.nianbao", first).with("乙.nianbao", second),
			Folder.of("two directives, directories", Folder.referring("@汇总 \"甲/**/*.nianbao\"\n@汇总 \"./乙.nianbao\"")).with("甲/x/甲.nianbao", first)
				.with("乙.nianbao", second),
			Folder.of("missing", Folder.referring("@汇总 \"甲.nianbao\" ⟦\"乙.nianbao\"⟧"), "A-MISSING warning 找不到文件“乙.nianbao”；路径相对于报告所在的目录")
				.with("甲.nianbao", first),
			Folder.of("several unreadable files of a pattern", Folder.referring("@汇总 ⟦\"*.nianbao\"⟧"),
				"A-MISSING warning 文件“丙.nianbao”、“乙.nianbao”是 GBK 编码，请另存为 UTF-8").with("甲.nianbao", first)
				.with("乙.nianbao", second.text().getBytes(Charset.forName("GBK"))).with("丙.nianbao", second.text().getBytes(Charset.forName("GBK"))),
			Folder.of("nothing", Folder.referring("@汇总 ⟦\"单位/*.nianbao\"⟧"), "A-MISSING warning 没有与“单位/*.nianbao”相符的文件"),
			Folder.of("another year, no year", Folder.referring("@汇总 \"甲.nianbao\" ⟦\"乙.nianbao\"⟧ ⟦\"丙.nianbao\"⟧"),
				"A-MISSING warning “乙.nianbao”不是 2024 年度的报告，没有计入", "A-MISSING warning “丙.nianbao”不是 2024 年度的报告，没有计入").with("甲.nianbao", first)
				.with("乙.nianbao", second.replace("局2024年政府", "局2023年政府")).with("丙.nianbao", Sample.of("某局\n")),
			Folder.of("two of one body, one file twice", Folder.referring("@汇总 \"甲.nianbao\" ⟦\"乙.nianbao\"⟧ ⟦\"./甲.nianbao\"⟧"),
				"A-MISSING warning “乙.nianbao”所属的机关已有一份报告列在前面，没有重复计入", "A-MISSING warning “./甲.nianbao”所属的机关已有一份报告列在前面，没有重复计入")
				.with("甲.nianbao", first).with("乙.nianbao", empty("甲　局")),
			Folder.of("itself", Folder.referring("@汇总 \"甲.nianbao\" ⟦\"2024.nianbao\"⟧"), "A-MISSING warning “2024.nianbao”就是本报告，或者又指回本报告")
				.with("甲.nianbao", first),
			Folder.of("in a circle", Folder.referring("@汇总 \"甲.nianbao\" ⟦\"乙.nianbao\"⟧"), "A-MISSING warning “乙.nianbao”就是本报告，或者又指回本报告")
				.with("甲.nianbao", first).with("乙.nianbao", body("乙局", Folder.referring("@汇总 \"丙.nianbao\"")))
				.with("丙.nianbao", body("丙局", Folder.referring("@汇总 \"2024.nianbao\""))),
			Folder.of("levels", Folder.referring("@汇总 \"甲.nianbao\"")).with("甲.nianbao", body("甲局", Folder.referring("@汇总 \"乙.nianbao\"")))
				.with("乙.nianbao", body("乙局", Folder.referring("@上年 \"旧.nianbao\""))));
	}

	@ParameterizedTest
	@MethodSource
	void sums(Folder test, @TempDir Path directory) {
		test.assertFindings(directory);
	}

	static Stream<Folder> sums() {
		Sample report = Folder.referring(LISTED);
		Sample first = body("甲局", Sample.correct());
		Sample second = empty("乙局");
		return Stream.of(
			Folder.of("a row, with its columns", report,
				"A-SUM warning " + APPLICATIONS + "“2.重复申请”行与 2 个机关的合计不符：“自然人”应为 2，实为 1、“其他”应为 1，实为 0、“总计”应为 3，实为 1")
				.with("甲.nianbao", first).with("乙.nianbao", second.line("| 2.重复申请", "| 2.重复申请 | 1 | 0 | 0 | 0 | 0 | 1 | 2 |"))
				.marking("| 2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |", "| 2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | ⟦1⟧ |"),
			Folder.of("the total of rows only where no row differs", report,
				"A-SUM warning " + APPLICATIONS + "“（七）总计”行与 2 个机关的合计不符：“自然人”应为 32，实为 31")
				.with("甲.nianbao", first).with("乙.nianbao", second.line("| （七）总计", "| （七）总计 | 1 | 0 | 0 | 0 | 0 | 0 | 0 |"))
				.marking("| （七）总计 | 31 |", "| （七）总计 | ⟦31⟧ |"),
			Folder.of("a computed total is as right as its parts", report.line("| 2.重复申请", "| 2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | = |"))
				.with("甲.nianbao", first).with("乙.nianbao", second.line("| 2.重复申请", "| 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 7 |")),
			Folder.of("a blank or bad figure here is a matter of other rules", report.line("| 行政处罚", "| 行政处罚 | / |").line("| 行政强制", "| 行政强制 | 五 |"))
				.with("甲.nianbao", first).with("乙.nianbao", second),
			Folder.of("a body that is missing: the sum is a lower limit", Folder.referring("@汇总 \"甲.nianbao\" ⟦\"乙.nianbao\"⟧")
				.line("| 行政处罚", "| 行政处罚 | ⟦72⟧ |")
				.line("| 行政强制", "| 行政强制 | 50 |"), "A-MISSING warning 找不到文件“乙.nianbao”；路径相对于报告所在的目录",
				"A-SUM warning " + PUBLISHED + "“行政处罚”行小于 1 个机关的合计：“本年处理决定数量”至少应为 73，实为 72；没有计入的还有“乙.nianbao”").with("甲.nianbao", first),
			Folder.of("a figure that a body lacks: the sum is a lower limit", report.line("| 行政处罚", "| 行政处罚 | ⟦72⟧ |").line("| 行政强制", "| 行政强制 | 50 |"),
				"A-SUM warning " + PUBLISHED + "“行政处罚”行小于 2 个机关的合计：“本年处理决定数量”至少应为 73，实为 72；没有计入的还有“乙局”").with("甲.nianbao", first)
				.with("乙.nianbao", second.line("| 行政处罚", "| 行政处罚 | O |").line("| 行政强制", "| 行政强制 | / |")),
			Folder.of("a body without the table", report).with("甲.nianbao", first).with("乙.nianbao", Sample.of("乙局2024年政府信息公开工作年度报告\n")),
			Folder.of("decimals are added exactly", report.line("| 行政事业性收费", "| 行政事业性收费 | 12.7 |")).with("甲.nianbao", first)
				.with("乙.nianbao", second.line("| 行政事业性收费", "| 行政事业性收费 | 0.100000 |")));
	}

	@Test
	void otherColumnsAreRelated(@TempDir Path directory) {
		LoadedReport report = Folder.of("", Folder.referring(LISTED)).with("甲.nianbao", body("甲局", Sample.correct()))
			.with("乙.nianbao", empty("乙局").line("| 2.重复申请", "| 2.重复申请 | 1 | 0 | 0 | 0 | 0 | 1 | 2 |")).write(directory);
		Finding finding = Folder.check(Checks.CHINESE, report, ReportLibrary.of(report)).get(0);
		assertEquals("申请 重复申请 总计 3 1", String.join(" ", finding.table(), finding.row(), finding.cell(), finding.expected(), finding.found()));
		assertEquals(List.of("“自然人”为 1，各机关合计为 2", "“其他”为 0，各机关合计为 1"), finding.related().stream().map(r -> r.message()).toList());
	}

	@Test
	void whoIsMissing(@TempDir Path directory) {
		LoadedReport report = Folder.of("", Folder.referring("@汇总 \"单位/*.nianbao\" \"丙.nianbao\" \"丁*.nianbao\""))
			.with("单位/甲.nianbao", empty("甲局")).with("单位/甲二.nianbao", empty("甲局")).with("单位/乙.nianbao", empty("乙局").replace("局2024年政府", "局2022年政府"))
			.write(directory);
		Aggregation aggregation = Aggregation.of(report, ReportLibrary.of(report));
		assertEquals(List.of("甲局"), aggregation.present().stream().map(Aggregation.Listed::body).toList());
		assertEquals(List.of("乙局 OTHER_YEAR", "丙.nianbao UNREADABLE", "丁*.nianbao UNRESOLVED"),
			aggregation.missing().stream().map(one -> one.body() + " " + one.status()).toList());
		assertEquals(5, aggregation.listed().size());
	}
}
