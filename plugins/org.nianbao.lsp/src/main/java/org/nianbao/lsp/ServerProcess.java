package org.nianbao.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;

/**
 * The server as a process of its own: what an editor starts.
 */
public final class ServerProcess {

	private ServerProcess() {
	}

	/**
	 * Serves an editor until it says that it is enough, or ends. Whatever the process writes to its standard output meanwhile goes to standard error.
	 *
	 * @param in     standard input
	 * @param out    standard output
	 * @param locale the language of messages where neither user nor editor say which
	 * @return the exit code that the protocol wants: 0 after {@code shutdown} and {@code exit}, else 1
	 */
	public static int run(InputStream in, OutputStream out, Locale locale) {
		PrintStream before = System.out;
		System.setOut(System.err);
		try {
			return ServerConnection.serve(in, out, locale);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return 1;
		} finally {
			System.setOut(before);
		}
	}
}
