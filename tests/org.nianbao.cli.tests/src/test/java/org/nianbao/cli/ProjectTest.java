package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.checks.RuleFamily;
import org.nianbao.cli.Cli.Result;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Project files and waivers in the command line, and the command {@code config}.
 */
class ProjectTest {

	@TempDir
	private Path directory;

	@BeforeEach
	void copyReports() throws IOException {
		Examples.copy(Examples.MISTAKES, directory.resolve("甲/a.nianbao"));
		Examples.copy(Examples.MISTAKES, directory.resolve("乙/b.nianbao"));
	}

	private void write(String name, String text) throws IOException {
		Path file = directory.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	private Result run(String... args) {
		return Cli.in(directory).run(args);
	}

	@Test
	void everyReportHasTheProjectOfItsDirectory() throws IOException {
		write("nianbao.properties", "severity.T4-SUM = warning\n");
		write("乙/nianbao.properties", "severity.T4-SUM = off\n");
		Result result = run("check", "--rule", "T4-SUM", "--no-table", "甲", "乙");
		assertEquals(0, result.exitCode(), result.out());
		assertEquals(2, result.outLines().size(), result.out());
		assertTrue(result.outLines().get(0).matches("甲/a.nianbao:\\d+:\\d+: warning T4-SUM .*"), result.out());
		assertEquals("2 个文件：0 个错误，1 个警告", result.outLines().get(1));
	}

	@Test
	void standardInputHasTheProjectOfTheWorkingDirectory() throws IOException {
		write("nianbao.properties", "severity.T4-SUM = info\n");
		Result result = Cli.in(directory).reading(Examples.text(Examples.MISTAKES)).run("check", "--rule", "T4-SUM", "-");
		assertTrue(result.out().contains(": info T4-SUM "), result.out());
	}

	@Test
	void aBrokenProjectIsToldOnceAndTheOthersAreChecked() throws IOException {
		Examples.copy(Examples.MISTAKES, directory.resolve("甲/c.nianbao"));
		write("甲/nianbao.properties", "severity.T4-SUN = off\nseverity.T4-SUM = bad\n");
		for (String command : List.of("check", "fix")) {
			Result result = run(command, "甲", "乙");
			assertEquals(2, result.exitCode(), result.out());
			assertEquals(List.of("nianbao: 甲/nianbao.properties:1:1: 没有规则“T4-SUN”；用 nianbao rules 查看全部规则",
				"nianbao: 甲/nianbao.properties:2:19: “bad”不是级别，可用的有 error（错误）、warning（警告）、info（提示）、off（关闭）"), result.errLines().subList(0, 2));
			assertFalse(result.err().contains("Exception"), result.err());
		}
		Result check = run("check", "--no-table", "甲", "乙");
		assertTrue(check.outLines().stream().allMatch(line -> line.startsWith("乙/b.nianbao:") || line.startsWith("1 个文件：")), check.out());
		assertTrue(check.out().endsWith("2 项无法读取\n"), check.out());
		assertEquals(2, run("generate", "--no-check", "--to", "txt", "甲").exitCode());
		assertEquals(List.of("nianbao: 甲/nianbao.properties:1:1: There is no rule “T4-SUN”; nianbao rules lists all"),
			run("--lang", "en", "check", "甲").errLines().subList(0, 1));
	}

	@Test
	void formatsOfTheProjectAreOnBoard() throws IOException {
		write("nianbao.properties", "formats = 格式\nformat = 某省\n");
		write("格式/某省.geshi", "格式 某省 \"某省〔2024〕1号\" 继承 国办2021\n规则 T4-SUM 关闭\n");
		assertEquals("1 个文件：没有发现问题", run("check", "--rule", "T4-SUM", "甲/a.nianbao").outLines().get(0));
		assertTrue(run("config").out().matches("(?s).*\nseverity.T4-SUM +off +格式 某省\n"), run("config").out());
	}

	@Test
	void aBrokenFormatOfTheProjectIsTold() throws IOException {
		write("nianbao.properties", "formats = 格式\n");
		write("格式/某省.geshi", "格式 某省 {\n");
		Result result = run("check", "甲");
		assertEquals(2, result.exitCode());
		assertTrue(result.err().contains("某省.geshi:"), result.err());
		assertFalse(result.err().contains("Exception"), result.err());
	}

	@Test
	void aSettingThatStandsTwiceIsAWarning() throws IOException {
		write("nianbao.properties", "deadline = 01-31\ndeadline = 02-20\n");
		Result result = run("check", "--fail-on", "never", "甲", "乙");
		assertEquals(0, result.exitCode());
		assertEquals("nianbao: nianbao.properties:2:1: “deadline”重复（第一次在第 1 行），以最后一次为准\n", result.err());
	}

	@Test
	void datesAreShownAsTheyAreWrittenInTheFileWhateverFiguresTheLocaleHas() throws IOException {
		write("nianbao.properties", "deadline = 01-31\n");
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
			assertTrue(run("config").out().contains(" 01-31 "), run("config").out());
		} finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void waivedFindingsAreShownAndDoNotCount() throws IOException {
		write("w.nianbao", "@豁免 T4-SUM \"口径不同\"\n" + Examples.text(Examples.MISTAKES));
		Result result = run("check", "--rule", "T4-SUM", "w.nianbao");
		assertEquals(0, result.exitCode());
		assertTrue(result.outLines().get(0).matches("w.nianbao:\\d+:\\d+: waived T4-SUM .*（已豁免：口径不同）"), result.out());
		assertEquals("1 个文件：没有发现问题，1 个已豁免", result.outLines().get(1));
		JsonObject json = JsonParser.parseString(run("check", "--rule", "T4-SUM", "--format", "json", "w.nianbao").out()).getAsJsonObject();
		assertEquals(1, json.getAsJsonObject("summary").get("waived").getAsInt());
		assertEquals("口径不同", json.getAsJsonArray("files").get(0).getAsJsonObject().getAsJsonArray("findings").get(0).getAsJsonObject().get("waived")
			.getAsString());
	}

	@Test
	void bodiesOfTheProjectThatHaveNotReportedAreMissing() throws IOException {
		Examples.copy(Examples.CORRECT, directory.resolve("甲/c.nianbao"));
		write("nianbao.properties", "bodies = 青石县农业农村局，某某局、另一局\n");
		JsonObject json = JsonParser.parseString(run("check", "--format", "json", "甲").out()).getAsJsonObject();
		assertEquals("[\"另一局\",\"某某局\"]", json.getAsJsonArray("missing").toString());
	}

	@Test
	void configShowsWhatIsSetAndWhere() throws IOException {
		write("nianbao.properties", "# 某县\nformat = 国办2021\ndeadline = 2月20日\nbodies = 甲局，乙局\nseverity.t-blank = 关闭\n");
		Result result = run("config", "甲/a.nianbao");
		assertEquals(0, result.exitCode(), result.err());
		assertEquals("""
			项目文件：nianbao.properties
			format            国办2021        nianbao.properties:2
			formats           只有自带的格式  默认
			deadline          02-20           nianbao.properties:3
			bodies            甲局、乙局      nianbao.properties:4
			reference-doc     国家标准的版式  默认
			fonts             系统的字体      默认
			severity.T-BLANK  off             nianbao.properties:5
			""", result.out());
		assertEquals(result.out(), run("config").out());
		assertEquals(result.out(), run("config", "乙").out());
		Result english = run("config", "--lang", "en");
		assertTrue(english.out().lines().anyMatch(line -> line.matches("formats +those on board +default")), english.out());
	}

	@Test
	void configShowsHowALongListOfBodiesBegins() throws IOException {
		write("nianbao.properties", "bodies = 一局、二局、三局、四局、五局、六局、七局\n");
		assertTrue(run("config").outLines().stream().anyMatch(line -> line.matches("bodies +一局、二局、三局、四局、五局、六局等 7 个机关 +nianbao.properties:1")));
		assertTrue(run("config", "--format", "json").out().contains("七局"));
	}

	@Test
	void configListsAllRulesIfAskedTo() throws IOException {
		write("nianbao.properties", "severity.T-BLANK = error\n");
		List<String> lines = run("config", "--all").outLines();
		assertEquals(7 + RuleCatalogue.of(Locale.CHINESE).rules().stream().filter(rule -> rule.family() != RuleFamily.FORMATS).count(), lines.size());
		assertTrue(lines.stream().anyMatch(line -> line.matches("severity.T-BLANK +error +nianbao.properties:1")));
		assertTrue(lines.stream().anyMatch(line -> line.matches("severity.T4-SUM +error +默认")));
	}

	@Test
	void configIsJsonForPrograms() throws IOException {
		write("nianbao.properties", "bodies = 甲局\nseverity.T-BLANK = off\n");
		JsonObject json = JsonParser.parseString(run("config", "--format", "json").out()).getAsJsonObject();
		assertEquals(1, json.get("version").getAsInt());
		assertEquals(directory.resolve("nianbao.properties").toAbsolutePath().toString(), json.get("file").getAsString());
		JsonArray settings = json.getAsJsonArray("settings");
		assertEquals("{\"key\":\"format\",\"value\":null,\"origin\":\"default\"}", settings.get(0).toString().replace(" ", ""));
		assertEquals("{\"key\":\"bodies\",\"value\":[\"甲局\"],\"origin\":\"project\",\"line\":1}", settings.get(3).toString().replace(" ", ""));
		assertEquals("{\"key\":\"severity.T-BLANK\",\"value\":\"off\",\"origin\":\"project\",\"line\":2}", settings.get(6).toString().replace(" ", ""));
		assertEquals(7, settings.size());
	}

	@Test
	void configWithoutAProjectFileSaysSo() {
		Result result = run("config", "甲");
		assertEquals(0, result.exitCode());
		assertEquals("没有项目文件：" + directory.toAbsolutePath().resolve("甲") + " 及其上级目录中都没有 nianbao.properties", result.outLines().get(0));
		assertEquals(7, result.outLines().size());
		JsonObject json = JsonParser.parseString(run("config", "--format", "json").out()).getAsJsonObject();
		assertTrue(!json.has("file") || json.get("file").isJsonNull());
	}

	@Test
	void configOfABrokenProjectOrOfNothingFails() throws IOException {
		assertEquals(List.of("nianbao: 没有文件或目录 丙", "用 nianbao config --help 查看用法"), run("config", "丙").errLines());
		write("nianbao.properties", "format = 火星\n");
		Result result = run("config");
		assertEquals(2, result.exitCode());
		assertEquals("", result.out());
		assertEquals(1, result.errLines().size(), result.err());
		assertTrue(result.err().startsWith("nianbao: nianbao.properties:1:10: 没有名为“火星”的格式"), result.err());
	}
}
