package org.nianbao.checks;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Map;

/**
 * Puts into words why a file cannot be written.
 */
public final class WriteFailures {

	/** What the system says in its own words, if in no other language than this; anything else is passed on as it is. */
	private static final Map<String, String> SYSTEM = Map.of("No space left on device", "FULL", "Disk quota exceeded", "FULL",
		"Read-only file system", "READ_ONLY", "Is a directory", "DIRECTORY", "Not a directory", "NO_DIRECTORY", "File name too long", "LONG_NAME");

	private WriteFailures() {
	}

	/**
	 * Returns the reason of a failure.
	 *
	 * @param failure what was thrown on making a directory, or on writing or replacing a file
	 * @param locale  English for English; every other one for Chinese
	 * @return the reason, without the name of the file
	 */
	public static String reason(IOException failure, Locale locale) {
		if (failure instanceof AccessDeniedException) {
			return text("DENIED", locale);
		}
		if (failure instanceof NoSuchFileException) {
			return text("NO_DIRECTORY", locale);
		}
		// Files are replaced; what stands in the way is a file where a directory was to be.
		if (failure instanceof FileAlreadyExistsException) {
			return text("FILE", locale);
		}
		if (failure instanceof DirectoryNotEmptyException) {
			return text("DIRECTORY", locale);
		}
		// Other exceptions of the file system have the name of the file for a message.
		String reason = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
		return reason == null ? failure.getClass().getSimpleName() : SYSTEM.containsKey(reason) ? text(SYSTEM.get(reason), locale) : reason;
	}

	private static String text(String key, Locale locale) {
		return Messages.of(locale).format("unwritable." + key);
	}
}
