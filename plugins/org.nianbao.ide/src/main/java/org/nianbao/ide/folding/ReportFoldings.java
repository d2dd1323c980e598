package org.nianbao.ide.folding;

import java.util.List;

import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.ide.folding.FoldingRegion.Kind;
import org.nianbao.language.figures.ModelTexts;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.report.Block;
import org.nianbao.language.report.Section;
import org.nianbao.language.report.Table;

/**
 * Finds what can be folded in a report.
 */
public final class ReportFoldings {

	private static final String COMMENT_MARK = "//";

	private final FoldedLines lines;

	private ReportFoldings(LoadedReport report) {
		lines = new FoldedLines(report.lines(), report.text().length());
	}

	/**
	 * Finds what can be folded in a report: sections, tables, and comments of several lines.
	 *
	 * @param report the report
	 * @return in the order of the text; one region is within another or apart from it
	 */
	public static List<FoldingRegion> of(LoadedReport report) {
		ReportFoldings found = new ReportFoldings(report);
		found.tables(report.model().getBlocks());
		for (Section section : report.model().getSections()) {
			found.lines.add(Kind.SECTION, ModelTexts.region(section));
			found.tables(section.getBlocks());
		}
		found.comments(report);
		return found.lines.all();
	}

	private void tables(List<Block> blocks) {
		for (Block block : blocks) {
			if (block instanceof Table) {
				lines.add(Kind.TABLE, ModelTexts.region(block));
			}
		}
	}

	/** A comment is a line of its own. */
	private void comments(LoadedReport report) {
		for (ILeafNode leaf : NodeModelUtils.getNode(report.model()).getRootNode().getLeafNodes()) {
			if (leaf.isHidden() && leaf.getText().startsWith(COMMENT_MARK)) {
				lines.addComment(leaf.getTotalOffset());
			}
		}
	}
}
