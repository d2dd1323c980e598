package org.nianbao.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.nianbao.checks.Aggregation;
import org.nianbao.checks.Finding;
import org.nianbao.checks.ReportChecker;
import org.nianbao.checks.ReportFixer;
import org.nianbao.checks.ReportFixer.Choice;
import org.nianbao.checks.ReportFixer.FixedReport;
import org.nianbao.cli.input.Input;
import org.nianbao.document.output.DocumentFormat;
import org.nianbao.language.library.ReportLibrary;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;

/**
 * Loads and checks reports. Thread-safe; the services behind it are made when first needed, because they take most of the time of a short run.
 */
final class ReportServices {

	/** Made when first asked for, once for all threads. */
	private static final class Lazy<T> {

		private final Supplier<T> maker;
		private T value;

		Lazy(Supplier<T> maker) {
			this.maker = maker;
		}

		synchronized T get() {
			if (value == null) {
				value = maker.get();
			}
			return value;
		}
	}

	private final Lazy<ReportLoader> loader = new Lazy<>(ReportLoader::standalone);
	private final Session session;
	private volatile Lazy<ReportLibrary> library;
	private final Lazy<ReportChecker> checker;

	private final Projects projects;

	/**
	 * @param session the run, in whose language the findings are
	 */
	ReportServices(Session session) {
		this(session, () -> ReportChecker.standard(session.messages().locale()));
	}

	/**
	 * @param session the run
	 * @param checker makes the checker
	 */
	ReportServices(Session session, Supplier<ReportChecker> checker) {
		this.session = session;
		this.checker = new Lazy<>(checker);
		projects = new Projects(session);
		library = library();
	}

	private Lazy<ReportLibrary> library() {
		return new Lazy<>(() -> new ReportLibrary(loader.get(), projects::ofReference, Optional.of(session.surroundings().directory())));
	}

	/** Looks at all files anew from now on. */
	void refresh() {
		projects.refresh();
		library = library();
	}

	/** Returns the projects of the reports. */
	Projects projects() {
		return projects;
	}

	/**
	 * Loads a report.
	 *
	 * @param input which one
	 * @param text  its text
	 * @return the report, for the calling thread alone; pictures and other reports are looked for next to its file
	 * @throws UsageException if the project of the report cannot be used
	 */
	LoadedReport load(Input input, String text) {
		String name = input.file().map(Path::toString).orElse(input.name());
		return library.get().load(text, name, input.file(), projects.of(input).project());
	}

	/**
	 * Checks a report.
	 *
	 * @param report a report that was loaded on this thread
	 * @return what was found, sorted
	 */
	List<Finding> check(LoadedReport report) {
		return checker.get().check(report, library.get());
	}

	/**
	 * Prepares a report to be written.
	 *
	 * @param report a report that was loaded on this thread
	 * @return its content; the reports that it refers to are those that are read for its check as well
	 */
	DocumentFormat.Content content(LoadedReport report) {
		return new DocumentFormat.Content(report, library.get());
	}

	/**
	 * Tells which reports a report sums up, and which of them are missing.
	 *
	 * @param report a report that was loaded on this thread
	 * @return what it lists; nothing where it sums up nothing
	 */
	Aggregation aggregation(LoadedReport report) {
		return Aggregation.of(report, library.get());
	}

	/**
	 * Repairs a report.
	 *
	 * @param input  which one
	 * @param text   its text
	 * @param choice which repairs to make
	 * @return the repaired text and what is found in it
	 */
	FixedReport fix(Input input, String text, Choice choice) {
		return new ReportFixer(loader.get(), checker.get(), library.get()).fix(load(input, text), choice);
	}

	/**
	 * Tells whether a finding says that the program has a mistake.
	 *
	 * @param finding any finding
	 * @return true if the report is not to blame
	 */
	static boolean isInternal(Finding finding) {
		return finding.rule().equals(ReportChecker.INTERNAL);
	}
}
