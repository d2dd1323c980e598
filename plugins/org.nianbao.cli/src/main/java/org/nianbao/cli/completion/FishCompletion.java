package org.nianbao.cli.completion;

import java.util.List;
import java.util.Optional;

import org.nianbao.cli.completion.Grammar.Command;
import org.nianbao.cli.completion.Grammar.Option;

/**
 * Writes the script for fish.
 */
final class FishCompletion {

	private static final String HEAD = """
		# Completion of nianbao for fish: nianbao completion fish | source

		# EXTENSION…: directories, and files with these extensions.
		function __nianbao_files
		    set -l extensions (string join '|' $argv)
		    __fish_complete_path (commandline -ct) | string match -r -- "^[^\\\\t]*(?:/|\\\\.(?:$extensions))(?=\\\\t|\\$)"
		end

		complete -c nianbao -f
		""";

	private FishCompletion() {
	}

	static String script(Grammar grammar) {
		StringBuilder script = new StringBuilder(HEAD);
		String none = "__fish_use_subcommand";
		grammar.options().forEach(option -> append(script, none, option));
		for (Command command : grammar.commands()) {
			script.append("complete -c nianbao -n ").append(none).append(" -a ").append(command.name()).append(" -d ")
				.append(quoted(command.description())).append('\n');
		}
		for (Command command : grammar.commands()) {
			String condition = "'__fish_seen_subcommand_from " + command.name() + "'";
			command.options().forEach(option -> append(script, condition, option));
			command.arguments().ifPresent(values -> line(script, condition, "", Optional.of(values), ""));
		}
		return script.toString();
	}

	private static void append(StringBuilder script, String condition, Option option) {
		StringBuilder names = new StringBuilder();
		for (String name : option.names()) {
			names.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
		}
		line(script, condition, names.toString(), option.values(), " -d " + quoted(option.description()));
	}

	private static void line(StringBuilder script, String condition, String names, Optional<Values> values, String description) {
		script.append("complete -c nianbao -n ").append(condition).append(names);
		values.ifPresent(known -> script.append(action(known, names.isEmpty())));
		script.append(description).append('\n');
	}

	private static String action(Values values, boolean isArgument) {
		String required = isArgument ? "" : " -x";
		List<String> words = values.words();
		return switch (values.kind()) {
			case FREE -> required;
			case WORD -> required + " -a " + quoted(String.join(" ", words));
			case LIST -> required + " -a " + quoted("(__fish_append , " + String.join(" ", words) + ")");
			case FILES -> words.isEmpty() ? isArgument ? " -F" : " -r -F" : required + " -a " + quoted("(__nianbao_files " + String.join(" ", words) + ")");
			case DIRECTORY -> required + " -a '(__fish_complete_directories)'";
		};
	}

	/** Within quotation marks, fish knows backslashes. */
	private static String quoted(String text) {
		return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
	}
}
