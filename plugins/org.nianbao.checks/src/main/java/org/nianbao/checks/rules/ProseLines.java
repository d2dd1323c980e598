package org.nianbao.checks.rules;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.ModelTexts;
import org.nianbao.language.report.BadFigureRef;
import org.nianbao.language.report.Block;
import org.nianbao.language.report.Closing;
import org.nianbao.language.report.FigureRef;
import org.nianbao.language.report.FreeTable;
import org.nianbao.language.report.Heading;
import org.nianbao.language.report.Note;
import org.nianbao.language.report.Paragraph;
import org.nianbao.language.report.ReportPackage;

/**
 * Where the words of a block stand that its writer chose: the line of a paragraph, heading, note or closing, the cells and the caption of a free
 * table.
 *
 * @param block   the block
 * @param lines   the lines, without the white space around and without marks that are not printed
 * @param figures the figure references in them, in the order of the text
 */
record ProseLines(Block block, List<Region> lines, List<Region> figures) {

	/**
	 * Collects the lines of a block.
	 *
	 * @param block a block of a parsed report
	 * @return no line for a block whose words are not free: an official table, a directive, a picture
	 */
	static ProseLines of(Block block) {
		ProseLines result = new ProseLines(block, new ArrayList<>(), new ArrayList<>());
		if (block instanceof Paragraph || block instanceof Heading || block instanceof Note) {
			result.lines.add(ModelTexts.region(block));
			result.addFigures();
		} else if (block instanceof Closing closing && !closing.getFragments().isEmpty()) {
			int start = ModelTexts.region(closing.getFragments().get(0)).offset();
			result.lines.add(new Region(start, ModelTexts.region(closing).end() - start));
			result.addFigures();
		} else if (block instanceof FreeTable table) {
			result.addText(table, ReportPackage.Literals.FREE_TABLE__CAPTION);
			table.getRows().forEach(row -> row.getCells().forEach(cell -> result.addText(cell, ReportPackage.Literals.FREE_CELL__TEXT)));
		}
		return result;
	}

	private void addFigures() {
		for (EObject part : block.eContents()) {
			if (part instanceof FigureRef || part instanceof BadFigureRef) {
				figures.add(ModelTexts.region(part));
			}
		}
	}

	private void addText(EObject element, EStructuralFeature feature) {
		for (INode node : NodeModelUtils.findNodesForFeature(element, feature)) {
			lines.add(new Region(node.getOffset(), node.getLength()));
		}
	}
}
