package org.nianbao.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the command line within the process of the tests.
 */
final class Cli {

	/**
	 * What a run comes to.
	 *
	 * @param exitCode the exit code
	 * @param out      what went to standard output
	 * @param err      what went to standard error
	 */
	record Result(int exitCode, String out, String err) {

		List<String> outLines() {
			return out.lines().toList();
		}

		List<String> errLines() {
			return err.lines().toList();
		}
	}

	private final Path directory;
	private final Map<String, String> variables = new HashMap<>();
	private byte[] input = {};

	private Cli(Path directory) {
		this.directory = directory;
	}

	/** Relative paths refer to the directory. */
	static Cli in(Path directory) {
		return new Cli(directory);
	}

	/** Sets an environment variable; there are no others. */
	Cli with(String variable, String value) {
		variables.put(variable, value);
		return this;
	}

	/** Sets the standard input. */
	Cli reading(byte[] bytes) {
		input = bytes;
		return this;
	}

	/** Sets the standard input. */
	Cli reading(String text) {
		return reading(text.getBytes(StandardCharsets.UTF_8));
	}

	/** Runs the command line. */
	Result run(String... args) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int exitCode = Main.run(args, new ByteArrayInputStream(input), stream(out), stream(err), variables, directory);
		return new Result(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	private static PrintStream stream(ByteArrayOutputStream bytes) {
		return new PrintStream(bytes, false, StandardCharsets.UTF_8);
	}
}
