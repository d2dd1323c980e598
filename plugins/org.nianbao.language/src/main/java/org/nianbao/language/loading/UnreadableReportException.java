package org.nianbao.language.loading;

import java.io.IOException;

/**
 * A report that cannot be read, and why.
 */
public class UnreadableReportException extends IOException {

	private static final long serialVersionUID = 1L;

	/**
	 * Why a report cannot be read.
	 */
	public enum Reason {
		/** There is no such file. */
		MISSING,
		/** The file is no regular file, or reading is not permitted or fails. */
		INACCESSIBLE,
		/** The bytes are no UTF-8, but they are GB18030 (GBK). */
		ENCODED_AS_GBK,
		/** The bytes are UTF-16. */
		ENCODED_AS_UTF16,
		/** The bytes are no text in an encoding that is known here. */
		NOT_TEXT,
		/** The file is larger than any report. */
		TOO_LARGE
	}

	private final Reason reason;
	private final String file;

	/**
	 * @param reason why
	 * @param file   the file as the user gave it
	 * @param detail what the system says, may be null
	 */
	public UnreadableReportException(Reason reason, String file, String detail) {
		super(file + ": " + reason + (detail == null ? "" : ": " + detail));
		this.reason = reason;
		this.file = file;
	}

	/**
	 * Returns why.
	 *
	 * @return the reason
	 */
	public Reason reason() {
		return reason;
	}

	/**
	 * Returns which file.
	 *
	 * @return the file as the user gave it
	 */
	public String file() {
		return file;
	}
}
