package org.nianbao.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a run of the command line sees of the world.
 *
 * @param in        standard input
 * @param out       standard output
 * @param err       standard error
 * @param variables the environment variables
 * @param directory the directory to which relative paths refer
 * @param terminal  whether standard output goes to a terminal
 * @param attended  whether standard error goes to a terminal
 */
record Surroundings(InputStream in, PrintStream out, PrintStream err, Map<String, String> variables, Path directory, boolean terminal,
	boolean attended) {

	/** Makes surroundings in which nobody looks at standard error. */
	Surroundings(InputStream in, PrintStream out, PrintStream err, Map<String, String> variables, Path directory, boolean terminal) {
		this(in, out, err, variables, directory, terminal, false);
	}

	/** Returns the value of a variable; empty where it is not set. */
	String variable(String name) {
		return variables.getOrDefault(name, "");
	}

	/** Tells whether the user wants to see stack traces. */
	boolean isDebugging() {
		return Boolean.getBoolean("nianbao.debug") || variable("NIANBAO_DEBUG").equals("1");
	}

	/** Tells whether to colour the output: on a terminal that can, unless the user objects (no-color.org). */
	boolean isColoured() {
		return terminal && variable("NO_COLOR").isEmpty() && !variable("TERM").equals("dumb");
	}

	/** Tells whether to show how far a run is: where somebody looks at standard error, on a terminal that can erase. */
	boolean showsProgress() {
		return attended && !variable("TERM").equals("dumb");
	}
}
