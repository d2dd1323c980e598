package org.nianbao.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.install.Program.Result;

/**
 * The launcher of the command line, as people call it.
 */
class LauncherTest {

	private static final String CHINESE = "1 个文件：没有发现问题\n";
	private static final String ENGLISH = "1 file: no problems found\n";

	@TempDir
	private Path directory;

	/** Those without a name of an encoding, and those that are not installed, are ASCII to the JVM. */
	@ParameterizedTest
	@CsvSource({"'', zh", "LC_ALL=POSIX LANG=en_US.UTF-8, zh", "LC_ALL=zh_CN.UTF-8, zh", "LANG=en_US.ISO-8859-1, en", "LC_MESSAGES=en_GB LANG=C, en"})
	void chineseNamesWorkInEveryLocale(String variables, String language) throws IOException, InterruptedException {
		Path reports = Files.createDirectory(directory.resolve("政府信息公开 年报"));
		Files.copy(Tree.EXAMPLES.resolve("shandong-2024.nianbao"), reports.resolve("某市二〇二四年.nianbao"));
		Map<String, String> locale = Stream.of(variables.split(" ")).filter(variable -> !variable.isEmpty()).map(variable -> variable.split("="))
			.collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
		Result result = Program.of(Tree.LAUNCHER, "check", "政府信息公开 年报/某市二〇二四年.nianbao").in(directory).withLocale(locale).run();
		assertEquals(language.equals("zh") ? CHINESE : ENGLISH, result.out(), result.err());
		assertEquals(0, result.exitCode());
	}

	@Test
	void exitCodesArePassedOn() throws IOException, InterruptedException {
		assertEquals(0, Program.of(Tree.LAUNCHER, "check", Tree.EXAMPLES.resolve("correct-2024.nianbao").toString()).run().exitCode());
		assertEquals(1, Program.of(Tree.LAUNCHER, "check", Tree.EXAMPLES.resolve("mistakes-2024.nianbao").toString()).run().exitCode());
		assertEquals(2, Program.of(Tree.LAUNCHER, "check", "--no-such-option").run().exitCode());
		assertEquals(2, Program.of(Tree.LAUNCHER, "check", directory.resolve("missing.nianbao").toString()).run().exitCode());
	}

	@Test
	void argumentsArriveAsTheyAre() throws IOException, InterruptedException {
		String name = " two  blanks 'quotes' \"double\" $HOME & (x) 年报.nianbao";
		Files.copy(Tree.EXAMPLES.resolve("shandong-2024.nianbao"), directory.resolve(name));
		Result result = Program.of(Tree.LAUNCHER, "check", "--lang", "zh", name).in(directory).run();
		assertEquals(CHINESE, result.out(), result.err());
	}

	@Test
	void aLinkToItWorksFromAnywhere() throws IOException, InterruptedException {
		Path link = directory.resolve("年报");
		Path second = directory.resolve("second");
		Result result;
		try {
			Files.createSymbolicLink(link, Tree.LAUNCHER);
			Files.createSymbolicLink(second, link.getFileName());
			result = Program.of(second, "--version").in(directory).run();
		} finally {
			// JUnit is not happy to find links that lead out of the directory.
			Files.deleteIfExists(second);
			Files.deleteIfExists(link);
		}
		assertEquals(0, result.exitCode(), result.err());
		assertTrue(result.out().contains("0."), result.out());
		assertEquals("", result.err());
	}

	/** For a single report most code is not worth compiling; for many it is. */
	@ParameterizedTest
	@CsvSource({"check a.nianbao, true", "check --lang zh a.nianbao b.nianbao, true", "--version, true", "check -, true", "check ., false",
		"check **/*.nianbao, false", "check {a}.nianbao, false", "check a b c d e f g h i j k l m n o p q r s t, false"})
	void codeIsCompiledEarlyWhereThereIsMuchToDo(String line, boolean late) throws IOException, InterruptedException {
		Path java = Files.createDirectories(directory.resolve("jdk/bin")).resolve("java");
		Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
		Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
		Result result = Program.of(Tree.LAUNCHER, line.split(" ")).in(directory).set("JAVA_HOME", directory.resolve("jdk"))
			.set("NIANBAO_ARCHIVE", "never").run();
		assertTrue(result.out().endsWith("\n" + line.replace(' ', '\n') + "\n"), result.out());
		assertEquals(late, result.out().contains("-XX:CompileThresholdScaling="), result.out());
	}
}
