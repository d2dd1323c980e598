package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.cli.Cli.Result;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * The command {@code generate}.
 */
class GenerateCommandTest {

	private static final byte[] ZIP = {'P', 'K', 3, 4};

	@TempDir
	private Path directory;

	@BeforeEach
	void makeReports() throws IOException {
		Examples.copy(Examples.CORRECT, directory.resolve("good.nianbao"));
		Examples.copy(Examples.MISTAKES, directory.resolve("bad.nianbao"));
	}

	private Result generate(String... args) {
		String[] all = new String[args.length + 1];
		all[0] = "generate";
		System.arraycopy(args, 0, all, 1, args.length);
		return Cli.in(directory).run(all);
	}

	private List<String> files() throws IOException {
		try (Stream<Path> files = Files.walk(directory)) {
			return files.filter(Files::isRegularFile).map(file -> directory.relativize(file).toString()).sorted().toList();
		}
	}

	@Test
	void whatTheOfficeChoosesMustBeThere() throws IOException {
		assertEquals("nianbao: 没有文件或目录 模板.docx", generate("--reference-doc", "模板.docx", "good.nianbao").err().lines().findFirst().orElse(""));
		assertEquals(2, generate("--font", "字体", "good.nianbao").exitCode());
		Files.writeString(directory.resolve("nianbao.properties"), "reference-doc = 模板.docx\n");
		Result result = generate("good.nianbao");
		assertEquals(2, result.exitCode());
		assertTrue(result.err().contains("nianbao.properties:1:17: ") && result.err().contains("没有模板文件“模板.docx”"), result.err());
		assertEquals(List.of("bad.nianbao", "good.nianbao", "nianbao.properties"), files());
	}

	@Test
	void theDefaultIsWordBesideTheReport() throws IOException {
		Result result = generate("good.nianbao");
		assertEquals(new Result(0, "", "已生成 good.docx\n生成 1 个文件\n"), result);
		assertEquals(List.of("bad.nianbao", "good.docx", "good.nianbao"), files());
		assertArrayEquals(ZIP, Arrays.copyOf(Files.readAllBytes(directory.resolve("good.docx")), ZIP.length));
	}

	@Test
	void allFormatsAtOnce() throws IOException {
		Result result = generate("--to", "docx,html", "--to=txt,json,html,xlsx,csv", "good.nianbao");
		assertEquals(0, result.exitCode());
		assertEquals(List.of("已生成 good.docx", "已生成 good.html", "已生成 good.txt", "已生成 good.json", "已生成 good.xlsx", "已生成 good.csv", "生成 6 个文件"),
			result.errLines());
		assertEquals(List.of("bad.nianbao", "good.csv", "good.docx", "good.html", "good.json", "good.nianbao", "good.txt", "good.xlsx"), files());
		assertArrayEquals(ZIP, Arrays.copyOf(Files.readAllBytes(directory.resolve("good.xlsx")), ZIP.length));
		assertTrue(Files.readString(directory.resolve("good.csv")).startsWith("\ufeffbody,year,format,"));
		assertTrue(Files.readString(directory.resolve("good.html")).startsWith("<!DOCTYPE html>"));
		assertTrue(Files.readString(directory.resolve("good.txt")).contains("一、总体情况"));
		JsonObject json = JsonParser.parseString(Files.readString(directory.resolve("good.json"))).getAsJsonObject();
		assertEquals(1, json.get("version").getAsInt());
		assertEquals(2024, json.get("year").getAsInt());
		assertTrue(json.getAsJsonObject("tables").getAsJsonObject("申请").has("新收"));
	}

	@Test
	void theOutputDirectoryIsMade() throws IOException {
		Result result = generate("--to", "txt", "-o", "out/2024", "good.nianbao");
		assertEquals(0, result.exitCode());
		assertEquals("已生成 out/2024/good.txt", result.errLines().get(0));
		assertEquals(List.of("bad.nianbao", "good.nianbao", "out/2024/good.txt"), files());
	}

	@Test
	void anExistingFileIsReplaced() throws IOException {
		Files.writeString(directory.resolve("good.txt"), "old");
		assertEquals(0, generate("--to", "txt", "good.nianbao").exitCode());
		assertTrue(Files.readString(directory.resolve("good.txt")).contains("一、总体情况"));
	}

	@Test
	void aReportWithErrorsIsRefusedAndTheOthersAreGenerated() throws IOException {
		Result result = generate("--to", "txt", ".");
		assertEquals(1, result.exitCode());
		assertEquals(List.of("bad.nianbao", "good.nianbao", "good.txt"), files());
		List<String> errors = Cli.in(directory).run("check", "bad.nianbao").outLines().stream().filter(line -> line.contains(": error ")).toList();
		assertEquals(errors.stream().map("./"::concat).toList(), result.outLines());
		assertEquals(List.of("./bad.nianbao 有 %d 个错误，没有生成（用 nianbao check 查看全部问题；用 --no-check 仍可生成）".formatted(errors.size()), "已生成 ./good.txt",
			"生成 1 个文件；1 份年报有错误，没有生成"), result.errLines());
	}

	@Test
	void theFilesOfARefusedReportStayAsTheyAre() throws IOException {
		Files.writeString(directory.resolve("bad.txt"), "old");
		assertEquals(1, generate("--to", "txt", "--check", "bad.nianbao").exitCode());
		assertEquals("old", Files.readString(directory.resolve("bad.txt")));
	}

