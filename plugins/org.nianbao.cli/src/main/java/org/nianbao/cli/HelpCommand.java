package org.nianbao.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Shows the help of a command, or the one of all.
 */
@Command(name = "help", sortOptions = false, sortSynopsis = false)
final class HelpCommand extends SessionCommand {

	@Parameters(paramLabel = "COMMAND", arity = "0..1", descriptionKey = "command")
	private String command;

	@Spec
	private CommandSpec spec;

	HelpCommand(Session session) {
		super(session);
	}

	@Override
	public Integer call() {
		CommandLine all = spec.parent().commandLine();
		CommandLine wanted = command == null ? all : all.getSubcommands().get(command);
		if (wanted == null) {
			throw new UsageException(UsageErrors.unknown(session(), "usage-error.unknown-command", command, all.getSubcommands().keySet()));
		}
		wanted.usage(all.getOut());
		return ExitCode.OK;
	}
}
