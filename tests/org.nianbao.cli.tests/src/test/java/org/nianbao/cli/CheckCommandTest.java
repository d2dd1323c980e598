package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.cli.Cli.Result;

/**
 * The command {@code check}: lines, verdict, exit codes, and what cannot be read.
 */
class CheckCommandTest {

	private static final Pattern FINDING = Pattern.compile("\\S+:[1-9]\\d*:[1-9]\\d*: (error|warning|info|waived) [A-Z0-9]+(-[A-Z0-9]+)+ .+");

	@TempDir
	private Path directory;

	private static Result check(String... args) {
		return run(Examples.ROOT, args);
	}

	private Result checkHere(String... args) {
		return run(directory, args);
	}

	private static Result run(Path directory, String... args) {
		String[] all = new String[args.length + 1];
		all[0] = "check";
		System.arraycopy(args, 0, all, 1, args.length);
		return Cli.in(directory).run(all);
	}

	@Test
	void aCorrectReportHasNoFindings() {
		Result result = check(Examples.CORRECT);
		assertEquals(new Result(0, "1 个文件：没有发现问题\n", ""), result);
	}

	@Test
	void everyFindingIsOneLineAndTheVerdictIsTheLast() {
		Result result = check(Examples.CORRECT, Examples.MISTAKES);
		assertEquals(1, result.exitCode());
		assertEquals("", result.err());
		List<String> lines = result.outLines();
		List<String> findings = lines.subList(0, lines.size() - 1);
		assertTrue(findings.size() > 12);
		findings.forEach(line -> assertTrue(FINDING.matcher(line).matches() && line.startsWith(Examples.MISTAKES + ":"), line));
		String verdict = lines.get(lines.size() - 1);
		assertEquals("2 个文件：%d 个错误，%d 个警告，%d 个提示".formatted(count(findings, "error"), count(findings, "warning"), count(findings, "info")), verdict);
	}

	private static long count(List<String> findings, String severity) {
		return findings.stream().filter(line -> line.contains(": " + severity + " ")).count();
	}

