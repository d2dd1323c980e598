package org.nianbao.ide.navigation;

import java.util.List;

import org.nianbao.language.loading.LoadedReport;

/**
 * Finds where the parts of a report lead.
 */
public final class ReportLinks {

	private ReportLinks() {
	}

	/**
	 * Finds where the parts of a report lead.
	 *
	 * @param report the report
	 * @param offset a place in it
	 * @return see {@link Link}
	 */
	public static List<Link> at(LoadedReport report, int offset) {
		return List.of();
	}
}
