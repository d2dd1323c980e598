package org.nianbao.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.lexing.Escapes;

/**
 * Reads the cells of a row as they are typed, whatever they mean.
 */
final class RowTexts {

	private static final String END_OF_CELL = "BAR";
	private static final Set<String> NO_CONTENT = Set.of("TABLE_BEGIN", "HEADER_ROW", "GROUP_ROW", "DATA_ROW", "FREE_ROW", "NL");

	private RowTexts() {
	}

	/**
	 * Returns the texts of a row.
	 *
	 * @param row a row of any table of a parsed report
	 * @return one text per cell, the label first, without escapes and without the white space around
	 */
	static List<String> of(EObject row) {
		return cells(row).stream().map(WrittenCell::text).toList();
	}

	/**
	 * Returns the cells of a row.
	 *
	 * @param row a row of any table of a parsed report
	 * @return one per cell, the label first
	 */
	static List<WrittenCell> cells(EObject row) {
		List<WrittenCell> cells = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		int start = -1;
		int end = -1;
		for (ILeafNode leaf : NodeModelUtils.getNode(row).getLeafNodes()) {
			String token = leaf.getGrammarElement() instanceof RuleCall call ? call.getRule().getName() : "";
			if (leaf.isHidden() || NO_CONTENT.contains(token)) {
				continue;
			}
			if (token.equals(END_OF_CELL)) {
				start = start < 0 ? leaf.getTotalOffset() : start;
				cells.add(new WrittenCell(text.toString(), new Region(start, Math.max(0, end - start))));
				text.setLength(0);
				start = -1;
				end = -1;
			} else {
				start = start < 0 ? leaf.getTotalOffset() : start;
				end = leaf.getTotalEndOffset();
				text.append(Escapes.unescape(leaf.getText()));
			}
		}
		return cells;
	}
}
