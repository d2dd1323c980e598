package org.nianbao.language.formats;

import java.util.List;

/**
 * A format file that cannot be used.
 */
public class FormatException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final List<String> problems;

	/**
	 * @param problems what is wrong, each as {@code file:line: message}; not empty
	 */
	public FormatException(List<String> problems) {
		super(String.join(System.lineSeparator(), problems));
		this.problems = List.copyOf(problems);
	}

	/**
	 * Returns what is wrong.
	 *
	 * @return each problem as {@code file:line: message}
	 */
	public List<String> problems() {
		return problems;
	}
}
