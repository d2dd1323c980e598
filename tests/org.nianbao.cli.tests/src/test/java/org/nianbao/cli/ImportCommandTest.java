package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.cli.Cli.Result;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * The command {@code import}.
 */
class ImportCommandTest {

	@TempDir
	private Path directory;

	/** The correct example with its picture, generated in all kinds of files. */
	@BeforeEach
	void generate() throws IOException {
		Path report = directory.resolve("源/年报.nianbao");
		Files.createDirectories(report.getParent().resolve("pictures"));
		Files.copy(Examples.ROOT.resolve(Examples.CORRECT), report);
		Files.copy(Examples.ROOT.resolve("examples/pictures/visits.png"), report.resolveSibling("pictures/visits.png"));
		assertEquals(0, run("generate", "--to", "docx,html,txt", "-o", "in", "源/年报.nianbao").exitCode());
	}

	private Result run(String... args) {
		return Cli.in(directory).run(args);
	}

	private String read(String file) throws IOException {
		return Files.readString(directory.resolve(file));
	}

	@ParameterizedTest
	@ValueSource(strings = { "docx", "html", "txt" })
	void importedReportIsAsCorrectAsTheOriginal(String kind) throws IOException {
		Result result = run("import", "in/年报." + kind);
		assertEquals(0, result.exitCode(), result.err());
		List<String> lines = result.outLines();
		assertEquals("in/年报." + kind + " → in/年报.nianbao", lines.get(0));
		assertEquals("  格：读到 200，应有 200（主动公开 10/10、申请 175/175、复议诉讼 15/15）", lines.get(1));
		assertTrue(lines.get(2).startsWith("  段：原文 "), result.out());
		assertTrue(lines.get(lines.size() - 1).startsWith("1 个文件："), result.out());
		assertTrue(read("in/年报.nianbao").startsWith("青石县农业农村局"), read("in/年报.nianbao"));
		assertEquals(0, run("check", "in/年报.nianbao").exitCode());
		assertEquals("", result.err());
	}

	@Test
	void picturesStandBesideTheReport() throws IOException {
		Result result = run("import", "-o", "out/甲.nianbao", "in/年报.docx");
		assertEquals(0, result.exitCode(), result.err());
		assertTrue(read("out/甲.nianbao").contains("](pictures/甲-1.png)\n"), read("out/甲.nianbao"));
		assertArrayEquals(Files.readAllBytes(Examples.ROOT.resolve("examples/pictures/visits.png")),
			Files.readAllBytes(directory.resolve("out/pictures/甲-1.png")));
		assertEquals("1 个文件：没有发现问题", result.outLines().get(result.outLines().size() - 1), result.out());
	}

	@Test
	void whatExistsIsNotTouchedUnlessTheUserSaysSo() throws IOException {
		Files.writeString(directory.resolve("in/年报.nianbao"), "旧");
		Result refused = run("import", "in/年报.docx");
		assertEquals(2, refused.exitCode());
		assertEquals("旧", read("in/年报.nianbao"));
		assertTrue(refused.err().contains("in/年报.nianbao 已经存在，没有改动"), refused.err());
		assertFalse(Files.exists(directory.resolve("in/pictures")), "nothing is half done");
		assertEquals(0, run("import", "--force", "in/年报.docx").exitCode());
		assertTrue(read("in/年报.nianbao").startsWith("青石县"));
		Files.createDirectories(directory.resolve("b/pictures"));
		Files.writeString(directory.resolve("b/pictures/年报-1.png"), "另一张");
		assertEquals(2, run("import", "-o", "b", "in/年报.docx").exitCode());
		assertFalse(Files.exists(directory.resolve("b/年报.nianbao")));
		assertEquals("另一张", read("b/pictures/年报-1.png"));
	}

