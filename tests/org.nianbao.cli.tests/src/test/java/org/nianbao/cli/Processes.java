package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.nianbao.cli.Cli.Result;

/**
 * The command line as a process of its own.
 */
final class Processes {

	/** So long a run may take on a machine that has much else to do. */
	static final int SECONDS = 120;

	private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

	private Processes() {
	}

	/** The classes as they were compiled. */
	static List<String> classes() {
		return List.of("-cp", System.getProperty("java.class.path"), Main.class.getName());
	}

	/** The jar that users run, built before the tests. */
	static List<String> jar() {
		Path jar = Examples.ROOT.resolve("plugins/org.nianbao.cli/target/nianbao.jar");
		assertTrue(Files.exists(jar), jar + " is missing: build plugins/org.nianbao.cli first");
		return List.of("-jar", jar.toString());
	}

	/** The command, in the root of the source tree, in a locale of UTF-8 without a language. */
	static ProcessBuilder of(List<String> program, String... args) {
		ProcessBuilder builder = new ProcessBuilder(command(program, args)).directory(Examples.ROOT.toFile());
		builder.environment().keySet().removeIf(variable -> variable.startsWith("LC_") || variable.equals("LANG"));
		builder.environment().put("LC_ALL", "C.UTF-8");
		return builder;
	}

	/** The words of the command. */
	static List<String> command(List<String> program, String... args) {
		List<String> command = new ArrayList<>(List.of(JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
		command.addAll(program);
		command.addAll(List.of(args));
		return command;
	}

	/** A shell script, which finds the words of the command in its arguments: {@code "$@"}. */
	static ProcessBuilder script(Path directory, String script, List<String> command) {
		List<String> words = new ArrayList<>(List.of("bash", "-c", script, "script"));
		words.addAll(command);
		ProcessBuilder builder = of(classes()).directory(directory.toFile());
		return builder.command(words);
	}

	/**
	 * A script in a name space of its own, where file systems can be mounted that go with it.
	 */
	static ProcessBuilder privileged(Path directory, String script, List<String> command) throws IOException {
		ProcessBuilder builder = script(directory, script, command);
		List<String> words = new ArrayList<>(List.of("unshare", "--mount"));
		if (!Files.getOwner(Path.of("/proc/self")).getName().equals("root")) {
			words.add("--map-root-user");
		}
		words.addAll(builder.command());
		return builder.command(words);
	}

	/** Runs it to its end, with nothing to read. */
	static Result run(ProcessBuilder builder) throws IOException, InterruptedException {
		Process process = builder.start();
		process.getOutputStream().close();
		return finish(process);
	}

	/** Reads what there is to read and waits for the end. */
	static Result finish(Process process) throws IOException, InterruptedException {
		CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> read(process));
		String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS), "still running");
		return new Result(process.exitValue(), out, err.join());
	}

	private static String read(Process process) {
		try {
			return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}
}
