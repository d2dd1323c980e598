package org.nianbao.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Standard output of a run that may be drawing a bar on the same terminal: whatever is printed erases the bar before.
 */
final class ErasingOutput extends OutputStream {

	private final PrintStream out;
	private final Runnable erase;

	private ErasingOutput(PrintStream out, Runnable erase) {
		this.out = out;
		this.erase = erase;
	}

	/**
	 * Makes one.
	 *
	 * @param out   where the output goes
	 * @param erase called before anything goes there
	 * @return what to print to; without a buffer of its own
	 */
	static PrintStream of(PrintStream out, Runnable erase) {
		return new PrintStream(new ErasingOutput(out, erase), false, StandardCharsets.UTF_8);
	}

	@Override
	public void write(int b) {
		erase.run();
		out.write(b);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) {
		erase.run();
		out.write(bytes, offset, length);
	}

	@Override
	public void flush() throws IOException {
		if (out.checkError()) {
			// The stream around this one has to know.
			throw new IOException();
		}
	}
}
