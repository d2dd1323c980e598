package org.nianbao.language.pictures;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;

/**
 * The bytes of a file, read where they are asked for.
 */
abstract class PictureBytes {

	private final long size;

	private PictureBytes(long size) {
		this.size = size;
	}

	/** Reads an open file, which is not closed. */
	static PictureBytes of(SeekableByteChannel channel) throws IOException {
		return new PictureBytes(channel.size()) {
			@Override
			byte[] read(long position, int length) throws IOException {
				ByteBuffer buffer = ByteBuffer.allocate(length);
				channel.position(position);
				while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
					// until there is nothing left, of the file or to be read
				}
				return Arrays.copyOf(buffer.array(), buffer.position());
			}
		};
	}

	static PictureBytes of(byte[] content) {
		return new PictureBytes(content.length) {
			@Override
			byte[] read(long position, int length) {
				int start = (int) Math.min(position, content.length);
				return Arrays.copyOfRange(content, start, (int) Math.min((long) start + length, content.length));
			}
		};
	}

	/** Returns the number of bytes when the file was opened. */
	final long size() {
		return size;
	}

	/**
	 * Reads some bytes.
	 *
	 * @param position where, counted from 0; may be behind the end
	 * @param length   how many
	 * @return the bytes, fewer or none where the file ends
	 */
	abstract byte[] read(long position, int length) throws IOException;
}
