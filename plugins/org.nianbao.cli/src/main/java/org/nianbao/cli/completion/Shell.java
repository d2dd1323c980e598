package org.nianbao.cli.completion;

import java.util.function.Function;

import picocli.CommandLine;

/**
 * The shells that can complete command lines.
 */
public enum Shell {

	/** The Bourne-again shell, from version 3.2 on, without further packages. */
	BASH(BashCompletion::script),

	/** The Z shell, whose completion system must have been loaded. */
	ZSH(ZshCompletion::script),

	/** The friendly interactive shell. */
	FISH(FishCompletion::script);

	private final Function<Grammar, String> writer;

	Shell(Function<Grammar, String> writer) {
		this.writer = writer;
	}

	/**
	 * Writes the script that makes the shell complete command lines, without starting a JVM at each press of the key.
	 *
	 * @param commandLine the command line
	 * @param vocabulary  the words that are no part of its model
	 * @return a script to be sourced, every line with a line feed
	 */
	public String script(CommandLine commandLine, Vocabulary vocabulary) {
		return writer.apply(Grammar.of(commandLine, vocabulary));
	}

	/** Returns a word of a shell that stands for a text, whatever is in it. */
	static String quoted(String text) {
		return "'" + text.replace("'", "'\\''") + "'";
	}
}
