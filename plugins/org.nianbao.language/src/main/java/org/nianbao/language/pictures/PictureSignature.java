package org.nianbao.language.pictures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Tells kinds of pictures by how their files begin.
 */
final class PictureSignature {

	/** How far into a file of text its first element is looked for. */
	private static final int BEGINNING = 1024;
	private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

	private PictureSignature() {
	}

	/** Returns the kind of a picture; empty for everything else. */
	static Optional<PictureKind> kind(PictureBytes bytes) throws IOException {
		// One character per byte.
		String start = new String(bytes.read(0, BEGINNING), StandardCharsets.ISO_8859_1);
		if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
			return Optional.of(PictureKind.PNG);
		} else if (start.startsWith("\u00ff\u00d8\u00ff")) {
			return Optional.of(PictureKind.JPEG);
		} else if (start.startsWith("GIF8")) {
			return Optional.of(PictureKind.GIF);
		} else if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
			return Optional.of(PictureKind.WEBP);
		} else if (start.startsWith("BM") && start.startsWith("\0\0\0\0", 6)) {
			return Optional.of(PictureKind.BMP);
		} else if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
			return Optional.of(PictureKind.TIFF);
		} else if (start.startsWith("ftyp", 4)) {
			return isImageBrand(start) ? Optional.of(PictureKind.HEIF) : Optional.empty();
		} else if (start.startsWith("\u00d7\u00cd\u00c6\u009a") || start.startsWith("\1\0\0\0") && start.startsWith(" EMF", 40)) {
			return Optional.of(PictureKind.METAFILE);
		} else if (start.startsWith("%PDF-")) {
			return Optional.of(PictureKind.PDF);
		}
		return isSvg(start) ? Optional.of(PictureKind.SVG) : Optional.empty();
	}

	/** Films have files of the same family. */
	private static boolean isImageBrand(String start) {
		return start.startsWith("hei", 8) || start.startsWith("hev", 8) || start.startsWith("mif1", 8) || start.startsWith("msf1", 8)
			|| start.startsWith("avi", 8);
	}

	private static boolean isSvg(String start) {
		String text = (start.startsWith(BYTE_ORDER_MARK) ? start.substring(BYTE_ORDER_MARK.length()) : start).stripLeading();
		return text.startsWith("<svg") || (text.startsWith("<?xml") || text.startsWith("<!")) && text.contains("<svg");
	}
}
