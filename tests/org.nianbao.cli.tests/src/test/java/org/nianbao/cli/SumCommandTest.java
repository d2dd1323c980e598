package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.cli.Cli.Result;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * The command {@code sum}.
 */
class SumCommandTest {

	private static final String BODY = "青石县农业农村局";

	@TempDir
	private Path directory;

	private String text;

	@BeforeEach
	void readExample() throws IOException {
		text = Examples.text(Examples.CORRECT);
	}

	private void write(String file, String content) throws IOException {
		Path path = directory.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, content);
	}

	private Result run(String... args) {
		return Cli.in(directory).run(args);
	}

	private JsonObject figures(String file) throws IOException {
		assertEquals(0, run("generate", "--no-check", "--to", "json", "-o", "out", file).exitCode());
		return JsonParser.parseString(Files.readString(directory.resolve("out/" + file.replace(".nianbao", ".json")))).getAsJsonObject()
			.getAsJsonObject("tables");
	}

	@Test
	void figuresAreAddedUpCellByCell() throws IOException {
		write("下属/甲.nianbao", text.replace(BODY, "甲局"));
		write("下属/乙.nianbao", text.replace(BODY, "乙局"));
		Result result = run("sum", "--body", "青石县", "-o", "青石县.nianbao", "--sources", "来源.csv", "下属");
		assertEquals(new Result(0, "", "汇总 2 份年报，写入 青石县.nianbao\n"), result);
		String sum = Files.readString(directory.resolve("青石县.nianbao"));
		assertTrue(sum.startsWith("@汇总 \"下属/**/*.nianbao\"\n\n青石县2024年政府信息公开工作年度报告\n"), sum);
		JsonObject tables = figures("青石县.nianbao");
		assertEquals(58, tables.getAsJsonObject("申请").getAsJsonObject("新收").get("自然人").getAsInt());
		assertEquals(74, tables.getAsJsonObject("申请").getAsJsonObject("新收").get("总计").getAsInt());
		assertEquals("25.20", tables.getAsJsonObject("主动公开").getAsJsonObject("收费").get("金额").getAsString());
		List<String> sources = Files.readAllLines(directory.resolve("来源.csv"));
		assertEquals("\ufefftable,row,column,sum,unit,body,value,file", sources.get(0));
		assertTrue(sources.contains("申请,新收,自然人,58,,甲局,29,下属/甲.nianbao"), sources.toString());
		assertTrue(sources.contains("主动公开,收费,金额,25.20,万元,乙局,12.60,下属/乙.nianbao"), sources.toString());
	}

	/** The sum refers to its parts: who changes one of them later is told. */
	@Test
	void sumStaysChecked() throws IOException {
		write("下属/甲.nianbao", text.replace(BODY, "甲局"));
		write("下属/乙.nianbao", text.replace(BODY, "乙局"));
		assertEquals(0, run("sum", "--body", "青石县", "-o", "汇总/青石县.nianbao", "下属").exitCode());
		Result right = run("check", "--rule", "A-SUM,A-MISSING,T3-BALANCE,T3-ROWSUM,T3-COLSUM,T4-SUM", "汇总/青石县.nianbao");
		assertEquals("1 个文件：没有发现问题\n", right.out());
		write("下属/乙.nianbao", text.replace(BODY, "乙局").replaceFirst("\\| +29 \\|", "| 30 |"));
		Result wrong = run("check", "--rule", "A-SUM", "汇总/青石县.nianbao");
		assertTrue(wrong.out().contains("A-SUM"), wrong.out());
	}

	@Test
	void whatDoesNotBelongIsLeftOutAndNamed() throws IOException {
		write("a.nianbao", text.replace(BODY, "甲局"));
		write("b.nianbao", text.replace(BODY, "甲局"));
		write("c.nianbao", text.replace(BODY + "2024年", "乙局2023年"));
		write("nianbao.properties", "bodies = 甲局、丙局\n");
		Result mixed = run("sum", "--body", "某县", "-o", "sum.nianbao", "a.nianbao", "b.nianbao", "c.nianbao");
		assertEquals(2, mixed.exitCode());
		assertTrue(mixed.err().contains("年报的年度不一：2023（1 份）、2024（2 份）；请用 --year 指定汇总哪一年"), mixed.err());
		assertFalse(Files.exists(directory.resolve("sum.nianbao")));
		Result result = run("sum", "--body", "某县", "--year", "2024", "-o", "sum.nianbao", "a.nianbao", "b.nianbao", "c.nianbao");
		assertEquals(0, result.exitCode());
		assertEquals(List.of("没有计入 b.nianbao：甲局 的年报已有 a.nianbao", "没有计入 c.nianbao：年度是 2023", "缺少 1 个机关的年报：丙局", "汇总 1 份年报，写入 sum.nianbao"),
			result.errLines());
		assertTrue(Files.readString(directory.resolve("sum.nianbao")).startsWith("@汇总 \"a.nianbao\"\n"));
	}

	/** Whoever must report is listed where the reports are, and maybe where the sum is. */
	@Test
	void bodiesThatAreMissingAreNamedWhereverTheSumLies() throws IOException {
		write("下属/甲.nianbao", text.replace(BODY, "甲局"));
		write("下属/nianbao.properties", "bodies = 甲局、丙局\n");
		write("nianbao.properties", "bodies = 甲局、丁局\n");
		Result result = run("sum", "--body", "某县", "-o", "sum.nianbao", "下属");
		assertEquals(List.of("缺少 2 个机关的年报：丙局、丁局", "汇总 1 份年报，写入 sum.nianbao"), result.errLines());
	}

	@Test
	void standardOutputIsNoFile() throws IOException {
		write("a.nianbao", text);
		Result result = run("sum", "--body", "某县", "-o", "-", "a.nianbao");
		assertEquals(0, result.exitCode());
		assertTrue(result.out().startsWith("@汇总 \"a.nianbao\"\n\n某县2024年政府信息公开工作年度报告\n"), result.out());
		assertEquals("汇总 1 份年报，写入 标准输出\n", result.err());
		assertFalse(Files.exists(directory.resolve("-")));
	}

	@Test
	void theHelpDoesNotOfferStandardInputWhichHasNoName() {
		assertEquals(2, run("sum", "--body", "某县", "-o", "sum.nianbao", "-").exitCode());
		assertFalse(run("sum", "--help").out().contains("标准输入"));
	}

	@Test
	void theListOfAnotherLevelSaysNothing() throws IOException {
		write("nianbao.properties", "bodies = 甲市乙局、甲市丙局\n");
		write("a.nianbao", text.replace(BODY, "甲市"));
		assertEquals(List.of("汇总 1 份年报，写入 sum.nianbao"), run("sum", "--body", "某省", "-o", "sum.nianbao", "a.nianbao").errLines());
	}

	@Test
	void blankCellsAreNamed() throws IOException {
		write("a.nianbao", text.replace(BODY, "甲局").replaceFirst("\\| +29 \\|", "|    |"));
		write("b.nianbao", text.replace(BODY, "乙局"));
		Result result = run("sum", "--body", "某县", "-o", "sum.nianbao", "a.nianbao", "b.nianbao");
		assertTrue(result.err().contains("甲局 有 1 格没有数，按 0 计入"), result.err());
		assertEquals(29, figures("sum.nianbao").getAsJsonObject("申请").getAsJsonObject("新收").get("自然人").getAsInt());
	}

	@Test
	void whatExistsIsNotTouchedUnlessTheUserSaysSo() throws IOException {
		write("a.nianbao", text);
		write("sum.nianbao", "旧");
		assertEquals(2, run("sum", "--body", "某县", "-o", "sum.nianbao", "a.nianbao").exitCode());
		assertEquals("旧", Files.readString(directory.resolve("sum.nianbao")));
		// The sum of last time lies beside its parts.
		assertEquals(0, run("sum", "--body", "某县", "--force", "-o", "sum.nianbao", ".").exitCode());
		assertTrue(Files.readString(directory.resolve("sum.nianbao")).startsWith("@汇总 \"a.nianbao\"\n"));
	}

	@Test
	void unreadableReportsAreNamedAndTheOthersAddedUp() throws IOException {
		write("a.nianbao", text);
		Result result = run("sum", "--body", "某县", "-o", "sum.nianbao", "a.nianbao", "none.nianbao");
		assertEquals(2, result.exitCode());
		assertTrue(result.err().contains("没有文件或目录 none.nianbao"), result.err());
		assertTrue(Files.exists(directory.resolve("sum.nianbao")));
		assertEquals(List.of("nianbao: 没有文件或目录 none.nianbao", "nianbao: 没有可以汇总的年报"), run("sum", "--body", "某县", "-o", "other.nianbao", "none.nianbao")
			.errLines().subList(0, 2));
	}

	@Test
	void fiveHundredBodies() throws IOException {
		for (int i = 1; i <= 500; i++) {
			write("下属/" + i + ".nianbao", text.replace(BODY, "第" + i + "局"));
		}
		assertEquals(new Result(0, "", "汇总 500 份年报，写入 县.nianbao\n"), run("sum", "--body", "某县", "-o", "县.nianbao", "下属"));
		assertEquals(500 * 29, figures("县.nianbao").getAsJsonObject("申请").getAsJsonObject("新收").get("自然人").getAsInt());
		assertEquals("1 个文件：没有发现问题\n", run("check", "--rule", "A-SUM,A-MISSING,T3-ROWSUM,T3-COLSUM,T3-BALANCE", "县.nianbao").out());
		try (Stream<Path> files = Files.list(directory.resolve("下属"))) {
			assertEquals(500, files.count());
		}
	}
}
