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
import org.nianbao.language.report.BlankCell;
import org.nianbao.language.report.DataRow;
import org.nianbao.language.report.FigureTable;
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

	/** The labels of a table, comparable. */
	private record Labelling(List<String> rows, List<String> headings, List<List<String>> headers) {

		static Labelling of(List<FigureTable> pieces) {
			Labelling labels = new Labelling(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
			pieces.forEach(piece -> piece.getRows().forEach(labels::add));
			return labels;
		}

		private void add(Row row) {
			String label = Labels.comparable(ModelTexts.label(row).text());
			if (row instanceof HeaderRow header) {
				List<String> columns = new ArrayList<>(List.of(label));
				header.getCells().forEach(cell -> columns.add(Labels.comparable(ModelTexts.cellLabel(cell).text())));
				headers.add(columns);
			} else {
				boolean hasFigures = row instanceof DataRow data && !data.getCells().stream().allMatch(BlankCell.class::isInstance);
				(hasFigures ? rows : headings).add(label);
			}
		}
	}

	/**
	 * Finds the table that knows most of the labels of rows and groups, at least half of them. Where several do, the headers decide, then
	 * the order.
	 *
	 * @param pieces a table of a report, in several pieces where directives stand between its rows
	 * @return the official table, empty for a table that is none
	 */
	Optional<TableSpec> match(List<FigureTable> pieces) {
		Labelling labels = Labelling.of(pieces);
		TableSpec best = null;
		long bestScore = 0;
		for (TableSpec candidate : candidates) {
			long rows = labels.rows().stream().filter(candidate::knowsRow).count();
			long headings = labels.headings().stream().filter(label -> candidate.knowsGroup(label) || candidate.knowsRow(label)).count();
			long columns = 0;
			long total = labels.rows().size() + labels.headings().size();
			for (List<String> header : labels.headers()) {
				long known = header.stream().skip(1).filter(label -> hasColumn(candidate, label)).count();
				columns += known;
				if (known == 0 && candidate.knowsRow(header.get(0))) {
					// A row whose cells are all bad looks like a header.
					rows++;
					total++;
				}
			}
			long score = (rows << Integer.SIZE) + headings + columns;
			if ((rows + headings) * 2 >= total && rows + headings > 0 && score > bestScore) {
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
