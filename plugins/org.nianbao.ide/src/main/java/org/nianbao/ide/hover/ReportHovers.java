package org.nianbao.ide.hover;

import java.util.Optional;

import org.nianbao.checks.RuleCatalogue;
import org.nianbao.language.loading.LoadedReport;

/**
 * Says what the parts of a report are.
 */
public final class ReportHovers {

	/**
	 * @param catalogue the rules, in the language of the editor
	 */
	public ReportHovers(RuleCatalogue catalogue) {
	}

	/**
	 * Says what a part of a report is.
	 *
	 * @param report the report
	 * @param offset a place in it
	 * @return empty where there is nothing to say
	 */
	public Optional<Hover> at(LoadedReport report, int offset) {
		return Optional.empty();
	}
}
