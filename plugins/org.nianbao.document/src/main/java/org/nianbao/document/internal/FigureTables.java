package org.nianbao.document.internal;

import java.util.LinkedHashMap;
import java.util.Map;

import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.loading.LoadedReport;

/**
 * Which tables of a report are exported as figures.
 */
public final class FigureTables {

	private FigureTables() {
	}

	/**
	 * Returns the tables by which figures are named.
	 *
	 * @param report a report
	 * @return by their short names: the tables of the report's own format in its order; then those of other editions whose names are still free
	 */
	public static Map<String, OfficialTable> of(LoadedReport report) {
		Map<String, OfficialTable> tables = new LinkedHashMap<>();
		report.format().tables().forEach(spec -> report.table(spec).ifPresent(table -> tables.put(spec.name(), table)));
		report.tables().forEach(table -> tables.putIfAbsent(table.spec().name(), table));
		return tables;
	}
}
