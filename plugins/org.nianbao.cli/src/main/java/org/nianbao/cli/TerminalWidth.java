package org.nianbao.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out how wide the terminal is.
 */
final class TerminalWidth {

	/** That of terminals since there are any. */
	private static final int USUAL = 80;

	private static final Pattern SIZE = Pattern.compile("\\d+ (\\d{1,4})\\s*");
	private static final Pattern VARIABLE = Pattern.compile("\\d{1,4}");

	private TerminalWidth() {
	}

	/**
	 * Returns the width: what the variable {@code COLUMNS} says, else what the terminal itself says.
	 *
	 * @param surroundings the environment
	 * @return the number of columns; 80 where nobody knows
	 */
	static int of(Surroundings surroundings) {
		String columns = surroundings.variable("COLUMNS");
		if (VARIABLE.matcher(columns).matches() && Integer.parseInt(columns) > 0) {
			return Integer.parseInt(columns);
		}
		try {
			Process stty = new ProcessBuilder("stty", "size").redirectInput(new File("/dev/tty")).redirectError(ProcessBuilder.Redirect.DISCARD).start();
			Matcher size = SIZE.matcher(new String(stty.getInputStream().readNBytes(64), StandardCharsets.US_ASCII));
			return size.matches() && Integer.parseInt(size.group(1)) > 0 ? Integer.parseInt(size.group(1)) : USUAL;
		} catch (IOException e) {
			return USUAL;
		}
	}
}
