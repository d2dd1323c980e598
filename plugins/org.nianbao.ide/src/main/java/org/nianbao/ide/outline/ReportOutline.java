package org.nianbao.ide.outline;

import java.util.List;

import org.nianbao.language.loading.LoadedReport;

/**
 * Finds the parts of a report.
 */
public final class ReportOutline {

	private ReportOutline() {
	}

	/**
	 * Finds the parts of a report.
	 *
	 * @param report the report
	 * @return in the order of the text
	 */
	public static List<OutlineNode> of(LoadedReport report) {
		return List.of();
	}
}
