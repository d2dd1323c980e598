package org.nianbao.language.figures;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.TableLine.WrittenLabel;
import org.nianbao.language.lexing.Escapes;
import org.nianbao.language.text.Whitespace;

/**
 * Reads the text behind model elements from the node model, without resolving cross-references.
 */
public final class ModelTexts {

	private ModelTexts() {
	}

	/**
	 * Returns where an element stands, from its first to its last visible token; empty tokens count.
	 *
	 * @param element an element of a parsed report
	 * @return its region without the white space around and without its line end
	 */
	public static Region region(EObject element) {
		ICompositeNode node = NodeModelUtils.getNode(element);
		int start = node.getOffset();
		int end = start;
		for (ILeafNode leaf : node.getLeafNodes()) {
			if (!leaf.isHidden() && !isLineEnd(leaf)) {
				end = leaf.getTotalEndOffset();
			}
		}
		return new Region(start, end - start);
	}

	/**
	 * Returns the last word of a line, such as the name in {@code @格式 NAME}.
	 *
	 * @param line an element that is a line with at least one visible token
	 * @return the text and place of its last visible token before the line end
	 */
	public static WrittenLabel lastWord(EObject line) {
		ILeafNode word = null;
		for (ILeafNode leaf : NodeModelUtils.getNode(line).getLeafNodes()) {
			word = leaf.isHidden() || leaf.getTotalLength() == 0 || isLineEnd(leaf) ? word : leaf;
		}
		return label(word);
	}

	/**
	 * Returns the label of a row: its first cell.
	 *
	 * @param row a row of a table, whose first visible leaf is its opening bar
	 * @return the label, empty where the cell is
	 */
	static WrittenLabel label(EObject row) {
		boolean afterMarker = false;
		for (ILeafNode leaf : NodeModelUtils.getNode(row).getLeafNodes()) {
			if (!leaf.isHidden() && afterMarker) {
				return isBarOrEmpty(leaf) ? emptyLabel(leaf) : label(leaf);
			}
			afterMarker |= !leaf.isHidden();
		}
		throw new IllegalArgumentException("not a row: " + row);
	}

	/**
	 * Returns the text of a cell of a header.
	 *
	 * @param cell the cell
	 * @return its label
	 */
	static WrittenLabel cellLabel(EObject cell) {
		for (ILeafNode leaf : NodeModelUtils.getNode(cell).getLeafNodes()) {
			if (!leaf.isHidden()) {
				return isBarOrEmpty(leaf) ? emptyLabel(leaf) : label(leaf);
			}
		}
		throw new IllegalArgumentException("not a cell: " + cell);
	}

	/**
	 * Returns where the content of a cell stands.
	 *
	 * @param cell a cell, which ends with a bar
	 * @return the region of its content without the white space around; an empty region before the bar in an empty cell
	 */
	static Region cellRegion(EObject cell) {
		int start = -1;
		int end = -1;
		ILeafNode last = null;
		for (ILeafNode leaf : NodeModelUtils.getNode(cell).getLeafNodes()) {
			if (!leaf.isHidden()) {
				if (last != null) {
					start = start < 0 ? last.getTotalOffset() : start;
					end = last.getTotalEndOffset();
				}
				last = leaf;
			}
		}
		int bar = last == null ? 0 : last.getTotalOffset();
		return start < 0 ? new Region(bar, 0) : new Region(start, end - start);
	}

	/**
	 * Tells whether there is a blank line between two elements.
	 *
	 * @param first  an element that ends with a line end
	 * @param second an element after it
	 * @return true if a line between them has nothing but white space
	 */
	static boolean isBlankLineBetween(EObject first, EObject second) {
		ICompositeNode before = NodeModelUtils.getNode(first);
		String text = before.getRootNode().getText();
		int end = NodeModelUtils.getNode(second).getOffset();
		boolean blank = true;
		for (int i = before.getTotalEndOffset(); i < end; i++) {
			char c = text.charAt(i);
			boolean endsLine = Whitespace.isLineEnd(c) && !(c == '\n' && text.charAt(i - 1) == '\r');
			if (endsLine && blank) {
				return true;
			}
			blank = Whitespace.isLineEnd(c) || blank && Whitespace.isWhitespace(c);
		}
		return false;
	}

	private static WrittenLabel label(ILeafNode leaf) {
		return new WrittenLabel(Escapes.unescape(leaf.getText()), new Region(leaf.getTotalOffset(), leaf.getTotalLength()));
	}

	private static WrittenLabel emptyLabel(ILeafNode bar) {
		return new WrittenLabel("", new Region(bar.getTotalOffset(), 0));
	}

	private static boolean isBarOrEmpty(ILeafNode leaf) {
		String text = leaf.getText();
		return text.isEmpty() || text.equals("|") || text.equals("｜");
	}

	private static boolean isLineEnd(ILeafNode leaf) {
		String text = leaf.getText();
		return !text.isEmpty() && Whitespace.isLineEnd(text.charAt(0));
	}
}
