package org.nianbao.checks.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.checks.Finding;
import org.nianbao.checks.ReportChecker;
import org.nianbao.checks.ReportFixer;
import org.nianbao.language.library.ReportLibrary;
import org.nianbao.language.loading.LoadedReport;

/**
 * Reports against that of the year before: Y-FILE, Y-CARRY, Y-VALID, Y-ITEMS19, Y-JUMP, Y-SAME, and the part of T2-UNIT that looks at last year.
 */
class YearsTest {

	private static final String APPLICATIONS = "“收到和处理政府信息公开申请情况”表";
	private static final String PUBLISHED = "“主动公开政府信息情况”表";
	private static final String CARRY = "上年结转数应等于上一年度报告的“结转下年度继续办理”数（“2023.nianbao”中“四、结转下年度继续办理”为 ";
	private static final String REFERENCE = "@上年 \"2023.nianbao\"";
	private static final String MARKED = "@上年 ⟦\"2023.nianbao\"⟧";

	@ParameterizedTest
	@MethodSource
	void files(Folder test, @TempDir Path directory) {
		test.assertFindings(directory);
	}

	static Stream<Folder> files() {
		Sample marked = Folder.referring(MARKED);
		String error = "Y-FILE error ";
		return Stream.of(
			Folder.of("no reference", Sample.correct()).with("2023.nianbao", Folder.last()),
			Folder.of("the year before", Folder.referring(REFERENCE)).with("2023.nianbao", Folder.last()),
			Folder.of("missing", marked, error + "找不到文件“2023.nianbao”；路径相对于报告所在的目录"),
			Folder.of("a directory", Folder.referring("@上年 ⟦\".\"⟧"), error + "“.”不是文件，或者无法读取"),
			Folder.of("GBK", marked, error + "文件“2023.nianbao”是 GBK 编码，请另存为 UTF-8")
				.with("2023.nianbao", Folder.last().text().getBytes(Charset.forName("GB18030"))),
			Folder.of("UTF-16", marked, error + "文件“2023.nianbao”是 UTF-16 编码，请另存为 UTF-8")
				.with("2023.nianbao", Folder.last().text().getBytes(StandardCharsets.UTF_16)),
			Folder.of("no text", marked, error + "文件“2023.nianbao”不是文本").with("2023.nianbao", new byte[] { 0, 1, 2, (byte) 0xff, 0 }),
			Folder.of("in a directory beside", Folder.referring("@上年 \"上一年/./2023.nianbao\"")).with("上一年/2023.nianbao", Folder.last()),
			Folder.of("a pattern that one file matches", Folder.referring("@上年 \"202[0-3].nianbao\"")).with("2023.nianbao", Folder.last()),
			Folder.of("a pattern does not mean the report itself", Folder.referring("@上年 \"*.nianbao\"")).with("2023.nianbao", Folder.last()),
			Folder.of("a pattern that several files match", Folder.referring("@上年 ⟦\"20??.nianbao\"⟧"),
				error + "与“20??.nianbao”相符的文件有 2 个，@上年 只能指一份报告").with("2023.nianbao", Folder.last()).with("2022.nianbao", Folder.last()),
			Folder.of("a pattern that no file matches", Folder.referring("@上年 ⟦\"19*.nianbao\"⟧"), error + "没有与“19*.nianbao”相符的文件"),
			Folder.of("a pattern that only the report itself matches", Folder.referring("@上年 ⟦\"2*.nianbao\"⟧"), error + "没有与“2*.nianbao”相符的文件"),
			Folder.of("no pattern", Folder.referring("@上年 ⟦\"a[.nianbao\"⟧"), error + "“a[.nianbao”不是正确的通配符"),
			Folder.of("no name of a file", Folder.referring("@上年 ⟦\"a\0b\"⟧"), error + "“a\0b”不能作为文件名"),
			Folder.of("the report itself", Folder.referring("@上年 ⟦\"./2024.nianbao\"⟧"),
				error + "“./2024.nianbao”就是本报告，或者又指回本报告"),
			Folder.of("in a circle", marked, error + "“2023.nianbao”就是本报告，或者又指回本报告")
				.with("2023.nianbao", Folder.referring("@上年 \"2024.nianbao\"")),
			Folder.of("in a circle of three", marked, error + "“2023.nianbao”就是本报告，或者又指回本报告")
				.with("2023.nianbao", Folder.referring("@上年 \"a/b.nianbao\"")).with("a/b.nianbao", Folder.referring("@汇总 \"../*.nianbao\"")),
			Folder.of("others in a circle", marked, error + "“2023.nianbao”是 2024 年度的报告，@上年 应指 2023 年度的报告；与上年的核对没有进行")
				.with("2023.nianbao", Folder.referring("@上年 \"b.nianbao\"")).with("b.nianbao", Folder.referring(REFERENCE)),
			Folder.of("another year", marked, error + "“2023.nianbao”是 2022 年度的报告，@上年 应指 2023 年度的报告；与上年的核对没有进行")
				.with("2023.nianbao", Folder.last().replace("局2023年政府", "局2022年政府").line("| 四、", "| 四、结转下年度继续办理 | 9 | 0 | 0 | 0 | 0 | 0 | 9 |")),
			Folder.of("no year", marked, error + "“2023.nianbao”的标题没有写明年度，与上年的核对没有进行").with("2023.nianbao", Sample.of("\n")),
			Folder.of("another body", marked,
				"Y-FILE info “2023.nianbao”是“青石县农业局”的报告，本报告是“青石县农业农村局”的：如果不是更名，请核对文件")
				.with("2023.nianbao", Folder.last().replace("青石县农业农村局2023年", "青石县农业局2023年")),
			Folder.of("the name of the place is left out", Folder.referring(REFERENCE))
				.with("2023.nianbao", Folder.last().replace("青石县农业农村局2023年", "白河市青石县农业农村局2023年")),
			Folder.of("twice", Folder.referring(REFERENCE + "\n@上年 ⟦\"2022.nianbao\"⟧"),
				"Y-FILE warning 这一处 @上年 不起作用：上一年度的报告只有一份，以第一处为准").with("2023.nianbao", Folder.last()));
	}

