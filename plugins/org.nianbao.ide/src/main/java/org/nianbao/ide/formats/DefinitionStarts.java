package org.nianbao.ide.formats;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.language.format.ColumnDef;
import org.nianbao.language.format.ColumnItem;
import org.nianbao.language.format.Format;
import org.nianbao.language.format.FormatMember;
import org.nianbao.language.format.LengthLimit;
import org.nianbao.language.format.Point;
import org.nianbao.language.format.RowGroup;
import org.nianbao.language.format.SimilarityLimit;
import org.nianbao.language.format.TableDef;
import org.nianbao.language.format.TableMember;

/**
 * Knows where the definitions of a format file begin.
 */
final class DefinitionStarts {

	private DefinitionStarts() {
	}

	/** Tells whether a definition that may stand in a line of its own begins with a word; settings of a table count, too. */
	static boolean isStart(ILeafNode leaf) {
		EObject element = NodeModelUtils.findActualSemanticObjectFor(leaf);
		INode whole = element == null ? null : NodeModelUtils.findActualNodeFor(element);
		if (whole == null) {
			return false;
		}
		if (element instanceof TableDef) {
			return isSetting(leaf.getText());
		}
		// The columns of a block are a list, not lines.
		boolean isListed = element instanceof ColumnDef && element.eContainer() instanceof RowGroup;
		boolean isDefinition = element instanceof Format || element instanceof FormatMember || element instanceof TableMember
			|| element instanceof ColumnItem || element instanceof Point || element instanceof LengthLimit || element instanceof SimilarityLimit;
		return isDefinition && !isListed && whole.getOffset() == leaf.getOffset();
	}

	private static boolean isSetting(String word) {
		return switch (word) {
			case "首格", "角注", "一行打印", "列宽" -> true;
			default -> false;
		};
	}
}
