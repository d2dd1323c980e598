package org.nianbao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.Optional;
import java.util.stream.Stream;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * Turns arguments into a command, runs it, and turns whatever happens into an exit code.
 */
final class Launch {

	private static final int HELP_WIDTH = 100;

	private final Surroundings surroundings;

	Launch(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	/**
	 * Runs a command.
	 *
	 * @param args the arguments
	 * @return the exit code
	 */
	int run(String[] args) {
		Session session = session(args);
		try {
			return commandLine(session, args).execute(args);
		} catch (Throwable e) { // the user gets one line, never a stack trace
			session.confess("", e);
			return ExitCode.INTERNAL;
		}
	}

	/**
	 * Tells the user that standard output could not be written.
	 *
	 * @param args   the arguments
	 * @param reason why not
	 * @return the exit code
	 */
	int outputFailed(String[] args, IOException reason) {
		Session session = session(args);
		session.complain(session.describeUnwritable(session.messages().get("output.standard"), reason));
		return ExitCode.USAGE;
	}

	private Session session(String[] args) {
		return new Session(surroundings, new Messages(MessageLanguage.of(args, surroundings)));
	}

	/** Returns all commands with all that they need. */
	CommandLine commandLine(Session session) {
		return prepared(new CommandLine(AllCommands.class, factory(session)), session);
	}

	/** The one command that the arguments begin with, if it is one of those that people wait for; otherwise, all commands. */
	private CommandLine commandLine(Session session, String[] args) {
		return Stream.of(args).findFirst().flatMap(Launch::common)
			.map(wanted -> prepared(new CommandLine(NianbaoCommand.class, factory(session)).addSubcommand(wanted), session))
			.orElseGet(() -> commandLine(session));
	}

	private static Optional<Class<? extends SessionCommand>> common(String name) {
		return switch (name) {
			case "check" -> Optional.of(CheckCommand.class);
			case "generate" -> Optional.of(GenerateCommand.class);
			case "fix" -> Optional.of(FixCommand.class);
			case "format" -> Optional.of(FormatCommand.class);
			default -> Optional.empty();
		};
	}

	private CommandLine prepared(CommandLine commandLine, Session session) {
		commandLine.setResourceBundle(session.messages().bundle());
		commandLine.setUsageHelpWidth(HELP_WIDTH);
		commandLine.setColorScheme(Help.defaultColorScheme(surroundings.isColoured() ? Ansi.ON : Ansi.OFF));
		commandLine.setCaseInsensitiveEnumValuesAllowed(true);
		// A report may be called @all.nianbao.
		commandLine.setExpandAtFiles(false);
		commandLine.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
		commandLine.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
		commandLine.setParameterExceptionHandler(new UsageErrors(session));
		commandLine.setExecutionStrategy(Launch::execute);
		commandLine.setExecutionExceptionHandler((exception, command, parsed) -> failure(exception, session, command));
		return commandLine;
	}

	private static IFactory factory(Session session) {
		return new IFactory() {
			@Override
			public <K> K create(Class<K> type) throws Exception {
				return SessionCommand.class.isAssignableFrom(type) ? type.getDeclaredConstructor(Session.class).newInstance(session)
					: CommandLine.defaultFactory().create(type);
			}
		};
	}

	private static int execute(ParseResult parsed) {
		Preparation.await();
		return new RunLast().execute(parsed);
	}

	private static int failure(Exception exception, Session session, CommandLine command) {
		if (exception instanceof UsageException) {
			return UsageErrors.complain(session, exception.getMessage(), command);
		}
		if (exception instanceof InvalidPathException e) {
			session.complain(session.badName(e.getInput()));
			return ExitCode.USAGE;
		}
		session.confess("", exception);
		return ExitCode.INTERNAL;
	}
}
