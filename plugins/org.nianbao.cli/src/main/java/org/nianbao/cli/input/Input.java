package org.nianbao.cli.input;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A report that the user named.
 *
 * @param name what it is called in messages: as the user gave it
 * @param file where it is; empty for standard input
 */
public record Input(String name, Optional<Path> file) {

	/** How the user names standard input. */
	public static final String STANDARD_INPUT = "-";

	/**
	 * Returns standard input.
	 *
	 * @return an input without a file
	 */
	static Input standardInput() {
		return new Input(STANDARD_INPUT, Optional.empty());
	}
}
