package org.nianbao.reader;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file cannot be read. The message is for users, in the language they want; it names no class and no path.
 */
public final class UnreadableSourceException extends Exception {

	private static final long serialVersionUID = 1L;

	/** Why a file cannot be read. */
	public enum Reason {
		/** The file is none of the known kinds. */
		UNKNOWN_KIND,
		/** The file is not what it claims to be, or is damaged. */
		DAMAGED,
		/** The file is protected with a password. */
		ENCRYPTED,
		/** There is nothing in the file, or nothing but white space in a text. */
		EMPTY,
		/** The file has no text, only pictures of it. */
		NO_TEXT,
		/** The file is larger than the limits, or unpacks to more; argument {@code limit}. */
		TOO_LARGE,
		/** Reading took longer than the limits. */
		TOO_SLOW,
		/** The file refers to something outside, such as an external entity. */
		EXTERNAL,
		/** The encoding of a text cannot be told. */
		ENCODING,
		/** The file is of a kind that only word processors read; argument {@code format}, its name. */
		OTHER_FORMAT,
		/** Somebody did not want to wait for the end; nothing is wrong with the file. */
		CANCELLED
	}

	private final Reason reason;
	private final TreeMap<String, String> arguments;

	/**
	 * @param reason    why
	 * @param arguments values for the message, by name; empty for most reasons
	 * @param cause     what a library said; null if there is nothing
	 */
	public UnreadableSourceException(Reason reason, Map<String, String> arguments, Throwable cause) {
		super(reason + " " + arguments, cause);
		this.reason = reason;
		this.arguments = new TreeMap<>(arguments);
	}

	/**
	 * @param reason why
	 */
	public UnreadableSourceException(Reason reason) {
		this(reason, Map.of(), null);
	}

	/**
	 * Returns why the file cannot be read.
	 *
	 * @return the reason
	 */
	public Reason reason() {
		return reason;
	}

	/**
	 * Returns the message for users.
	 *
	 * @param locale English for an English locale, else Chinese
	 * @return one sentence
	 */
	public String message(Locale locale) {
		return ReaderMessages.TEXTS.get(locale, "unreadable." + reason, arguments);
	}
}
