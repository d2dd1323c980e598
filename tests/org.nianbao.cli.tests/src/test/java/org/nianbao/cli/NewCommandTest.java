package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.cli.Cli.Result;

/**
 * The command {@code new}.
 */
class NewCommandTest {

	@TempDir
	private Path directory;

	private Result run(String... args) {
		return Cli.in(directory).run(args);
	}

	private String read(String file) throws IOException {
		return Files.readString(directory.resolve(file));
	}

	private List<String> files() throws IOException {
		try (Stream<Path> files = Files.walk(directory)) {
			return files.filter(Files::isRegularFile).map(file -> directory.relativize(file).toString()).sorted().toList();
		}
	}

	@Test
	void theReportHasAllThatItsFormatAsksFor() throws IOException {
		assertEquals(new Result(0, "", "已新建 a.nianbao\n"), run("new", "--body", "青石县水利局", "--year", "2024", "a.nianbao"));
		String text = read("a.nianbao");
		assertTrue(text.startsWith("青石县水利局2024年政府信息公开工作年度报告\n"), text);
		Result checked = run("check", "--rule", "S-SECT,T-ROWS,T-LABEL,S-TITLE", "a.nianbao");
		assertEquals(0, checked.exitCode(), checked.out());
		assertEquals(0, run("format", "--check", "a.nianbao").exitCode());
	}

	@Test
	void itBeginsWithLastYearsReport() throws IOException {
		Examples.copy(Examples.CORRECT, directory.resolve("2024/a.nianbao"));
		Result result = run("new", "--from", "2024/a.nianbao", "2025/a.nianbao");
		assertEquals(new Result(0, "", "已新建 2025/a.nianbao\n"), result);
		String text = read("2025/a.nianbao");
		assertTrue(text.startsWith("@上年 \"../2024/a.nianbao\"\n"), text);
		assertTrue(text.contains("\n青石县农业农村局2025年政府信息公开工作年度报告\n"), text);
		Result checked = run("check", "--rule", "Y-FILE,Y-CARRY", "2025/a.nianbao");
		assertFalse(checked.out().contains("Y-"), checked.out());
	}

	/** The figures that are carried over are the only ones that stand there; the others are not yet filled in. */
	@Test
	void whatIsCarriedOverIsNotCalledWrong() throws IOException {
		Examples.copy(Examples.CORRECT, directory.resolve("a.nianbao"));
		run("new", "--from", "a.nianbao", "b.nianbao");
		List<String> found = run("check", "--rule", "T3-BALANCE", "b.nianbao").outLines();
		assertTrue(found.get(0).contains("空白按 0 计算，应为 2，实为 0，相差 2"), found.toString());
		assertTrue(found.stream().noneMatch(line -> line.contains("可能")), found.toString());
	}

	@Test
	void itBeginsWithTheReportOfTheYearBeforeAndNoOther() throws IOException {
		Examples.copy(Examples.CORRECT, directory.resolve("a.nianbao"));
		Result result = run("new", "--from", "a.nianbao", "--year", "2026", "b.nianbao");
		assertEquals(2, result.exitCode());
		assertEquals("nianbao: a.nianbao 是 2024 年度的年报，只能从它开始 2025 年度的，不能开始 2026 年度的", result.errLines().get(0));
		assertEquals(0, run("new", "--from", "a.nianbao", "--year", "2025", "b.nianbao").exitCode());
	}

	@Test
	void theNameIsThatOfBodyAndYear() throws IOException {
		assertEquals(0, run("new", "--body", "甲局/乙", "--year", "2023").exitCode());
		assertEquals(List.of("甲局_乙2023.nianbao"), files());
	}

	@Test
	void whatExistsIsNotTouched() throws IOException {
		Files.writeString(directory.resolve("a.nianbao"), "旧");
		Result result = run("new", "--body", "甲局", "--year", "2024", "a.nianbao");
		assertEquals(2, result.exitCode());
		assertTrue(result.err().contains("a.nianbao 已经存在，没有改动"), result.err());
		assertEquals("旧", read("a.nianbao"));
	}

	@Test
	void standardOutputIsAFileLikeOthers() throws IOException {
		Result result = run("new", "--body", "甲局", "--year", "2024", "-");
		assertEquals(0, result.exitCode());
		assertTrue(result.out().startsWith("甲局2024年政府信息公开工作年度报告\n"), result.out());
		assertEquals("", result.err());
		assertEquals(List.of(), files());
	}

	@Test
	void theFormatMayBeNamed() throws IOException {
		assertEquals(0, run("new", "--body", "甲局", "--year", "2024", "--format", "山东", "a.nianbao").exitCode());
		assertTrue(read("a.nianbao").startsWith("@格式 山东\n"), read("a.nianbao"));
		Result result = run("new", "--body", "甲局", "--year", "2024", "--format", "火星", "b.nianbao");
		assertEquals(2, result.exitCode());
		assertTrue(result.err().contains("--format 的取值 火星 无效；可以是：国办2021、国办2019、山东"), result.err());
	}

	@Test
	void aBodyIsOneLineOfText() {
		Result result = run("new", "--body", "甲|局", "--year", "2024");
		assertEquals(2, result.exitCode());
		assertTrue(result.err().startsWith("nianbao: “甲|局”不能作为机关名称"), result.err());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '>', textBlock = """
		new --year 2024 a.nianbao               > 要写明机关（--body），或给出标题完整的上年年报（--from）
		new --body 甲局 a.nianbao               > 要写明报告年度（--year），或给出标题完整的上年年报（--from）
		new --body 甲局 --year 24 a.nianbao     > 24 不是四位数的年度
		new --from b.nianbao a.nianbao          > 没有文件或目录 b.nianbao
		""")
	void whatIsMissingIsSaid(String arguments, String message) throws IOException {
		Result result = run(arguments.strip().split(" +"));
		assertEquals(2, result.exitCode());
		assertEquals("nianbao: " + message, result.err().lines().findFirst().orElse(""));
		assertEquals(List.of(), files());
	}
}
