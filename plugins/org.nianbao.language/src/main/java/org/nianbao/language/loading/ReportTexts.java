package org.nianbao.language.loading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.nianbao.language.loading.UnreadableReportException.Reason;

/**
 * Reads the text of report files. Reports are UTF-8, with or without a byte order mark.
 */
public final class ReportTexts {

	/** The most bytes that are read as a report. None comes near: the largest seen have some 100 kB. */
	public static final int LIMIT = 64 << 20;

	private ReportTexts() {
	}

	/**
	 * Reads a file.
	 *
	 * @param file the file
	 * @return its text; a byte order mark stays in it, as white space
	 * @throws UnreadableReportException if the file is missing, inaccessible, too large or not UTF-8
	 */
	public static String read(Path file) throws UnreadableReportException {
		return decode(bytes(file), file.toString());
	}

	/**
	 * Reads the content of a file of any kind.
	 *
	 * @param file the file
	 * @return its bytes
	 * @throws UnreadableReportException if the file is missing, inaccessible or too large
	 */
	public static byte[] bytes(Path file) throws UnreadableReportException {
		try {
			if (Files.isDirectory(file)) {
				throw new UnreadableReportException(Reason.INACCESSIBLE, file.toString(), null);
			}
			if (Files.size(file) > LIMIT) {
				throw new UnreadableReportException(Reason.TOO_LARGE, file.toString(), null);
			}
			return Files.readAllBytes(file);
		} catch (UnreadableReportException e) {
			throw e;
		} catch (NoSuchFileException e) {
			throw new UnreadableReportException(Reason.MISSING, file.toString(), null);
		} catch (IOException e) {
			throw new UnreadableReportException(Reason.INACCESSIBLE, file.toString(), e.getMessage());
		}
	}

	/**
	 * Decodes the bytes of a report.
	 *
	 * @param bytes the content of a file
	 * @param name  what the file is called in messages
	 * @return its text
	 * @throws UnreadableReportException if the bytes are not UTF-8
	 */
	public static String decode(byte[] bytes, String name) throws UnreadableReportException {
		try {
			return decode(bytes, StandardCharsets.UTF_8);
		} catch (CharacterCodingException notUtf8) {
			throw new UnreadableReportException(guess(bytes), name, null);
		}
	}

	private static Reason guess(byte[] bytes) {
		boolean hasUtf16Mark = bytes.length > 1 && ((bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe
			|| (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff);
		if (hasUtf16Mark) {
			return Reason.ENCODED_AS_UTF16;
		}
		try {
			String text = decode(bytes, Charset.forName("GB18030"));
			return text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0xb) ? Reason.NOT_TEXT
				: Reason.ENCODED_AS_GBK;
		} catch (CharacterCodingException notGbk) {
			return Reason.NOT_TEXT;
		}
	}

	private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
		return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
			.decode(ByteBuffer.wrap(bytes)).toString();
	}
}
