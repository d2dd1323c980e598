package org.nianbao.language.pictures;

import java.io.IOException;
import java.util.Optional;

/**
 * Files of the Joint Photographic Experts Group (ITU-T T.81, annex B): segments that begin with a marker and say how long they are, then the picture.
 */
final class JpegFile {

	private static final int FILL = 0xff;
	private static final int START_OF_SCAN = 0xda;
	private static final int END_OF_IMAGE = 0xd9;
	private static final int TEMPORARY = 0x01;
	private static final int FIRST_RESTART = 0xd0;
	private static final int START_OF_IMAGE = 0xd8;

	/** What is read at once of a segment: its marker, and what a frame says of its size. */
	private static final int SEGMENT_START = 9;

	/** Cameras and colour profiles make some hundreds. */
	private static final int MOST_SEGMENTS = 10_000;
	private static final int BLOCK = 1 << 16;

	private JpegFile() {
	}

	/** Returns the size of the picture; empty where segments are damaged, or the picture or its end is missing. */
	static Optional<PictureSize> size(PictureBytes bytes) throws IOException {
		Optional<PictureSize> size = Optional.empty();
		long position = 2;
		for (int i = 0; i < MOST_SEGMENTS; i++) {
			byte[] start = bytes.read(position, SEGMENT_START);
			if (start.length < 4 || number(start, 0, 1) != FILL) {
				return Optional.empty();
			}
			int marker = number(start, 1, 1);
			if (marker == FILL) {
				position++;
			} else if (marker == TEMPORARY || marker >= FIRST_RESTART && marker <= START_OF_IMAGE) {
				position += 2;
			} else if (marker == START_OF_SCAN) {
				return size.isPresent() && hasEnd(bytes, position) ? size : Optional.empty();
			} else {
				int length = number(start, 2, 2);
				if (length < 2) {
					return Optional.empty();
				}
				if (isFrame(marker) && size.isEmpty()) {
					size = size(start);
				}
				position += 2 + length;
			}
		}
		return Optional.empty();
	}

	private static Optional<PictureSize> size(byte[] frame) {
		if (frame.length < SEGMENT_START) {
			return Optional.empty();
		}
		int height = number(frame, 5, 2);
		int width = number(frame, 7, 2);
		return width > 0 && height > 0 ? Optional.of(new PictureSize(width, height)) : Optional.empty();
	}

	private static boolean isFrame(int marker) {
		boolean isTable = marker == 0xc4 || marker == 0xc8 || marker == 0xcc;
		return marker >= 0xc0 && marker <= 0xcf && !isTable;
	}

	/** Within a scan, the end cannot occur by chance. Something else may follow it, so it is looked for from the end of the file. */
	private static boolean hasEnd(PictureBytes bytes, long scan) throws IOException {
		for (long end = bytes.size(); end > scan; end -= BLOCK) {
			long start = Math.max(scan, end - BLOCK);
			// One more byte, so that an end on the border of two blocks is seen.
			byte[] block = bytes.read(start, (int) (end - start) + 1);
			for (int i = block.length - 2; i >= 0; i--) {
				if (number(block, i, 1) == FILL && number(block, i + 1, 1) == END_OF_IMAGE) {
					return true;
				}
			}
		}
		return false;
	}

	private static int number(byte[] bytes, int at, int length) {
		int number = 0;
		for (int i = at; i < at + length; i++) {
			number = number << 8 | bytes[i] & 0xff;
		}
		return number;
	}
}
