package org.nianbao.language.tests.seeds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How a seed report writes down the rows and cells of a table.
 */
enum CellLayout {

	/** A line is a row, tabs divide the cells. */
	TABS {
		@Override
		List<List<String>> rows(List<String> lines) {
			return lines.stream().map(line -> cells(line.split("\t"))).filter(row -> !row.isEmpty()).toList();
		}
	},

	/** A line is a row, bars divide the cells; a row of dashes is a rule. */
	PIPES {
		@Override
		List<List<String>> rows(List<String> lines) {
			return lines.stream().filter(line -> !line.matches("[|\\-\\s]*-[|\\-\\s]*")).map(line -> cells(line.split("\\|")))
				.filter(row -> !row.isEmpty()).toList();
		}
	},

	/** A line that begins with a tab is a cell, one that does not goes on with the cell before; an empty line ends the row. */
	LINES {
		@Override
		List<List<String>> rows(List<String> lines) {
			List<List<String>> rows = new ArrayList<>();
			List<String> row = new ArrayList<>();
			for (String line : lines) {
				if (line.isEmpty()) {
					addRow(rows, row);
					row = new ArrayList<>();
				} else if (line.startsWith("\t") || row.isEmpty()) {
					row.add(line);
				} else {
					row.set(row.size() - 1, row.get(row.size() - 1) + line);
				}
			}
			addRow(rows, row);
			return rows;
		}

		private void addRow(List<List<String>> rows, List<String> row) {
			List<String> cells = cells(row.toArray(String[]::new));
			if (!cells.isEmpty()) {
				rows.add(cells);
			}
		}
	};

	/**
	 * Reads the rows of a table.
	 *
	 * @param lines the lines of the seed
	 * @return for each row its cells that are not empty; rows without any are left out
	 */
	abstract List<List<String>> rows(List<String> lines);

	/**
	 * Finds a layout.
	 *
	 * @param name the name in small letters
	 * @return the layout
	 */
	static CellLayout of(String name) {
		return valueOf(name.toUpperCase(Locale.ROOT));
	}

	private static List<String> cells(String[] cells) {
		return Arrays.stream(cells).map(Transcription::strip).filter(cell -> !cell.isEmpty()).toList();
	}
}
