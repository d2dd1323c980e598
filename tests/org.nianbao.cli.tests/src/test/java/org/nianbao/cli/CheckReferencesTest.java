package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.cli.Cli.Result;

/**
 * The commands on reports that refer to each other.
 */
class CheckReferencesTest {

	private static final String CARRIED_IN = "二、上年结转政府信息公开申请数量";
	private static final String CARRIED_OUT = "四、结转下年度继续办理";
	private static final String RULES = "Y-FILE,Y-CARRY,A-SUM,A-MISSING";

	@TempDir
	private Path directory;

	/** Writes a report whose carried-over applications are those given. */
	private void write(String name, String body, int year, String directives, int in, int out) throws IOException {
		Path file = directory.resolve(name);
		Files.createDirectories(file.getParent());
		String text = Examples.text(Examples.CORRECT).replace("青石县农业农村局2024年政府", directives + "\n\n" + body + year + "年政府");
		Files.writeString(file, carried(carried(text, CARRIED_IN, in), CARRIED_OUT, out));
	}

	private static String carried(String text, String label, int number) {
		return text.replaceFirst("\\| " + label + " .*", "| " + label + " | " + number + " | 0 | 0 | 0 | 0 | 0 | " + number + " |");
	}

	private Result check(String... paths) {
		List<String> args = new ArrayList<>(List.of("check", "--no-table", "--rule", RULES));
		args.addAll(List.of(paths));
		return Cli.in(directory).run(args.toArray(String[]::new));
	}

	@Test
	void aFolderWithAChainOfYears() throws IOException {
		for (int year = 2021; year <= 2040; year++) {
			write(year + "/某局.nianbao", "某局", year, year == 2021 ? "" : "@上年 \"../" + (year - 1) + "/某局.nianbao\"", year == 2030 ? 7 : 3, 3);
		}
		Result result = check(".");
		assertEquals("", result.err());
		String carry = "error Y-CARRY “收到和处理政府信息公开申请情况”表“%s”列：上年结转数应等于上一年度报告的“结转下年度继续办理”数（“../2029/某局.nianbao”中“" + CARRIED_OUT
			+ "”为 3）；应为 3，实为 7，相差 4";
		List<String> lines = result.outLines();
		assertEquals(List.of(carry.formatted("自然人"), carry.formatted("总计"), "20 个文件：2 个错误，0 个警告"),
			lines.stream().map(line -> line.replaceFirst("^\\./2030/某局\\.nianbao:\\d+:\\d+: |^2030/某局\\.nianbao:\\d+:\\d+: ", "")).toList());
		assertEquals(1, result.exitCode());
		assertEquals(result.outLines().size(), check("2030").outLines().size(), "the others are read though they are not checked");
	}

	@Test
	void everyReportOfACircleIsFound() throws IOException {
		write("a.nianbao", "某局", 2024, "@上年 \"b.nianbao\"", 3, 3);
		write("b.nianbao", "某局", 2024, "@上年 \"a.nianbao\"", 3, 3);
		Result result = check("a.nianbao", "b.nianbao");
		assertEquals(2, result.outLines().stream().filter(line -> line.contains("error Y-FILE ") && line.contains("又指回本报告")).count(), result.out());
	}

	@Test
	void standardInputRefersToTheWorkingDirectory() throws IOException {
		write("2023.nianbao", "某局", 2023, "", 3, 3);
		write("x/2024.nianbao", "某局", 2024, "@上年 \"2023.nianbao\"", 4, 3);
		String text = Files.readString(directory.resolve("x/2024.nianbao"));
		Result result = Cli.in(directory).reading(text).run("check", "--rule", RULES, "-");
		assertEquals(2, result.outLines().stream().filter(line -> line.contains("Y-CARRY")).count(), result.out());
		assertTrue(check("x").out().contains("Y-FILE 找不到文件“2023.nianbao”"));
	}

	@Test
	void summedUp() throws IOException {
		write("汇总.nianbao", "某县", 2024, "@汇总 \"单位/*.nianbao\"", 3, 3);
		write("单位/甲.nianbao", "甲局", 2024, "", 3, 3);
		assertEquals("2 个文件：没有发现问题\n", check(".").out());
		write("单位/乙.nianbao", "乙局", 2023, "", 3, 3);
		assertTrue(check(".").out().contains(" warning A-MISSING “单位/乙.nianbao”不是 2024 年度的报告，没有计入\n"));
		assertTrue(Cli.in(directory).run("check", "--lang", "en", "--rule", "A-MISSING", "汇总.nianbao").out()
			.contains("warning A-MISSING “单位/乙.nianbao”: not of 2024, and left out of the sums\n"));
	}

	@Test
	void documentsAreRefusedForLastYear() throws IOException {
		write("2023.nianbao", "某局", 2023, "", 3, 3);
		write("2024.nianbao", "某局", 2024, "@上年 \"2023.nianbao\"", 4, 3);
		Result result = Cli.in(directory).run("generate", "--to", "txt", "2024.nianbao");
		assertEquals(1, result.exitCode());
		assertTrue(result.out().contains("Y-CARRY"));
	}

	@Test
	void repairsSeeLastYear() throws IOException {
		write("2023.nianbao", "某局", 2023, "", 3, 3);
		write("2024.nianbao", "某局", 2024, "@上年 \"2023.nianbao\"", 4, 3);
		Result result = Cli.in(directory).run("fix", "--rule", "Y-CARRY", "--choose", "Y-CARRY.fix.previous", "2024.nianbao");
		assertEquals("", result.out());
		assertTrue(Files.readString(directory.resolve("2024.nianbao")).contains("| " + CARRIED_IN + " | 3 | 0 | 0 | 0 | 0 | 0 | 3 |"), result.err());
	}
}
