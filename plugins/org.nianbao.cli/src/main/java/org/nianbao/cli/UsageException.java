package org.nianbao.cli;

import java.util.List;

/**
 * Says that the command line cannot be carried out as it is.
 */
final class UsageException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final List<String> complaints;

	/**
	 * @param message what is wrong, in the user's language
	 */
	UsageException(String message) {
		this(List.of(message));
	}

	/**
	 * @param complaints all that is wrong, in the user's language
	 */
	UsageException(List<String> complaints) {
		super(String.join(System.lineSeparator(), complaints), null, false, false);
		this.complaints = List.copyOf(complaints);
	}

	/** Returns all that is wrong, one by one. */
	List<String> complaints() {
		return complaints;
	}
}
