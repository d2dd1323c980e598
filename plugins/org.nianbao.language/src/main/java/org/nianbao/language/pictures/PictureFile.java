package org.nianbao.language.pictures;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What a file that is named as a picture holds, by its content and not by its name. Nothing is decoded: the size in pixels is read from the header,
 * so that a small file of a huge picture does no harm.
 *
 * @param problem why documents cannot show it; empty where they can
 * @param kind    what it holds; empty where that is no picture, or cannot be read
 * @param bytes   the size of the file; 0 where there is none
 * @param width   the width in pixels; 0 where it is not known
 * @param height  the height in pixels; 0 where it is not known
 */
public record PictureFile(Optional<Problem> problem, Optional<PictureKind> kind, long bytes, int width, int height) {

	/** Larger files are not embedded: with 16 MB a page of A4 fits at 600 dpi, and every document has to hold it in memory. */
	public static final long LARGEST_FILE = 16L << 20;

	/** Whoever shows more pixels needs hundreds of megabytes: a page of A4 at 600 dpi has 35 million. */
	public static final long MOST_PIXELS = 40_000_000;

	/** Why a picture cannot be shown. */
	public enum Problem {
		/** There is no such file. */
		MISSING,
		/** It is no file (a directory, a device), or may not be read. */
		INACCESSIBLE,
		/** The file has no content. */
		EMPTY,
		/** It holds something else. */
		NO_PICTURE,
		/** It is a picture of a kind that not every document can hold. */
		UNSUPPORTED,
		/** It begins as a picture and is none, or ends too early. */
		DAMAGED,
		/** The file has more bytes than {@link #LARGEST_FILE}. */
		LARGE_FILE,
		/** The picture has more pixels than {@link #MOST_PIXELS}. */
		MANY_PIXELS
	}

	/** Checks that nothing is null. */
	public PictureFile {
		Objects.requireNonNull(problem);
		Objects.requireNonNull(kind);
	}

	/**
	 * Looks into a file.
	 *
	 * @param file where it is looked for
	 * @return what it holds, in time that does not depend on its size unless it is damaged
	 */
	public static PictureFile of(Path file) {
		try {
			if (!Files.exists(file)) {
				return failed(Problem.MISSING, 0);
			} else if (!Files.isRegularFile(file)) {
				return failed(Problem.INACCESSIBLE, 0);
			}
			try (SeekableByteChannel channel = Files.newByteChannel(file)) {
				return of(PictureBytes.of(channel));
			}
		} catch (IOException | SecurityException e) {
			return failed(Problem.INACCESSIBLE, 0);
		}
	}

	/**
	 * Looks into the content of a file.
	 *
	 * @param content all bytes of the file
	 * @return what it holds
	 */
	public static PictureFile of(byte[] content) {
		try {
			return of(PictureBytes.of(content));
		} catch (IOException e) {
			throw new IllegalStateException("an array can always be read", e);
		}
	}

	private static PictureFile of(PictureBytes bytes) throws IOException {
		if (bytes.size() == 0) {
			return failed(Problem.EMPTY, 0);
		}
		Optional<PictureKind> kind = PictureSignature.kind(bytes);
		Optional<Problem> problem = kind.isEmpty() ? Optional.of(Problem.NO_PICTURE) : !kind.get().isSupported() ? Optional.of(Problem.UNSUPPORTED)
			: bytes.size() > LARGEST_FILE ? Optional.of(Problem.LARGE_FILE) : Optional.empty();
		if (problem.isPresent()) {
			return new PictureFile(problem, kind, bytes.size(), 0, 0);
		}
		Optional<PictureSize> size = kind.get() == PictureKind.PNG ? PngFile.size(bytes) : JpegFile.size(bytes);
		if (size.isEmpty()) {
			return new PictureFile(Optional.of(Problem.DAMAGED), kind, bytes.size(), 0, 0);
		}
		boolean isHuge = (long) size.get().width() * size.get().height() > MOST_PIXELS;
		return new PictureFile(isHuge ? Optional.of(Problem.MANY_PIXELS) : Optional.empty(), kind, bytes.size(), size.get().width(), size.get().height());
	}

	private static PictureFile failed(Problem problem, long bytes) {
		return new PictureFile(Optional.of(problem), Optional.empty(), bytes, 0, 0);
	}
}
