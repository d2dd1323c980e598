package org.nianbao.ide.hints;

import java.util.List;

import org.nianbao.checks.RuleCatalogue;
import org.nianbao.language.loading.LoadedReport;

/**
 * Says at the ends of lines what totals should be.
 */
public final class SumHints {

	/**
	 * @param catalogue the rules, in the language of the editor
	 */
	public SumHints(RuleCatalogue catalogue) {
	}

	/**
	 * Finds the hints of a report.
	 *
	 * @param report the report
	 * @return in the order of the text, one for a line at most
	 */
	public List<LineHint> of(LoadedReport report) {
		return List.of();
	}
}
