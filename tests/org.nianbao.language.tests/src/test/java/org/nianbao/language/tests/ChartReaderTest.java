package org.nianbao.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.xtext.EcoreUtil2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.language.charts.ChartProblem;
import org.nianbao.language.charts.ChartReader;
import org.nianbao.language.charts.ChartReading;
import org.nianbao.language.library.ReportLibrary;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.language.report.ChartDirective;

/** What charts come to. */
class ChartReaderTest {

	private static final String TITLE = "某局2024年政府信息公开工作年度报告\n";

	private static final String CHANNELS = """
		表1 各渠道公开信息数量
		| 渠道 | 2022年 | 2023年 | 2024年 | 备注 |
		| 网站 | 1,200 | 150 | ７ | 主要渠道 |
		| 微信 | / | 1.5 | -3 | |
		""";

	private static final String OFFICIAL = """
		二、主动公开政府信息情况
		| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
		| 规章 | 1 | 2 | 30 |
		| 行政规范性文件 | 4 | - | 60 |
		| 行政事业性收费 | 182.60 |
		三、收到和处理政府信息公开申请情况
		| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
		| 一、本年新收政府信息公开申请数量 | 51 | 3 | 0 | 0 | 0 | 2 | = |
		| 二、上年结转政府信息公开申请数量 | 12 | 0 | 0 | 0 | 0 | 0 | 12 |
		| （一）予以公开 | 3 | 0 | 0 | 0 | 0 | 1 | 4 |
		""";

