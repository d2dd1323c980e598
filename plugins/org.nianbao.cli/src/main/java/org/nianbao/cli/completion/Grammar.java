package org.nianbao.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.nianbao.reader.SourceKinds;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What can be typed after {@code nianbao}: the model of the command line, as far as it matters for completion.
 *
 * @param options  the options of the program itself
 * @param commands the commands, in the order of the help
 */
record Grammar(List<Option> options, List<Command> commands) {

	/** The key of the text in the help about paths of files that are no reports of the language. */
	private static final String SOURCES = "sources";

	/**
	 * A command.
	 *
	 * @param name        its name
	 * @param description what it does, in a few words
	 * @param options     its options
	 * @param arguments   what its arguments are; empty where it has none
	 */
	record Command(String name, String description, List<Option> options, Optional<Values> arguments) {
	}

	/**
	 * An option.
	 *
	 * @param names       its names, short and long ones
	 * @param description what it does, in a few words
	 * @param values      what its value is; empty where it has none
	 * @param repeatable  whether it can be given more than once
	 */
	record Option(List<String> names, String description, Optional<Values> values, boolean repeatable) {
	}

	/**
	 * Reads the model.
	 *
	 * @param commandLine the command line
	 * @param vocabulary  the words that are no part of the model
	 * @return the grammar
	 */
	static Grammar of(CommandLine commandLine, Vocabulary vocabulary) {
		List<Command> commands = new ArrayList<>();
		List<String> names = List.copyOf(commandLine.getSubcommands().keySet());
		for (CommandLine command : commandLine.getSubcommands().values()) {
			CommandSpec spec = command.getCommandSpec();
			Optional<Values> arguments = spec.positionalParameters().stream().findFirst().map(parameter -> values(parameter, vocabulary, names));
			commands.add(new Command(spec.name(), brief(spec.usageMessage().description()), options(spec, vocabulary, names), arguments));
		}
		return new Grammar(options(commandLine.getCommandSpec(), vocabulary, names), commands);
	}

	private static List<Option> options(CommandSpec spec, Vocabulary vocabulary, List<String> commands) {
		List<Option> options = new ArrayList<>();
		for (OptionSpec option : spec.options()) {
			Optional<Values> values = option.negatable() || option.arity().max() == 0 ? Optional.empty() : Optional.of(values(option, vocabulary, commands));
			List<String> names = Stream.concat(Stream.of(option.names()),
				spec.negatedOptionsMap().entrySet().stream().filter(entry -> entry.getValue() == option).map(Map.Entry::getKey)).toList();
			options.add(new Option(names, brief(option.description()), values, option.isMultiValue()));
		}
		return options;
	}

	/** The names of the values, which the help shows, say what they are. */
	private static Values values(ArgSpec argument, Vocabulary vocabulary, List<String> commands) {
		Object[] choices = argument.type().getEnumConstants();
		if (choices != null) {
			return new Values(Values.Kind.WORD, Stream.of(choices).map(choice -> choice.toString().toLowerCase(Locale.ROOT)).toList());
		}
		String label = argument.paramLabel();
		int extension = label.lastIndexOf('.');
		return switch (label) {
			case "PATH" -> SOURCES.equals(argument.descriptionKey()) ? new Values(Values.Kind.FILES, SourceKinds.EXTENSIONS)
				: Values.of(Values.Kind.FILES, "nianbao", "geshi");
			case "DIR" -> Values.of(Values.Kind.DIRECTORY);
			case "FILE", "FILE|DIR" -> Values.of(Values.Kind.FILES);
			case "RULE" -> new Values(Values.Kind.WORD, vocabulary.rules());
			case "ID,..." -> new Values(Values.Kind.LIST, vocabulary.rules());
			case "KIND,..." -> new Values(Values.Kind.LIST, vocabulary.repairs());
			case "COMMAND" -> new Values(Values.Kind.WORD, commands);
			default -> {
				if (label.contains(",")) {
					yield new Values(Values.Kind.LIST, List.of(label.split(",")));
				}
				yield extension > 0 ? Values.of(Values.Kind.FILES, label.substring(extension + 1)) : Values.of(Values.Kind.FREE);
			}
		};
	}

	/** The first sentence of a description. */
	private static String brief(String[] description) {
		String first = description.length == 0 ? "" : description[0].replace("%n", " ").replace("%%", "%");
		int end = Stream.of("。", "；", "，缺省", ". ", "; ", ", by default").mapToInt(first::indexOf).filter(at -> at > 0).min()
			.orElse(first.length());
		return first.substring(0, end).strip();
	}
}