	@Test
	void aTextInNoFile(@TempDir Path directory) throws Exception {
		LoadedReport report = Checks.load(Folder.referring(REFERENCE));
		assertEquals(List.of("Y-FILE WARNING 报告不在文件中，无法确定“2023.nianbao”在哪里，与其他报告的核对没有进行"), Folder
			.check(Checks.CHINESE, report, ReportLibrary.of(report)).stream().map(f -> f.rule() + " " + f.severity() + " " + f.message()).toList());
		Files.writeString(directory.resolve("2023.nianbao"), Folder.last().text());
		ReportLibrary library = new ReportLibrary(Checks.LOADER, file -> report.project(), Optional.of(directory));
		assertEquals(List.of(), Folder.check(Checks.CHINESE, report, library));
	}

	@ParameterizedTest
	@MethodSource
	void relations(Folder test, @TempDir Path directory) {
		test.assertFindings(directory);
	}

	static Stream<Folder> relations() {
		String row = "| 二、上年结转政府信息公开申请数量 | ";
		Sample report = Folder.referring(REFERENCE);
		return Stream.of(
			Folder.of("Y-CARRY: a finding for each column", report.line("| 二、", row + "⟦3⟧ | ⟦2⟧ | 0 | 0 | 0 | 0 | 5 |"),
				"Y-CARRY error " + APPLICATIONS + "“自然人”列：" + CARRY + "4）；应为 4，实为 3，相差 1",
				"Y-CARRY error " + APPLICATIONS + "“商业企业”列：" + CARRY + "1）；应为 1，实为 2，相差 1").with("2023.nianbao", Folder.last()),
			Folder.of("Y-CARRY: the computed total says the same again", report.line("| 二、", row + "⟦3⟧ | 1 | 0 | 0 | 0 | 0 | = |"),
				"Y-CARRY error " + APPLICATIONS + "“自然人”列：" + CARRY + "4）；应为 4，实为 3，相差 1").with("2023.nianbao", Folder.last()),
			Folder.of("Y-CARRY: last year's total is computed", report).with("2023.nianbao",
				Folder.last().line("| 四、", "| 四、结转下年度继续办理 | 4 | 1 | 0 | 0 | 0 | 0 | = |")),
			Folder.of("Y-CARRY: a blank of last year makes it a warning", report.line("| 二、", row + "4 | ⟦1⟧ | 0 | 0 | 0 | 0 | 5 |"),
				"Y-CARRY warning " + APPLICATIONS + "“商业企业”列：上年结转数应等于上一年度报告的“结转下年度继续办理”数（“2023.nianbao”中“四、结转下年度继续办理”空白）；空白按 0 计算，应为 0，实为 1，相差 1")
				.with("2023.nianbao", Folder.last().line("| 四、", "| 四、结转下年度继续办理 | 4 | / | 0 | 0 | 0 | 0 | 5 |")),
			Folder.of("Y-CARRY: a blank here is a matter of T-BLANK", report.line("| 二、", row + "4 | / | 0 | 0 | 0 | 0 | 5 |"))
				.with("2023.nianbao", Folder.last()),
			Folder.of("Y-CARRY: bad figures and misread rows are silent", report.line("| 二、", row + "四 | 1 | 0 | 0 | 0 | 0 | 5 |"))
				.with("2023.nianbao", Folder.last().line("| 四、", "| 四、结转下年度继续办理 | 9 | 9 | 9 | 0 | 0 | 0 | 0 | 9 |")),
			Folder.of("Y-CARRY: no table last year", report).with("2023.nianbao", Sample.of("青石县农业农村局2023年政府信息公开工作年度报告\n")),
			Folder.of("Y-CARRY: from the trial format", Sample.correct().replace("青石县农业农村局2024年政府", REFERENCE + "\n\n青石县交通运输局2021年政府")
				.line("| 二、", row + "1 | ⟦1⟧ | 0 | 0 | 0 | 0 | ⟦2⟧ |"),
				"Y-CARRY error " + APPLICATIONS + "“商业企业”列：" + CARRY + "0）；应为 0，实为 1，相差 1",
				"Y-CARRY error " + APPLICATIONS + "“总计”列：" + CARRY + "1）；应为 1，实为 2，相差 1").with("2023.nianbao", Sample.trial()),
			Folder.of("Y-VALID", report.line("| 行政规范性文件", "| 行政规范性文件 | 2 | 1 | ⟦10⟧ |"),
				"Y-VALID warning " + PUBLISHED + "“行政规范性文件”行：现行有效件数应等于上一年度现行有效件数加本年制发、减本年废止（有效期届满、合并等情形除外）"
					+ "（“2023.nianbao”中“现行有效件数”为 8）；应为 9，实为 10，相差 1").with("2023.nianbao", Folder.last()),
			Folder.of("Y-ITEMS19", Sample.trial().replace("青石县交通运输局\n2020年政府", REFERENCE + "\n青石县交通运输局\n2020年政府")
				.line("| 行政许可", "| 行政许可 | ⟦12⟧ | +1 | 486 |"),
				"Y-ITEMS19 warning " + PUBLISHED + "“行政许可”行：上一年项目数量应等于上一年度报告的上一年项目数量加本年增/减"
					+ "（“2023.nianbao”中“上一年项目数量”为 12、“本年增/减”为 -2）；应为 10，实为 12，相差 2")
				.with("2023.nianbao", Sample.trial().replace("\n2020年政府", "\n2019年政府").line("| 行政许可", "| 行政许可 | 12 | -2 | 486 |")
					.line("| 其他对外", "| 其他对外管理服务事项 | 9 | 0 | 1530 |").line("| 行政事业性收费", "| 行政事业性收费 | 3 | -1 |")
					.line("| 四、", "| 四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |")
					.lines("主要问题是公路", "六、其他需要", "问题是答复不统一，将加以改进。\n")));
	}

