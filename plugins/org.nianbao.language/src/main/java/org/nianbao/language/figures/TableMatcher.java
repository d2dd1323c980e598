package org.nianbao.language.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import org.nianbao.language.formats.BlockSpec;
import org.nianbao.language.formats.FormatRegistry;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.report.DataRow;
import org.nianbao.language.report.FigureTable;
import org.nianbao.language.report.HeaderCell;
import org.nianbao.language.report.HeaderRow;
import org.nianbao.language.report.Row;
import org.nianbao.language.text.Labels;

/**
 * Decides which official table a table of a report is: by its row labels, over all formats on board, and not by the section
 * that it stands in.
 */
final class TableMatcher {

	private final List<TableSpec> candidates;

	/**
	 * @param own     the report's own format, whose tables are preferred where nothing else decides
	 * @param formats all formats on board
	 */
	TableMatcher(ReportFormat own, FormatRegistry formats) {
		// A format shares the tables that it inherits with its parent.
		Collection<TableSpec> all = new LinkedHashSet<>(own.tables());
		formats.formats().forEach(format -> all.addAll(format.tables()));
		candidates = List.copyOf(all);
	}

	/**
	 * Finds the table that knows most of the row labels, at least half of them. Where several do, the headings decide, then the order.
	 *
	 * @param table a table of a report
	 * @return the official table, empty for a table that is none
	 */
	Optional<TableSpec> match(FigureTable table) {
		List<String> rows = new ArrayList<>();
		List<String> groups = new ArrayList<>();
		List<String> columns = new ArrayList<>();
		for (Row row : table.getRows()) {
			if (row instanceof HeaderRow header) {
				for (HeaderCell cell : header.getCells()) {
					columns.add(Labels.comparable(ModelTexts.cellLabel(cell).text()));
				}
			} else {
				(row instanceof DataRow ? rows : groups).add(Labels.comparable(ModelTexts.label(row).text()));
			}
		}
		TableSpec best = null;
		long bestScore = 0;
		for (TableSpec candidate : candidates) {
			long known = rows.stream().filter(candidate::knowsRow).count();
			long knownGroups = groups.stream().filter(candidate::knowsGroup).count();
			boolean most = rows.isEmpty() ? knownGroups * 2 >= groups.size() && knownGroups > 0 : known * 2 >= rows.size() && known > 0;
			long score = (known << Integer.SIZE) + knownGroups + columns.stream().filter(label -> hasColumn(candidate, label)).count();
			if (most && score > bestScore) {
				best = candidate;
				bestScore = score;
			}
		}
		return Optional.ofNullable(best);
	}

	private static boolean hasColumn(TableSpec table, String label) {
		for (BlockSpec block : table.blocks()) {
			if (block.knowsColumn(label)) {
				return true;
			}
		}
		return false;
	}
}