	@Test
	void englishVerdictsCountInEnglish() {
		assertTrue(check("--lang", "en", "--rule", "T4-SUM", Examples.MISTAKES).out().endsWith("\n1 file: 1 error, 0 warnings\n"));
		Result information = check("--lang", "en", "--rule", "T2-REMARK", Examples.CORRECT, Examples.MISTAKES);
		assertTrue(information.out().endsWith("\n2 files: 0 errors, 0 warnings, 1 info\n"), information.out());
		assertEquals("1 file: no problems found\n", check("--lang", "en", Examples.CORRECT).out());
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
		T4-SUM,      error,   1
		T4-SUM,      never,   0
		T2-VALIDMIN, error,   0
		T2-VALIDMIN, warning, 1
		T2-VALIDMIN, info,    1
		T2-REMARK,   error,   0
		T2-REMARK,   warning, 0
		T2-REMARK,   info,    1
		T2-REMARK,   INFO,    1
		T2-REMARK,   never,   0
		""")
	void theUserSaysOnWhichSeverityToFail(String rule, String failOn, int exitCode) {
		Result result = check("--rule", rule, "--fail-on", failOn, Examples.MISTAKES);
		assertEquals(exitCode, result.exitCode());
		assertEquals(2, result.outLines().size(), result.out());
	}

	@Test
	void theDefaultIsToFailOnErrors() {
		assertEquals(1, check("--rule", "T4-SUM", Examples.MISTAKES).exitCode());
		assertEquals(0, check("--rule", "T2-VALIDMIN", Examples.MISTAKES).exitCode());
	}

	@Test
	void theUserSaysWhichRulesToHearOf() {
		List<String> lines = check("--rule", "T4-SUM,t3-totcell", "--rule", "T2-REMARK", Examples.MISTAKES).outLines();
		assertEquals(List.of("T2-REMARK", "T3-TOTCELL", "T4-SUM"), lines.subList(0, lines.size() - 1).stream().map(line -> line.split(" ")[2]).toList());
		assertEquals("1 个文件：1 个错误，1 个警告，1 个提示", lines.get(3));
	}

	@Test
	void findingsComeInTheOrderOfTheInputs() throws IOException {
		for (int i = 0; i < 100; i++) {
			Files.writeString(directory.resolve("%03d.nianbao".formatted(i)), i % 3 == 0 ? Examples.text(Examples.MISTAKES) : "@格试 " + i);
		}
		Result result = checkHere("--no-table", "--rule", "S-SYNTAX", ".");
		List<String> files = result.outLines().stream().map(line -> line.split(":")[0]).distinct().toList();
		assertEquals(IntStream.range(0, 100).mapToObj("./%03d.nianbao"::formatted).toList(), files.subList(0, 100));
		assertEquals(result, checkHere("--no-table", "--rule", "S-SYNTAX", "."));
	}

	@Test
	void standardInputIsADash() throws IOException {
		Result result = Cli.in(directory).reading(Examples.text(Examples.MISTAKES)).run("check", "--rule", "T4-SUM", "-");
		assertEquals(1, result.exitCode());
		assertTrue(result.out().startsWith("-:98:61: error T4-SUM "), result.out());
	}

	@Test
	void anEmptyReportIsReadAndFoundWanting() {
		Result result = Cli.in(directory).reading("").run("check", "-");
		assertEquals(1, result.exitCode());
		assertEquals("", result.err());
		assertTrue(result.outLines().size() > 1, result.out());
	}

	@Test
	void aByteOrderMarkDoesNotMatter() throws IOException {
		assertEquals("1 个文件：没有发现问题\n", Cli.in(directory).reading("\ufeff" + Examples.text(Examples.CORRECT)).run("check", "-").out());
	}

	@Test
	void whatIsNotThereIsSaidAndTheRestIsChecked() throws IOException {
		Files.createDirectories(directory.resolve("empty"));
		Examples.copy(Examples.CORRECT, directory.resolve("a.nianbao"));
		Result result = checkHere("nowhere.nianbao", "empty", "*.docx", "a.nianbao");
		assertEquals(2, result.exitCode());
		assertEquals("1 个文件：没有发现问题；3 项无法读取\n", result.out());
		assertEquals(List.of("nianbao: 没有文件或目录 nowhere.nianbao", "nianbao: 目录 empty 中没有 .nianbao 文件", "nianbao: 没有与 *.docx 匹配的文件"),
			result.errLines());
	}

	@Test
	void withoutAnyReportThereIsNoVerdict() {
		Result result = checkHere("nowhere.nianbao");
		assertEquals(new Result(2, "", "nianbao: 没有文件或目录 nowhere.nianbao\n"), result);
	}

	@Test
	void otherEncodingsAreSaidWithTheWayToConvert() throws IOException {
		String text = Examples.text(Examples.CORRECT);
		Files.write(directory.resolve("gbk.nianbao"), text.getBytes(Charset.forName("GBK")));
		Files.write(directory.resolve("gb18030.nianbao"), (text + "𠮷").getBytes(Charset.forName("GB18030")));
		Files.write(directory.resolve("utf16.nianbao"), text.getBytes(StandardCharsets.UTF_16));
		Files.write(directory.resolve("word.nianbao"), new byte[] {'P', 'K', 3, 4, 0, 0, (byte) 0xff, (byte) 0xfe});
		Examples.copy(Examples.CORRECT, directory.resolve("z.nianbao"));
		Result result = checkHere("--no-table", ".");
		assertEquals(2, result.exitCode());
		assertEquals("1 个文件：没有发现问题；4 项无法读取\n", result.out());
		assertEquals(List.of(
			"nianbao: ./gb18030.nianbao 的编码是 GBK（GB18030），不是 UTF-8；请先转换：iconv -f GB18030 -t UTF-8 旧文件 > 新文件",
			"nianbao: ./gbk.nianbao 的编码是 GBK（GB18030），不是 UTF-8；请先转换：iconv -f GB18030 -t UTF-8 旧文件 > 新文件",
			"nianbao: ./utf16.nianbao 的编码是 UTF-16，不是 UTF-8；请先转换：iconv -f UTF-16 -t UTF-8 旧文件 > 新文件",
			"nianbao: ./word.nianbao 不是 UTF-8 编码的文本文件"), result.errLines());
	}

	@Test
	void documentsAreToBeImportedFirst() throws IOException {
		Files.write(directory.resolve("年报.DOCX"), new byte[] {'P', 'K', 3, 4, 0, 0, (byte) 0xff, (byte) 0xfe});
		Result result = checkHere("年报.DOCX");
		assertEquals(2, result.exitCode());
		assertEquals("nianbao: 年报.DOCX 不是年报文件（*.nianbao）；请先导入：nianbao import 年报.DOCX\n", result.err());
	}

	@Test
	void withoutReportsThereIsNoTable() throws IOException {
		Files.createDirectories(directory.resolve("报告"));
		Files.write(directory.resolve("报告/a.nianbao"), new byte[] {'P', 'K', 3, 4, 0, 0, (byte) 0xff, (byte) 0xfe});
		Files.writeString(directory.resolve("省.geshi"), "格式 省 \"省\" 继承 国办2021");
		assertEquals("1 个文件：没有发现问题；1 项无法读取\n", checkHere("省.geshi", "报告").out());
	}

	@Test
	void standardInputInAnotherEncodingIsSaidToo() {
		Result result = Cli.in(directory).reading("年度报告".getBytes(Charset.forName("GBK"))).run("check", "--lang=en", "-");
		assertEquals(2, result.exitCode());
		assertEquals("nianbao: - is encoded in GBK (GB18030), not in UTF-8; convert it first: iconv -f GB18030 -t UTF-8 OLD > NEW\n", result.err());
	}

	@Test
	void unreadableInputCountsMoreThanFindings() {
		assertEquals(2, check(Examples.MISTAKES, "nowhere").exitCode());
	}

	@Test
	void namesWithLineEndsStayInOneLine() throws IOException {
		Files.writeString(directory.resolve("a\nb\u001b[31m.nianbao"), "@格试");
		Result result = checkHere("--no-table", "--rule", "S-SYNTAX", ".");
		assertEquals(2, result.outLines().size(), result.out());
		assertTrue(result.out().startsWith("./a b [31m.nianbao:1:1: error S-SYNTAX "), result.out());
	}

	@Test
	void thereIsNoColourUnlessOnATerminal() {
		assertFalse(check(Examples.MISTAKES).out().contains("\u001b"));
	}

	@Test
	void anOutputThatNobodyReadsEndsTheRun() throws IOException {
		for (int i = 0; i < 200; i++) {
			Examples.copy(Examples.MISTAKES, directory.resolve(i + ".nianbao"));
		}
		try (BrokenOutput out = new BrokenOutput()) {
			ByteArrayOutputStream err = new ByteArrayOutputStream();
			int exitCode = Main.run(new String[] {"check", "--fail-on", "never", "."}, System.in, out.stream(),
				new PrintStream(err, true, StandardCharsets.UTF_8), Map.of(), directory);
			assertEquals(1, exitCode);
			assertEquals("", err.toString(StandardCharsets.UTF_8));
			assertTrue(out.attempts() < 5, "went on writing");
		}
	}

	@Test
	void aFolderEndsWithATableOfTheBodies() throws IOException {
		Examples.copy(Examples.CORRECT, directory.resolve("a.nianbao"));
		Files.writeString(directory.resolve("b.nianbao"), Examples.text(Examples.CORRECT).replace("青石县农业农村局", "青石县水利局").replace("|   37 |", "|   73 |"));
		Files.writeString(directory.resolve("nianbao.properties"), "bodies = 青石县水利局, 青石县财政局\n");
		List<String> lines = checkHere(".").outLines();
		assertEquals(List.of("", "机关              年度  错误  警告", "青石县农业农村局  2024     0     0", "青石县水利局      2024     2     0", "缺少 1 个机关的年报：青石县财政局", "",
			"2 个文件：2 个错误，0 个警告"), lines.subList(lines.size() - 7, lines.size()));
		assertEquals(List.of("1 个文件：没有发现问题"), checkHere("a.nianbao").outLines());
		assertEquals(6, checkHere("--table", "a.nianbao").outLines().size());
	}
}
