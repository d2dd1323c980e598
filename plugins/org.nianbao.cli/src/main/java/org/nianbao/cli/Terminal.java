package org.nianbao.cli;

import java.io.Console;

/**
 * Finds out whether the process talks to a terminal.
 */
final class Terminal {

	private Terminal() {
	}

	/**
	 * Returns whether both standard input and standard output are a terminal.
	 *
	 * @return false in case of doubt
	 */
	static boolean isAttached() {
		Console console = System.console();
		if (console == null) {
			return false;
		}
		try {
			// From Java 22 on there is a console even where the output is redirected, and this method to tell.
			return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
		} catch (NoSuchMethodException before22) {
			return true;
		} catch (ReflectiveOperationException e) {
			return false;
		}
	}
}
