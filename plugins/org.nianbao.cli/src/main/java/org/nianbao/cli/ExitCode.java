package org.nianbao.cli;

/**
 * The exit codes, a contract with scripts and builds. Where several apply, the highest one counts.
 */
public final class ExitCode {

	/** Nothing was found that the user wants to fail on. */
	public static final int OK = 0;

	/** There are findings, or reports that were refused or would change. */
	public static final int FINDINGS = 1;

	/** The command line is wrong, or a file cannot be read or written. */
	public static final int USAGE = 2;

	/** A mistake in the program. */
	public static final int INTERNAL = 3;

	private ExitCode() {
	}
}
