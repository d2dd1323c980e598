package org.nianbao.cli.input;

import java.util.List;

/**
 * What the paths of a command line come to.
 *
 * @param inputs   the reports, each once, in the order in which they are named; within directories by name
 * @param problems what leads to no report, in the same order
 */
public record Inputs(List<Input> inputs, List<InputProblem> problems) {

	public Inputs {
		inputs = List.copyOf(inputs);
		problems = List.copyOf(problems);
	}
}
