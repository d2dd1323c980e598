package org.nianbao.ide.folding;

import java.util.List;

import org.nianbao.language.loading.LoadedReport;

/**
 * Finds what can be folded in a report.
 */
public final class ReportFoldings {

	private ReportFoldings() {
	}

	/**
	 * Finds what can be folded in a report.
	 *
	 * @param report the report
	 * @return in the order of the text
	 */
	public static List<FoldingRegion> of(LoadedReport report) {
		return List.of();
	}
}
