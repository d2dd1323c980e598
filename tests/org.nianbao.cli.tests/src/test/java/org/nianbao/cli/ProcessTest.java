package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.cli.Cli.Result;

/**
 * The command line as a process of its own: exit codes, streams, encodings, and the executable jar.
 */
@Timeout(120)
class ProcessTest {

	private static final String CROOKED = "某局2024年政府信息公开工作年度报告\n\n一、总体情况\n  |行政规范性文件|１|1|11|\n";

	@TempDir
	private Path directory;

	@Test
	void streamsAndExitCodesAreTheSameAsWithinTheProcess() throws IOException, InterruptedException {
		for (String[] args : new String[][] {{"check", Examples.CORRECT}, {"check", Examples.MISTAKES}, {"check", "nowhere"}, {"--help"}}) {
			assertEquals(Cli.in(Examples.ROOT).run(args), Processes.run(Processes.of(Processes.classes(), args)), String.join(" ", args));
		}
	}

	@Test
	void theExecutableJarHasAllThatIsNeeded() throws IOException, InterruptedException {
		assertEquals(Cli.in(Examples.ROOT).run("check", "examples"), Processes.run(Processes.of(Processes.jar(), "check", "examples")));
		Path output = directory.resolve("documents");
		Result result = Processes.run(Processes.of(Processes.jar(), "generate", "--to", "docx,pdf,html,txt,xlsx,csv,json", "-o", output.toString(),
			Examples.CORRECT));
		assertEquals(0, result.exitCode(), result.err());
		for (String extension : List.of("docx", "pdf", "html", "txt", "xlsx", "csv", "json")) {
			assertTrue(Files.size(output.resolve("correct-2024." + extension)) > 0);
		}
	}

	@Test
	void theExecutableJarKnowsItsVersion() throws IOException, InterruptedException {
		Result result = Processes.run(Processes.of(Processes.jar(), "--version"));
		assertEquals(0, result.exitCode());
		assertTrue(result.out().matches("(?s)nianbao \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\nJava .*"), result.out());
	}

	@Test
	void theExecutableJarDoesNotLogToStandardOutput() throws IOException {
		try (ZipFile jar = new ZipFile(Processes.jar().get(1)); InputStream settings = jar.getInputStream(jar.getEntry("log4j.properties"))) {
			assertTrue(new String(settings.readAllBytes(), StandardCharsets.UTF_8).contains("log4j.rootLogger=OFF"), "overwritten by another jar");
		}
	}

	@Test
	void standardInputIsReadToItsEnd() throws IOException, InterruptedException {
		Result result = Processes.run(Processes.of(Processes.classes(), "check", "-"));
		assertEquals(1, result.exitCode());
		assertTrue(result.out().startsWith("-:1:1: error "), result.out());
	}

	@Test
	void theOutputIsUtf8WhateverTheLocale() throws IOException, InterruptedException {
		for (Map<String, String> locale : List.of(Map.of("LC_ALL", "C"), Map.of("LC_ALL", "POSIX"), Map.of("LC_ALL", "zh_CN.GBK"))) {
			ProcessBuilder builder = Processes.of(Processes.classes(), "check", "--rule", "T4-SUM", Examples.MISTAKES);
			builder.environment().putAll(locale);
			assertEquals(Cli.in(Examples.ROOT).run("check", "--rule", "T4-SUM", Examples.MISTAKES), Processes.run(builder), locale.toString());
		}
	}

	@Test
	void aClosedPipeEndsTheRunQuietly() throws IOException, InterruptedException {
		Path reports = Files.createDirectories(directory.resolve("reports"));
		for (int i = 0; i < 400; i++) {
			Examples.copy(Examples.MISTAKES, reports.resolve(i + ".nianbao"));
		}
		Path err = directory.resolve("err.txt");
		Process process = Processes.of(Processes.classes(), "check", reports.toString()).redirectError(err.toFile()).start();
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8), 1)) {
			assertTrue(reader.readLine().contains(": error "));
		}
		assertTrue(process.waitFor(60, TimeUnit.SECONDS));
		assertEquals(1, process.exitValue());
		assertEquals("", Files.readString(err));
	}

	/** Each command with what ends it in each way it can end. */
	@ParameterizedTest
	@CsvSource(delimiter = '>', textBlock = """
		0 > check --fail-on never examples/mistakes-2024.nianbao
		1 > check examples/mistakes-2024.nianbao
		2 > check nowhere
		0 > generate --to txt -o OUT examples/correct-2024.nianbao
		1 > generate --to txt -o OUT examples/mistakes-2024.nianbao
		2 > generate --to txt -o OUT nowhere
		0 > format --check examples/correct-2024.nianbao
		1 > format --check OUT/crooked.nianbao
		2 > format --check nowhere
		0 > fix --dry-run examples/correct-2024.nianbao
		1 > fix --dry-run OUT/crooked.nianbao
		2 > fix --dry-run nowhere
		0 > new --body 某局 --year 2024 -
		2 > new --body 某局 --year 24 -
		0 > sum --body 某县 -o OUT/sum.nianbao examples/correct-2024.nianbao
		2 > sum --body 某县 -o OUT/sum.nianbao nowhere
		0 > config examples
		2 > config nowhere
		0 > rules
		2 > rules --format xml
		0 > explain T4-SUM
		2 > explain NONSENSE
		0 > help check
		2 > help nonsense
		0 > --version
		2 > --nonsense
		2 >
		""")
	void everyCommandEndsWithItsExitCodes(int exitCode, String line) throws IOException, InterruptedException {
		Path out = Files.createDirectories(directory.resolve("out"));
		Files.writeString(out.resolve("crooked.nianbao"), CROOKED);
		String[] args = line == null ? new String[0] : line.replace("OUT", out.toString()).split(" ");
		Result result = Processes.run(Processes.of(Processes.classes(), args));
		assertEquals(exitCode, result.exitCode(), result.err());
		assertFalse(result.err().contains("Exception") || result.err().contains("\tat "), result.err());
		assertEquals(exitCode == 2, !result.err().isEmpty() && result.out().isEmpty() && (line == null || result.err().startsWith("nianbao: ")),
			result.out() + result.err());
	}

	/** Nothing is wrong in the program that we know of: it is given too little memory to do anything. */
	@Test
	void aFailureOfTheProgramEndsWithThree() throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(Processes.command(Processes.classes(), "check", Examples.CORRECT));
		command.add(1, "-Xmx4m");
		Result result = Processes.run(Processes.of(Processes.classes()).command(command));
		assertEquals(3, result.exitCode(), result.out() + result.err());
		assertTrue(result.err().startsWith("nianbao: 内部错误"), result.err());
		assertFalse(result.err().contains("\tat "), result.err());
	}

	@Test
	void aClosedPipeEndsEveryCommandQuietly() throws IOException, InterruptedException {
		for (String[] args : new String[][] {{"rules"}, {"rules", "--format", "json"}, {"--help"}, {"check", "--format", "sarif", "examples"}}) {
			Result result = Processes.run(Processes.script(Examples.ROOT, "\"$@\" | head -n 1", Processes.command(Processes.classes(), args)));
			assertEquals(1, result.outLines().size(), result.out());
			assertEquals("", result.err());
		}
	}

	@Test
	void thereAreNoColoursInAFile() throws IOException, InterruptedException {
		ProcessBuilder builder = Processes.of(Processes.classes(), "check", Examples.MISTAKES);
		builder.environment().put("TERM", "xterm-256color");
		assertFalse(Processes.run(builder).out().contains("\u001b"));
	}
}
