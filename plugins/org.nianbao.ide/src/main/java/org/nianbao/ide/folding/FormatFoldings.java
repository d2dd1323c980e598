package org.nianbao.ide.folding;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.nianbao.ide.folding.FoldingRegion.Kind;
import org.nianbao.ide.formats.FormatNodes;
import org.nianbao.ide.formats.LoadedFormat;
import org.nianbao.language.format.ColumnGroup;
import org.nianbao.language.format.Format;
import org.nianbao.language.format.RowGroup;
import org.nianbao.language.format.SectionDef;
import org.nianbao.language.format.SentencePattern;

/**
 * Finds what can be folded in a format file.
 */
public final class FormatFoldings {

	private static final String LINE_COMMENT = "//";
	private static final String COMMENT = "/*";

	private final FoldedLines folded;

	private FormatFoldings(LoadedFormat format) {
		folded = new FoldedLines(format.lines(), format.text().length());
	}

	/**
	 * Finds what can be folded: formats, sections with their tables, blocks and groups, long wordings, and comments of several lines.
	 *
	 * @param format the format file
	 * @return in the order of the text; one region is within another or apart from it
	 */
	public static List<FoldingRegion> of(LoadedFormat format) {
		FormatFoldings found = new FormatFoldings(format);
		for (Format root : format.formats()) {
			found.folded.add(Kind.SECTION, FormatNodes.region(root));
			root.eAllContents().forEachRemaining(found::element);
		}
		found.comments(format);
		return found.folded.all();
	}

	/** A table is folded with its section, which has nothing else. */
	private void element(EObject element) {
		if (element instanceof SectionDef || element instanceof SentencePattern) {
			folded.add(Kind.SECTION, FormatNodes.region(element));
		} else if (element instanceof RowGroup || element instanceof ColumnGroup) {
			folded.add(Kind.TABLE, FormatNodes.region(element));
		}
	}

	/** The token of a comment of one line ends after its line end. */
	private void comments(LoadedFormat format) {
		for (ILeafNode leaf : format.resource().getParseResult().getRootNode().getLeafNodes()) {
			if (leaf.isHidden() && leaf.getText().startsWith(COMMENT)) {
				folded.add(Kind.COMMENT, FormatNodes.region(leaf));
			} else if (leaf.isHidden() && leaf.getText().startsWith(LINE_COMMENT) && isFirstInLine(format, leaf.getTotalOffset())) {
				folded.addComment(leaf.getTotalOffset());
			}
		}
	}

	private static boolean isFirstInLine(LoadedFormat format, int offset) {
		return format.text().substring(format.lines().start(format.lines().line(offset)), offset).isBlank();
	}
}
