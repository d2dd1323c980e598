package org.nianbao.cli;

import java.nio.file.InvalidPathException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

import org.nianbao.cli.Outcome.Crashed;
import org.nianbao.cli.Outcome.Done;
import org.nianbao.cli.Outcome.Refused;
import org.nianbao.cli.Outcome.Unreadable;
import org.nianbao.cli.input.Input;
import org.nianbao.cli.input.InputReader;
import org.nianbao.cli.input.Inputs;
import org.nianbao.cli.output.ProgressBar;
import org.nianbao.language.files.OrderedWork;
import org.nianbao.language.loading.UnreadableReportException;

/**
 * Works on all reports of a command line. Whatever happens to one of them, the others are worked on.
 */
final class Batch {

	/**
	 * What to do with a report.
	 *
	 * @param <R> the type of results
	 */
	@FunctionalInterface
	interface Work<R> {
		/**
		 * Does it. Called on any thread, so what is loaded must not leave the method.
		 *
		 * @param input which report
		 * @param text  its text
		 * @return what comes out
		 */
		R apply(Input input, String text);
	}

	/**
	 * What to do with a file that is no report of the language.
	 *
	 * @param <R> the type of results
	 */
	@FunctionalInterface
	interface ByteWork<R> {
		/**
		 * Does it. Called on any thread, so what is loaded must not leave the method.
		 *
		 * @param input which file
		 * @param bytes its content
		 * @return what comes out
		 */
		R apply(Input input, byte[] bytes);
	}

	/** Reads an input and does the work. */
	private interface Attempt<R> {
		R apply(Input input) throws UnreadableReportException;
	}

	private record Result<R>(Input input, Outcome<R> outcome) {
	}

	private final Session session;
	private final InputReader reader;
	private final Set<String> complaints = new HashSet<>();
	private boolean usageProblem;
	private boolean internalProblem;
	private boolean abandoned;
	private int unread;

	Batch(Session session) {
		this.session = session;
		reader = new InputReader(session.surroundings().in());
	}

	/**
	 * Works on the reports, in parallel. Problems go to standard error, in the order of the inputs.
	 *
	 * @param <R>     the type of results
	 * @param inputs  the reports
	 * @param work    what to do with each
	 * @param results gets the results, in the order of the inputs, on the thread of the caller
	 */
	<R> void run(Inputs inputs, Work<R> work, BiConsumer<Input, R> results) {
		runAll(inputs, input -> work.apply(input, reader.read(input)), results);
	}

	/**
	 * Works on files that are no reports of the language, in parallel. Problems go to standard error, in the order of the inputs.
	 *
	 * @param <R>     the type of results
	 * @param inputs  the files
	 * @param work    what to do with each
	 * @param results gets the results, in the order of the inputs, on the thread of the caller
	 */
	<R> void runOnBytes(Inputs inputs, ByteWork<R> work, BiConsumer<Input, R> results) {
		runAll(inputs, input -> work.apply(input, reader.bytes(input)), results);
	}

	private <R> void runAll(Inputs inputs, Attempt<R> work, BiConsumer<Input, R> results) {
		inputs.problems().forEach(problem -> session.complain(session.describe(problem)));
		unread = inputs.problems().size();
		usageProblem = unread > 0;
		try (ProgressBar progress = session.progress(inputs.inputs().size())) {
			OrderedWork.<Input, Result<R>>run(inputs.inputs(), input -> new Result<>(input, attempt(input, work)), result -> {
				handle(result, results);
				// Nobody reads any more (nianbao check … | head): no reason to go on, and none to complain.
				abandoned = session.out().checkError();
				progress.advance();
				return !abandoned;
			});
		}
	}

	/** Returns how many of the things that the user named could not be read. */
	int unread() {
		return unread;
	}

	/** Notes that the program has a mistake, of which the user has been told. */
	void internalProblem() {
		internalProblem = true;
	}

	/**
	 * Returns the exit code.
	 *
	 * @param findings whether anything was found on which the user wants to fail
	 * @return the code; not {@link ExitCode#OK} after an output that nobody read to its end, since not everything was looked at
	 */
	int exitCode(boolean findings) {
		if (internalProblem) {
			return ExitCode.INTERNAL;
		}
		if (usageProblem) {
			return ExitCode.USAGE;
		}
		return findings || abandoned ? ExitCode.FINDINGS : ExitCode.OK;
	}

	private <R> Outcome<R> attempt(Input input, Attempt<R> work) {
		try {
			return new Done<>(work.apply(input));
		} catch (UnreadableReportException e) {
			return new Unreadable<>(e);
		} catch (UsageException e) {
			return new Refused<>(e.complaints());
		} catch (InvalidPathException e) {
			return new Refused<>(List.of(session.badName(e.getInput())));
		} catch (Throwable e) { // also a stack overflow or a lack of memory is the matter of one report
			return new Crashed<>(e);
		}
	}

	private <R> void handle(Result<R> result, BiConsumer<Input, R> results) {
		String name = result.input().name();
		Outcome<R> outcome = result.outcome();
		if (outcome instanceof Done<R> done) {
			results.accept(result.input(), done.result());
		} else if (outcome instanceof Unreadable<R> failure) {
			unread++;
			usageProblem = true;
			session.complain(session.describe(name, failure.reason()));
		} else if (outcome instanceof Refused<R> refused) {
			unread++;
			usageProblem = true;
			// What is wrong with a project file is said once, however many reports it concerns.
			refused.complaints().stream().filter(complaints::add).forEach(session::complain);
		} else if (outcome instanceof Crashed<R> crash) {
			internalProblem = true;
			session.confess(name, crash.cause());
		}
	}
}
