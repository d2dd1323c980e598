package org.nianbao.language.pictures;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Files of Portable Network Graphics (ISO/IEC 15948): a signature, and chunks that say how long they are.
 */
final class PngFile {

	private static final int SIGNATURE = 8;

	/** What a chunk has besides its data: its length, its type and a checksum, of 4 bytes each. */
	private static final int AROUND = 12;
	private static final int HEADER = 13;

	/** So many chunks of a few kilobytes each are a file of the largest size; more are no picture that somebody has drawn. */
	private static final int MOST_CHUNKS = 100_000;

	private PngFile() {
	}

	/** Returns the size of the picture; empty where the header is damaged or chunks are missing. */
	static Optional<PictureSize> size(PictureBytes bytes) throws IOException {
		byte[] header = bytes.read(SIGNATURE, HEADER + AROUND);
		if (header.length < HEADER + AROUND) {
			return Optional.empty();
		}
		ByteBuffer fields = ByteBuffer.wrap(header);
		CRC32 checksum = new CRC32();
		checksum.update(header, 4, 4 + HEADER);
		boolean isHeader = fields.getInt(0) == HEADER && type(header).equals("IHDR") && fields.getInt(8 + HEADER) == (int) checksum.getValue();
		int width = fields.getInt(8);
		int height = fields.getInt(12);
		return isHeader && width > 0 && height > 0 && isComplete(bytes) ? Optional.of(new PictureSize(width, height)) : Optional.empty();
	}

	/** A picture has data and an end. */
	private static boolean isComplete(PictureBytes bytes) throws IOException {
		boolean hasData = false;
		long position = SIGNATURE;
		for (int i = 0; i < MOST_CHUNKS; i++) {
			byte[] start = bytes.read(position, 8);
			if (start.length < 8) {
				return false;
			}
			int length = ByteBuffer.wrap(start).getInt();
			position += AROUND + (long) length;
			if (length < 0 || position > bytes.size()) {
				return false;
			}
			String type = type(start);
			if (type.equals("IEND")) {
				return hasData;
			}
			hasData |= type.equals("IDAT") && length > 0;
		}
		return false;
	}

	private static String type(byte[] chunk) {
		return new String(chunk, 4, 4, StandardCharsets.ISO_8859_1);
	}
}
