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
	 * @param table a table
	 * @return the lines as they are typed: rows and groups that the format does not know, rows that stand twice, rows with cells that
	 *         have no column; empty if there are none
	 */
	static Optional<Grid> of(OfficialTable table) {
		FreeGrid grid = new FreeGrid();
		TableLine.Header header = null;
		for (TableLine line : table.lines()) {
			List<String> texts = RowTexts.of(line.row());
			if (line instanceof TableLine.Header current) {
				header = current;
			} else if (line instanceof TableLine.Group group && group.group().isEmpty()) {
				grid.addGroup(texts);
			} else if (line instanceof TableLine.Data data && isLeftOver(data, texts)) {
				if (header != null) {
					grid.addHeader(RowTexts.of(header.row()));
					header = null;
				}
				grid.addLabelled(texts);
			}
		}
		return grid.isEmpty() ? Optional.empty() : Optional.of(grid.build());
	}

	private static boolean isLeftOver(TableLine.Data line, List<String> texts) {
		if (line.spec().isEmpty() || line.duplicate()) {
			return true;
		}
		for (int i = 1; i < texts.size(); i++) {
			boolean hasColumn = i <= line.columns().size() && line.columns().get(i - 1).isPresent();
			if (!hasColumn && !texts.get(i).isEmpty()) {
				return true;
			}
		}
		return false;
	}
}