	static Stream<Arguments> charts() {
		return Stream.of(
			// of tables
			arguments("the table above, by years", CHANNELS + "@图 柱", "BAR 表1 各渠道公开信息数量 [2022年, 2023年, 2024年] 网站=1200,150,7 微信=?,1.5,-3"),
			arguments("by rows", CHANNELS + "@图 柱 按行 \"题\"", "BAR 题 [网站, 微信] 2022年=1200,? 2023年=150,1.5 2024年=7,-3"),
			arguments("named by its number", CHANNELS + "说明。\n二、无关\n@图 线图 表1", "LINE 表1 各渠道公开信息数量 [2022年, 2023年, 2024年] 网站=1200,150,7 微信=?,1.5,-3"),
			arguments("named by its caption", CHANNELS + "@图 线 表1各渠道公开信息数量", "LINE 表1 各渠道公开信息数量 [2022年, 2023年, 2024年] 网站=1200,150,7 微信=?,1.5,-3"),
			arguments("a pie without the total", "表：渠道\n| 渠道 | 件数 |\n| 网站 | 3件 |\n| 微信 | 2件 |\n| 合计 | 5件 |\n@图 饼", "PIE 表：渠道 件 [网站, 微信] 件数=3,2"),
			arguments("a table without header", "表：渠道\n| 网站 | 3 |\n| 微信 | 2 |\n@图 柱", "BAR 表：渠道 [网站, 微信] =3,2"),
			arguments("a table without caption", "| 渠道 | 甲 | 乙 |\n| 网站 | 3 | 4 |\n| 微信 | 2 | |\n@图 柱 按列", "BAR  [甲, 乙] 网站=3,4 微信=2,?"),
			arguments("a table between", CHANNELS + "一段话。\n\n@图 柱 按行", "BAR 表1 各渠道公开信息数量 [网站, 微信] 2022年=1200,? 2023年=150,1.5 2024年=7,-3"),
			// of figures
			arguments("figures", OFFICIAL + "@图 柱 \"申请\" {新收} {结转}", "BAR 申请 [新收, 结转] =56,12"),
			arguments("labels of their own", OFFICIAL + "@图 饼 收到{新收}、转来{结转}、{予以公开 + 结转}", "PIE  [收到, 转来, 予以公开 + 结转] =56,12,16"),
			arguments("columns of one row", OFFICIAL + "@图 柱 {新收.自然人} {新收.其他}", "BAR  [自然人, 其他] =51,2"),
			arguments("one column of rows", OFFICIAL + "@图 柱 {新收.自然人} {结转.自然人}", "BAR  [新收, 结转] =51,12"),
			arguments("rows and columns", OFFICIAL + "@图 柱 {新收.自然人} {结转.其他}", "BAR  [新收（自然人）, 结转（其他）] =51,0"),
			arguments("all columns", OFFICIAL + "@图 饼 {新收} 按列", "PIE  [自然人, 商业企业, 科研机构, 社会公益组织, 法律服务机构, 其他] 新收=51,3,0,0,0,2"),
			arguments("all columns of rows without total", OFFICIAL + "@图 柱 按列 {规章} {规范性文件}",
				"BAR  [本年制发件数, 本年废止件数, 现行有效件数] 规章=1,2,30 规范性文件=4,?,60"),
			arguments("a share", OFFICIAL + "@图 柱 {予以公开 / 新收 %1} {结转 / 新收 %1}", "BAR  % [予以公开 / 新收 %1, 结转 / 新收 %1] =7.1,21.4"),
			arguments("a figure that is not known", OFFICIAL + "@图 柱 {新收} {国家秘密}", "BAR  [新收, 国家秘密] =56,?"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("charts")
	void chartsHaveTheirFigures(String name, String text, String expected) {
		ChartReading reading = read(text);
		assertEquals(expected, describe(reading));
		assertEquals(List.of(), reading.problems().stream().filter(problem -> problem.kind().isFatal()).toList());
	}

	static Stream<Arguments> problems() {
		return Stream.of(
			arguments("@图", "NO_KIND"), arguments("@图 圆", "UNKNOWN_WORD 圆"), arguments(CHANNELS + "@图 柱 饼", "TWICE 饼"),
			arguments(CHANNELS + "@图 柱 表1 {新收}", "TABLE_AND_FIGURES 表1"), arguments("@图 柱", "NO_TABLE"), arguments(CHANNELS + "二、另一章\n@图 柱", "NO_TABLE"),
			arguments(CHANNELS + "@图 柱 表2", "UNKNOWN_TABLE 表2"), arguments(CHANNELS.replace("表1", "表10") + "@图 柱 表1", "UNKNOWN_TABLE 表1"),
			arguments(OFFICIAL + "@图 柱", "OFFICIAL_TABLE"), arguments(CHANNELS + "@图 柱 按年", "AXIS 按年"), arguments(OFFICIAL + "@图 柱 {新收} 按行", "AXIS 按行"),
			arguments(OFFICIAL + "@图 柱 {新收.自然人} 按列", "COLUMN 新收"), arguments(OFFICIAL + "@图 柱 {新收} {规章} 按列", "COLUMN 规章"),
			arguments("表：空\n| 甲 | 乙 |\n| 一 | 无 |\n@图 柱", "NOTHING"), arguments(CHANNELS + "@图 饼 按行", "SEVERAL_SERIES"),
			arguments("表：数\n| 甲 | 3 |\n| 乙 | -1 |\n@图 饼", "NEGATIVE_SLICE"), arguments("表：数\n| 甲 | 0 |\n| 乙 | 0 |\n@图 饼", "ZERO_PIE"),
			arguments("表：数\n" + "| 甲 | 3 |\n".repeat(41) + "@图 柱", "TOO_MANY"), arguments("表：数\n" + "| 甲 | 3 |\n".repeat(201) + "@图 柱", "TOO_MANY"),
			arguments("表：数\n| 名 | 数 |\n| 甲 | 3 |\n| 乙 | 很多 |\n@图 柱", "NOT_A_NUMBER 很多"), arguments("表：数\n| 甲 | 3 |\n@图 线", "SINGLE_POINT"),
			arguments("表：数\n| 甲 | 3件 |\n| 乙 | 4万元 |\n@图 柱", "SEVERAL_UNITS 件、万元"), arguments(OFFICIAL + "@图 线 {新收}", "ONE_YEAR"));
	}

	@ParameterizedTest
	@MethodSource("problems")
	void problemsAreSaid(String text, String expected) {
		assertEquals(expected, read(text).problems().stream().map(problem -> (problem.kind() + " " + problem.detail()).strip())
			.collect(Collectors.joining("; ")));
	}

	@Test
	void aChartBeforeTheTitleHasNoPlace() {
		assertEquals(List.of(ChartProblem.Kind.PLACE), kinds(read("@图 柱 {新收}\n", TITLE + OFFICIAL)));
	}

	@Test
	void aLineFollowsTheYears(@TempDir Path directory) throws IOException {
		year(directory, 2021, 30, "");
		year(directory, 2022, 40, "@上年 \"2021.nianbao\"\n");
		year(directory, 2023, 45, "@上年 \"2022.nianbao\"\n");
		LoadedReport report = year(directory, 2024, 51, "@上年 \"2023.nianbao\"\n");
		assertEquals("LINE 申请 [2021年, 2022年, 2023年, 2024年] =30,40,45,51", describe(read(report)));
	}

	@Test
	void yearsEndWhereAFileIsMissingOrDoesNotGoDown(@TempDir Path directory) throws IOException {
		LoadedReport report = year(directory, 2024, 51, "@上年 \"2023.nianbao\"\n");
		assertEquals(List.of(ChartProblem.Kind.ONE_YEAR), kinds(read(report)));
		year(directory, 2023, 45, "@上年 \"2024.nianbao\"\n");
		assertEquals("LINE 申请 [2023年, 2024年] =45,51", describe(read(report)));
	}

	@Test
	void yearsOfAnotherEditionCount(@TempDir Path directory) throws IOException {
		year(directory, 2020, 40, "");
		LoadedReport report = year(directory, 2021, 51, "@上年 \"2020.nianbao\"\n");
		assertEquals("LINE 申请 [2020年, 2021年] =40,51", describe(read(report)));
	}

	private static LoadedReport year(Path directory, int year, int figure, String before) throws IOException {
		String text = before + TITLE.replace("2024", String.valueOf(year)) + OFFICIAL.replace("| 51 |", "| " + (figure - 5) + " |") + "@图 线 \"申请\" {新收}\n";
		Path file = Files.writeString(directory.resolve(year + ".nianbao"), text);
		return ReportLoader.standalone().load(file);
	}

	private static ChartReading read(String body) {
		return read(TITLE + "一、总体情况\n", body);
	}

	private static ChartReading read(String before, String body) {
		return read(ReportLoader.standalone().load(before + body, "test.nianbao"));
	}

	private static ChartReading read(LoadedReport report) {
		ChartDirective chart = EcoreUtil2.eAllOfType(report.model(), ChartDirective.class).get(0);
		return ChartReader.read(report, chart, () -> ReportLibrary.of(report).earlierYears(report));
	}

	private static List<ChartProblem.Kind> kinds(ChartReading reading) {
		return reading.problems().stream().map(ChartProblem::kind).toList();
	}

	private static String describe(ChartReading reading) {
		return reading.data().map(data -> data.kind() + " " + data.caption() + " " + (data.unit().isEmpty() ? "" : data.unit() + " ")
			+ data.categories() + " "
			+ data.series().stream().map(series -> series.name() + "=" + series.values().stream().map(ChartReaderTest::plain).collect(Collectors.joining(",")))
				.collect(Collectors.joining(" ")))
			.orElse("nothing");
	}

	private static String plain(Optional<BigDecimal> value) {
		return value.map(BigDecimal::toPlainString).orElse("?");
	}
}
