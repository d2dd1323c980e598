package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.cli.Cli.Result;

/**
 * File systems that are full, may not be written, lead in circles, or have names that Java cannot express: a clear message, exit code 2, and no file
 * that is half there.
 */
@Timeout(240)
class HostileFilesTest {

	/** The disk is made in the directory {@code disk}, which only the script sees. What is on it afterwards follows the output. */
	private static final String DISK =
		"set -e; mkdir disk; mount -t tmpfs -o size=64k tmpfs disk; cp report.nianbao disk; cp -r pictures disk || true; cd disk; %s"
		+ "code=0; \"$@\" || code=$?; echo ==; ls -A; [ -e report.nianbao ] && cmp report.nianbao ../report.nianbao; exit $code";

	@TempDir
	private Path directory;

	private Result onDisk(String preparation, String... args) throws IOException, InterruptedException {
		Files.writeString(directory.resolve("report.nianbao"), Examples.text(Examples.CORRECT).replaceAll("(?m)^\\| *", "|   "));
		Files.createDirectories(directory.resolve("pictures"));
		return Processes.run(Processes.privileged(directory, DISK.formatted(preparation), Processes.command(Processes.classes(), args)));
	}

	@ParameterizedTest
	@ValueSource(strings = {"generate --no-check report.nianbao", "generate --no-check --to pdf,xlsx report.nianbao", "format report.nianbao",
		"new --body 某局 --year 2024 new.nianbao", "sum --body 某县 -o sum.nianbao report.nianbao"})
	void aFullDiskIsSaidAndLeavesNothingHalf(String line) throws IOException, InterruptedException {
		Result result = onDisk("dd if=/dev/zero of=ballast bs=1k count=64 2>/dev/null || true; ", line.split(" "));
		assertEquals(2, result.exitCode(), result.out() + result.err());
		assertTrue(result.err().contains("：存储空间已满"), result.err());
		assertEquals(List.of("==", "ballast", "pictures", "report.nianbao"), result.outLines());
	}

	@ParameterizedTest
	@ValueSource(strings = {"generate --no-check report.nianbao", "generate --no-check -o out report.nianbao", "format report.nianbao",
		"new --body 某局 --year 2024 new.nianbao", "new --body 某局 --year 2024 new/new.nianbao", "sum --body 某县 -o sum.nianbao report.nianbao"})
	void whatMayOnlyBeReadIsSaid(String line) throws IOException, InterruptedException {
		Result result = onDisk("mount -o remount,ro .; ", line.split(" "));
		assertEquals(2, result.exitCode(), result.out() + result.err());
		assertTrue(result.err().contains(line.startsWith("format") ? "：没有权限" : "：文件系统只能读"), result.err());
		assertEquals(List.of("==", "pictures", "report.nianbao"), result.outLines());
	}

	@ParameterizedTest
	@ValueSource(strings = {"check examples", "rules", "check --help", "explain T4-SUM", "new --body 某局 --year 2024 -"})
	void outputThatCannotBeWrittenIsSaid(String line) throws IOException, InterruptedException {
		Result result = Processes.run(Processes.script(Examples.ROOT, "\"$@\" > /dev/full", Processes.command(Processes.classes(), line.split(" "))));
		assertEquals(2, result.exitCode(), result.err());
		assertEquals("nianbao: 无法写入 标准输出：存储空间已满\n", result.err());
	}

	@Test
	void anOutputDirectoryThatIsAFileIsSaid() throws IOException {
		Path file = Files.writeString(directory.resolve("out"), "mine");
		Result result = Cli.in(directory).run("generate", "-o", "out", Examples.ROOT.resolve(Examples.CORRECT).toString());
		assertEquals(2, result.exitCode());
		assertEquals("nianbao: -o 指定的 out 不是目录", result.errLines().get(0));
		assertEquals("mine", Files.readString(file));
		result = Cli.in(directory).run("generate", "-o", "out/below", Examples.ROOT.resolve(Examples.CORRECT).toString());
		assertEquals(2, result.exitCode());
		assertTrue(result.errLines().get(0).startsWith("nianbao: 无法写入 out/below："), result.err());
	}

	@Test
	void anOutputThatIsADirectoryIsSaid() throws IOException {
		Examples.copy(Examples.CORRECT, directory.resolve("a.nianbao"));
		Files.createDirectories(directory.resolve("a.docx/not empty"));
		Result result = Cli.in(directory).run("generate", "--no-check", "a.nianbao");
		assertEquals(2, result.exitCode());
		assertTrue(result.err().startsWith("nianbao: 无法写入 a.docx：是目录"), result.err());
	}

