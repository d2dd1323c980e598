package org.nianbao.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.nianbao.language.pictures.PictureFile;

/**
 * The content of a picture file that documents can embed.
 *
 * @param bytes  the file
 * @param format its format
 * @param width  the width in pixels, at least 1
 * @param height the height in pixels, at least 1
 */
public record PictureData(byte[] bytes, Format format, int width, int height) {

	/**
	 * The formats that Word processors and browsers all show: the supported ones of {@link org.nianbao.language.pictures.PictureKind}.
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
	 * @return its content; empty if there is no such file, it cannot be read, or documents cannot show what it holds, as {@link PictureFile} says
	 */
	public static Optional<PictureData> of(Picture picture) {
		Optional<Path> file = picture.resolved().filter(path -> PictureFile.of(path).problem().isEmpty());
		if (file.isEmpty()) {
			return Optional.empty();
		}
		try (InputStream in = Files.newInputStream(file.get())) {
			// What has been put in its place meanwhile is looked at once more, and is not read beyond the limit.
			return of(in.readNBytes((int) PictureFile.LARGEST_FILE + 1));
		} catch (IOException unreadable) {
			// Printed like one that is missing: by its caption and file name.
			return Optional.empty();
		}
	}

	/**
	 * Looks what a file contains.
	 *
	 * @param bytes the file
	 * @return the picture; empty if documents cannot show it
	 */
	static Optional<PictureData> of(byte[] bytes) {
		PictureFile file = PictureFile.of(bytes);
		return file.problem().isPresent() ? Optional.empty()
			: Optional.of(new PictureData(bytes, Format.valueOf(file.kind().orElseThrow().name()), file.width(), file.height()));
	}
}