	@Test
	void theFixSetsTheCell(@TempDir Path directory) {
		LoadedReport report = Folder.of("", Folder.referring(REFERENCE).line("| 二、", "| 二、上年结转政府信息公开申请数量 | 3（含2件） | 1 | 0 | 0 | 0 | 0 | 5 |"))
			.with("2023.nianbao", Folder.last()).write(directory);
		List<Finding> findings = Folder.check(Checks.CHINESE, report, ReportLibrary.of(report));
		assertEquals(1, findings.size());
		assertEquals(List.of("Y-CARRY.fix.previous 改为上年报告的 4（“2023.nianbao”） false"),
			findings.get(0).fixes().stream().map(fix -> fix.kind() + " " + fix.title() + " " + fix.safe()).toList());
		assertEquals(report.text().replace("3（含2件）", "4（含2件）"), ReportFixer.apply(report.text(), findings.get(0).fixes()));
	}

	@ParameterizedTest
	@MethodSource
	void jumps(Folder test, @TempDir Path directory) {
		test.assertFindings(directory);
	}

	static Stream<Folder> jumps() {
		Sample report = Folder.referring(REFERENCE);
		Sample trial = Sample.correct().replace("青石县农业农村局2024年政府", REFERENCE + "\n\n青石县交通运输局2021年政府")
			.line("| 二、", "| 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |");
		String single = "“行政处罚”行“本年处理决定数量”为 ";
		return Stream.of(
			Folder.of("more than tenfold", report.line("| 行政处罚", "| 行政处罚 | ⟦731⟧ |"),
				"Y-JUMP info " + PUBLISHED + single + "731，上年（“2023.nianbao”）为 73，增加过多，请核对").with("2023.nianbao", Folder.last()),
			Folder.of("just tenfold", report.line("| 行政处罚", "| 行政处罚 | 730 |")).with("2023.nianbao", Folder.last()),
			Folder.of("less than a tenth", report.line("| 行政处罚", "| 行政处罚 | ⟦12⟧ |"),
				"Y-JUMP info " + PUBLISHED + single + "12，上年（“2023.nianbao”）为 121，减少过多，请核对")
				.with("2023.nianbao", Folder.last().line("| 行政处罚", "| 行政处罚 | 121 |")),
			Folder.of("from more than 100 to 0", report.line("| 行政处罚", "| 行政处罚 | ⟦0⟧ |"),
				"Y-JUMP info " + PUBLISHED + single + "0，上年（“2023.nianbao”）为 101，减少过多，请核对")
				.with("2023.nianbao", Folder.last().line("| 行政处罚", "| 行政处罚 | 101 |")),
			Folder.of("from 100 to 0", report.line("| 行政处罚", "| 行政处罚 | 0 |"))
				.with("2023.nianbao", Folder.last().line("| 行政处罚", "| 行政处罚 | 100 |")),
			Folder.of("small numbers", report.line("| 行政处罚", "| 行政处罚 | 88 |"))
				.with("2023.nianbao", Folder.last().line("| 行政处罚", "| 行政处罚 | 1 |")),
			Folder.of("only the total of the row, and not the total of rows again",
				report.line("| 2.重复申请", "| 2.重复申请 | 400 | 0 | 0 | 0 | 0 | 0 | ⟦400⟧ |").line("| （七）", "| （七）总计 | 430 | 5 | 1 | 0 | 2 | 0 | 438 |"),
				"Y-JUMP info " + APPLICATIONS + "“2.重复申请”行“总计”为 400，上年（“2023.nianbao”）为 1，增加过多，请核对").with("2023.nianbao", Folder.last()),
			Folder.of("the total of rows by itself", report.line("| （七）", "| （七）总计 | 31 | 5 | 1 | 0 | 2 | 0 | ⟦391⟧ |"),
				"Y-JUMP info " + APPLICATIONS + "“（七）总计”行“总计”为 391，上年（“2023.nianbao”）为 39，增加过多，请核对").with("2023.nianbao", Folder.last()),
			Folder.of("a blank is no figure", report.line("| 行政处罚", "| 行政处罚 | 731 |"))
				.with("2023.nianbao", Folder.last().line("| 行政处罚", "| 行政处罚 | / |")),
			Folder.of("T2-UNIT: 元 for 万元", report.line("| 行政事业性收费", "| 行政事业性收费 | ⟦126000⟧ |"),
				"T2-UNIT warning " + PUBLISHED + "“行政事业性收费”行“本年收费金额（单位：万元）”为 126000，上年（“2023.nianbao”）为 12.60：是不是单位填错了？")
				.with("2023.nianbao", Folder.last()),
			Folder.of("T2-UNIT: just a hundredfold is a leap only", report.line("| 行政事业性收费", "| 行政事业性收费 | ⟦1260⟧ |"),
				"Y-JUMP info " + PUBLISHED + "“行政事业性收费”行“本年收费金额（单位：万元）”为 1260，上年（“2023.nianbao”）为 12.60，增加过多，请核对")
				.with("2023.nianbao", Folder.last()),
			Folder.of("other editions: 其他处理 is a row there and a group here",
				trial.line("| 3.其他 ", "| 3.其他 | 200 | 0 | 0 | 0 | 0 | 0 | 200 |")
				.line("| 1.申请人", "| 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 1 | 0 | 0 | 0 | 0 | 0 | ⟦1⟧ |")
					.line("| 行政许可", "| 行政许可 | 486 |").line("| 行政处罚", "| 行政处罚 | 642 |"),
				"Y-JUMP info " + APPLICATIONS + "“（六）其他处理”行“总计”为 201，上年（“2023.nianbao”）为 1，增加过多，请核对").with("2023.nianbao", Sample.trial()),
			Folder.of("other editions: decisions mean the same, documents do not",
				trial.line("| 行政规范性文件", "| 行政规范性文件 | 2 | 1 | 900 |").line("| 行政处罚", "| 行政处罚 | ⟦8⟧ |"),
				"Y-JUMP info " + PUBLISHED + single + "8，上年（“2023.nianbao”）为 642，减少过多，请核对").with("2023.nianbao", Sample.trial()));
	}

