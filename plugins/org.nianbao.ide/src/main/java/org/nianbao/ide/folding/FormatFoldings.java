package org.nianbao.ide.folding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.nianbao.ide.folding.FoldingRegion.Kind;
import org.nianbao.ide.formats.FormatNodes;
import org.nianbao.ide.formats.LoadedFormat;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.format.ColumnGroup;
import org.nianbao.language.format.Format;
import org.nianbao.language.format.RowGroup;
import org.nianbao.language.format.SectionDef;
import org.nianbao.language.format.SentencePattern;
import org.nianbao.language.text.LineIndex;

/**
 * Finds what can be folded in a format file.
 */
public final class FormatFoldings {

	/** Outer regions come before the ones in them. */
	private static final Comparator<FoldingRegion> ORDER = Comparator.comparingInt(FoldingRegion::offset)
		.thenComparing(Comparator.comparingInt(FoldingRegion::length).reversed());

	private static final String LINE_COMMENT = "//";
	private static final String COMMENT = "/*";

	private final LineIndex lines;
	private final int textLength;
	private final List<FoldingRegion> foldings = new ArrayList<>();

	private FormatFoldings(LoadedFormat format) {
		lines = format.lines();
		textLength = format.text().length();
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
			found.add(Kind.SECTION, FormatNodes.region(root));
			root.eAllContents().forEachRemaining(found::element);
		}
		found.comments(format);
		found.foldings.sort(ORDER);
		return List.copyOf(found.foldings);
	}

	/** A table is folded with its section, which has nothing else. */
	private void element(EObject element) {
		if (element instanceof SectionDef || element instanceof SentencePattern) {
			add(Kind.SECTION, FormatNodes.region(element));
		} else if (element instanceof RowGroup || element instanceof ColumnGroup) {
			add(Kind.TABLE, FormatNodes.region(element));
		}
	}

	/** The token of a comment of one line ends after its line end. */
	private void comments(LoadedFormat format) {
		int first = 0;
		int last = -1;
		for (ILeafNode leaf : format.resource().getParseResult().getRootNode().getLeafNodes()) {
			boolean isLine = leaf.isHidden() && leaf.getText().startsWith(LINE_COMMENT);
			int line = isLine ? lines.line(leaf.getTotalOffset()) : 0;
			if (isLine && isFirstInLine(format.text(), leaf.getTotalOffset())) {
				if (line != last + 1) {
					addLines(Kind.COMMENT, first, last);
					first = line;
				}
				last = line;
			} else if (leaf.isHidden() && leaf.getText().startsWith(COMMENT)) {
				add(Kind.COMMENT, new Region(leaf.getTotalOffset(), leaf.getTotalLength()));
			}
		}
		addLines(Kind.COMMENT, first, last);
	}

	private boolean isFirstInLine(String text, int offset) {
		return text.substring(lines.start(lines.line(offset)), offset).isBlank();
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
