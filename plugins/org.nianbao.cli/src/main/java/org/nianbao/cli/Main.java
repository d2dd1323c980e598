package org.nianbao.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * The command line {@code nianbao}.
 */
public final class Main {

	private static final String GUICE_BYTECODE = "guice_bytecode_gen_option";
	private static final int BUFFER = 1 << 16;

	private Main() {
	}

	/**
	 * Runs the command line and ends the process with its exit code.
	 *
	 * @param args the arguments
	 */
	public static void main(String[] args) {
		int exitCode;
		try {
			exitCode = runProcess(args);
		} catch (Throwable e) { // before there was anything that could say it in the language of the user
			new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8).println("nianbao: 内部错误 internal error: " + e);
			exitCode = ExitCode.INTERNAL;
		}
		System.exit(exitCode);
	}

	private static int runProcess(String[] args) {
		prepare(args);
		// UTF-8 whatever the locale says: the messages are Chinese and scripts must be able to rely on one encoding.
		StandardOutput standardOutput = new StandardOutput();
		PrintStream out = new PrintStream(new BufferedOutputStream(standardOutput, BUFFER), false, StandardCharsets.UTF_8);
		PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
		Launch launch = new Launch(new Surroundings(System.in, out, err, System.getenv(), Path.of(""), Terminal.isAttached(),
			Descriptors.isTerminal(Descriptors.ERR)));
		int exitCode = launch.run(args);
		out.flush();
		exitCode = standardOutput.failure().map(failure -> launch.outputFailed(args, failure)).orElse(exitCode);
		err.flush();
		return exitCode;
	}

	/**
	 * Runs the command line within this process, as if its output did not go to a terminal.
	 *
	 * @param args the arguments
	 * @param in   standard input
	 * @param out  standard output, which should encode in UTF-8
	 * @param err  standard error, which should encode in UTF-8
	 * @param env  the environment variables
	 * @param cwd  the directory to which relative paths refer
	 * @return the exit code, one of {@link ExitCode}
	 */
	public static int run(String[] args, InputStream in, PrintStream out, PrintStream err, Map<String, String> env, Path cwd) {
		int exitCode = new Launch(new Surroundings(in, out, err, env, cwd, false)).run(args);
		out.flush();
		err.flush();
		return exitCode;
	}

	/** Does what comes first in a process of its own. */
	static void prepare(String[] args) {
		prepareLibraries();
		Preparation.begin(args);
	}

	private static void prepareLibraries() {
		// Guice makes classes at run time to save microseconds per call; making them costs a short run a tenth of its time.
		if (System.getProperty(GUICE_BYTECODE) == null) {
			System.setProperty(GUICE_BYTECODE, "DISABLED");
		}
	}
}
