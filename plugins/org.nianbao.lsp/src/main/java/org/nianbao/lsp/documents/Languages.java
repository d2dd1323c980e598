package org.nianbao.lsp.documents;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.nianbao.checks.ReportChecker;
import org.nianbao.checks.RuleIds;
import org.nianbao.ide.services.EditorLanguage;
import org.nianbao.ide.services.FormatLanguage;
import org.nianbao.ide.services.ReportLanguage;
import org.nianbao.language.formats.FormatTexts;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.language.project.ReportProjects;

/**
 * The two languages in a server, and which text is written in which. One for each server; made when an editor has said which language its user
 * speaks. The services themselves are made when they are first needed. Thread-safe.
 */
public final class Languages {

	/** Which language a text is written in. */
	public enum Kind {
		/** A report. */
		REPORT,
		/** A format. */
		FORMAT
	}

	private static final String REPORT_EXTENSION = ".nianbao";
	private static final String REPORT_ID = "nianbao";
	private static final String FORMAT_ID = "geshi";

	private final Locale locale;
	private final OpenTexts texts;
	private final ReportProjects projects = new ReportProjects(RuleIds.IN_PROJECTS);
	private ReportLoader loader;
	private ReportChecker checker;
	private ReportLanguage reports;
	private FormatLanguage formats;

	/**
	 * @param locale the language of messages
	 * @param texts  the open texts, which stand for those on disk
	 */
	public Languages(Locale locale, OpenTexts texts) {
		this.locale = locale;
		this.texts = texts;
	}

	/**
	 * Tells what language a text is written in, by the name of its file, else by what the editor says.
	 *
	 * @param file       the file; empty for a text in none
	 * @param languageId what the editor calls its language; null where it does not say
	 * @return empty for a text that is neither a report nor a format
	 */
	public static Optional<Kind> kind(Optional<Path> file, String languageId) {
		if (file.isPresent() && isReport(file.get())) {
			return Optional.of(Kind.REPORT);
		}
		if (file.isPresent() && file.get().getFileName() != null && FormatTexts.isFormat(file.get())) {
			return Optional.of(Kind.FORMAT);
		}
		if (REPORT_ID.equalsIgnoreCase(languageId)) {
			return Optional.of(Kind.REPORT);
		}
		return FORMAT_ID.equalsIgnoreCase(languageId) ? Optional.of(Kind.FORMAT) : Optional.empty();
	}

	private static boolean isReport(Path file) {
		return file.getFileName() != null && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(REPORT_EXTENSION);
	}

	/**
	 * Returns the language of messages.
	 *
	 * @return English or Chinese
	 */
	public Locale locale() {
		return locale;
	}

	/**
	 * Returns the projects of reports.
	 *
	 * @return the projects, which whoever reads reports refreshes before
	 */
	public ReportProjects projects() {
		return projects;
	}

	/**
	 * Returns the loader of reports.
	 *
	 * @return the loader of the process
	 */
	public synchronized ReportLoader loader() {
		if (loader == null) {
			loader = ReportLoader.standalone();
		}
		return loader;
	}

	/**
	 * Returns the checker of reports.
	 *
	 * @return a checker that speaks the language of the editor
	 */
	public synchronized ReportChecker checker() {
		if (checker == null) {
			checker = ReportChecker.standard(locale);
		}
		return checker;
	}

	/**
	 * Returns what editors do with reports.
	 *
	 * @return the report language
	 */
	public synchronized EditorLanguage<LoadedReport> reports() {
		if (reports == null) {
			reports = new ReportLanguage(loader(), checker(), projects, new FullCheck(this, texts));
		}
		return reports;
	}

	/**
	 * Returns what editors do with formats.
	 *
	 * @return the format language
	 */
	public synchronized FormatLanguage formats() {
		if (formats == null) {
			formats = new FormatLanguage(locale);
		}
		return formats;
	}
}