	@ParameterizedTest
	@MethodSource
	void similarity(Folder test, @TempDir Path directory) {
		test.assertFindings(directory);
	}

	static Stream<Folder> similarity() {
		String first = "一是解读材料专业术语偏多，种养大户之外的普通农户看不懂、用不上。";
		String second = "二是乡镇农技站更新信息不够及时，个别栏目超过一个月才更新一次。";
		String third = "针对上述问题，2025年将组织农技员用方言录制短视频解读，每项新出台的补贴政策至少配1个。";
		String other = "主要问题是公路施工信息公开得早、更新得慢，工期调整后未能及时告知。下一步由项目单位直接登录平台维护工期信息，局办公室每周核对。";
		return Stream.of(
			Folder.of("the same, with other numbers and commas", section(Folder.referring(REFERENCE), "⟦存在的主要问题及改进情况⟧", first + second + third),
				"Y-SAME error “存在的主要问题及改进情况”部分有 100% 的文字与上年相同，不应超过 80%，例如“针对上述问题，2025年将组织农技员用方言录制短视频解读，每项新出台的补贴政策至…”")
				.with("2023.nianbao", section(Folder.last(), null, "　" + third.replace("2025", " 2024").replace("，", ",") + first + second)),
			Folder.of("more than half", section(Folder.referring(REFERENCE), "⟦存在的主要问题及改进情况⟧", first + second + "今年的新情况是网站改版以后旧的链接失效，我们要逐条核对恢复。"),
				"Y-SAME warning “存在的主要问题及改进情况”部分有 67% 的文字与上年相同，不应超过 50%，例如“" + first + "”")
				.with("2023.nianbao", section(Folder.last(), null, first + second + third)),
			Folder.of("less than half", section(Folder.referring(REFERENCE), null, first + other))
			.with("2023.nianbao", section(Folder.last(), null, first + second)),
			Folder.of("common turns of phrase", section(Folder.referring(REFERENCE), null, "存在的主要问题是更新慢。下一步将加强督促，切实改进。"))
				.with("2023.nianbao", section(Folder.last(), null, "存在的主要问题是解读少。下一步将加强培训，切实提高。")),
			Folder.of("no whole sentence", section(Folder.referring(REFERENCE),
				"⟦存在的主要问题及改进情况⟧", "今年" + first.substring(0, 15) + "总的来看" + first.substring(15)),
				"Y-SAME error “存在的主要问题及改进情况”部分有 82% 的文字与上年相同，不应超过 80%").with("2023.nianbao", section(Folder.last(), null, first)),
			Folder.of("section missing last year", Folder.referring(REFERENCE)).with("2023.nianbao", Folder.last().lines("五、存在", "六、其他", "")),
			Folder.of("section empty", section(Folder.referring(REFERENCE), null, "")).with("2023.nianbao", Folder.last()));
	}

	/** Puts a text into section five, and marks the heading. */
	private static Sample section(Sample sample, String heading, String text) {
		Sample replaced = sample.lines("五、存在", "六、其他", "五、存在的主要问题及改进情况\n\n" + text + "\n\n");
		return heading == null ? replaced : replaced.replace("五、存在的主要问题及改进情况\n", "五、" + heading + "\n");
	}

	@Test
	void repeatedSentencesAreRelated(@TempDir Path directory) {
		LoadedReport report = Folder.of("", Folder.referring(REFERENCE)).with("2023.nianbao",
			Folder.last().lines("存在的主要问题是依", "六、其他需要", Sample.correct().text().lines().filter(l -> l.startsWith("对照") || l.startsWith("针对"))
				.reduce("", (a, b) -> a + b + "\n")))
			.write(directory);
		Finding finding = Folder.check(ReportChecker.standard(Locale.CHINESE), report, ReportLibrary.of(report)).get(0);
		assertEquals(6, finding.related().size());
		assertEquals("对照群众需求，我局的公开工作还有两点不足。",
			report.text().substring(finding.related().get(0).offset(), finding.related().get(0).offset() + finding.related().get(0).length()));
		assertEquals("100%", finding.found());
	}
}
