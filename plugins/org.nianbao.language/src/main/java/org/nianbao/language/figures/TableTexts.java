package org.nianbao.language.figures;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.lexing.Escapes;
import org.nianbao.language.report.DataRow;
import org.nianbao.language.report.FreeRow;
import org.nianbao.language.report.HeaderRow;

/**
 * The cells of a row of any table, whatever they mean.
 */
public final class TableTexts {

	/**
	 * A cell as it is typed.
	 *
	 * @param text   its text without escapes and without the white space around
	 * @param region where it stands; an empty region in an empty cell
	 */
	public record WrittenText(String text, Region region) {
	}

	private TableTexts() {
	}

	/**
	 * Reads the cells of a row.
	 *
	 * @param row a row of a free table or a table of figures of a parsed report
	 * @return one per cell, the label first
	 */
	public static List<WrittenText> of(EObject row) {
		List<WrittenText> texts = new ArrayList<>();
		if (row instanceof FreeRow free) {
			free.getCells().forEach(cell -> texts.add(cell(cell)));
			return texts;
		}
		TableLine.WrittenLabel label = ModelTexts.label(row);
		texts.add(new WrittenText(label.text(), label.region()));
		if (row instanceof HeaderRow header) {
			header.getCells().forEach(cell -> texts.add(cell(cell)));
		} else if (row instanceof DataRow data) {
			data.getCells().forEach(cell -> texts.add(cell(cell)));
		}
		return texts;
	}

	private static WrittenText cell(EObject cell) {
		Region region = ModelTexts.cellRegion(cell);
		String text = NodeModelUtils.getNode(cell).getRootNode().getText();
		return new WrittenText(Escapes.unescape(text.substring(region.offset(), region.end())), region);
	}
}
