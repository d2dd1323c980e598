package org.nianbao.language.formats;

import java.util.List;
import java.util.stream.Collectors;

import org.nianbao.language.formats.validation.FormatProblem;

/**
 * Format files that cannot be used.
 */
public class FormatException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<FormatProblem> problems;

	/**
	 * @param problems all that is wrong, of which one at least is an error
	 */
	public FormatException(List<FormatProblem> problems) {
		super(problems.stream().filter(FormatProblem::isError).map(FormatProblem::toString).collect(Collectors.joining(System.lineSeparator())));
		this.problems = List.copyOf(problems);
	}

	/**
	 * Returns what is wrong.
	 *
	 * @return all problems, warnings too, file by file in the order of the text
	 */
	public List<FormatProblem> problems() {
		return problems;
	}
}
