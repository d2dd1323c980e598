package org.nianbao.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
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
		List<String> texts = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		for (ILeafNode leaf : NodeModelUtils.getNode(row).getLeafNodes()) {
			String token = leaf.getGrammarElement() instanceof RuleCall call ? call.getRule().getName() : "";
			if (leaf.isHidden() || NO_CONTENT.contains(token)) {
				continue;
			}
			if (token.equals(END_OF_CELL)) {
				texts.add(text.toString());
				text.setLength(0);
			} else {
				text.append(Escapes.unescape(leaf.getText()));
			}
		}
		return texts;
	}
}
