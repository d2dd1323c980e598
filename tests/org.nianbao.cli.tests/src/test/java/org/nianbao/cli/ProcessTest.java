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
import org.nianbao.cli.Cli.Result;

/**
 * The command line as a process of its own: exit codes, streams, encodings, and the executable jar.
 */
@Timeout(120)
class ProcessTest {

	private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

	@TempDir
	private Path directory;

	private static List<String> classes() {
		return List.of("-cp", System.getProperty("java.class.path"), Main.class.getName());
	}

	/** The jar that users run, built before the tests. */
	private static List<String> jar() {
		Path jar = Examples.ROOT.resolve("plugins/org.nianbao.cli/target/nianbao.jar");
		assertTrue(Files.exists(jar), jar + " is missing: build plugins/org.nianbao.cli first");
		return List.of("-jar", jar.toString());
	}

	private ProcessBuilder process(List<String> program, String... args) {
		List<String> command = new ArrayList<>(List.of(JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
		command.addAll(program);
		command.addAll(List.of(args));
		ProcessBuilder builder = new ProcessBuilder(command).directory(Examples.ROOT.toFile());
		builder.environment().keySet().removeIf(variable -> variable.startsWith("LC_") || variable.equals("LANG"));
		builder.environment().put("LC_ALL", "C.UTF-8");
		return builder;
	}

	private Result run(ProcessBuilder builder) throws IOException, InterruptedException {
		Path out = directory.resolve("out.txt");
		Path err = directory.resolve("err.txt");
		Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
		process.getOutputStream().close();
		return new Result(process.waitFor(), Files.readString(out), Files.readString(err));
	}

	@Test
	void streamsAndExitCodesAreTheSameAsWithinTheProcess() throws IOException, InterruptedException {
		for (String[] args : new String[][] {{"check", Examples.CORRECT}, {"check", Examples.MISTAKES}, {"check", "nowhere"}, {"--help"}}) {
			assertEquals(Cli.in(Examples.ROOT).run(args), run(process(classes(), args)), String.join(" ", args));
		}
	}

	@Test
	void theExecutableJarHasAllThatIsNeeded() throws IOException, InterruptedException {
		assertEquals(Cli.in(Examples.ROOT).run("check", "examples"), run(process(jar(), "check", "examples")));
		Path output = directory.resolve("documents");
		Result result = run(process(jar(), "generate", "--to", "docx,pdf,html,txt,xlsx,csv,json", "-o", output.toString(), Examples.CORRECT));
		assertEquals(0, result.exitCode(), result.err());
		for (String extension : List.of("docx", "pdf", "html", "txt", "xlsx", "csv", "json")) {
			assertTrue(Files.size(output.resolve("correct-2024." + extension)) > 0);
		}
	}

	@Test
	void theExecutableJarKnowsItsVersion() throws IOException, InterruptedException {
		Result result = run(process(jar(), "--version"));
		assertEquals(0, result.exitCode());
		assertTrue(result.out().matches("(?s)nianbao \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\nJava .*"), result.out());
	}

	@Test
	void theExecutableJarDoesNotLogToStandardOutput() throws IOException {
		try (ZipFile jar = new ZipFile(jar().get(1)); InputStream settings = jar.getInputStream(jar.getEntry("log4j.properties"))) {
			assertTrue(new String(settings.readAllBytes(), StandardCharsets.UTF_8).contains("log4j.rootLogger=OFF"), "overwritten by another jar");
		}
	}

	@Test
	void standardInputIsReadToItsEnd() throws IOException, InterruptedException {
		Result result = run(process(classes(), "check", "-"));
		assertEquals(1, result.exitCode());
		assertTrue(result.out().startsWith("-:1:1: error "), result.out());
	}

	@Test
	void theOutputIsUtf8WhateverTheLocale() throws IOException, InterruptedException {
		for (Map<String, String> locale : List.of(Map.of("LC_ALL", "C"), Map.of("LC_ALL", "POSIX"), Map.of("LC_ALL", "zh_CN.GBK"))) {
			ProcessBuilder builder = process(classes(), "check", "--rule", "T4-SUM", Examples.MISTAKES);
			builder.environment().putAll(locale);
			assertEquals(Cli.in(Examples.ROOT).run("check", "--rule", "T4-SUM", Examples.MISTAKES), run(builder), locale.toString());
		}
	}

	@Test
	void aClosedPipeEndsTheRunQuietly() throws IOException, InterruptedException {
		Path reports = Files.createDirectories(directory.resolve("reports"));
		for (int i = 0; i < 400; i++) {
			Examples.copy(Examples.MISTAKES, reports.resolve(i + ".nianbao"));
		}
		Path err = directory.resolve("err.txt");
		Process process = process(classes(), "check", reports.toString()).redirectError(err.toFile()).start();
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8), 1)) {
			assertTrue(reader.readLine().contains(": error "));
		}
		assertTrue(process.waitFor(60, TimeUnit.SECONDS));
		assertEquals(1, process.exitValue());
		assertEquals("", Files.readString(err));
	}

	@Test
	void thereAreNoColoursInAFile() throws IOException, InterruptedException {
		ProcessBuilder builder = process(classes(), "check", Examples.MISTAKES);
		builder.environment().put("TERM", "xterm-256color");
		assertFalse(run(builder).out().contains("\u001b"));
	}
}
