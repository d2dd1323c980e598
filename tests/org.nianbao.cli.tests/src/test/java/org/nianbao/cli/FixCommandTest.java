package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.cli.Cli.Result;

/**
 * The command {@code fix}.
 */
class FixCommandTest {

	private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

	@TempDir
	private Path directory;

	private Path correct;
	private Path wrong;
	private String wrongText;

	@BeforeEach
	void makeReports() throws IOException {
		correct = Examples.copy(Examples.CORRECT, directory.resolve("correct.nianbao"));
		// Safe: a label and a number. Not safe: a blank.
		wrongText = Examples.text(Examples.CORRECT).replace("| 行政规范性文件 |", "| 规范性文件     |").replace(" 1846 |", "1,846 |").replace("                5 |",
			"                / |").replace("\n", "\r\n");
		wrong = Files.writeString(directory.resolve("wrong.nianbao"), wrongText);
		Files.setLastModifiedTime(correct, LONG_AGO);
		Files.setLastModifiedTime(wrong, LONG_AGO);
	}

	private Result fix(String... args) {
		String[] all = new String[args.length + 1];
		all[0] = "fix";
		System.arraycopy(args, 0, all, 1, args.length);
		return Cli.in(directory).run(all);
	}

	@Test
	void whatIsSafeIsRepairedInPlace() throws IOException {
		Result result = fix(".");
		assertEquals(0, result.exitCode());
		assertEquals("", result.out());
		assertEquals(List.of("./wrong.nianbao：已修改 2 处，还有 0 个错误，1 个警告", "2 个文件：已修改 2 处"), result.errLines());
		assertEquals(wrongText.replace("| 规范性文件     |", "| 行政规范性文件     |").replace("1,846 |", "1846 |"), Files.readString(wrong));
		assertEquals(LONG_AGO, Files.getLastModifiedTime(correct));
	}

	@Test
	void repairingTwiceChangesNothingMore() throws IOException {
		fix(".");
		Files.setLastModifiedTime(wrong, LONG_AGO);
		assertEquals(List.of("2 个文件：没有可以自动修改的地方"), fix(".").errLines());
		assertEquals(LONG_AGO, Files.getLastModifiedTime(wrong));
	}

	@Test
	void onlyTheRulesAskedForAreRepaired() throws IOException {
		assertEquals(0, fix("--rule", "t-label", "wrong.nianbao").exitCode());
		assertEquals(wrongText.replace("| 规范性文件     |", "| 行政规范性文件     |"), Files.readString(wrong));
	}

	@Test
	void repairsThatAreNotSafeAreMadeIfChosen() throws IOException {
		Result result = fix("--rule", "T-BLANK", "--choose", "T-BLANK.fix.zero", "wrong.nianbao");
		assertEquals(0, result.exitCode());
		assertEquals(wrongText.replace(" / |", " 0 |"), Files.readString(wrong));
	}

	@Test
	void aDryRunShowsTheDifferenceAndChangesNothing() throws IOException {
		Result result = fix("--dry-run", "--lang", "en", ".");
		assertEquals(1, result.exitCode());
		List<String> lines = result.outLines();
		assertEquals(List.of("--- ./wrong.nianbao", "+++ ./wrong.nianbao"), lines.subList(0, 2));
		assertTrue(lines.contains("-| 行政许可 |           1,846 |\r") || lines.stream().anyMatch(line -> line.startsWith("-| 行政许可 ")), result.out());
		assertEquals(List.of("2 files: 2 places can be fixed"), result.errLines());
		assertEquals(wrongText, Files.readString(wrong));
		assertEquals(0, fix("--dry-run", "correct.nianbao").exitCode());
	}

	@Test
	void standardInputGoesToStandardOutput() {
		Result result = Cli.in(directory).reading(wrongText).run("fix", "-");
		assertEquals(0, result.exitCode());
		assertEquals(wrongText.replace("| 规范性文件     |", "| 行政规范性文件     |").replace("1,846 |", "1846 |"), result.out());
		assertEquals(List.of("-：已修改 2 处，还有 0 个错误，1 个警告", "1 个文件：已修改 2 处"), result.errLines());
	}

	@Test
	void unknownRulesAndKindsAreWrongUsage() throws IOException {
		assertEquals(2, fix("--rule", "T-LABELS", ".").exitCode());
		for (String kind : List.of("T-BLANK", "T-BLANK.fix", "T-BLANK.fix.nothing", "NONE.fix.zero")) {
			Result result = fix("--choose", kind, ".");
			assertEquals(2, result.exitCode(), kind);
			assertTrue(result.errLines().get(0).contains(kind.startsWith("T-") ? kind : "NONE"), result.err());
		}
		assertEquals(wrongText, Files.readString(wrong));
	}

	/** Whether the name that resembles a wrong one is meant is for the writer to say. */
	@Test
	void namesInFormatFilesAreRepairedWhereChosen() throws IOException {
		String wrong = "格式 省 \"省\" 继承 国办20211\n\n勾稽 A-B 错误 每列 申请.新收入 == 申请.结转 \"相等\"\n";
		Path file = Files.writeString(directory.resolve("省.geshi"), wrong);
		assertEquals(List.of("1 个文件：没有可以自动修改的地方"), fix("省.geshi").errLines());
		assertEquals(wrong, Files.readString(file));
		Result result = fix("--choose", "F-INHERIT.fix.name,F-NAME.fix.name", "省.geshi");
		assertEquals(new Result(0, "", "省.geshi：已修改 2 处，还有 0 个错误，0 个警告\n1 个文件：已修改 2 处\n"), result);
		assertEquals(wrong.replace("20211", "2021").replace("新收入", "新收"), Files.readString(file));
	}

	@Test
	void formatFilesAreNoReports() throws IOException {
		String format = "格式 省 \"省\" 继承 国办2021\n";
		Files.writeString(directory.resolve("省.geshi"), format);
		Result result = Cli.in(directory).run("generate", "省.geshi");
		assertEquals(2, result.exitCode());
		assertEquals("nianbao: 省.geshi 是格式文件，不是年报；用 nianbao check 检查", result.errLines().get(0));
	}
}
