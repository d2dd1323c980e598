package org.nianbao.ide.assist;

import java.util.List;

import org.nianbao.checks.RuleCatalogue;
import org.nianbao.language.loading.LoadedReport;

/**
 * Proposes what can be written in a report.
 */
public final class ReportAssist {

	/**
	 * @param catalogue the rules, in the language of the editor
	 */
	public ReportAssist(RuleCatalogue catalogue) {
	}

	/**
	 * Finds what can be written at a place.
	 *
	 * @param report the report
	 * @param offset where the caret is
	 * @return best first
	 */
	public List<Proposal> proposals(LoadedReport report, int offset) {
		return List.of();
	}
}
