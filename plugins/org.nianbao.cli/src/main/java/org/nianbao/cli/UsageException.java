package org.nianbao.cli;

/**
 * Says that the command line cannot be carried out as it is.
 */
final class UsageException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param message what is wrong, in the user's language
	 */
	UsageException(String message) {
		super(message, null, false, false);
	}
}
