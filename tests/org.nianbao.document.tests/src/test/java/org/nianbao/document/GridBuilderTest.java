package org.nianbao.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class GridBuilderTest {

	@Test
	void coversEveryPosition() {
		Grid grid = Samples.applications();
		assertEquals(28, grid.rows());
		assertEquals(10, grid.columns());
		assertEquals(25 * 7, grid.cells().stream().filter(cell -> cell.role() == CellRole.DATA).count());
		for (int row = 0; row < grid.rows(); row++) {
			for (int column = 0; column < grid.columns(); column++) {
				GridCell cell = grid.at(row, column);
				assertTrue(cell.row() <= row && row < cell.endRow() && cell.column() <= column && column < cell.endColumn(),
					row + "/" + column + ": " + cell);
			}
		}
	}

	@Test
	void rowsHoldTheCellsThatReachIntoThem() {
		Grid grid = Samples.applications();
		assertEquals(3 + 7, grid.row(20).size());
		assertSame(grid.at(5, 0), grid.row(20).get(0));
		assertEquals(List.of("", "（四）无法提供", "1.本机关不掌握相关政府信息"), grid.texts(15).subList(0, 3));
	}

	@Test
	void cellsComeInReadingOrderWhateverTheOrderOfAdding() {
		Grid grid = Grid.builder(2, 2).add(data(1, 1, 1, 1)).add(data(0, 1, 1, 1)).add(data(0, 0, 2, 1)).build();
		assertEquals(List.of(data(0, 0, 2, 1), data(0, 1, 1, 1), data(1, 1, 1, 1)), grid.cells());
	}

	@Test
	void uncoveredPositionsAreRefused() {
		assertRefused("row 1, column 1 is covered by no cell", Grid.builder(2, 2).add(data(0, 0, 1, 2)).add(data(1, 0, 1, 1)));
		assertRefused("row 0, column 0 is covered by no cell", Grid.builder(1, 2).add(data(0, 1, 1, 1)));
		assertRefused("row 0, column 1 is covered by no cell", Grid.builder(1, 3).add(data(0, 0, 1, 1)).add(data(0, 2, 1, 1)));
		assertRefused("row 0, column 0 is covered by no cell", Grid.builder(1, 1));
	}

	@Test
	void positionsCoveredTwiceAreRefused() {
		assertRefused("row 0, column 0 is covered by several cells", Grid.builder(1, 1).add(data(0, 0, 1, 1)).add(data(0, 0, 1, 1)));
		assertRefused("row 1, column 0 is covered by several cells", Grid.builder(2, 2).add(data(0, 0, 2, 2)).add(data(1, 0, 1, 1)));
		assertRefused("row 0, column 1 is covered by several cells", Grid.builder(1, 3).add(data(0, 0, 1, 2)).add(data(0, 1, 1, 2)));
	}

	@Test
	void cellsBeyondTheGridAreRefused() {
		assertRefused("the cell at row 0, column 0 of 2 × 1 reaches beyond the grid", Grid.builder(1, 1).add(data(0, 0, 2, 1)));
		assertRefused("the cell at row 0, column 1 of 1 × 1 reaches beyond the grid", Grid.builder(1, 1).add(data(0, 1, 1, 1)));
	}

	@Test
	void headerRowsMustEndWhereCellsEnd() {
		assertRefused("the cell at row 0, column 0 of 2 × 1 reaches out of the header rows", Grid.builder(2, 1).headerRows(1).add(data(0, 0, 2, 1)));
		assertRefused("2 header rows of 1", Grid.builder(1, 1).headerRows(2).add(data(0, 0, 1, 1)));
		assertEquals(2, Grid.builder(2, 1).headerRows(2).add(data(0, 0, 2, 1)).build().headerRows());
	}

	@Test
	void widthsMustFitTheColumns() {
		assertRefused("2 widths for 1 columns", Grid.builder(1, 1).columnWidths(List.of(1, 2)).add(data(0, 0, 1, 1)));
		assertRefused("a column without width", Grid.builder(1, 1).columnWidths(List.of(0)).add(data(0, 0, 1, 1)));
	}

	@Test
	void impossibleCellsAndGridsCannotBeMade() {
		assertThrows(IllegalArgumentException.class, () -> Grid.builder(0, 1));
		assertThrows(IllegalArgumentException.class, () -> data(-1, 0, 1, 1));
		assertThrows(IllegalArgumentException.class, () -> data(0, 0, 0, 1));
		assertThrows(IllegalArgumentException.class, () -> data(1, 0, Integer.MAX_VALUE, 1));
	}

	@Test
	void manyRowsTakeTimeInProportion() {
		int rows = 200_000;
		GridBuilder builder = Grid.builder(rows, 1_000);
		for (int row = 0; row < rows; row++) {
			builder.add(data(row, 0, 1, 1)).add(data(row, 1, 1, 999));
		}
		Grid grid = Assertions.assertTimeout(Duration.ofSeconds(20), builder::build);
		assertEquals(999, grid.at(rows - 1, 500).columnSpan());
	}

	private static void assertRefused(String message, GridBuilder builder) {
		assertEquals(message, assertThrows(IllegalStateException.class, builder::build).getMessage());
	}

	private static GridCell data(int row, int column, int rowSpan, int columnSpan) {
		return new GridCell("", row, column, rowSpan, columnSpan, CellRole.DATA, Alignment.CENTER, Optional.empty());
	}
}
