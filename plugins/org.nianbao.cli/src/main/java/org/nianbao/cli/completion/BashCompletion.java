package org.nianbao.cli.completion;

import java.util.List;
import java.util.stream.Collectors;

import org.nianbao.cli.completion.Grammar.Command;
import org.nianbao.cli.completion.Grammar.Option;

/**
 * Writes the script for bash.
 */
final class BashCompletion {

	private static final String HEAD = """
		# Completion of nianbao for bash: source <(nianbao completion bash)

		# WORDS: proposes those that go on as typed.
		_nianbao_words() {
		  local word
		  while IFS= read -r word; do
		    COMPREPLY+=("$word")
		  done < <(compgen -W "$1" -- "$cur")
		}

		# WORDS: the same for the last element of a list with commas.
		_nianbao_list() {
		  local word before=
		  [[ $cur == *,* ]] && before=${cur%,*},
		  while IFS= read -r word; do
		    COMPREPLY+=("$before$word")
		  done < <(compgen -W "$1" -- "${cur##*,}")
		  compopt -o nospace 2>/dev/null
		}

		# EXTENSION…: directories, and files with these extensions, or all.
		_nianbao_files() {
		  local file extension
		  while IFS= read -r file; do
		    COMPREPLY+=("$file")
		  done < <(
		    if (($# == 0)); then
		      compgen -f -- "$cur"
		    else
		      compgen -d -- "$cur"
		      for extension; do
		        compgen -f -X "!*.$extension" -- "$cur"
		      done
		    fi
		  )
		  compopt -o filenames 2>/dev/null
		}

		_nianbao_directories() {
		  local directory
		  while IFS= read -r directory; do
		    COMPREPLY+=("$directory")
		  done < <(compgen -d -- "$cur")
		  compopt -o filenames 2>/dev/null
		}

		_nianbao() {
		  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command= i
		  COMPREPLY=()
		  # The equals sign of an option is a word of its own.
		  if [[ $cur == = ]]; then
		    cur=
		  elif [[ $prev == = ]]; then
		    prev=${COMP_WORDS[COMP_CWORD - 2]}
		  fi
		  for ((i = 1; i < COMP_CWORD; i++)); do
		    case ${COMP_WORDS[i]} in
		      --lang) ((i += COMP_CWORD - i > 1 && 1)); [[ ${COMP_WORDS[i]} == = ]] && ((i++)) ;;
		      -*) ;;
		      *) command=${COMP_WORDS[i]}; break ;;
		    esac
		  done
		""";

	private static final String TAIL = """
		}
		complete -F _nianbao nianbao
		""";

	private BashCompletion() {
	}

	static String script(Grammar grammar) {
		StringBuilder script = new StringBuilder(HEAD);
		script.append("  case $command in\n");
		String commands = grammar.commands().stream().map(Command::name).collect(Collectors.joining(" "));
		append(script, "''", grammar.options(), "_nianbao_words " + Shell.quoted(commands));
		for (Command command : grammar.commands()) {
			append(script, command.name(), command.options(), command.arguments().map(BashCompletion::call).orElse(":"));
		}
		return script.append("  esac\n").append(TAIL).toString();
	}

	private static void append(StringBuilder script, String pattern, List<Option> options, String arguments) {
		script.append("    ").append(pattern).append(")\n      case $prev in\n");
		for (Option option : options) {
			option.values().ifPresent(values -> script.append("        ").append(String.join(" | ", option.names())).append(") ").append(call(values))
				.append(" ;;\n"));
		}
		String names = options.stream().flatMap(option -> option.names().stream()).collect(Collectors.joining(" "));
		script.append("        *) if [[ $cur == -* ]]; then _nianbao_words ").append(Shell.quoted(names)).append("; else ").append(arguments)
			.append("; fi ;;\n      esac\n      ;;\n");
	}

	private static String call(Values values) {
		String words = String.join(" ", values.words());
		return switch (values.kind()) {
			case FREE -> ":";
			case WORD -> "_nianbao_words " + Shell.quoted(words);
			case LIST -> "_nianbao_list " + Shell.quoted(words);
			case FILES -> ("_nianbao_files " + words).strip();
			case DIRECTORY -> "_nianbao_directories";
		};
	}
}