	@Test
	void directoriesAndPatterns() throws IOException {
		Files.delete(directory.resolve("in/年报.html"));
		Files.move(directory.resolve("in/年报.txt"), directory.resolve("in/乙.TXT"));
		Files.writeString(directory.resolve("in/~$年报.docx"), "锁");
		Files.writeString(directory.resolve("in/数据.csv"), "a,b");
		Result result = run("import", "-o", "out", "in");
		assertEquals(0, result.exitCode(), result.err());
		assertEquals(List.of("乙.nianbao", "年报.nianbao"), files("out"));
		assertEquals(List.of("in/乙.TXT → out/乙.nianbao", "in/年报.docx → out/年报.nianbao"),
			result.outLines().stream().filter(line -> line.contains("→")).toList());
		assertEquals(0, run("import", "-o", "out2", "in/*.docx", "--fail-on", "never").exitCode());
		Files.createDirectories(directory.resolve("空"));
		Result none = run("import", "空");
		assertEquals(2, none.exitCode());
		assertTrue(none.err().contains("目录 空 中没有可以导入的文件（docx、doc、wps、"), none.err());
	}

	private List<String> files(String name) throws IOException {
		try (Stream<Path> files = Files.list(directory.resolve(name))) {
			return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void twoFilesDoNotBecomeOneReport() throws IOException {
		Result result = run("import", "in/年报.docx", "in/年报.html");
		assertEquals(2, result.exitCode());
		assertTrue(result.err().contains("in/年报.docx 和 in/年报.html 都要写入 in/年报.nianbao"), result.err());
		assertEquals(List.of("年报.docx", "年报.html", "年报.txt"), files("in"));
		assertEquals(2, run("import", "-o", "x.nianbao", "in/年报.docx", "in/年报.html").exitCode());
	}

	@Test
	void standardInputAndOutput() throws IOException {
		byte[] text = Files.readAllBytes(directory.resolve("in/年报.txt"));
		Result result = Cli.in(directory).reading(text).run("import", "-");
		assertEquals(0, result.exitCode());
		assertTrue(result.out().startsWith("青石县农业农村局"), result.out());
		assertTrue(result.err().contains("格：读到 200"), result.err());
		Result file = run("import", "-o", "-", "in/年报.docx");
		assertTrue(file.out().startsWith("青石县农业农村局") && file.err().contains("in/年报.docx → -"), file.err());
		assertEquals(2, run("import", "-o", "-", "in/年报.docx", "in/年报.html").exitCode());
		assertEquals(2, run("import", "-o", "-", "--format", "json", "in/年报.docx").exitCode());
		assertEquals(0, Cli.in(directory).reading(text).run("import", "-o", "out", "-").exitCode());
		assertEquals(List.of("stdin.nianbao"), files("out"));
	}

	@Test
	void jsonForPrograms() throws IOException {
		Result result = run("import", "--format", "json", "-o", "out", "in/年报.docx");
		assertEquals(0, result.exitCode(), result.err());
		JsonObject json = JsonParser.parseString(result.out()).getAsJsonObject();
		assertEquals(1, json.get("version").getAsInt());
		JsonObject file = json.getAsJsonArray("files").get(0).getAsJsonObject();
		assertEquals("in/年报.docx", file.get("file").getAsString());
		assertEquals("out/年报.nianbao", file.get("output").getAsString());
		assertEquals("docx", file.get("kind").getAsString());
		assertEquals("青石县农业农村局", file.get("body").getAsString());
		assertEquals(2024, file.get("year").getAsInt());
		assertEquals("国办2021", file.get("format").getAsString());
		assertEquals("out/pictures/年报-1.png", file.getAsJsonArray("pictures").get(0).getAsString());
		assertEquals(200, file.getAsJsonObject("cells").get("certain").getAsInt());
		assertEquals(175, file.getAsJsonArray("tables").get(1).getAsJsonObject().get("figures").getAsInt());
		JsonObject paragraphs = file.getAsJsonObject("paragraphs");
		assertEquals(paragraphs.get("source").getAsInt(), paragraphs.get("placed").getAsInt() + paragraphs.get("commented").getAsInt()
			+ paragraphs.get("dropped").getAsInt());
		JsonArray dropped = file.getAsJsonArray("dropped");
		assertTrue(dropped.size() > 50, "the labels of the tables");
		for (JsonElement text : dropped) {
			assertTrue(text.getAsJsonObject().has("place") && text.getAsJsonObject().has("reason"), text.toString());
		}
		assertEquals(0, json.getAsJsonObject("summary").get("errors").getAsInt());
	}

	@ParameterizedTest
	@CsvSource({ "error, 1", "warning, 1", "never, 0" })
	void exitCodeGoesByTheFindings(String failOn, int exitCode) throws IOException {
		String text = read("in/年报.txt").replaceFirst("29", "28");
		Files.writeString(directory.resolve("in/错.txt"), text);
		Result result = run("import", "--fail-on", failOn, "in/错.txt");
		assertEquals(exitCode, result.exitCode(), result.out());
		assertTrue(result.out().contains(": error T3-"), result.out());
	}

	/** A doubt about the import is a warning. */
	@Test
	void doubtsCountAsWarnings() throws IOException {
		Files.writeString(directory.resolve("in/疑.txt"), read("in/年报.txt").replace("五、存在的主要问题及改进情况", "五、不足和打算"));
		Result result = run("import", "--fail-on", "warning", "in/疑.txt");
		assertEquals(1, result.exitCode(), result.out());
		assertTrue(result.out().contains("warning “五、不足和打算”的写法没有见过，按序号当作一级标题"), result.out());
		assertEquals(0, run("import", "--force", "in/疑.txt").exitCode());
		assertTrue(run("import", "--force", "--lang", "en", "in/疑.txt").out().contains("paragraphs: "));
	}

	/** Only errors are listed: the verdict must not count what nobody can find. */
	@Test
	void whatIsNotListedIsSaidWithTheCommandThatListsIt() throws IOException {
		Files.writeString(directory.resolve("in/疑.txt"), read("in/年报.txt").replace("五、存在的主要问题及改进情况", "五、不足和打算"));
		List<String> lines = run("import", "in/疑.txt").outLines();
		assertEquals("  检查还发现 2 个问题，用 nianbao check in/疑.nianbao 列出", lines.get(lines.size() - 2), lines.toString());
		assertEquals(1, run("check", "in/疑.nianbao").outLines().stream().filter(line -> line.contains(" S-TITLE ")).count());
		assertTrue(run("import", "--force", "--quiet", "in/疑.txt").outLines().stream().noneMatch(line -> line.contains("检查还发现")));
	}

	@Test
	void whatTheUserKnowsIsUsed() throws IOException {
		Files.writeString(directory.resolve("a.txt"), "2024年政府信息公开工作年度报告\n\n一、总体情况\n\n全年没有收到申请。\n");
		run("import", "--body", "青石县水利局", "--geshi", "山东", "a.txt");
		assertTrue(read("a.nianbao").startsWith("@格式 山东\n\n青石县水利局\n2024年政府信息公开工作年度报告\n\n一、总体情况\n"), read("a.nianbao"));
		Files.writeString(directory.resolve("b.txt"), "一、总体情况\n\n全年没有收到申请。\n");
		run("import", "--body", "青石县水利局", "--year", "2020", "b.txt");
		assertTrue(read("b.nianbao").startsWith("青石县水利局2020年政府信息公开工作年度报告\n"), read("b.nianbao"));
		assertEquals(2, run("import", "--geshi", "某省", "--force", "a.txt").exitCode());
		assertEquals(2, run("import", "--year", "24", "--force", "a.txt").exitCode());
		assertEquals(2, run("import", "--body", "{", "--force", "a.txt").exitCode());
	}

	@Test
	void unreadableFilesDoNotKeepOthersFromBeingImported() throws IOException {
		Files.write(directory.resolve("in/坏.docx"), "PK\u0003\u0004word/document.xml".getBytes(StandardCharsets.ISO_8859_1));
		Files.write(directory.resolve("in/空.txt"), new byte[0]);
		Files.write(directory.resolve("in/表.doc"), "{\\rtf1 a}".getBytes(StandardCharsets.US_ASCII));
		Result result = run("import", "in/坏.docx", "in/空.txt", "in/表.doc", "in/年报.docx", "源/年报.nianbao", "没有.pdf");
		assertEquals(2, result.exitCode());
		assertTrue(result.err().contains("in/坏.docx：文件已损坏") && result.err().contains("in/空.txt：文件是空的") && result.err().contains("in/表.doc：这种格式（RTF）")
			&& result.err().contains("源/年报.nianbao 已经是年报") && result.err().contains("没有文件或目录 没有.pdf"), result.err());
		assertTrue(Files.exists(directory.resolve("in/年报.nianbao")));
		assertFalse(Files.exists(directory.resolve("in/坏.nianbao")));
		assertTrue(result.outLines().get(result.outLines().size() - 1).endsWith("5 项无法读取"), result.out());
	}
}
