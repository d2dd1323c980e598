package org.nianbao.cli;

import picocli.CommandLine.Command;

/**
 * The command {@code nianbao} with all subcommands, for which picocli looks at every method of every one of them.
 */
@Command(subcommands = {CheckCommand.class, GenerateCommand.class, FixCommand.class, FormatCommand.class, NewCommand.class, SumCommand.class,
	ImportCommand.class, ConfigCommand.class, RulesCommand.class, ExplainCommand.class, LspCommand.class, CompletionCommand.class, HelpCommand.class})
final class AllCommands extends NianbaoCommand {

	AllCommands(Session session) {
		super(session);
	}
}
