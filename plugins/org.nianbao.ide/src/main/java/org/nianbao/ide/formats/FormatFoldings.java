package org.nianbao.ide.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.nianbao.ide.folding.FoldingRegion;
import org.nianbao.ide.folding.FoldingRegion.Kind;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.format.ColumnGroup;
import org.nianbao.language.format.Format;
import org.nianbao.language.format.RowGroup;
import org.nianbao.language.format.SectionDef;
import org.nianbao.language.format.TableDef;
import org.nianbao.language.text.LineIndex;

/**
 * Finds what can be folded in a format file.
 */
public final class FormatFoldings {

	private final LoadedFormat format;
	private final List<FoldingRegion> foldings = new ArrayList<>();

	private FormatFoldings(LoadedFormat format) {
		this.format = format;
	}

	/**
	 * Finds what can be folded in a format file.
	 *
	 * @param format the file
	 * @return in the order of the text, outer ones before inner ones; no two begin in the same line
	 */
	public static List<FoldingRegion> of(LoadedFormat format) {
		FormatFoldings found = new FormatFoldings(format);
		found.addParts();
		found.addComments();
		List<FoldingRegion> sorted = new ArrayList<>();
		for (FoldingRegion folding : found.foldings.stream()
			.sorted(Comparator.comparingInt(FoldingRegion::offset).thenComparing(Comparator.comparingInt(FoldingRegion::length).reversed())).toList()) {
			if (sorted.isEmpty() || sorted.get(sorted.size() - 1).offset() != folding.offset()) {
				sorted.add(folding);
			}
		}
		return List.copyOf(sorted);
	}

	private void addParts() {
		for (TreeIterator<EObject> elements = format.resource().getAllContents(); elements.hasNext();) {
			EObject element = elements.next();
			if (element instanceof Format || element instanceof SectionDef) {
				add(Kind.SECTION, LoadedFormat.region(element));
			} else if (element instanceof TableDef || element instanceof RowGroup || element instanceof ColumnGroup) {
				add(Kind.TABLE, LoadedFormat.region(element));
			}
		}
	}

	private void addComments() {
		Region run = null;
		for (ILeafNode leaf : format.root().getLeafNodes()) {
			if (leaf.isHidden() && leaf.getText().startsWith("/")) {
				boolean ownLine = isFirstOfItsLine(leaf.getOffset());
				boolean goesOn = run != null && ownLine;
				if (!goesOn) {
					add(run);
				}
				int start = goesOn ? run.offset() : leaf.getOffset();
				run = goesOn || ownLine ? new Region(start, leaf.getEndOffset() - start) : null;
			} else if (!leaf.isHidden() || blankLine(leaf.getText())) {
				add(run);
				run = null;
			}
		}
		add(run);
	}

	private boolean isFirstOfItsLine(int offset) {
		LineIndex lines = format.lines();
		return format.text().substring(lines.start(lines.line(offset)), offset).isBlank();
	}

	/** The end of a line comment is part of it. */
	private static boolean blankLine(String space) {
		return space.lines().count() > 1 || space.indexOf('\n') >= 0 && space.lines().findFirst().orElse("").isBlank() && space.indexOf('\n') == 0;
	}

	private void add(Region comments) {
		if (comments != null) {
			String text = format.text();
			int end = comments.end();
			while (end > comments.offset() && Character.isWhitespace(text.charAt(end - 1))) {
				end--;
			}
			add(Kind.COMMENT, new Region(comments.offset(), end - comments.offset()));
		}
	}

	private void add(Kind kind, Region region) {
		LineIndex lines = format.lines();
		int first = lines.line(region.offset());
		int last = lines.line(region.end());
		if (last > first) {
			int end = last < lines.count() ? lines.start(last + 1) : format.text().length();
			foldings.add(new FoldingRegion(kind, lines.start(first), end - lines.start(first)));
		}
	}
}
