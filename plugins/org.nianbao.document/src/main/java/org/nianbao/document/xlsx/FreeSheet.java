package org.nianbao.document.xlsx;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

import org.nianbao.document.Alignment;
import org.nianbao.document.CellRole;
import org.nianbao.document.DocumentException;
import org.nianbao.document.GridCell;
import org.nianbao.document.Table;
import org.nianbao.document.xlsx.Sheet.Shown;

/**
 * Makes the sheets of tables that no format knows: as they are typed, with numbers for what is certainly one.
 */
final class FreeSheet {

	/** No zeros in front, which numbers of files and telephones have. */
	private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,14})(?:\\.\\d{1,15})?");

	/** Of the sheet, in twentieths of a point: that of the page less its margins. */
	private static final int WIDTH = 9_700;

	private FreeSheet() {
	}

	/**
	 * Makes a sheet.
	 *
	 * @param name    its name
	 * @param block   the table as it is printed
	 * @param heading what stands above the table; may be empty
	 * @param title   which report it is of; may be empty
	 * @return the sheet
	 * @throws DocumentException if a sheet has no room for it
	 */
	static Sheet build(String name, Table block, String heading, String title) throws DocumentException {
		Sheet sheet = new Sheet(name, spread(Sheet.widths(block.grid(), FreeSheet::show)));
		sheet.addLine(heading, Look.TITLE, Alignment.CENTER);
		sheet.addLine(title, Look.SUBTITLE, Alignment.CENTER);
		int firstRow = sheet.rows().size();
		sheet.addGrid(block.grid(), FreeSheet::show);
		sheet.freeze(firstRow + block.grid().headerRows(), 0);
		for (var note : block.notes()) {
			sheet.addLine(note.text(), Look.NOTE, Alignment.LEFT);
		}
		return sheet;
	}

	/** Makes narrow tables as wide as the others, so that there is room for what stands above them. */
	private static List<Integer> spread(List<Integer> widths) {
		long total = widths.stream().mapToLong(Integer::longValue).sum();
		return total >= WIDTH ? widths : widths.stream().map(width -> (int) (width * (long) WIDTH / total)).toList();
	}

	private static Shown show(GridCell cell) {
		if (cell.role() == CellRole.DATA && NUMBER.matcher(cell.text()).matches()) {
			BigDecimal value = new BigDecimal(cell.text());
			if (NumberFormat.isExact(value)) {
				String format = NumberFormat.of(value, false, "").orElseThrow();
				return new Shown(new CellValue.Number(value, ""), CellStyle.number(Look.BODY, cell.alignment(), format), cell.text());
			}
		}
		return Shown.text(cell.text(), look(cell.role()), cell.alignment());
	}

	private static Look look(CellRole role) {
		return switch (role) {
			case BLOCK -> Look.BLOCK;
			case COLUMN_HEADER -> Look.HEADER;
			case CORNER, ROW_HEADER, DATA -> Look.BODY;
		};
	}
}
