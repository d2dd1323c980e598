package org.nianbao.reader.building;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Tells what kind of picture bytes are.
 */
public final class PictureKind {

	private PictureKind() {
	}

	/**
	 * Tells how files of this kind of picture end.
	 *
	 * @param bytes a file
	 * @param name  its name, for kinds that cannot be told by their beginning; may be empty
	 * @return the extension in lower case without a dot: {@code png}, {@code jpeg}, {@code gif}, {@code bmp}, {@code tif}, {@code webp}, {@code wmf},
	 *         {@code emf}, {@code svg}, or that of the name if it has one of up to four letters and digits, else {@code bin}
	 */
	public static String extension(byte[] bytes, String name) {
		String known = known(bytes);
		if (!known.isEmpty()) {
			return known;
		}
		String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		return name.indexOf('.') >= 0 && extension.matches("[a-z0-9]{1,4}") ? extension : "bin";
	}

	private static String known(byte[] bytes) {
		String start = new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.ISO_8859_1);
		if (start.startsWith("\u0089PNG\r\n")) {
			return "png";
		}
		if (start.startsWith("\u00FF\u00D8\u00FF")) {
			return "jpeg";
		}
		if (start.startsWith("GIF8")) {
			return "gif";
		}
		if (start.startsWith("BM")) {
			return "bmp";
		}
		if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
			return "tif";
		}
		if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
			return "webp";
		}
		if (start.startsWith("\u00D7\u00CD\u00C6\u009A") || start.startsWith("\u0001\0\t\0\0\u0003")) {
			return "wmf";
		}
		if (start.startsWith("\u0001\0\0\0") && start.startsWith(" EMF", 40)) {
			return "emf";
		}
		return start.contains("<svg") ? "svg" : "";
	}
}
