package org.nianbao.cli.completion;

import java.util.List;
import java.util.stream.Collectors;

import org.nianbao.cli.completion.Grammar.Command;
import org.nianbao.cli.completion.Grammar.Option;

/**
 * Writes the script for zsh, by the functions of its completion system.
 */
final class ZshCompletion {

	private ZshCompletion() {
	}

	static String script(Grammar grammar) {
		StringBuilder script = new StringBuilder("""
			#compdef nianbao
			# Completion of nianbao for zsh: source <(nianbao completion zsh)

			_nianbao_commands() {
			  local -a commands=(
			""");
		for (Command command : grammar.commands()) {
			script.append("    ").append(Shell.quoted(command.name() + ":" + command.description())).append('\n');
		}
		script.append("""
			  )
			  _describe -t commands command commands
			}

			_nianbao() {
			  local curcontext=$curcontext state line
			  _arguments -C \\
			""");
		append(script, grammar.options());
		script.append("""
			    '1:command:_nianbao_commands' \\
			    '*::argument:->arguments' && return
			  case $line[1] in
			""");
		for (Command command : grammar.commands()) {
			script.append("    ").append(command.name()).append(")\n      _arguments -s \\\n");
			append(script, command.options());
			script.append("    ").append(Shell.quoted(command.arguments().map(values -> "*:argument:" + action(values)).orElse("*: :")))
				.append("\n      ;;\n");
		}
		return script.append("""
			  esac
			}

			# Autoloaded, this file is the function itself.
			if [[ $funcstack[1] == _nianbao ]]; then
			  _nianbao "$@"
			else
			  compdef _nianbao nianbao
			fi
			""").toString();
	}

	private static void append(StringBuilder script, List<Option> options) {
		for (Option option : options) {
			for (String name : option.names()) {
				String others = option.repeatable() ? "*" : "(" + String.join(" ", option.names()) + ")";
				String sign = option.values().isEmpty() ? "" : name.startsWith("--") ? "=" : "+";
				String value = option.values().map(values -> ":value:" + action(values)).orElse("");
				script.append("    ").append(Shell.quoted(others + name + sign + "[" + escaped(option.description()) + "]" + value)).append(" \\\n");
			}
		}
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:");
	}

	private static String action(Values values) {
		String words = String.join(" ", values.words());
		return switch (values.kind()) {
			case FREE -> "";
			case WORD -> "(" + words + ")";
			case LIST -> "_sequence -s , compadd - " + words;
			case FILES -> values.words().isEmpty() ? "_files"
				: "_files -g \"" + values.words().stream().map(word -> "*." + word + "(-.)").collect(Collectors.joining(" ")) + "\"";
			case DIRECTORY -> "_files -/";
		};
	}
}
