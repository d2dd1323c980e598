package org.nianbao.document;

import java.util.List;
import java.util.Optional;

import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.figures.TableLine;

/**
 * Finds the lines of an official table that its official grid does not show, or not wholly: nothing that was typed may be missing
 * in print.
 */
final class LeftOvers {

	private LeftOvers() {
	}

	/**
	 * Returns the lines left over.
	 *
	 * @param table   a table
	 * @param sources gets to know where the cells come from
	 * @return the lines as they are typed: rows and groups that the format does not know, rows that stand twice, rows with cells that
	 *         have no column; empty if there are none
	 */
	static Optional<Grid> of(OfficialTable table, Sources sources) {
		FreeGrid grid = new FreeGrid(sources);
		TableLine.Header header = null;
		for (TableLine line : table.lines()) {
			List<WrittenCell> cells = RowTexts.cells(line.row());
			if (line instanceof TableLine.Header current) {
				header = current;
			} else if (line instanceof TableLine.Group group && group.group().isEmpty()) {
				grid.addGroup(cells);
			} else if (line instanceof TableLine.Data data && isLeftOver(data, cells)) {
				if (header != null) {
					grid.addHeader(RowTexts.cells(header.row()));
					header = null;
				}
				grid.addLabelled(cells);
			}
		}
		return grid.isEmpty() ? Optional.empty() : Optional.of(grid.build());
	}

	private static boolean isLeftOver(TableLine.Data line, List<WrittenCell> cells) {
		if (line.spec().isEmpty() || line.duplicate()) {
			return true;
		}
		for (int i = 1; i < cells.size(); i++) {
			boolean hasColumn = i <= line.columns().size() && line.columns().get(i - 1).isPresent();
			if (!hasColumn && !cells.get(i).text().isEmpty()) {
				return true;
			}
		}
		return false;
	}
}
