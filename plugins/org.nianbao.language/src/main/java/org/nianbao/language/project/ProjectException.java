package org.nianbao.language.project;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A project that cannot be used.
 */
public class ProjectException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient List<ProjectProblem> problems;

	/**
	 * @param problems what is wrong, at least one of them more than a warning
	 */
	public ProjectException(List<ProjectProblem> problems) {
		super(problems.stream().map(problem -> problem.file() + ":" + problem.line() + ": " + problem.kind())
			.collect(Collectors.joining(System.lineSeparator())));
		this.problems = List.copyOf(problems);
	}

	/**
	 * Returns what is wrong.
	 *
	 * @return in the order of the files and their text, unmodifiable
	 */
	public List<ProjectProblem> problems() {
		return problems;
	}
}
