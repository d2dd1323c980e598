package org.nianbao.document.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.nianbao.document.internal.PartXml;
import org.nianbao.document.xlsx.Sheet.SheetCell;
import org.nianbao.document.xlsx.Sheet.SheetRow;

/**
 * Writes the parts of sheets.
 */
final class SheetXml {

	/** Twentieths of a point in a pixel of 1/96 inch. */
	private static final int TWIPS_PER_PIXEL = 15;

	/** The width of a digit in the font of the system, the unit of column widths. */
	private static final int PIXELS_PER_DIGIT = 8;
	private static final int WIDEST_COLUMN = 255 * PIXELS_PER_DIGIT * TWIPS_PER_PIXEL;

	/** A4 less its margins; a table wider than this and a half is easier to read on its side. */
	private static final int PAGE_WIDTH = 10_200;
	private static final int A4 = 9;

	private final StyleTable styles;
	private final SharedStrings strings;

	/**
	 * @param styles  gets the styles of the cells
	 * @param strings gets their texts
	 */
	SheetXml(StyleTable styles, SharedStrings strings) {
		this.styles = styles;
		this.strings = strings;
	}

	/**
	 * Writes the part of a sheet.
	 *
	 * @param sheet the sheet
	 * @param first whether it is the one that is shown first
	 * @param out   where to
	 * @throws IOException if {@code out} fails
	 */
	void write(Sheet sheet, boolean first, OutputStream out) throws IOException {
		PartXml xml = new PartXml(out);
		xml.start("worksheet", "xmlns", WorkbookParts.NAMESPACE);
		xml.start("sheetPr");
		xml.empty("pageSetUpPr", "fitToPage", 1);
		xml.end();
		xml.empty("dimension", "ref", new CellRange(0, 0, Math.max(0, sheet.rows().size() - 1), sheet.columns() - 1).name());
		writeView(sheet, first, xml);
		xml.empty("sheetFormatPr", "defaultRowHeight", "18");
		writeColumns(sheet, xml);
		xml.start("sheetData");
		for (int row = 0; row < sheet.rows().size(); row++) {
			writeRow(sheet.rows().get(row), row, xml);
		}
		xml.end();
		writeMerged(sheet.merged(), xml);
		writePage(sheet, xml);
		xml.end();
		xml.finish();
	}

	private static void writeView(Sheet sheet, boolean first, PartXml xml) throws IOException {
		xml.start("sheetViews");
		xml.start("sheetView", "showGridLines", 0, "tabSelected", first ? 1 : 0, "workbookViewId", 0);
		int rows = sheet.headerRows();
		int columns = sheet.labelColumns();
		if (rows > 0 || columns > 0) {
			String pane = pane(rows, columns);
			List<Object> attributes = new ArrayList<>();
			if (columns > 0) {
				attributes.addAll(List.of("xSplit", columns));
			}
			if (rows > 0) {
				attributes.addAll(List.of("ySplit", rows));
			}
			attributes.addAll(List.of("topLeftCell", CellRange.cell(rows, columns).name(), "activePane", pane, "state", "frozen"));
			xml.empty("pane", attributes.toArray());
			xml.empty("selection", "pane", pane);
		}
		xml.end();
		xml.end();
	}

	private static String pane(int rows, int columns) {
		if (columns == 0) {
			return "bottomLeft";
		}
		return rows == 0 ? "topRight" : "bottomRight";
	}

	private static void writeColumns(Sheet sheet, PartXml xml) throws IOException {
		xml.start("cols");
		for (int column = 0; column < sheet.columns(); column++) {
			int hundredths = Math.min(sheet.width(column), WIDEST_COLUMN) * 100 / (TWIPS_PER_PIXEL * PIXELS_PER_DIGIT);
			xml.empty("col", "min", column + 1, "max", column + 1, "width", decimal(hundredths, 100), "customWidth", 1);
		}
		xml.end();
	}

	private void writeRow(SheetRow row, int number, PartXml xml) throws IOException {
		xml.start("row", "r", number + 1, "ht", decimal(row.height() * 5, 100), "customHeight", 1);
		for (SheetCell cell : row.cells()) {
			writeCell(cell, CellRange.cell(number, cell.column()).name(), xml);
		}
		xml.end();
	}

	private void writeCell(SheetCell cell, String name, PartXml xml) throws IOException {
		int style = styles.index(cell.style());
		if (cell.value() == CellValue.EMPTY) {
			xml.empty("c", "r", name, "s", style);
		} else if (cell.value() instanceof CellValue.Number number) {
			xml.start("c", "r", name, "s", style);
			if (!number.formula().isEmpty()) {
				xml.text("f", number.formula());
			}
			xml.text("v", number.value().toPlainString());
			xml.end();
		} else if (cell.value() instanceof CellValue.Text text) {
			xml.start("c", "r", name, "s", style, "t", "s");
			xml.text("v", Integer.toString(strings.index(text.text())));
			xml.end();
		}
	}

	private static void writeMerged(List<CellRange> merged, PartXml xml) throws IOException {
		if (!merged.isEmpty()) {
			xml.start("mergeCells", "count", merged.size());
			for (CellRange range : merged) {
				xml.empty("mergeCell", "ref", range.name());
			}
			xml.end();
		}
	}

	/** A4, as wide as the page, in the middle, with the page number of the printed report. */
	private static void writePage(Sheet sheet, PartXml xml) throws IOException {
		String orientation = sheet.width() * 2 > PAGE_WIDTH * 3L ? "landscape" : "portrait";
		xml.empty("printOptions", "horizontalCentered", 1);
		xml.empty("pageMargins", "left", "0.6", "right", "0.6", "top", "0.8", "bottom", "0.8", "header", "0.4", "footer", "0.4");
		xml.empty("pageSetup", "paperSize", A4, "fitToHeight", sheet.fitsOnePage() ? 1 : 0, "orientation", orientation);
		xml.start("headerFooter");
		xml.text("oddFooter", "&C— &P —");
		xml.end();
	}

	/** Writes a fraction exactly, whatever the language of the system. */
	private static String decimal(int numerator, int denominator) {
		int rest = numerator % denominator * 100 / denominator;
		return numerator / denominator + "." + (rest < 10 ? "0" : "") + rest;
	}
}