	@Test
	void linksInACircleAreFollowedOnce() throws IOException {
		Examples.copy(Examples.CORRECT, directory.resolve("a/b/report.nianbao"));
		Files.createSymbolicLink(directory.resolve("a/b/up"), directory.resolve("a"));
		Files.createSymbolicLink(directory.resolve("a/itself.nianbao"), Path.of("itself.nianbao"));
		Result result = Cli.in(directory).run("check", "--no-table", "a");
		assertEquals(2, result.exitCode());
		assertTrue(result.err().contains("a/itself.nianbao"), result.err());
		assertTrue(result.out().contains("1 个文件：没有发现问题；1 项无法读取"), result.out());
	}

	@Test
	void theLongestNamesAreReadAndTheirDocumentsSaidToHaveNoRoom() throws IOException {
		String name = "a".repeat(247);
		Examples.copy(Examples.CORRECT, directory.resolve(name + ".nianbao"));
		Result result = Cli.in(directory).run("generate", "--no-check", "--to", "docx", name + ".nianbao");
		assertEquals(0, result.exitCode(), result.err());
		result = Cli.in(directory).run("check", "a".repeat(300) + ".nianbao");
		assertEquals(2, result.exitCode());
		assertEquals("nianbao: 没有文件或目录 " + "a".repeat(300) + ".nianbao", result.errLines().get(0));
		result = Cli.in(directory).run("new", "--body", "某局", "--year", "2024", "a".repeat(300) + ".nianbao");
		assertEquals(2, result.exitCode());
		assertTrue(result.errLines().get(0).endsWith("：文件名太长"), result.err());
	}

	@Test
	void filesThatVanishOnTheWayAreUnreadableAndTheOthersAreChecked() throws IOException, InterruptedException {
		for (int i = 0; i < 200; i++) {
			Examples.copy(Examples.MISTAKES, directory.resolve("reports/%03d.nianbao".formatted(i)));
		}
		Process process = Processes.of(Processes.classes(), "check", "--no-table", "reports").directory(directory.toFile()).start();
		process.getOutputStream().close();
		process.getInputStream().read();
		Files.delete(directory.resolve("reports/199.nianbao"));
		Result result = Processes.finish(process);
		assertEquals(2, result.exitCode(), result.err());
		assertEquals("nianbao: 没有文件或目录 reports/199.nianbao\n", result.err());
		assertTrue(result.outLines().get(result.outLines().size() - 1).startsWith("199 个文件："), result.out());
	}

	@Test
	void garbageIsNoReason() throws IOException, InterruptedException {
		byte[] bytes = new byte[100_000];
		new Random(1).nextBytes(bytes);
		Files.write(directory.resolve("garbage.nianbao"), bytes);
		Result result = Processes.run(Processes.of(Processes.classes(), "check", "garbage.nianbao").directory(directory.toFile()));
		assertEquals(2, result.exitCode());
		assertEquals("nianbao: garbage.nianbao 不是 UTF-8 编码的文本文件\n", result.err());
	}

	/** The jar without the launcher, which would change the locale: a JVM decodes names as the locale says. */
	@ParameterizedTest
	@CsvSource({"UTF-8, 0", "GB18030, 0", "C, 2", "POSIX, 2"})
	void namesInChineseWorkWhereTheLocaleHasThem(String encoding, int exitCode) throws IOException, InterruptedException {
		Examples.copy(Examples.CORRECT, directory.resolve("report"));
		boolean chinese = !encoding.equals("C") && !encoding.equals("POSIX");
		String locale = chinese ? "zh_CN." + encoding : encoding;
		String prepare = !chinese ? "" : "localedef -i zh_CN -f " + encoding + " ./" + locale + "; ";
		String script = prepare + "name=$(printf '年报.nianbao' | iconv -f UTF-8 -t " + (chinese ? encoding : "UTF-8")
			+ "); cp report \"$name\"; \"$@\" \"$name\"";
		ProcessBuilder builder = Processes.script(directory, script, Processes.command(Processes.jar(), "check"));
		builder.environment().putAll(Map.of("LC_ALL", locale, "LOCPATH", directory.toString()));
		Result result = Processes.run(builder);
		assertEquals(exitCode, result.exitCode(), result.out() + result.err());
		assertEquals(exitCode == 0, result.out().contains("1 个文件：没有发现问题"), result.out());
		assertFalse(result.err().contains("Exception"), result.err());
		assertEquals(exitCode == 2, result.err().contains("LC_ALL=C.UTF-8"), result.err());
	}
}