	@Test
	void whoDoesNotCareGetsAReportWithErrorsToo() throws IOException {
		Result result = generate("--no-check", "--to", "docx,pdf,html,txt,xlsx,csv,json", ".");
		assertEquals(0, result.exitCode());
		assertEquals("", result.out());
		assertEquals("生成 14 个文件", result.errLines().get(result.errLines().size() - 1));
		assertEquals(16, files().size());
	}

	@Test
	void warningsAreNoObstacle() throws IOException {
		Files.writeString(directory.resolve("warning.nianbao"), Examples.text(Examples.CORRECT).replace("五、存在的主要问题及改进情况", "五、存在的不足和下一步打算"));
		assertTrue(Cli.in(directory).run("check", "warning.nianbao").out().endsWith("1 个文件：0 个错误，1 个警告\n"));
		assertEquals(new Result(0, "", "已生成 warning.docx\n生成 1 个文件\n"), generate("warning.nianbao"));
	}

	@Test
	void twoReportsForOneFileAreAMistakeOfTheUser() throws IOException {
		Examples.copy(Examples.CORRECT, directory.resolve("county/good.nianbao"));
		Result result = generate("-o", "out", ".");
		assertEquals(2, result.exitCode());
		assertEquals("nianbao: ./county/good.nianbao 和 ./good.nianbao 都要写入 out/good.docx；请分开生成，或改名", result.errLines().get(0));
		assertFalse(Files.exists(directory.resolve("out")));
		assertEquals(0, generate("--to=txt", "good.nianbao", "county").exitCode());
	}

	@Test
	void aReportIsNeverOverwritten() throws IOException {
		Examples.copy(Examples.CORRECT, directory.resolve("good.txt"));
		Result result = generate("--to", "txt", "good.txt", "good.nianbao");
		assertEquals(2, result.exitCode());
		assertEquals("nianbao: 由 good.nianbao 生成的文件会覆盖另一份输入 good.txt", result.errLines().get(0));
		assertEquals(Examples.text(Examples.CORRECT), Files.readString(directory.resolve("good.txt")));
	}

	@Test
	void otherExtensionsAreKept() throws IOException {
		Examples.copy(Examples.CORRECT, directory.resolve("report.txt"));
		assertEquals(0, generate("--to", "txt", "report.txt").exitCode());
		assertTrue(Files.exists(directory.resolve("report.txt.txt")));
		Files.move(directory.resolve("report.txt"), directory.resolve("REPORT.NianBao"));
		assertEquals(0, generate("--to", "txt", "REPORT.NianBao").exitCode());
		assertTrue(Files.exists(directory.resolve("REPORT.txt")));
	}

	@Test
	void standardInputNeedsAnOutputDirectory() throws IOException {
		Result result = Cli.in(directory).reading("").run("generate", "-");
		assertEquals(2, result.exitCode());
		assertEquals("nianbao: 从标准输入生成时，请用 -o 指定输出目录", result.errLines().get(0));
		assertEquals(0, Cli.in(directory).reading(Examples.text(Examples.CORRECT)).run("generate", "-o", ".", "--to", "txt", "-").exitCode());
		assertTrue(Files.exists(directory.resolve("stdin.txt")));
	}

	@Test
	void whatCannotBeWrittenIsSaid() throws IOException {
		Files.writeString(directory.resolve("file"), "");
		Result noDirectory = generate("-o", "file", "good.nianbao");
		assertEquals(2, noDirectory.exitCode());
		assertEquals("nianbao: -o 指定的 file 不是目录", noDirectory.errLines().get(0));
		Files.createDirectories(directory.resolve("good.docx/inner"));
		Result taken = generate("good.nianbao");
		assertEquals(2, taken.exitCode());
		assertEquals("", taken.out());
		assertTrue(taken.errLines().get(0).startsWith("nianbao: 无法写入 good.docx："), taken.err());
		assertEquals(1, taken.errLines().size());
	}

	@Test
	void withoutReportsThereIsNothingToSayButWhy() {
		assertEquals(new Result(2, "", "nianbao: 没有文件或目录 nowhere\n"), generate("nowhere"));
	}

	@Test
	void picturesAreLookedForBesideTheReport() throws IOException {
		Examples.copy("examples/pictures/visits.png", directory.resolve("county/pictures/visits.png"));
		String text = Examples.text(Examples.CORRECT).replace("二、主动公开", "![访问量](pictures/visits.png)\n\n二、主动公开");
		Files.writeString(directory.resolve("county/picture.nianbao"), text);
		assertEquals(0, generate("--no-check", "--to", "html", "county").exitCode());
		assertTrue(Files.readString(directory.resolve("county/picture.html")).contains("src=\"data:image/png;base64,"));
	}

	@Test
	void theSameReportGivesTheSameBytes() throws IOException {
		generate("--to", "docx,pdf,html,txt,xlsx,csv,json", "-o", "one", "good.nianbao");
		generate("--to", "docx,pdf,html,txt,xlsx,csv,json", "-o", "two", "good.nianbao");
		for (String extension : List.of("docx", "pdf", "html", "txt", "xlsx", "csv", "json")) {
			assertArrayEquals(Files.readAllBytes(directory.resolve("one/good." + extension)), Files.readAllBytes(directory.resolve("two/good." + extension)));
		}
	}

	@Test
	void textFilesAreUtf8() throws IOException {
		generate("--to", "txt", "good.nianbao");
		String text = new String(Files.readAllBytes(directory.resolve("good.txt")), StandardCharsets.UTF_8);
		assertFalse(text.contains("\ufffd"));
	}
}
