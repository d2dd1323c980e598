package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.cli.Cli.Result;

/**
 * The command {@code format}.
 */
class FormatCommandTest {

	private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

	@TempDir
	private Path directory;

	private Path tidy;
	private Path untidy;
	private String untidyText;

	@BeforeEach
	void makeReports() throws IOException {
		tidy = Examples.copy(Examples.CORRECT, directory.resolve("tidy.nianbao"));
		untidyText = Examples.text(Examples.CORRECT).replace(" |\n", "    |\n").replace("\n", "\r\n");
		untidy = Files.writeString(directory.resolve("untidy.nianbao"), untidyText);
		Files.setLastModifiedTime(tidy, LONG_AGO);
		Files.setLastModifiedTime(untidy, LONG_AGO);
	}

	private Result format(String... args) {
		String[] all = new String[args.length + 1];
		all[0] = "format";
		System.arraycopy(args, 0, all, 1, args.length);
		return Cli.in(directory).run(all);
	}

	@Test
	void reportsAreFormattedInPlace() throws IOException {
		Result result = format(".");
		assertEquals(0, result.exitCode());
		assertEquals("", result.out());
		assertEquals(List.of("已对齐 ./untidy.nianbao", "2 个文件：1 个已对齐"), result.errLines());
		assertEquals(Examples.text(Examples.CORRECT).replace("\n", "\r\n"), Files.readString(untidy));
	}

	@Test
	void whatIsFormattedIsNotTouched() throws IOException {
		Result result = format("tidy.nianbao");
		assertEquals(0, result.exitCode());
		assertEquals(List.of("1 个文件：都已对齐"), result.errLines());
		assertEquals(LONG_AGO, Files.getLastModifiedTime(tidy));
	}

	@Test
	void formattingTwiceChangesNothingMore() throws IOException {
		format(".");
		Files.setLastModifiedTime(untidy, LONG_AGO);
		assertEquals(List.of("2 个文件：都已对齐"), format(".").errLines());
		assertEquals(LONG_AGO, Files.getLastModifiedTime(untidy));
	}

	@Test
	void checkingListsTheFilesThatWouldChange() throws IOException {
		Result result = format("--check", ".");
		assertEquals(1, result.exitCode());
		assertEquals("./untidy.nianbao\n", result.out());
		assertEquals(List.of("2 个文件：1 个需要对齐"), result.errLines());
		assertEquals(untidyText, Files.readString(untidy));
		assertEquals(LONG_AGO, Files.getLastModifiedTime(untidy));
		assertEquals(0, format("--check", "tidy.nianbao").exitCode());
	}

	@Test
	void standardInputGoesToStandardOutput() throws IOException {
		Result result = Cli.in(directory).reading(untidyText).run("format", "-");
		assertEquals(0, result.exitCode());
		assertEquals(Examples.text(Examples.CORRECT).replace("\n", "\r\n"), result.out());
		assertNotEquals(untidyText, result.out());
		Result checked = Cli.in(directory).reading(untidyText).run("format", "--check", "-");
		assertEquals(1, checked.exitCode());
		assertEquals("-\n", checked.out());
	}

	@Test
	void tidyStandardInputGoesThroughAsItIs() throws IOException {
		String text = "\ufeff" + Examples.text(Examples.CORRECT) + "没有行尾";
		assertEquals(text, Cli.in(directory).reading(text).run("format", "-").out());
	}

	@Test
	void theExamplesAreFormatted() {
		Result result = Cli.in(Examples.ROOT).run("format", "--check", "examples");
		assertEquals("", result.out());
		assertEquals(0, result.exitCode());
	}

	@Test
	void whatCannotBeReadIsSaidAndTheRestIsFormatted() throws IOException {
		byte[] gbk = untidyText.getBytes(Charset.forName("GBK"));
		Files.write(directory.resolve("gbk.nianbao"), gbk);
		Result result = format(".", "nowhere");
		assertEquals(2, result.exitCode());
		assertEquals("nianbao: 没有文件或目录 nowhere", result.errLines().get(0));
		assertTrue(result.errLines().get(1).contains("gbk.nianbao 的编码是 GBK"), result.err());
		assertEquals("已对齐 ./untidy.nianbao", result.errLines().get(2));
		assertArrayEquals(gbk, Files.readAllBytes(directory.resolve("gbk.nianbao")));
	}

	@Test
	void aLinkIsFormattedWhereItPoints() throws IOException {
		Path link = Files.createSymbolicLink(directory.resolve("link.nianbao"), Path.of("untidy.nianbao"));
		assertEquals(0, format("link.nianbao").exitCode());
		assertTrue(Files.isSymbolicLink(link));
		assertNotEquals(untidyText, Files.readString(untidy));
	}

	@Test
	void formatFilesAreLaidOut() throws IOException {
		Path file = Files.writeString(directory.resolve("省.geshi"), "\uFEFF格式  省 \"省\" 继承 国办2021 // 说明\r\n章 \"附件\" {\r\n要点 \"甲\" }\r\n");
		assertEquals(List.of("省.geshi"), format("--check", "省.geshi").outLines());
		assertEquals(List.of("已对齐 省.geshi", "1 个文件：1 个已对齐"), format("省.geshi").errLines());
		assertEquals("\uFEFF格式 省 \"省\" 继承 国办2021 // 说明\r\n章 \"附件\" {\r\n  要点 \"甲\"\r\n}\r\n", Files.readString(file));
		assertEquals(List.of("1 个文件：都已对齐"), format("省.geshi").errLines());
	}

	@Test
	void formatFilesThatCannotBeReadStay() throws IOException {
		Path file = Files.writeString(directory.resolve("省.geshi"), "格式  省 \"省\"\n章\n");
		Result result = format("省.geshi");
		assertEquals(2, result.exitCode());
		assertEquals("nianbao: 省.geshi 有读不懂的地方，没有格式化；用 nianbao check 检查", result.errLines().get(0));
		assertEquals("格式  省 \"省\"\n章\n", Files.readString(file));
	}
}
