package org.nianbao.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.cli.Main;
import org.nianbao.testkit.Examples;

/**
 * {@code nianbao lsp} as a process of its own.
 */
@Timeout(120)
class ServerProcessTest {

	private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

	@TempDir
	private Path directory;

	private static List<String> classes() {
		return List.of("-cp", System.getProperty("java.class.path"), Main.class.getName());
	}

	/** The jar that users run, built before the tests. */
	private static List<String> jar() {
		Path jar = Examples.root().resolve("plugins/org.nianbao.cli/target/nianbao.jar");
		assertTrue(Files.exists(jar), jar + " is missing: build plugins/org.nianbao.cli first");
		return List.of("-jar", jar.toString());
	}

	private Process start(List<String> program, String... args) throws IOException {
		return start("C", program, args);
	}

	private Process start(String locale, List<String> program, String... args) throws IOException {
		List<String> command = new ArrayList<>(List.of(JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
		command.addAll(program);
		command.addAll(List.of(args));
		ProcessBuilder builder = new ProcessBuilder(command).redirectError(directory.resolve("err.txt").toFile());
		builder.environment().put("LC_ALL", locale);
		return builder.start();
	}

	@ParameterizedTest
	@ValueSource(booleans = {true, false})
	void theProcessServesAnEditor(boolean isJar) throws IOException {
		// Editors add both.
		Process process = start(isJar ? jar() : classes(), "lsp", "--stdio", "--clientProcessId=" + ProcessHandle.current().pid());
		try (TestClient client = new TestClient(process)) {
			client.initialize(TestClient.able());
			client.message();
			int version = client.open("file:///x/%E5%B9%B4.nianbao", Examples.text("mistakes-2024"));
			assertTrue(client.findings("file:///x/%E5%B9%B4.nianbao", version).getDiagnostics().stream()
				.anyMatch(diagnostic -> diagnostic.getMessage().getLeft().contains("应")), "Chinese in a locale without");
			client.open("file:///x/a.geshi", "格式");
			assertFalse(client.findings("file:///x/a.geshi", null).getDiagnostics().isEmpty());
			assertEquals(0, client.end());
		}
		assertEquals("", Files.readString(directory.resolve("err.txt")));
	}

	/** There Java finds no files with Chinese names. */
	@Test
	void theCLocaleIsToldToTheUser() throws IOException {
		try (TestClient client = new TestClient(start("C", classes(), "lsp", "--lang=en"))) {
			client.initialize(TestClient.able());
			assertTrue(client.message().getMessage().contains("LC_ALL=C.UTF-8"));
			assertEquals(0, client.end());
		}
		try (TestClient client = new TestClient(start("C.UTF-8", classes(), "lsp"))) {
			client.initialize(TestClient.able());
			assertEquals(0, client.end());
		}
	}

	@Test
	void theProcessEndsWithItsInput() throws IOException {
		Process process = start("C.UTF-8", classes(), "lsp");
		try (TestClient client = new TestClient(process)) {
			client.initialize(TestClient.able());
			client.raw().write("Content-Length: 5\r\n\r\n{,,,}nonsense\r\n\r\n".getBytes(StandardCharsets.UTF_8));
			client.raw().close();
			assertEquals(1, client.exitCode());
		}
		assertEquals("", Files.readString(directory.resolve("err.txt")), "no stack trace");
	}

	/** Whatever prints meanwhile must not be taken for messages. */
	@Test
	void standardOutputBelongsToTheProtocol() {
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		PrintStream standardOut = System.out;
		PrintStream standardErr = System.err;
		PrintStream replaced = new PrintStream(err, true, StandardCharsets.UTF_8);
		System.setErr(replaced);
		try {
			ServerProcess.run(new ByteArrayInputStream(new byte[0]) {
				@Override
				public synchronized int read() {
					System.out.println("printed meanwhile");
					return super.read();
				}
			}, new ByteArrayOutputStream(), Locale.ENGLISH);
		} finally {
			System.setErr(standardErr);
		}
		assertTrue(err.toString(StandardCharsets.UTF_8).contains("printed meanwhile"));
		assertEquals(standardOut, System.out, "given back");
	}

	@Test
	void otherCommandsDoNotLoadTheProtocol() throws IOException, InterruptedException {
		for (List<String> args : List.of(List.of("check", Examples.path("correct-2024").toString()), List.of("rules"), List.of("--help"))) {
			List<String> command = new ArrayList<>(List.of(JAVA, "-Xlog:class+load:file=" + directory.resolve("classes.txt")));
			command.addAll(classes());
			command.addAll(args);
			Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(directory.resolve("out.txt").toFile()).start();
			assertEquals(0, process.waitFor(), Files.readString(directory.resolve("out.txt")));
			String loaded = Files.readString(directory.resolve("classes.txt"));
			assertTrue(loaded.contains("org.nianbao.cli.Main"), "the log says what is loaded");
			assertFalse(loaded.contains("org.eclipse.lsp4j."), args.toString());
			assertFalse(loaded.contains("org.nianbao.lsp."), args.toString());
		}
	}
}
