package org.nianbao.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

import org.nianbao.cli.input.InputProblem;
import org.nianbao.cli.output.PlainText;
import org.nianbao.language.loading.UnreadableReportException;
import org.nianbao.reader.SourceKinds;

/**
 * One run of the command line: its surroundings, its language and how it talks to the user.
 *
 * @param surroundings what the run sees of the world
 * @param messages     the texts in the language of the user
 */
record Session(Surroundings surroundings, Messages messages) {

	/** Returns where findings and what else the user asked for goes. */
	PrintStream out() {
		return surroundings.out();
	}

	/** Tells the user something, on standard error. */
	void say(String text) {
		surroundings.err().println(PlainText.oneLine(text));
	}

	/** Tells the user what is wrong, on standard error. */
	void complain(String text) {
		say(messages.get("complaint", text));
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
			case NOT_TEXT -> messages.get("input.not-text", name);
			case TOO_LARGE -> messages.get("input.too-large", name);
		};
	}

	/** Puts into words that a file cannot be written. */
	String describeUnwritable(String name, IOException e) {
		return messages.get("output.failed", name, reason(e));
	}

	private String reason(IOException e) {
		if (e instanceof AccessDeniedException) {
			return messages.get("output.denied");
		}
		if (e instanceof NoSuchFileException) {
			return messages.get("output.no-directory");
		}
		// Other exceptions of the file system have the name of the file for a message.
		String reason = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
		return reason == null ? e.getClass().getSimpleName() : reason;
	}

	/** Puts into words that the encoding of the locale has no such file name. */
	String badName(String name) {
		return messages.get("input.bad-name", name, System.getProperty("sun.jnu.encoding"));
	}
}
