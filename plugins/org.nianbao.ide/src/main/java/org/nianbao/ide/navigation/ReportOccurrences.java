package org.nianbao.ide.navigation;

import java.util.List;

import org.nianbao.language.loading.LoadedReport;

/**
 * Finds where a report names the same thing.
 */
public final class ReportOccurrences {

	private ReportOccurrences() {
	}

	/**
	 * Finds where a report names the same thing.
	 *
	 * @param report the report
	 * @param offset a place in it
	 * @return see {@link Occurrence}
	 */
	public static List<Occurrence> at(LoadedReport report, int offset) {
		return List.of();
	}
}
