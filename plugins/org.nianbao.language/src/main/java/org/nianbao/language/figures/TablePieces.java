package org.nianbao.language.figures;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.language.report.Block;
import org.nianbao.language.report.DataRow;
import org.nianbao.language.report.Directive;
import org.nianbao.language.report.FigureTable;

/**
 * Joins the pieces into which directives cut a table: a directive for the next line may stand between any two rows.
 */
final class TablePieces {

	private TablePieces() {
	}

	/**
	 * Joins pieces that are separated by directives alone. A header or a heading after a blank line begins a table of its own, as it does without a
	 * directive.
	 *
	 * @param blocks what stands in a section, or before the sections
	 * @return the tables, in the order of the text, each of one or more pieces
	 */
	static List<List<FigureTable>> of(List<Block> blocks) {
		List<List<FigureTable>> tables = new ArrayList<>();
		FigureTable last = null;
		boolean afterDirective = false;
		for (Block block : blocks) {
			if (block instanceof FigureTable piece) {
				if (last == null || !afterDirective || !goesOn(last, piece)) {
					tables.add(new ArrayList<>());
				}
				tables.get(tables.size() - 1).add(piece);
				last = piece;
				afterDirective = false;
			} else if (block instanceof Directive) {
				afterDirective = true;
			} else {
				last = null;
			}
		}
		return tables;
	}

	private static boolean goesOn(FigureTable before, FigureTable piece) {
		return piece.getRows().get(0) instanceof DataRow || !ModelTexts.isBlankLineBetween(before, piece);
	}
}
