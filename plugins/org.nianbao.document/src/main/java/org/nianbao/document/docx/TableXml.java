package org.nianbao.document.docx;

import java.io.IOException;
import java.util.List;

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

	/** More rows than this would not fit one page anyway, so the table may break anywhere. */
	private static final int MOST_ROWS_ON_ONE_PAGE = 40;

	/** In twentieths of a point. */
	private static final int CELL_MARGIN = 28;

	private static final String BLOCK_COLOUR = "C6D9F1";

	private final PartXml xml;
	private final WordXml word;

	/**
	 * @param xml  the part to write to
	 * @param word writes paragraphs to the same part
	 */
	TableXml(PartXml xml, WordXml word) {
		this.xml = xml;
		this.word = word;
	}

	/**
	 * Writes a table. One that is too wide for Word is written as lines of text, cells separated by tabs.
	 *
	 * @param grid        the cells
	 * @param description what a screen reader calls the table; may be empty
	 */
	void write(Grid grid, String description) throws IOException {
		if (grid.columns() > MOST_COLUMNS) {
			writeLines(grid);
			return;
		}
		List<Integer> widths = ColumnWidths.fit(grid.columnWidths(), PageGeometry.TEXT_WIDTH);
		xml.start("w:tbl");
		writeProperties(widths, description);
		xml.start("w:tblGrid");
		for (int width : widths) {
			xml.empty("w:gridCol", "w:w", width);
		}
		xml.end();
		for (int row = 0; row < grid.rows(); row++) {
			writeRow(grid, row, widths);
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
		// Narrower than usual: two characters must fit a column of the table of applications.
		xml.start("w:tblCellMar");
		xml.empty("w:left", "w:w", CELL_MARGIN, "w:type", "dxa");
		xml.empty("w:right", "w:w", CELL_MARGIN, "w:type", "dxa");
		xml.end();
		if (!description.isEmpty()) {
			xml.empty("w:tblCaption", "w:val", description);
		}
		xml.end();
	}

	private void writeRow(Grid grid, int row, List<Integer> widths) throws IOException {
		boolean keepNext = grid.rows() <= MOST_ROWS_ON_ONE_PAGE && row + 1 < grid.rows();
		xml.start("w:tr");
		xml.start("w:trPr");
		xml.empty("w:cantSplit");
		if (row < grid.headerRows()) {
			xml.empty("w:tblHeader");
		}
		xml.end();
		for (GridCell cell : grid.row(row)) {
			writeCell(cell, cell.row() == row, sum(widths.subList(cell.column(), cell.endColumn())), keepNext);
		}
		xml.end();
	}

	private void writeCell(GridCell cell, boolean first, int width, boolean keepNext) throws IOException {
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
		xml.empty("w:pStyle", "w:val", isHead(cell) ? "TableHeader" : "TableText");
		if (keepNext) {
			xml.empty("w:keepNext");
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
