package org.nianbao.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Standard output that remembers why it could not be written, which a {@link java.io.PrintStream} forgets.
 */
final class StandardOutput extends OutputStream {

	private final OutputStream out = new FileOutputStream(FileDescriptor.out);
	private volatile IOException failure;

	@Override
	public void write(int b) throws IOException {
		write(new byte[] {(byte) b}, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		try {
			out.write(bytes, offset, length);
		} catch (IOException e) {
			failure = e;
			throw e;
		}
	}

	/** Returns why not everything was written; empty where everything was, or nobody wanted to read the rest. */
	Optional<IOException> failure() {
		return Descriptors.isPipe(Descriptors.OUT) ? Optional.empty() : Optional.ofNullable(failure);
	}
}
