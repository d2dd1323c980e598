package org.nianbao.reader.prose;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.nianbao.language.pictures.PictureFile;
import org.nianbao.language.pictures.PictureFile.Problem;
import org.nianbao.language.pictures.PictureKind;
import org.nianbao.reader.ExtractedPicture;
import org.nianbao.reader.source.SourcePicture;

/** Makes files of the pictures of a source: PNG and JPEG as they are, what else the platform can decode as PNG. */
final class PictureFiles {

	/** Decoding takes four bytes for each: with these it fits into a small heap. */
	private static final long MOST_DECODED_PIXELS = 12_000_000;
	private static final int LONGEST_NAME = 60;
	private static final Set<String> DEVICES = Set.of("CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "LPT1", "LPT2", "LPT3");

	private final String stem;
	private final Findings findings;
	private final List<ExtractedPicture> files = new ArrayList<>();

	/**
	 * @param directory the directory of the pictures, relative to that of the report
	 * @param name      the name of the source
	 * @param findings  gets to know which pictures are not kept
	 */
	PictureFiles(String directory, String name, Findings findings) {
		stem = directory + "/" + safe(name);
		this.findings = findings;
	}

	List<ExtractedPicture> files() {
		return files;
	}

	/**
	 * Makes a file of a picture.
	 *
	 * @return the path of the file relative to the report; empty if there is none
	 */
	Optional<String> add(SourcePicture picture) {
		if (picture.bytes().isEmpty()) {
			findings.warn("picture-missing", picture.position(), "text", picture.description());
			return Optional.empty();
		}
		byte[] bytes = picture.bytes().get();
		PictureFile content = PictureFile.of(bytes);
		if (content.problem().isEmpty()) {
			return Optional.of(add(bytes, content.kind().filter(kind -> kind == PictureKind.JPEG).isPresent() ? ".jpg" : ".png"));
		}
		boolean decodable = content.problem().get() == Problem.UNSUPPORTED;
		Optional<byte[]> converted = decodable ? asPng(bytes) : Optional.empty();
		String kind = content.kind().map(PictureKind::title).orElse(picture.extension());
		if (converted.isEmpty()) {
			findings.warn(decodable ? "picture-unsupported" : "picture-damaged", picture.position(), "kind", kind, "text", picture.description());
			return Optional.empty();
		}
		findings.info("picture-converted", picture.position(), "kind", kind);
		return Optional.of(add(converted.get(), ".png"));
	}

	/** Returns the same file for the same picture. */
	private String add(byte[] bytes, String extension) {
		for (ExtractedPicture file : files) {
			if (Arrays.equals(file.bytes(), bytes)) {
				return file.file();
			}
		}
		String file = stem + "-" + (files.size() + 1) + extension;
		files.add(new ExtractedPicture(file, bytes));
		return file;
	}

	private static Optional<byte[]> asPng(byte[] bytes) {
		// Not by way of a temporary file.
		try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
			Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
			if (!readers.hasNext()) {
				return Optional.empty();
			}
			ImageReader reader = readers.next();
			try {
				reader.setInput(in, true, true);
				if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_DECODED_PIXELS) {
					return Optional.empty();
				}
				BufferedImage image = reader.read(0);
				ByteArrayOutputStream png = new ByteArrayOutputStream();
				boolean written;
				try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
					written = ImageIO.write(image, "png", out);
				}
				return written ? Optional.of(png.toByteArray()) : Optional.empty();
			} finally {
				reader.dispose();
			}
		} catch (IOException | RuntimeException | OutOfMemoryError e) {
			// The decoders throw all kinds of exceptions at damaged pictures, and believe them how large their parts are.
			return Optional.empty();
		}
	}

	/** Letters, digits and hyphens of the name of the source, without directories and extension. */
	static String safe(String name) {
		String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		int dot = file.lastIndexOf('.');
		StringBuilder result = new StringBuilder();
		(dot > 0 ? file.substring(0, dot) : file).codePoints().limit(LONGEST_NAME).map(c -> Character.isLetterOrDigit(c) || c == '-' ? c : '_')
			.forEach(result::appendCodePoint);
		boolean nameless = result.isEmpty() || DEVICES.contains(result.toString().toUpperCase(Locale.ROOT));
		return nameless ? "picture" + result : result.toString();
	}
}
