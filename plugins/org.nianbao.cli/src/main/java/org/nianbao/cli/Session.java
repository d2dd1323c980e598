package org.nianbao.cli;

import java.io.IOException;
import java.io.PrintStream;

import org.nianbao.checks.WriteFailures;
import org.nianbao.cli.input.InputProblem;
import org.nianbao.cli.output.PlainText;
import org.nianbao.cli.output.ProgressBar;
import org.nianbao.language.loading.UnreadableReportException;
import org.nianbao.reader.SourceKinds;

/**
 * One run of the command line: its surroundings, its language and how it talks to the user.
 */
final class Session {

	private final Surroundings surroundings;
	private final Messages messages;
	private final PrintStream out;
	private boolean quiet;
	private ProgressBar bar;

	/**
	 * @param surroundings what the run sees of the world
	 * @param messages     the texts in the language of the user
	 */
	Session(Surroundings surroundings, Messages messages) {
		this.surroundings = surroundings;
		this.messages = messages;
		out = surroundings.showsProgress() ? ErasingOutput.of(surroundings.out(), this::erase) : surroundings.out();
	}

	/** Returns what the run sees of the world. */
	Surroundings surroundings() {
		return surroundings;
	}

	/** Returns the texts in the language of the user. */
	Messages messages() {
		return messages;
	}

	/** From now on says nothing but what was asked for and what has gone wrong. */
	void silence() {
		quiet = true;
	}

	/** Tells whether the user wants to hear nothing but what was asked for and what has gone wrong. */
	boolean isQuiet() {
		return quiet;
	}

	/** Returns where findings and what else the user asked for goes. */
	PrintStream out() {
		return out;
	}

	/**
	 * Begins to show how far the run is, where somebody looks and wants to know; of a single piece of work nothing is shown.
	 *
	 * @param total how many pieces of work there are
	 * @return to be told of each that is done, and to be closed
	 */
	ProgressBar progress(int total) {
		boolean shown = total > 1 && !quiet && surroundings.showsProgress();
		bar = new ProgressBar(surroundings.err(), messages, () -> shown ? TerminalWidth.of(surroundings) : 0, total, System::nanoTime);
		return bar;
	}

	private void erase() {
		if (bar != null) {
			bar.erase();
		}
	}

	/** Tells the user something, on standard error, unless it is to be quiet. */
	void say(String text) {
		if (!quiet) {
			print(text);
		}
	}

	/** Tells the user what is odd and does no harm, on standard error, unless it is to be quiet. */
	void warn(String text) {
		say(messages.get("complaint", text));
	}

	/** Tells the user what is wrong, on standard error. The exit code will be neither 0 nor 1. */
	void complain(String text) {
		print(messages.get("complaint", text));
	}

	private void print(String text) {
		erase();
		surroundings.err().println(PlainText.oneLine(text));
	}

	/** Tells the user that the program has a mistake. */
	void confess(String where, Throwable cause) {
		complain(messages.get("internal-error", where.isEmpty() ? "" : messages.get("place", where), cause.toString()));
		if (surroundings.isDebugging()) {
			cause.printStackTrace(surroundings.err());
		} else {
			say(messages.get("internal-error.hint"));
		}
	}

	/** Puts into words why a path leads to no report. */
	String describe(InputProblem problem) {
		return switch (problem.kind()) {
			case MISSING -> messages.get("input.missing", problem.name());
			case NO_REPORTS -> messages.get("input.no-reports", problem.name());
			case NO_SOURCES -> messages.get("input.no-sources", problem.name(), String.join(messages.get("list.or"), SourceKinds.EXTENSIONS));
			case NO_MATCH -> messages.get("input.no-match", problem.name());
			case BAD_PATTERN -> messages.get("input.bad-pattern", problem.name(), problem.detail());
			case UNREADABLE_DIRECTORY -> messages.get("input.unreadable-directory", problem.name());
			case BAD_NAME -> badName(problem.name());
		};
	}

	/** Puts into words why a report cannot be read. */
	String describe(String name, UnreadableReportException e) {
		return switch (e.reason()) {
			case MISSING -> messages.get("input.missing", name);
			case INACCESSIBLE -> messages.get("input.inaccessible", name);
			case ENCODED_AS_GBK -> messages.get("input.gbk", name);
			case ENCODED_AS_UTF16 -> messages.get("input.utf16", name);
			case NOT_TEXT -> messages.get(SourceKinds.isNameOfSource(fileName(name)) ? "input.not-text.source" : "input.not-text", name);
			case TOO_LARGE -> messages.get("input.too-large", name);
		};
	}

	private static String fileName(String name) {
		return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
	}

	/** Puts into words that a file cannot be written. */
	String describeUnwritable(String name, IOException e) {
		return messages.get("output.failed", name, WriteFailures.reason(e, messages.locale()));
	}

	/** Puts into words that the encoding of the locale has no such file name. */
	String badName(String name) {
		return messages.get("input.bad-name", name, System.getProperty("sun.jnu.encoding"));
	}
}
