package org.nianbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds out what the standard streams of the process are connected with, which Java does not tell for each of them. Works where the system shows it
 * under {@code /proc} (Linux); elsewhere nothing is known.
 */
final class Descriptors {

	/** Standard input. */
	static final int IN = 0;

	/** Standard output. */
	static final int OUT = 1;

	/** Standard error. */
	static final int ERR = 2;

	private Descriptors() {
	}

	/** Tells whether a stream is a terminal; false where nothing is known. */
	static boolean isTerminal(int descriptor) {
		return target(descriptor).filter(name -> name.startsWith("/dev/pts/") || name.startsWith("/dev/tty") || name.equals("/dev/console")).isPresent();
	}

	/** Tells whether a stream leads to another process, which may end before this one; false where nothing is known. */
	static boolean isPipe(int descriptor) {
		return target(descriptor).filter(name -> name.startsWith("pipe:") || name.startsWith("socket:")).isPresent();
	}

	private static Optional<String> target(int descriptor) {
		try {
			return Optional.of(Files.readSymbolicLink(Path.of("/proc/self/fd", String.valueOf(descriptor))).toString());
		} catch (IOException | UnsupportedOperationException e) {
			return Optional.empty();
		}
	}
}
