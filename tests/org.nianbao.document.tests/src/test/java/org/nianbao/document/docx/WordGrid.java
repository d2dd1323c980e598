package org.nianbao.document.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTVMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/**
 * The cells of a table of a DOCX file as another program reads them: each with its place and its spans.
 */
final class WordGrid {

	/**
	 * A cell.
	 */
	record Cell(int row, int column, int rowSpan, int columnSpan, String text) {
	}

	private WordGrid() {
	}

	static List<Cell> read(XWPFTable table) {
		List<Cell> cells = new ArrayList<>();
		for (int row = 0; row < table.getNumberOfRows(); row++) {
			int column = 0;
			for (XWPFTableCell cell : table.getRow(row).getTableCells()) {
				int span = columnSpan(cell);
				if (merge(cell) != STMerge.CONTINUE) {
					String text = cell.getParagraphs().stream().map(p -> p.getText()).collect(Collectors.joining("\n"));
					cells.add(new Cell(row, column, rowSpan(table, row, column, span), span, text));
				}
				column += span;
			}
		}
		return cells;
	}

	private static int rowSpan(XWPFTable table, int row, int column, int span) {
		int end = row + 1;
		while (end < table.getNumberOfRows() && continues(table.getRow(end), column, span)) {
			end++;
		}
		return end - row;
	}

	private static boolean continues(XWPFTableRow row, int column, int span) {
		int at = 0;
		for (XWPFTableCell cell : row.getTableCells()) {
			if (at == column) {
				return merge(cell) == STMerge.CONTINUE && columnSpan(cell) == span;
			}
			at += columnSpan(cell);
		}
		return false;
	}

	private static int columnSpan(XWPFTableCell cell) {
		return Optional.of(cell.getCTTc().getTcPr()).map(CTTcPr::getGridSpan).map(n -> n.getVal().intValue()).orElse(1);
	}

	private static STMerge.Enum merge(XWPFTableCell cell) {
		return Optional.of(cell.getCTTc().getTcPr()).map(CTTcPr::getVMerge).map(CTVMerge::getVal).orElse(null);
	}
}
