package org.nianbao.ide.folding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.ide.folding.FoldingRegion.Kind;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.ModelTexts;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.report.Block;
import org.nianbao.language.report.Section;
import org.nianbao.language.report.Table;
import org.nianbao.language.text.LineIndex;

/**
 * Finds what can be folded in a report.
 */
public final class ReportFoldings {

	/** Outer regions come before the ones in them. */
	private static final Comparator<FoldingRegion> ORDER = Comparator.comparingInt(FoldingRegion::offset)
		.thenComparing(Comparator.comparingInt(FoldingRegion::length).reversed());

	private static final String COMMENT_MARK = "//";

	private final LineIndex lines;
	private final int textLength;
	private final List<FoldingRegion> foldings = new ArrayList<>();

	private ReportFoldings(LoadedReport report) {
		lines = report.lines();
		textLength = report.text().length();
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
			found.add(Kind.SECTION, ModelTexts.region(section));
			found.tables(section.getBlocks());
		}
		found.comments(report);
		found.foldings.sort(ORDER);
		return List.copyOf(found.foldings);
	}

	private void tables(List<Block> blocks) {
		for (Block block : blocks) {
			if (block instanceof Table) {
				add(Kind.TABLE, ModelTexts.region(block));
			}
		}
	}

	/** A comment is a line of its own, and its token ends with the line. */
	private void comments(LoadedReport report) {
		int first = 0;
		int last = -1;
		for (ILeafNode leaf : NodeModelUtils.getNode(report.model()).getRootNode().getLeafNodes()) {
			if (leaf.isHidden() && leaf.getText().startsWith(COMMENT_MARK)) {
				int line = lines.line(leaf.getTotalOffset());
				if (line != last + 1) {
					addLines(Kind.COMMENT, first, last);
					first = line;
				}
				last = line;
			}
		}
		addLines(Kind.COMMENT, first, last);
	}

	private void add(Kind kind, Region region) {
		addLines(kind, lines.line(region.offset()), lines.line(region.end()));
	}

	private void addLines(Kind kind, int first, int last) {
		if (first < last) {
			int start = lines.start(first);
			int end = last < lines.count() ? lines.start(last + 1) : textLength;
			foldings.add(new FoldingRegion(kind, start, end - start));
		}
	}
}
