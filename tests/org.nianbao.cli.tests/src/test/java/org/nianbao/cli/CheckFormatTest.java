package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.cli.Cli.Result;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * The command {@code check} for format files.
 */
class CheckFormatTest {

	private static final String WRONG = "格式 省 \"省\" 继承 国办2021\n章 \"新\" 表 新表 { 列 人 \"人\" 行 收 \"收\"\n勾稽 A 错误 每列 收 >= 没有 \"说明\" }\n规则 T-LABELS 关闭\n";

	@TempDir
	private Path directory;

	private Result check(String... args) {
		String[] all = new String[args.length + 1];
		all[0] = "check";
		System.arraycopy(args, 0, all, 1, args.length);
		return Cli.in(directory).run(all);
	}

	private void write(String file, String text) throws IOException {
		Files.writeString(directory.resolve(file), text);
	}

	@Test
	void aFormatIsCheckedLikeAReport() throws IOException {
		write("省.geshi", WRONG);
		assertEquals(new Result(1, "省.geshi:3:17: error F-NAME 表“新表”没有名为“没有”的行或行组\n省.geshi:4:4: warning F-RULE 没有编号为 T-LABELS 的规则\n1 个文件：1 个错误，1 个警告\n",
			""), check("省.geshi"));
		assertEquals(new Result(0, "省.geshi:4:4: warning F-RULE There is no rule T-LABELS\n1 file: 0 errors, 1 warning\n", ""),
			check("--lang", "en", "--rule", "F-RULE", "省.geshi"));
		assertEquals(1, check("--fail-on", "warning", "--rule", "F-RULE", "省.geshi").exitCode());
	}

	@Test
	void aCorrectFormatHasNoFindings() throws IOException {
		write("省.geshi", "\uFEFF格式 省 \"省\" 继承 国办2021\r\n规则 T-LABEL 关闭\r\n");
		assertEquals(new Result(0, "1 个文件：没有发现问题\n", ""), check("省.geshi"));
	}

	@Test
	void findingsOfFormatsAreJsonAsWell() throws IOException {
		write("省.geshi", WRONG);
		JsonObject finding = JsonParser.parseString(check("--format", "json", "省.geshi").out()).getAsJsonObject().getAsJsonArray("files").get(0)
			.getAsJsonObject()
			.getAsJsonArray("findings").get(0).getAsJsonObject();
		assertEquals(List.of("F-NAME", "error", "3", "17", "3", "19"), List.of("rule", "severity", "line", "column", "endLine", "endColumn").stream()
			.map(member -> finding.get(member).getAsString()).toList());
	}

	@Test
	void directoriesAreSearchedForReportsOnly() throws IOException {
		write("省.geshi", WRONG);
		write("甲.nianbao", "");
		assertEquals(List.of("甲.nianbao"), check("--rule", "S-SECT,F-NAME", "--no-table", ".").outLines().stream().filter(line -> line.contains(" error "))
			.map(line -> line.replaceFirst("^\\./", "").split(":")[0]).distinct().toList());
		assertEquals(List.of("省.geshi"), check("--rule", "S-SECT,F-NAME", "*.geshi").outLines().stream().filter(line -> line.contains(" error "))
			.map(line -> line.split(":")[0]).toList());
	}

	@Test
	void aFormatMayInheritFromOneBesideIt() throws IOException {
		write("省.geshi", "格式 省 \"省\" 继承 国办2021");
		write("市.geshi", "格式 市 \"市\" 继承 省");
		assertEquals(0, check("市.geshi", "省.geshi").exitCode());
		write("省.geshi", "格式 省 \"省\" 继承 市");
		assertEquals("市.geshi:1:13: error F-INHERIT 格式“市”绕一圈继承了自己", check("市.geshi").outLines().get(0));
	}

	@Test
	void theRulesOfFormatsAreExplained() {
		assertEquals(0, check("--rule", "F-NAME", Examples.ROOT.resolve(Examples.CORRECT).toString()).exitCode());
		assertEquals("F-NAME（error）格式：所用的名称都存在", Cli.in(directory).run("explain", "f-name").outLines().get(0));
	}
}
