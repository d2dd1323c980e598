package org.nianbao.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.nianbao.checks.Finding;
import org.nianbao.checks.ReportChecker;
import org.nianbao.checks.ReportFixer;
import org.nianbao.checks.ReportFixer.Choice;
import org.nianbao.checks.ReportFixer.FixedReport;
import org.nianbao.cli.input.Input;
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
	private final Lazy<ReportChecker> checker;

	/**
	 * @param locale the language of the findings
	 */
	ReportServices(Locale locale) {
		this(() -> ReportChecker.standard(locale));
	}

	/**
	 * @param checker makes the checker
	 */
	ReportServices(Supplier<ReportChecker> checker) {
		this.checker = new Lazy<>(checker);
	}

	/**
	 * Loads a report.
	 *
	 * @param input which one
	 * @param text  its text
	 * @return the report, for the calling thread alone; pictures and other reports are looked for next to its file
	 */
	LoadedReport load(Input input, String text) {
		return loader.get().load(text, input.file().map(Object::toString).orElse(input.name()));
	}

	/**
	 * Checks a report.
	 *
	 * @param report a report that was loaded on this thread
	 * @return what was found, sorted
	 */
	List<Finding> check(LoadedReport report) {
		return checker.get().check(report);
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
		return new ReportFixer(loader.get(), checker.get()).fix(load(input, text), choice);
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
