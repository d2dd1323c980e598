package org.nianbao.cli;

import java.util.List;

import org.nianbao.checks.Fix;
import org.nianbao.checks.Rule;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.cli.completion.Shell;
import org.nianbao.cli.completion.Vocabulary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Writes the script by which a shell completes commands, options, their values and files.
 */
@Command(name = "completion", sortOptions = false, sortSynopsis = false)
final class CompletionCommand extends SessionCommand {

	@Parameters(paramLabel = "bash|zsh|fish", descriptionKey = "shell")
	private Shell shell;

	@Spec
	private CommandSpec spec;

	CompletionCommand(Session session) {
		super(session);
	}

	@Override
	public Integer call() {
		List<String> rules = RuleCatalogue.of(session().messages().locale()).rules().stream().map(Rule::id).toList();
		session().out().print(shell.script(spec.parent().commandLine(), new Vocabulary(rules, rules.stream().map(rule -> rule + Fix.SEPARATOR).toList())));
		return ExitCode.OK;
	}
}
