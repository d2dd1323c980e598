package org.nianbao.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * An output at whose other end nobody reads any more.
 */
final class BrokenOutput extends OutputStream {

	private int attempts;

	@Override
	public void write(int b) throws IOException {
		fail();
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		fail();
	}

	/** Returns how often something was written in vain. */
	int attempts() {
		return attempts;
	}

	/** Returns the output as a program sees it. */
	PrintStream stream() {
		return new PrintStream(new BufferedOutputStream(this), false, StandardCharsets.UTF_8);
	}

	private void fail() throws IOException {
		attempts++;
		throw new IOException("Broken pipe");
	}
}
