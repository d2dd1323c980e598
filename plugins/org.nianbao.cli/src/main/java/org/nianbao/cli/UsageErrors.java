package org.nianbao.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with a command line, in the user's language, which picocli cannot.
 */
final class UsageErrors implements IParameterExceptionHandler {

	private final Session session;

	/**
	 * @param session the run
	 */
	UsageErrors(Session session) {
		this.session = session;
	}

	@Override
	public int handleParseException(ParameterException exception, String[] args) {
		return complain(session, describe(exception, List.of(args)), exception.getCommandLine());
	}

	/**
	 * Tells the user what is wrong and where help is.
	 *
	 * @param session     the run
	 * @param complaint   what is wrong
	 * @param commandLine the command that was to be run
	 * @return the exit code
	 */
	static int complain(Session session, String complaint, CommandLine commandLine) {
		session.complain(complaint);
		session.say(session.messages().get("usage-error.hint", commandLine.getCommandSpec().qualifiedName()));
		return ExitCode.USAGE;
	}

	/**
	 * Puts into words that there is nothing of a name, with suggestions if there are similar names.
	 *
	 * @param session the run
	 * @param key     the key of the text, without the ending of the one that suggests
	 * @param name    what was typed
	 * @param known   the names that there are
	 * @return the text
	 */
	static String unknown(Session session, String key, String name, Collection<String> known) {
		List<String> nearest = Suggestions.nearest(name, known);
		Messages messages = session.messages();
		return nearest.isEmpty() ? messages.get(key, name) : messages.get(key + ".nearest", name, String.join(messages.get("list.or"), nearest));
	}

	private String describe(ParameterException exception, List<String> args) {
		if (exception instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
			return describe(unmatched);
		}
		if (exception instanceof MissingParameterException missing) {
			return describe(missing, args);
		}
		if (exception instanceof OverwrittenOptionException overwritten) {
			return text("usage-error.twice", name(overwritten.getOverwritten()));
		}
		if (exception.getArgSpec() != null && exception.getValue() != null) {
			return describeValue(exception.getArgSpec(), exception.getValue());
		}
		return exception.getMessage();
	}

	private String describe(UnmatchedArgumentException exception) {
		String argument = exception.getUnmatched().get(0);
		CommandSpec command = exception.getCommandLine().getCommandSpec();
		if (exception.isUnknownOption()) {
			return describeOption(argument, command);
		}
		return command.subcommands().isEmpty() ? text("usage-error.unexpected", argument)
			: unknown(session, "usage-error.unknown-command", argument, command.subcommands().keySet());
	}

	private String describeOption(String argument, CommandSpec command) {
		return unknown(session, "usage-error.unknown-option", withoutValue(argument), command.optionsMap().keySet());
	}

	private String describe(MissingParameterException exception, List<String> args) {
		// A mistyped option is the likelier mistake, and picocli looks for it last.
		CommandSpec command = exception.getCommandLine().getCommandSpec();
		Optional<String> unknown = args.stream().takeWhile(arg -> !arg.equals("--"))
			.filter(arg -> arg.startsWith("--") && !command.optionsMap().containsKey(withoutValue(arg))).findFirst();
		if (unknown.isPresent()) {
			return describeOption(unknown.get(), command);
		}
		ArgSpec missing = exception.getMissing().get(0);
		return missing.isOption() ? text("usage-error.no-value", name(missing), missing.paramLabel()) : text("usage-error.missing", missing.paramLabel());
	}

	private String describeValue(ArgSpec argument, String value) {
		Object[] choices = argument.type().getEnumConstants();
		if (choices == null) {
			return text("usage-error.value", name(argument), value);
		}
		return text("usage-error.value.choices", name(argument), value,
			Stream.of(choices).map(choice -> choice.toString().toLowerCase(Locale.ROOT)).collect(Collectors.joining(text("list.or"))));
	}

	private static String withoutValue(String option) {
		return option.split("=", 2)[0];
	}

	private static String name(ArgSpec argument) {
		return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
	}

	private String text(String key, Object... arguments) {
		return session.messages().get(key, arguments);
	}
}
