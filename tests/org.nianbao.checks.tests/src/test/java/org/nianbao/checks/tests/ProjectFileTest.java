package org.nianbao.checks.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.checks.Finding;
import org.nianbao.checks.ProjectMessages;
import org.nianbao.checks.RuleIds;
import org.nianbao.language.formats.FormatRegistry;
import org.nianbao.language.project.PrintSettings;
import org.nianbao.language.project.ProjectException;
import org.nianbao.language.project.ProjectProblem;
import org.nianbao.language.project.ProjectSettings;
import org.nianbao.language.project.ReportProject;
import org.nianbao.language.project.ReportProjects;

/** Project files: where they are found, what they say, what is wrong with them, when they are read again. */
class ProjectFileTest {

	private static final String FORMAT = "格式 某省 \"某省〔2024〕1号\" 继承 国办2021\n";

	@TempDir
	private Path directory;

	private final ReportProjects projects = new ReportProjects(RuleIds.IN_PROJECTS);

	private void write(String name, String text) throws IOException {
		Path file = directory.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	private ReportProject read(String text) throws IOException, ProjectException {
		write("nianbao.properties", text);
		projects.refresh();
		return projects.ofDirectory(directory).project();
	}

	@Test
	void withoutAProjectFileAllIsDefault() throws ProjectException {
		ProjectSettings settings = projects.ofReport(directory.resolve("a.nianbao"));
		assertSame(ProjectSettings.defaults(), settings);
		assertSame(ReportProject.standard(), settings.project());
	}

	@Test
	void theNearestFileUpwardsCounts() throws Exception {
		write("nianbao.properties", "deadline = 02-20");
		write("a/b/x.nianbao", "");
		write("a/c/nianbao.properties", "");
		assertEquals(Optional.of(MonthDay.of(2, 20)), projects.ofReport(directory.resolve("a/b/x.nianbao")).project().deadline());
		assertEquals(Optional.of(directory.resolve("nianbao.properties")), projects.projectFile(directory.resolve("a/b/../b")));
		assertEquals(Optional.empty(), projects.ofReport(directory.resolve("a/c/x.nianbao")).project().deadline(), "files do not add up");
		assertSame(projects.ofReport(directory.resolve("y.nianbao")), projects.ofReport(directory.resolve("a/b/x.nianbao")));
	}

	@Test
	void aDirectoryOfThatNameIsNoProjectFile() throws Exception {
		write("nianbao.properties/x.txt", "");
		assertSame(ProjectSettings.defaults(), projects.ofDirectory(directory));
	}

	@Test
	void everySettingHasItsEffect() throws Exception {
		write("格式/某省.geshi", FORMAT);
		write("格式/说明.txt", "");
		ReportProject project = read("""
			\uFEFF# 某市
			format = 某省
			formats : 格式
			！ 注
			severity.t4-sum = 提示
			severity.T-BLANK=OFF
			severity.T-LABEL ＝ error
			deadline = 3月5日
			bodies = 甲局，乙局、 丙局,甲局
			""");
		assertEquals("某省", project.formats().forYear(OptionalInt.of(2024)).name());
		assertEquals("国办2019", project.formats().forYear(OptionalInt.of(2020)).name());
		assertEquals(List.of("T-BLANK", "T-LABEL", "T4-SUM"), project.severities().keySet().stream().sorted().toList());
		assertTrue(project.severity("T-BLANK").get().off());
		assertEquals("INFO ERROR", project.severity("T4-SUM").get().severity().name() + " " + project.severity("T-LABEL").get().severity().name());
		assertEquals(Optional.of(MonthDay.of(3, 5)), project.deadline());
		assertEquals(List.of("甲局", "乙局", "丙局"), project.bodies());
		ProjectSettings settings = projects.ofDirectory(directory);
		assertEquals(List.of("format 2", "formats 3", "severity.T4-SUM 5", "severity.T-BLANK 6", "severity.T-LABEL 7", "deadline 8", "bodies 9"),
			settings.settings().stream().map(setting -> setting.key() + " " + setting.line()).toList());
		assertEquals("提示", settings.find("severity.T4-SUM").get().value());
		assertEquals(Optional.empty(), settings.find("severity.T-ROWS"));
	}

	@Test
	void severitiesOfTheProjectCount() throws Exception {
		ReportProject project = read("severity.T4-SUM = info\nseverity.T-NUMBER = 关闭\n");
		Sample sample = Sample.correct().line("| 行政复议 ", "| 行政复议 | 2 | 0 | 1 | 0 | 4 |").line("| 行政许可 ", "| 行政许可 | x |");
		List<Finding> findings = Checks.CHINESE.check(Checks.LOADER.load(sample.text(), "a", Optional.empty(), project));
		assertEquals(List.of("T4-SUM info"), findings.stream().map(f -> f.rule() + " " + f.severity().label()).toList());
	}

	@ParameterizedTest
	@CsvSource({ "01-31,1,31", "1-31,1,31", "1月31日,1,31", "１月３１日,1,31", "3/10,3,10", "02-29,2,29", "3 月 5 日,3,5" })
	void deadlinesAreDaysOfTheYear(String written, int month, int day) throws Exception {
		assertEquals(Optional.of(MonthDay.of(month, day)), read("deadline = " + written).deadline());
	}

	@Test
	void bodiesMayStandInAFile() throws Exception {
		write("名单", "甲局\n\n# 注\n 乙局 \n甲局\n");
		assertEquals(List.of("甲局", "乙局"), read("bodies = 名单").bodies());
		assertEquals(List.of("丙局"), read("bodies = 丙局").bodies());
	}

	@Test
	void documentsHaveTheirOwnSettings() throws Exception {
		write("模板/公文.docx", "");
		write("字体/仿宋.ttf", "");
		ReportProject project = read("reference-doc = 模板/公文.docx\nfonts = 字体；没有; 字体\\仿宋.ttf\n");
		assertEquals(Optional.of(directory.resolve("模板/公文.docx")), project.printing().referenceDocument());
		assertEquals(List.of(directory.resolve("字体"), directory.resolve("字体/仿宋.ttf")), project.printing().fonts());
		List<ProjectProblem> warnings = projects.ofDirectory(directory).warnings();
		assertEquals(List.of("没有字体文件或目录“没有”，用其他位置的字体"), warnings.stream().map(warning -> ProjectMessages.describe(warning, Locale.CHINESE)).toList());
		assertEquals(PrintSettings.standard(), read("deadline = 01-31").printing());
	}

	static Stream<Arguments> mistakes() {
		return Stream.of(
			mistake("没有等号", "nianbao.properties:1:1+4 “没有等号”不是设置，应写作“名称 = 值”"),
			mistake("= 值", "nianbao.properties:1:1+3 “= 值”不是设置，应写作“名称 = 值”"),
			mistake("\n  fromat = 国办2021", "nianbao.properties:2:3+6 没有“fromat”这项设置，可用的有 format、formats、deadline、bodies、reference-doc、fonts 和 severity.规则编号"),
			mistake("\uFEFFfromat = 1", "nianbao.properties:1:1+6 没有“fromat”这项设置，可用的有 format、formats、deadline、bodies、reference-doc、fonts 和 severity.规则编号"),
			mistake("severity. = off", "nianbao.properties:1:1+9 没有“severity.”这项设置，可用的有 format、formats、deadline、bodies、reference-doc、fonts 和 severity.规则编号"),
			mistake("format =", "nianbao.properties:1:1+6 “format”没有值"),
			mistake("format = 火星", "nianbao.properties:1:10+2 没有名为“火星”的格式，现有的格式是“国办2021”、“国办2019”、“山东”"),
			mistake("severity.T9-NONE = off", "nianbao.properties:1:1+16 没有规则“T9-NONE”；用 nianbao rules 查看全部规则"),
			mistake("severity.S-INTERNAL = off", "nianbao.properties:1:1+19 规则 S-INTERNAL 的级别不能改"),
			mistake("severity.F-NAME = off", "nianbao.properties:1:1+15 规则 F-NAME 的级别不能改"),
			mistake("severity.T4-SUM = 严重", "nianbao.properties:1:19+2 “严重”不是级别，可用的有 error（错误）、warning（警告）、info（提示）、off（关闭）"),
			mistake("deadline = 2月30日", "nianbao.properties:1:12+5 “2月30日”不是日期，应写作 01-31 或 1月31日"),
			mistake("deadline = 月底", "nianbao.properties:1:12+2 “月底”不是日期，应写作 01-31 或 1月31日"),
			mistake("formats = 没有", "nianbao.properties:1:11+2 无法读取目录“没有”：目录不存在，或没有权限"),
			mistake("formats = 空", "nianbao.properties:1:11+1 目录“空”中没有 .geshi 文件"),
			mistake("formats = 空\\..\\gbk", "格式.geshi:1:1+0 编码是 GBK（GB18030），不是 UTF-8"),
			mistake("reference-doc = 模板.docx", "nianbao.properties:1:17+7 没有模板文件“模板.docx”"),
			mistake("reference-doc = 空", "nianbao.properties:1:17+1 没有模板文件“空”"),
			mistake("bodies = 名单.txt", "nianbao.properties:1:10+6 无法读取名单“名单.txt”：文件不存在"),
			mistake("deadline = 1\nseverity.X = y", "nianbao.properties:1:12+1 “1”不是日期，应写作 01-31 或 1月31日",
				"nianbao.properties:2:1+10 没有规则“X”；用 nianbao rules 查看全部规则",
				"nianbao.properties:2:14+1 “y”不是级别，可用的有 error（错误）、warning（警告）、info（提示）、off（关闭）"));
	}

	private static Arguments mistake(String text, String... problems) {
		return Arguments.of(text, List.of(problems));
	}

	@ParameterizedTest
	@MethodSource("mistakes")
	void mistakesAreToldWithTheirPlace(String text, List<String> expected) throws IOException {
		Files.createDirectories(directory.resolve("空"));
		write("gbk/格式.geshi", "");
		Files.write(directory.resolve("gbk/格式.geshi"), FORMAT.getBytes(Charset.forName("GB18030")));
		ProjectException exception = assertThrows(ProjectException.class, () -> read(text));
		assertEquals(expected, exception.problems().stream().map(ProjectFileTest::describe).toList());
		for (ProjectProblem problem : exception.problems()) {
			String english = ProjectMessages.describe(problem, Locale.ENGLISH);
			assertFalse(english.matches(".*\\{[a-z].*"), english);
			assertFalse(problem.isWarning());
		}
	}

	private static String describe(ProjectProblem problem) {
		return problem.file().getFileName() + ":" + problem.line() + ":" + problem.column() + "+" + problem.length() + " "
			+ ProjectMessages.describe(problem, Locale.CHINESE);
	}

	@Test
	void aBrokenFormatIsAProblemOfTheProject() throws IOException {
		write("f/错.geshi", "格式 某省 {\n");
		ProjectException exception = assertThrows(ProjectException.class, () -> read("formats = f"));
		List<String> problems = exception.problems().stream().map(ProjectFileTest::describe).toList();
		assertTrue(!problems.isEmpty() && problems.stream().allMatch(text -> text.matches("错\\.geshi:\\d+:\\d+\\+\\d+ F-[A-Z]+ .+")), problems::toString);
		assertEquals(directory.resolve("f/错.geshi"), exception.problems().get(0).file());
	}

	@Test
	void aProjectFileInAnotherEncodingIsAProblem() throws IOException {
		Files.write(directory.resolve("nianbao.properties"), "format = 国办2021".getBytes(Charset.forName("GB18030")));
		ProjectException exception = assertThrows(ProjectException.class, () -> projects.ofDirectory(directory));
		assertEquals("nianbao.properties:1:1+0 编码是 GBK（GB18030），不是 UTF-8", describe(exception.problems().get(0)));
	}

	@Test
	void aSettingThatStandsTwiceIsAWarning() throws Exception {
		assertEquals(Optional.of(MonthDay.of(2, 20)), read("deadline = 01-31\nseverity.t4-sum = off\ndeadline = 02-20\nseverity.T4-SUM = info").deadline());
		assertEquals(List.of("nianbao.properties:3:1+8 “deadline”重复（第一次在第 1 行），以最后一次为准",
			"nianbao.properties:4:1+15 “severity.T4-SUM”重复（第一次在第 2 行），以最后一次为准"),
			projects.warnings().stream().map(ProjectFileTest::describe).toList());
		assertEquals(List.of("deadline 3", "severity.T4-SUM 4"),
			projects.ofDirectory(directory).settings().stream().map(s -> s.key() + " " + s.line()).toList());
	}

	@Test
	void filesAreReadAgainWhenTheyHaveChanged() throws Exception {
		write("f/一.geshi", FORMAT);
		write("nianbao.properties", "formats = f\nbodies = 名单\n");
		ProjectSettings first = projects.ofDirectory(directory);
		projects.refresh();
		projects.refresh();
		assertSame(first, projects.ofDirectory(directory), "nothing has changed");
		write("f/二.geshi", FORMAT.replace("某省", "某某市"));
		assertSame(first, projects.ofDirectory(directory), "not looked at before a refresh");
		projects.refresh();
		FormatRegistry second = projects.ofDirectory(directory).project().formats();
		assertTrue(second.find("某某市").isPresent());
		write("名单", "甲局\n乙局");
		projects.refresh();
		assertEquals(List.of("甲局", "乙局"), projects.ofDirectory(directory).project().bodies());
		write("f/二.geshi", "格式");
		projects.refresh();
		assertThrows(ProjectException.class, () -> projects.ofDirectory(directory));
		Files.delete(directory.resolve("f/二.geshi"));
		write("sub/nianbao.properties", "");
		projects.refresh();
		assertNotSame(first, projects.ofDirectory(directory));
		assertEquals(Optional.of(directory.resolve("sub/nianbao.properties")), projects.ofDirectory(directory.resolve("sub")).file());
		Files.delete(directory.resolve("nianbao.properties"));
		projects.refresh();
		assertSame(ProjectSettings.defaults(), projects.ofDirectory(directory));
	}

	@Test
	void manyReportsShareWhatIsRead() throws Exception {
		write("nianbao.properties", "deadline = 01-31\n");
		ProjectSettings expected = projects.ofReport(directory.resolve("局/0/a.nianbao"));
		for (int i = 1; i < 100; i++) {
			projects.ofReport(directory.resolve("局/" + i + "/a.nianbao"));
		}
		// Whoever looked again would notice.
		Files.delete(directory.resolve("nianbao.properties"));
		Files.createDirectories(directory.resolve("局/7"));
		write("局/7/nianbao.properties", "");
		List<ProjectSettings> found = IntStream.range(0, 10_000).parallel().mapToObj(i -> directory.resolve("局/" + i % 100 + "/" + i + ".nianbao"))
			.map(this::ofReport).distinct().toList();
		assertEquals(List.of(expected), found);
	}

	private ProjectSettings ofReport(Path report) {
		try {
			return projects.ofReport(report);
		} catch (ProjectException e) {
			throw new IllegalStateException(e);
		}
	}
}
