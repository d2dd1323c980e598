package org.nianbao.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The content of a picture file that documents can embed.
 *
 * @param bytes  the file
 * @param format its format
 * @param width  the width in pixels, at least 1
 * @param height the height in pixels, at least 1
 */
public record PictureData(byte[] bytes, Format format, int width, int height) {

	/** Larger files are treated as if they were no pictures: they would not fit into memory several times over. */
	static final long LARGEST_FILE = 64L << 20;

	private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

	/**
	 * The formats that Word processors and browsers all show.
	 */
	public enum Format {
		/** Portable Network Graphics. */
		PNG("png", "image/png"),
		/** Joint Photographic Experts Group. */
		JPEG("jpeg", "image/jpeg");

		private final String extension;
		private final String mediaType;

		Format(String extension, String mediaType) {
			this.extension = extension;
			this.mediaType = mediaType;
		}

		/**
		 * Returns how names of such files end.
		 *
		 * @return the extension without its dot
		 */
		public String extension() {
			return extension;
		}

		/**
		 * Returns the media type.
		 *
		 * @return for example {@code image/png}
		 */
		public String mediaType() {
			return mediaType;
		}
	}

	/**
	 * Reads the file of a picture.
	 *
	 * @param picture the picture
	 * @return its content; empty if there is no such file, it cannot be read, or it is neither PNG nor JPEG (by its content, not by its name)
	 */
	public static Optional<PictureData> of(Picture picture) {
		Optional<Path> file = picture.resolved().filter(Files::isRegularFile);
		try {
			return file.isEmpty() || Files.size(file.get()) > LARGEST_FILE ? Optional.empty() : of(Files.readAllBytes(file.get()));
		} catch (IOException unreadable) {
			// Printed like one that is missing: by its caption and file name.
			return Optional.empty();
		}
	}

	/**
	 * Looks what a file contains.
	 *
	 * @param bytes the file
	 * @return the picture; empty if it is neither PNG nor JPEG
	 */
	static Optional<PictureData> of(byte[] bytes) {
		return png(bytes).or(() -> jpeg(bytes)).filter(picture -> picture.width > 0 && picture.height > 0);
	}

	private static Optional<PictureData> png(byte[] bytes) {
		boolean png = bytes.length >= 24 && Arrays.equals(bytes, 0, 8, PNG_SIGNATURE, 0, 8)
			&& new String(bytes, 12, 4, StandardCharsets.ISO_8859_1).equals("IHDR");
		if (!png) {
			return Optional.empty();
		}
		ByteBuffer header = ByteBuffer.wrap(bytes);
		return Optional.of(new PictureData(bytes, Format.PNG, header.getInt(16), header.getInt(20)));
	}

	/** Looks for the start of a frame (SOF), which holds the size. */
	private static Optional<PictureData> jpeg(byte[] bytes) {
		ByteBuffer data = ByteBuffer.wrap(bytes);
		if (bytes.length < 4 || data.getShort(0) != (short) 0xffd8) {
			return Optional.empty();
		}
		int position = 2;
		while (position + 9 <= bytes.length && bytes[position] == (byte) 0xff) {
			int marker = bytes[position + 1] & 0xff;
			if (isStartOfFrame(marker)) {
				return Optional.of(new PictureData(bytes, Format.JPEG, data.getShort(position + 7) & 0xffff, data.getShort(position + 5) & 0xffff));
			}
			position += marker == 0xff ? 1 : 2 + (data.getShort(position + 2) & 0xffff);
		}
		return Optional.empty();
	}

	private static boolean isStartOfFrame(int marker) {
		boolean tableSegment = marker == 0xc4 || marker == 0xc8 || marker == 0xcc;
		return marker >= 0xc0 && marker <= 0xcf && !tableSegment;
	}
}
