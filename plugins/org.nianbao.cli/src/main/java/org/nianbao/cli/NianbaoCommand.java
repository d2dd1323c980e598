package org.nianbao.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command {@code nianbao} and its options, without the subcommands ({@link AllCommands}). All texts of the help are in the bundle
 * {@code messages}.
 */
@Command(name = "nianbao", sortOptions = false, sortSynopsis = false, versionProvider = ProductVersion.class)
class NianbaoCommand extends SessionCommand {

	@Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT)
	private boolean help;

	@Option(names = {"-V", "--version"}, versionHelp = true)
	private boolean version;

	/** Read by {@link MessageLanguage}, before anything else is; declared for the help and to refuse other values. */
	@Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
	private MessageLanguage.Choice language;

	@Option(names = "--quiet", scope = ScopeType.INHERIT)
	private void setQuiet(boolean quiet) {
		if (quiet) {
			session().silence();
		}
	}

	@Spec
	private CommandSpec spec;

	NianbaoCommand(Session session) {
		super(session);
	}

	/** Shows what the command could do: nothing was asked of it. */
	@Override
	public Integer call() {
		spec.commandLine().usage(spec.commandLine().getErr());
		return ExitCode.USAGE;
	}
}
