package org.nianbao.document.xlsx;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nianbao.document.Alignment;
import org.nianbao.document.CellRole;
import org.nianbao.document.DocumentException;
import org.nianbao.document.Grid;
import org.nianbao.document.GridBuilder;
import org.nianbao.document.GridCell;
import org.nianbao.document.xlsx.Sheet.Shown;

/**
 * Makes the sheet that compares totals with the sums that they should be. The tables keep what the report says: it is the office that answers
 * for a figure, so a formula in its place would pretend that the report says something else.
 */
final class WrongTotalsSheet {

	/** What the sheet is called. */
	static final String NAME = "核对";

	private static final String HEADING = "与各项之和不符的合计";
	private static final List<String> HEADS = List.of("表", "行", "列", "报告的数", "各项之和", "差");
	private static final List<Integer> WIDTHS = List.of(1_300, 3_400, 1_700, 1_200, 1_200, 1_100);
	private static final int TYPED = 3;
	private static final int SUM = 4;
	private static final int DIFFERENCE = 5;
	private static final Pattern CELL = Pattern.compile("[A-Z]+\\d+(?::[A-Z]+\\d+)?");

	private WrongTotalsSheet() {
	}

	/**
	 * Makes the sheet.
	 *
	 * @param name  its name
	 * @param wrong the totals, at least one
	 * @param title which report they are of; may be empty
	 * @return the sheet
	 * @throws DocumentException if a sheet has no room for it
	 */
	static Sheet build(String name, List<WrongTotal> wrong, String title) throws DocumentException {
		Sheet sheet = new Sheet(name, WIDTHS);
		sheet.addLine(HEADING, Look.TITLE, Alignment.CENTER);
		sheet.addLine(title, Look.SUBTITLE, Alignment.CENTER);
		int firstRow = sheet.rows().size();
		GridBuilder grid = Grid.builder(wrong.size() + 1, HEADS.size()).headerRows(1).columnWidths(WIDTHS);
		for (int column = 0; column < HEADS.size(); column++) {
			grid.add(GridCell.of(CellRole.COLUMN_HEADER, 0, column, 1, 1, HEADS.get(column)));
			for (int row = 1; row <= wrong.size(); row++) {
				grid.add(GridCell.of(CellRole.DATA, row, column, 1, 1, ""));
			}
		}
		sheet.addGrid(grid.build(), cell -> cell.row() == 0 ? Shown.text(HEADS.get(cell.column()), Look.HEADER, Alignment.CENTER)
			: show(wrong.get(cell.row() - 1), firstRow + cell.row(), cell.column()));
		sheet.freeze(firstRow + 1, 0);
		return sheet;
	}

	private static Shown show(WrongTotal total, int row, int column) {
		String sheet = Sheet.reference(total.sheet());
		BigDecimal typed = total.figure().value();
		Map<Integer, Shown> numbers = Map.of(
			TYPED, number(typed, sheet + total.cell().name()),
			SUM, number(total.sum(), CELL.matcher(total.formula()).replaceAll(match -> Matcher.quoteReplacement(sheet + match.group()))),
			DIFFERENCE, number(typed.subtract(total.sum()), CellRange.cell(row, TYPED).name() + "-" + CellRange.cell(row, SUM).name()));
		return switch (column) {
			case 0 -> Shown.text(total.sheet(), Look.BODY, Alignment.CENTER);
			case 1 -> Shown.text(total.figure().row().label(), Look.BODY, Alignment.LEFT);
			case 2 -> Shown.text(total.figure().column().label(), Look.BODY, Alignment.CENTER);
			default -> numbers.get(column);
		};
	}

	private static Shown number(BigDecimal value, String formula) {
		CellStyle style = CellStyle.number(Look.BODY, Alignment.CENTER, NumberFormat.of(value, false, "").orElseThrow());
		return new Shown(new CellValue.Number(value, formula), style, value.toPlainString());
	}
}
