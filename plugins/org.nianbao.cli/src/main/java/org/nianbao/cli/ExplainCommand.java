package org.nianbao.cli;

import java.io.PrintStream;

import org.nianbao.checks.Rule;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Explains a rule.
 */
@Command(name = "explain", sortOptions = false, sortSynopsis = false)
final class ExplainCommand extends SessionCommand {

	@Parameters(paramLabel = "RULE", descriptionKey = "id")
	private String id;

	ExplainCommand(Session session) {
		super(session);
	}

	@Override
	public Integer call() {
		Rule rule = rule(id);
		PrintStream out = session().out();
		out.println(text("explain.head", rule.id(), rule.severity().label(), rule.title()));
		out.println();
		out.println(rule.explanation());
		out.println();
		out.println(text("explain.source", rule.source()));
		if (!rule.checked()) {
			out.println(text("explain.unchecked"));
		}
		return ExitCode.OK;
	}
}
