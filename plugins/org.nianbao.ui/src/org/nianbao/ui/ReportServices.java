package org.nianbao.ui;

import java.util.Locale;

import org.nianbao.checks.ReportChecker;
import org.nianbao.checks.RuleIds;
import org.nianbao.ide.services.FormatLanguage;
import org.nianbao.ide.services.ReportLanguage;
import org.nianbao.language.ide.ReportIdeSetup;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.language.project.ReportProjects;

import com.google.inject.Injector;

/**
 * The services of the report language in this workbench: one of each, created when first asked for. Thread-safe.
 */
public final class ReportServices {

	/** Not created when the bundle starts: a workbench without an open report pays nothing. */
	private static final class Holder {
		private static final Injector INJECTOR = new ReportIdeSetup().createInjectorAndDoEMFRegistration();
		private static final ReportLoader LOADER = INJECTOR.getInstance(ReportLoader.class);
		private static final ReportChecker CHECKER = ReportChecker.standard(Locale.getDefault());
		private static final ReportProjects PROJECTS = new ReportProjects(RuleIds.IN_PROJECTS);
		private static final ReportLanguage REPORTS = new ReportLanguage(LOADER, CHECKER, PROJECTS);
		private static final FormatLanguage FORMATS = new FormatLanguage(Locale.getDefault());
	}

	private ReportServices() {
	}

	/**
	 * Returns the loader of reports.
	 *
	 * @return the loader of the workbench
	 */
	public static ReportLoader loader() {
		return Holder.LOADER;
	}

	/**
	 * Returns the checker of reports.
	 *
	 * @return the checker of the workbench, which speaks its language
	 */
	public static ReportChecker checker() {
		return Holder.CHECKER;
	}

	/**
	 * Returns the projects of reports.
	 *
	 * @return the projects, which whoever checks reports refreshes before
	 */
	public static ReportProjects projects() {
		return Holder.PROJECTS;
	}

	/**
	 * Returns what editors do with reports.
	 *
	 * @return the report language
	 */
	public static ReportLanguage reports() {
		return Holder.REPORTS;
	}

	/**
	 * Returns what editors do with formats.
	 *
	 * @return the format language
	 */
	public static FormatLanguage formats() {
		return Holder.FORMATS;
	}
}
