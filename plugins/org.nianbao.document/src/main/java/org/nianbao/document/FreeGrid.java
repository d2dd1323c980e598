package org.nianbao.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.nianbao.language.text.DisplayWidth;

/**
 * Builds the grid of a table that no format knows: every row as it is typed.
 */
final class FreeGrid {

	/** Longer written are prose, which does not look well in the middle of a cell. In display columns. */
	private static final int LONGEST_CENTRED = 24;

	private final Sources sources;
	private final List<List<WrittenCell>> rows = new ArrayList<>();
	private final List<CellRole> firstRoles = new ArrayList<>();
	private final List<CellRole> otherRoles = new ArrayList<>();

	/**
	 * @param sources gets to know where the cells come from
	 */
	FreeGrid(Sources sources) {
		this.sources = sources;
	}

	/**
	 * Adds a row whose cells head columns.
	 *
	 * @param written the cells
	 */
	void addHeader(List<WrittenCell> written) {
		add(written, CellRole.COLUMN_HEADER, CellRole.COLUMN_HEADER);
	}

	/**
	 * Adds a heading over the rows that follow.
	 *
	 * @param written its only cell
	 */
	void addGroup(List<WrittenCell> written) {
		add(written, CellRole.BLOCK, CellRole.DATA);
	}

	/**
	 * Adds a row whose first cell is its label.
	 *
	 * @param written the cells
	 */
	void addLabelled(List<WrittenCell> written) {
		add(written, CellRole.ROW_HEADER, CellRole.DATA);
	}

	/**
	 * Adds a row without a label.
	 *
	 * @param written the cells
	 */
	void addPlain(List<WrittenCell> written) {
		add(written, CellRole.DATA, CellRole.DATA);
	}

	private void add(List<WrittenCell> written, CellRole first, CellRole others) {
		rows.add(written.isEmpty() ? List.of(new WrittenCell("", null)) : written);
		firstRoles.add(first);
		otherRoles.add(others);
	}

	boolean isEmpty() {
		return rows.isEmpty();
	}

	/**
	 * Makes the grid. One empty cell takes all columns that a row lacks, so that a single long row does not make the whole table large.
	 *
	 * @return the grid; a header in the first row is repeated on every page
	 */
	Grid build() {
		int columns = rows.stream().mapToInt(List::size).max().orElseThrow();
		GridBuilder builder = Grid.builder(rows.size(), columns);
		boolean headed = rows.size() > 1 && firstRoles.get(0) == CellRole.COLUMN_HEADER;
		builder.headerRows(headed ? 1 : 0);
		for (int row = 0; row < rows.size(); row++) {
			List<WrittenCell> written = rows.get(row);
			int end = written.size();
			boolean lacking = end < columns;
			boolean spanning = lacking && firstRoles.get(row) == CellRole.BLOCK && end == 1;
			for (int column = 0; column < end; column++) {
				CellRole role = column == 0 ? firstRoles.get(row) : otherRoles.get(row);
				builder.add(cell(written.get(column), row, column, spanning ? columns : 1, role));
			}
			if (lacking && !spanning) {
				builder.add(cell(new WrittenCell("", null), row, end, columns - end, CellRole.DATA));
			}
		}
		return builder.build();
	}

	private GridCell cell(WrittenCell written, int row, int column, int span, CellRole role) {
		String text = written.text();
		Alignment alignment = DisplayWidth.of(text) > LONGEST_CENTRED ? Alignment.LEFT : Alignment.CENTER;
		return sources.put(new GridCell(text, row, column, 1, span, role, alignment, Optional.empty()), written.region());
	}
}
