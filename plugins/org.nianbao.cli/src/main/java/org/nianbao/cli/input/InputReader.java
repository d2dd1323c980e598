package org.nianbao.cli.input;

import java.io.IOException;
import java.io.InputStream;

import org.nianbao.language.loading.ReportTexts;
import org.nianbao.language.loading.UnreadableReportException;
import org.nianbao.language.loading.UnreadableReportException.Reason;

/**
 * Reads the text of inputs.
 */
public final class InputReader {

	private final InputStream standardInput;

	/**
	 * @param standardInput where standard input comes from
	 */
	public InputReader(InputStream standardInput) {
		this.standardInput = standardInput;
	}

	/**
	 * Reads an input.
	 *
	 * @param input a file, or standard input, which can be read once
	 * @return its text
	 * @throws UnreadableReportException if it is missing, inaccessible, too large or not UTF-8
	 */
	public String read(Input input) throws UnreadableReportException {
		return input.file().isPresent() ? ReportTexts.read(input.file().get()) : ReportTexts.decode(readStandardInput(), input.name());
	}

	/**
	 * Reads the bytes of an input.
	 *
	 * @param input a file, or standard input, which can be read once
	 * @return its content
	 * @throws UnreadableReportException if it is missing, inaccessible or too large
	 */
	public byte[] bytes(Input input) throws UnreadableReportException {
		return input.file().isPresent() ? ReportTexts.bytes(input.file().get()) : readStandardInput();
	}

	private byte[] readStandardInput() throws UnreadableReportException {
		try {
			byte[] bytes = standardInput.readNBytes(ReportTexts.LIMIT + 1);
			if (bytes.length > ReportTexts.LIMIT) {
				throw new UnreadableReportException(Reason.TOO_LARGE, Input.STANDARD_INPUT, null);
			}
			return bytes;
		} catch (UnreadableReportException e) {
			throw e;
		} catch (IOException e) {
			throw new UnreadableReportException(Reason.INACCESSIBLE, Input.STANDARD_INPUT, e.getMessage());
		}
	}
}
