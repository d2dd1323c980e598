package org.nianbao.cli;

import java.io.PrintStream;
import java.util.List;

import org.nianbao.checks.Rule;
import org.nianbao.checks.RuleExample;
import org.nianbao.checks.RuleFormulas;
import org.nianbao.checks.RuleFormulas.Formula;
import org.nianbao.language.formats.FormatReader;

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
		List<Formula> formulas = RuleFormulas.of(FormatReader.standard(), rule.id(), session().messages().locale());
		if (!formulas.isEmpty()) {
			out.println(text("explain.formulas"));
			formulas.forEach(formula -> out.println(text("explain.formula", String.join(text("list.or"), formula.formats()), formula.text())));
			out.println();
		}
		out.println(text("explain.source", rule.source()));
		RuleExample.of(rule.id()).ifPresent(example -> {
			out.println();
			printLines("explain.wrong", example.wrong());
			out.println();
			printLines("explain.right", example.right());
		});
		return ExitCode.OK;
	}

	private void printLines(String heading, String lines) {
		session().out().println(text(heading));
		lines.lines().forEach(line -> session().out().println("  " + line));
	}
}
