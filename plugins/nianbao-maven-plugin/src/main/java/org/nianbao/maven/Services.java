package org.nianbao.maven;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.nianbao.checks.ReportChecker;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.language.loading.ReportLoader;

/**
 * What takes long to make: once for all modules of a build, whose threads share it.
 *
 * @param loader    reads reports
 * @param checker   checks them, in one language
 * @param catalogue the rules, in that language
 */
record Services(ReportLoader loader, ReportChecker checker, RuleCatalogue catalogue) {

	/** Maven keeps the classes of a plugin for the whole build. */
	private static final Map<Locale, Services> MADE = new ConcurrentHashMap<>();

	/** Made when first asked for. */
	private static final class Loader {
		private static final ReportLoader LOADER = ReportLoader.standalone();
	}

	static Services of(Locale locale) {
		return MADE.computeIfAbsent(locale, wanted -> new Services(Loader.LOADER, ReportChecker.standard(wanted), RuleCatalogue.of(wanted)));
	}
}
