package org.nianbao.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.nianbao.cli.input.Input;
import org.nianbao.cli.input.Inputs;
import org.nianbao.cli.watch.Watch;
import org.nianbao.language.project.ReportProject;

/**
 * What {@code --watch} makes of a command: keeps what has come of each file, and ends when whoever has started it does: at a signal, when standard
 * input, if it is a pipe, comes to its end, or when nobody reads the output any more.
 *
 * @param <R> what comes of a file
 */
final class Watching<R> {

	/**
	 * The work of a command.
	 *
	 * @param <R> what comes of a file
	 */
	interface Command<R> {
		/**
		 * Works on files.
		 *
		 * @param batch   works on them
		 * @param changed the files
		 * @param all     all that there are now
		 * @param results gets what comes of them
		 */
		void work(Batch batch, Inputs changed, List<Input> all, Map<Input, R> results);

		/**
		 * Tells the user how things stand.
		 *
		 * @param turn    the time of day, and how many files were worked on
		 * @param results what has come of all files by now
		 * @param unread  how many of them could not be read
		 */
		void tell(String turn, Collection<R> results, int unread);

		/** Tells whether the user wants to fail on what has come of a file. */
		boolean fails(R result);
	}

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

	private final Session session;
	private final ReportServices services;
	private final Set<Path> concerningAll;
	private final Command<R> command;
	private final Map<Input, R> results = new LinkedHashMap<>();
	private Watch watch;
	private boolean begun;
	private int unread;
	private boolean internalProblem;

	/**
	 * @param session       the run
	 * @param services      loads the reports
	 * @param concerningAll files that concern all reports
	 * @param command       what to do
	 */
	Watching(Session session, ReportServices services, Set<Path> concerningAll, Command<R> command) {
		this.session = session;
		this.services = services;
		this.concerningAll = concerningAll;
		this.command = command;
	}

	/**
	 * Works until the end.
	 *
	 * @param paths what the user names
	 * @return the exit code: that of the last state of all files
	 */
	int run(List<String> paths) {
		if (paths.contains(Input.STANDARD_INPUT)) {
			throw new UsageException(session.messages().get("watch.standard-input"));
		}
		try (Watch files = new Watch(paths, session.surroundings().directory(), services.projects().all(), new Turns())) {
			watch = files;
			session.say(session.messages().get("watch.begin"));
			files.run();
		} catch (Abandoned e) {
			return ExitCode.FINDINGS;
		} catch (IOException e) {
			throw new UsageException(session.messages().get("watch.failed", e.getMessage()));
		}
		if (internalProblem) {
			return ExitCode.INTERNAL;
		}
		return unread > 0 ? ExitCode.USAGE : results.values().stream().anyMatch(command::fails) ? ExitCode.FINDINGS : ExitCode.OK;
	}

	/** A terminal is not read from: that would stop a run in the background. Neither is a file, which is at its end at once. */
	private void endWithStandardInput() {
		InputStream in = session.surroundings().in();
		if (in == System.in && !Descriptors.isPipe(Descriptors.IN)) {
			return;
		}
		Thread reader = new Thread(() -> {
			try (Watch ended = watch) {
				while (in.read() >= 0) {
					// What is typed means nothing; only the end does.
				}
			} catch (IOException e) {
				// This is an end as well.
			}
		}, "nianbao-watch-end");
		reader.setDaemon(true);
		reader.start();
	}

	/** Nobody reads the output any more. */
	private static final class Abandoned extends RuntimeException {
		private static final long serialVersionUID = 1L;

		Abandoned() {
			super(null, null, false, false);
		}
	}

	private final class Turns implements Watch.Work {

		private final Set<Path> templates = new HashSet<>();

		@Override
		public Optional<Object> project(Input input) {
			try {
				ReportProject project = services.projects().of(input).project();
				project.printing().referenceDocument().ifPresent(template -> templates.add(template.toAbsolutePath().normalize()));
				return Optional.of(project);
			} catch (UsageException e) {
				return Optional.empty();
			}
		}

		@Override
		public void refresh() {
			services.refresh();
			templates.clear();
			templates.addAll(concerningAll);
		}

		@Override
		public Set<Path> concerningAll() {
			return Set.copyOf(templates);
		}

		@Override
		public void run(Inputs changed, Inputs all) {
			results.keySet().retainAll(Set.copyOf(all.inputs()));
			changed.inputs().forEach(results::remove);
			Batch batch = new Batch(session);
			try {
				command.work(batch, changed, all.inputs(), results);
			} catch (UsageException e) {
				// It may be right again after the next change.
				e.complaints().forEach(session::complain);
			}
			internalProblem |= batch.exitCode(false) == ExitCode.INTERNAL;
			unread = all.inputs().size() - results.size() + all.problems().size();
			String time = LocalTime.now().format(TIME);
			command.tell(session.messages().count("watch.turn", changed.inputs().size(), time), results.values(), unread);
			if (session.out().checkError()) {
				throw new Abandoned();
			}
			if (!begun) {
				begun = true;
				endWithStandardInput();
			}
		}
	}
}
