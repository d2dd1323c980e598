package org.nianbao.reader;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.nianbao.reader.UnreadableSourceException.Reason;
import org.nianbao.reader.source.SourceKind;

/**
 * Tells what a file is: by its content, since offices save web pages and plain text as {@code .doc}, and only where that says nothing by its name.
 */
public final class SourceKinds {

	/** How names of files end that may be reports, without the dot, in lower case. */
	public static final List<String> EXTENSIONS = List.of("docx", "doc", "wps", "html", "htm", "shtml", "pdf", "txt", "text", "md");

	private static final int HEAD = 4096;
	private static final byte[] OLE2 = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
	private static final byte[] ZIP = {'P', 'K', 3, 4};
	private static final byte[] WORD_PART = ascii("word/");
	private static final List<byte[]> OTHERS = List.of(ascii("Rar!"), ascii("7z\u00bc\u00af"), ascii("\u0089PNG"),
		ascii("\u00ff\u00d8\u00ff"), ascii("GIF8"), ascii("PK"), ascii("\u001f\u008b"), ascii("II*\0"), ascii("MM\0*"), ascii("\u007fELF"),
			ascii("MZ\u0090"));
	private static final byte[] RTF = ascii("{\\rtf");
	/** OpenDocument 1.3, part 2, 3.3: the file begins with its type. */
	private static final byte[] OPEN_DOCUMENT = ascii("application/vnd.oasis.opendocument.text");
	private static final String WEB_ARCHIVE = "mime-version:";
	private static final List<String> WEB = List.of("<!doctype html", "<html", "<head", "<body", "<table", "<div", "<p>", "<p ", "<meta");

	private SourceKinds() {
	}

	/**
	 * Tells what a file is.
	 *
	 * @param name  its name, with or without directories; only looked at where the content leaves it open
	 * @param bytes its content
	 * @return the kind
	 * @throws UnreadableSourceException if it is none of the kinds, or empty
	 */
	public static SourceKind of(String name, byte[] bytes) throws UnreadableSourceException {
		if (bytes.length == 0) {
			throw new UnreadableSourceException(Reason.EMPTY);
		}
		if (startsWith(bytes, OLE2)) {
			// Protected files of newer programs are in such a container, too; who reads its directory tells.
			return SourceKind.DOC;
		}
		if (startsWith(bytes, ZIP) && contains(bytes, WORD_PART, bytes.length)) {
			return SourceKind.DOCX;
		}
		if (contains(bytes, ascii("%PDF-"), 1024)) {
			return SourceKind.PDF;
		}
		refuseOtherDocuments(bytes);
		if (OTHERS.stream().anyMatch(other -> startsWith(bytes, other))) {
			throw new UnreadableSourceException(Reason.UNKNOWN_KIND);
		}
		if (isWebPage(bytes)) {
			return SourceKind.HTML;
		}
		return byName(name).orElse(SourceKind.TEXT);
	}

	/** Documents that word processors can save in another format, which the user is told. */
	private static void refuseOtherDocuments(byte[] bytes) throws UnreadableSourceException {
		String format = startsWith(bytes, RTF) ? "RTF" : startsWith(bytes, ZIP) && contains(bytes, OPEN_DOCUMENT, HEAD) ? "ODT"
			: head(bytes).startsWith(WEB_ARCHIVE) ? "MHT" : null;
		if (format != null) {
			throw new UnreadableSourceException(Reason.OTHER_FORMAT, Map.of("format", format), null);
		}
	}

	/**
	 * Tells whether a name is that of a file that may be a report in another format.
	 *
	 * @param fileName a name without directories
	 * @return false for other kinds of files, and for the files that word processors leave beside an open document
	 */
	public static boolean isNameOfSource(String fileName) {
		return EXTENSIONS.contains(extension(fileName)) && !fileName.startsWith("~$") && !fileName.startsWith(".");
	}

	/** What claims to be a document and does not begin as one is damaged; its reader says so. Text and web pages look alike. */
	private static Optional<SourceKind> byName(String name) {
		return switch (extension(name)) {
			case "docx" -> Optional.of(SourceKind.DOCX);
			case "pdf" -> Optional.of(SourceKind.PDF);
			case "html", "htm", "shtml" -> Optional.of(SourceKind.HTML);
			default -> Optional.empty();
		};
	}

	private static String extension(String name) {
		return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}

	private static boolean isWebPage(byte[] bytes) {
		String head = head(bytes);
		return head.startsWith("<") && WEB.stream().anyMatch(head::contains);
	}

	/** The beginning in lower case, without byte order mark, white space and the zero bytes of UTF-16. */
	private static String head(byte[] bytes) {
		StringBuilder head = new StringBuilder();
		for (int i = 0; i < Math.min(bytes.length, HEAD); i++) {
			int b = bytes[i] & 0xff;
			boolean mark = i < 3 && b >= 0xbb;
			boolean leading = head.isEmpty() && b <= ' ';
			if (b != 0 && !mark && !leading) {
				head.append((char) b);
			}
		}
		return head.toString().toLowerCase(Locale.ROOT);
	}

	private static boolean startsWith(byte[] bytes, byte[] prefix) {
		return bytes.length >= prefix.length && matches(bytes, 0, prefix);
	}

	private static boolean contains(byte[] bytes, byte[] part, int within) {
		for (int i = 0; i + part.length <= Math.min(bytes.length, within); i++) {
			if (matches(bytes, i, part)) {
				return true;
			}
		}
		return false;
	}

	private static boolean matches(byte[] bytes, int at, byte[] part) {
		for (int i = 0; i < part.length; i++) {
			if (bytes[at + i] != part[i]) {
				return false;
			}
		}
		return true;
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}
}
