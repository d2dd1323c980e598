package org.nianbao.install;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program to run, with its arguments and environment.
 */
final class Program {

	/**
	 * What a run comes to.
	 *
	 * @param exitCode the exit code
	 * @param out      what went to standard output
	 * @param err      what went to standard error
	 */
	record Result(int exitCode, String out, String err) {
	}

	private static final int SECONDS = 120;

	private final ProcessBuilder builder;

	private Program(List<String> command) {
		builder = new ProcessBuilder(command);
		// As it was built, whatever else is being edited.
		builder.environment().put("NIANBAO_BUILD", "never");
	}

	/** The Java program that runs these tests, too. */
	static Program java(String... arguments) {
		return of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), arguments);
	}

	static Program of(Object program, String... arguments) {
		return new Program(new ArrayList<>(Stream.concat(Stream.of(program.toString()), Stream.of(arguments)).toList()));
	}

	/** Adds arguments. */
	Program with(String... arguments) {
		builder.command().addAll(List.of(arguments));
		return this;
	}

	/** Has another program start it. */
	Program under(String... command) {
		builder.command().addAll(0, List.of(command));
		return this;
	}

	Program in(Path directory) {
		builder.directory(directory.toFile());
		return this;
	}

	/** Sets a variable of the environment. */
	Program set(String variable, Object value) {
		builder.environment().put(variable, value.toString());
		return this;
	}

	/** In an environment with these variables of the locale only. */
	Program withLocale(Map<String, String> variables) {
		builder.environment().keySet().removeIf(variable -> variable.startsWith("LC_") || variable.startsWith("LANG"));
		builder.environment().putAll(variables);
		return this;
	}

	/** Starts the program, whose outputs go to the file. */
	Process start(Path log) throws IOException {
		builder.redirectErrorStream(true).redirectOutput(log.toFile());
		Process process = builder.start();
		process.getOutputStream().close();
		return process;
	}

	/** Runs the program to its end. */
	Result run() throws IOException, InterruptedException {
		File out = File.createTempFile("nianbao", ".out");
		File err = File.createTempFile("nianbao", ".err");
		try {
			Process process = builder.redirectOutput(out).redirectError(err).start();
			process.getOutputStream().close();
			if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
				process.destroyForcibly();
				fail("still running: " + builder.command() + "\n" + Files.readString(out.toPath()) + Files.readString(err.toPath()));
			}
			return new Result(process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
		} finally {
			Files.delete(out.toPath());
			Files.delete(err.toPath());
		}
	}
}
