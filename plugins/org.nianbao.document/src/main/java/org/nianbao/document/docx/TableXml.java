package org.nianbao.document.docx;

import java.io.IOException;
import java.util.List;

import org.nianbao.document.Alignment;
import org.nianbao.document.CellRole;
import org.nianbao.document.ColumnWidths;
import org.nianbao.document.Grid;
import org.nianbao.document.GridCell;
import org.nianbao.document.internal.PartXml;

/**
 * Writes tables of WordprocessingML.
 */
final class TableXml {

	/** Word declares a file broken that has a table with more columns. */
	private static final int MOST_COLUMNS = 63;

	/** What stands above a table on the same page: a heading and a caption. */
	private static final int LINES_ABOVE = 2;

	private static final String BLOCK_COLOUR = "C6D9F1";

	private final PartXml xml;
	private final WordXml word;
	private final DocxTemplate template;

	/**
	 * @param xml      the part to write to
	 * @param word     writes paragraphs to the same part
	 * @param template knows the page and the styles
	 */
	TableXml(PartXml xml, WordXml word, DocxTemplate template) {
		this.xml = xml;
		this.word = word;
		this.template = template;
	}

	/**
	 * Writes a table as wide as the page. One that is too wide for Word is written as lines of text, cells separated by tabs.
	 *
	 * @param grid        the cells
	 * @param description what a screen reader calls the table; may be empty
	 */
	void write(Grid grid, String description) throws IOException {
		if (grid.columns() > MOST_COLUMNS) {
			writeLines(grid);
			return;
		}
		List<Integer> widths = ColumnWidths.fill(grid.columnWidths(), template.textWidth());
		TableFit fit = TableFit.of(grid, widths, template.textHeight() - LINES_ABOVE * PageGeometry.LINE_PITCH);
		xml.start("w:tbl");
		writeProperties(widths, description);
		xml.start("w:tblGrid");
		for (int width : widths) {
			xml.empty("w:gridCol", "w:w", width);
		}
		xml.end();
		for (int row = 0; row < grid.rows(); row++) {
			writeRow(grid, row, widths, fit);
		}
		xml.end();
	}

	private void writeLines(Grid grid) throws IOException {
		for (int row = 0; row < grid.rows(); row++) {
			word.paragraph("TableText", String.join("\t", grid.texts(row)));
		}
	}

	private void writeProperties(List<Integer> widths, String description) throws IOException {
		xml.start("w:tblPr");
		xml.empty("w:tblW", "w:w", sum(widths), "w:type", "dxa");
		xml.empty("w:jc", "w:val", "center");
		xml.start("w:tblBorders");
		for (String border : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
			xml.empty("w:" + border, "w:val", "single", "w:sz", 4, "w:space", 0, "w:color", "000000");
		}
		xml.end();
		xml.empty("w:tblLayout", "w:type", "fixed");
		xml.start("w:tblCellMar");
		xml.empty("w:left", "w:w", TableFit.CELL_MARGIN, "w:type", "dxa");
		xml.empty("w:right", "w:w", TableFit.CELL_MARGIN, "w:type", "dxa");
		xml.end();
		if (!description.isEmpty()) {
			xml.empty("w:tblCaption", "w:val", description);
		}
		xml.end();
	}

	private void writeRow(Grid grid, int row, List<Integer> widths, TableFit fit) throws IOException {
		boolean keepNext = fit.onOnePage() && row + 1 < grid.rows();
		boolean header = row < grid.headerRows();
		boolean unsplit = fit.unsplit().get(row);
		xml.start("w:tr");
		if (unsplit || header) {
			xml.start("w:trPr");
			if (unsplit) {
				xml.empty("w:cantSplit");
			}
			if (header) {
				xml.empty("w:tblHeader");
			}
			xml.end();
		}
		for (GridCell cell : grid.row(row)) {
			String style = template.style(fit.size().style(isHead(cell)));
			writeCell(cell, cell.row() == row, sum(widths.subList(cell.column(), cell.endColumn())), style, keepNext);
		}
		xml.end();
	}

	private void writeCell(GridCell cell, boolean first, int width, String style, boolean keepNext) throws IOException {
		xml.start("w:tc");
		xml.start("w:tcPr");
		xml.empty("w:tcW", "w:w", width, "w:type", "dxa");
		if (cell.columnSpan() > 1) {
			xml.empty("w:gridSpan", "w:val", cell.columnSpan());
		}
		if (cell.rowSpan() > 1) {
			xml.empty("w:vMerge", "w:val", first ? "restart" : "continue");
		}
		if (cell.role() == CellRole.BLOCK) {
			xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", BLOCK_COLOUR);
		}
		xml.empty("w:vAlign", "w:val", "center");
		xml.end();
		xml.start("w:p");
		xml.start("w:pPr");
		xml.empty("w:pStyle", "w:val", style);
		if (keepNext) {
			xml.empty("w:keepNext");
		}
		if (cell.alignment() != Alignment.CENTER) {
			xml.empty("w:ind", "w:left", TableFit.SIDE_INDENT, "w:right", TableFit.SIDE_INDENT);
		}
		switch (cell.alignment()) {
			case LEFT -> xml.empty("w:jc", "w:val", "left");
			case RIGHT -> xml.empty("w:jc", "w:val", "right");
			case CENTER -> { }
		}
		xml.end();
		if (first) {
			word.run(cell.text());
		}
		xml.end();
		xml.end();
	}

	private static boolean isHead(GridCell cell) {
		return cell.role() == CellRole.COLUMN_HEADER || cell.role() == CellRole.BLOCK;
	}

	private static int sum(List<Integer> widths) {
		return widths.stream().mapToInt(Integer::intValue).sum();
	}
}
