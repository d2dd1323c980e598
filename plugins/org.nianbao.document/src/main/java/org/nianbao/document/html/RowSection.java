package org.nianbao.document.html;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.document.CellRole;
import org.nianbao.document.Grid;

/**
 * Rows of a table that HTML keeps in one element: the common header, or the rows of one block.
 *
 * @param element the name of the element
 * @param first   the first grid row
 * @param end     the grid row after the last one
 */
record RowSection(String element, int first, int end) {

	/**
	 * Cuts a grid into sections. A block begins a section, if no cell reaches into it from above.
	 *
	 * @param grid the grid
	 * @return all its rows in order, in at least one section
	 */
	static List<RowSection> of(Grid grid) {
		List<RowSection> sections = new ArrayList<>();
		int first = grid.headerRows();
		if (first > 0) {
			sections.add(new RowSection("thead", 0, first));
		}
		for (int row = first + 1; row < grid.rows(); row++) {
			if (beginsBlock(grid, row)) {
				sections.add(new RowSection("tbody", first, row));
				first = row;
			}
		}
		if (first < grid.rows()) {
			sections.add(new RowSection("tbody", first, grid.rows()));
		}
		return sections;
	}

	private static boolean beginsBlock(Grid grid, int row) {
		return grid.row(row).stream().anyMatch(cell -> cell.role() == CellRole.BLOCK)
			&& grid.row(row).stream().allMatch(cell -> cell.row() == row);
	}

	/**
	 * Turns column widths into percentages.
	 *
	 * @param widths positive numbers in one unit
	 * @return for each its share in all of them, with two decimals
	 */
	static List<String> percentages(List<Integer> widths) {
		long total = widths.stream().mapToLong(Integer::longValue).sum();
		List<String> percentages = new ArrayList<>(widths.size());
		for (int width : widths) {
			long hundredths = width * 10_000L / total;
			percentages.add(hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10);
		}
		return percentages;
	}
}
