package org.nianbao.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

class ColumnWidthsTest {

	@Test
	void widthsThatFillThePageStayAsTheyAre() {
		assertEquals(List.of(10, 20), ColumnWidths.fill(List.of(10, 20), 30));
	}

	@Test
	void widthsThatDoNotFitShrinkInProportionAndAddUp() {
		List<Integer> fitted = ColumnWidths.fill(List.of(754, 921, 3271, 685, 685, 685, 685, 685, 685, 685), 8844);
		assertEquals(8844, fitted.stream().mapToInt(Integer::intValue).sum());
		assertEquals(2970, fitted.get(2), 1);
	}

	@Test
	void noColumnVanishes() {
		List<Integer> fitted = ColumnWidths.fill(Collections.nCopies(100, 1000), 50);
		assertTrue(fitted.stream().allMatch(width -> width == 1));
	}

	@Test
	void widthsFollowFromTextsWhereNoneAreGiven() {
		Grid grid = Grid.builder(2, 2).add(cell(0, 0, 2, "总和")).add(cell(1, 0, 1, "一二三四五")).add(cell(1, 1, 1, "7")).build();
		assertEquals(List.of(10 * 105 + 280, 4 * 105 + 280), grid.columnWidths());
	}

	private static GridCell cell(int row, int column, int columnSpan, String text) {
		return GridCell.of(CellRole.DATA, row, column, 1, columnSpan, text);
	}
}
