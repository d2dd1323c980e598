package org.nianbao.ide.folding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.nianbao.ide.folding.FoldingRegion.Kind;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.text.LineIndex;

/**
 * Collects what can be folded in a text: whole lines, at least two.
 */
final class FoldedLines {

	/** Outer regions come before the ones in them. */
	private static final Comparator<FoldingRegion> ORDER = Comparator.comparingInt(FoldingRegion::offset)
		.thenComparing(Comparator.comparingInt(FoldingRegion::length).reversed());

	private final LineIndex lines;
	private final int textLength;
	private final List<FoldingRegion> foldings = new ArrayList<>();
	private int firstComment;
	private int lastComment = -1;

	/**
	 * @param lines      the lines of the text
	 * @param textLength its length
	 */
	FoldedLines(LineIndex lines, int textLength) {
		this.lines = lines;
		this.textLength = textLength;
	}

	/** Adds the lines that a region touches. */
	void add(Kind kind, Region region) {
		add(kind, lines.line(region.offset()), lines.line(region.end()));
	}

	/** Adds a comment that is a line of its own; those of lines that follow each other are folded together. They come in the order of the text. */
	void addComment(int offset) {
		int line = lines.line(offset);
		if (line != lastComment + 1) {
			add(Kind.COMMENT, firstComment, lastComment);
			firstComment = line;
		}
		lastComment = line;
	}

	/** Returns what was added, in the order of the text; of what begins in the same line only the outermost. */
	List<FoldingRegion> all() {
		add(Kind.COMMENT, firstComment, lastComment);
		lastComment = -1;
		foldings.sort(ORDER);
		List<FoldingRegion> all = new ArrayList<>();
		for (FoldingRegion folding : foldings) {
			if (all.isEmpty() || all.get(all.size() - 1).offset() != folding.offset()) {
				all.add(folding);
			}
		}
		return List.copyOf(all);
	}

	private void add(Kind kind, int first, int last) {
		if (first < last) {
			int start = lines.start(first);
			int end = last < lines.count() ? lines.start(last + 1) : textLength;
			foldings.add(new FoldingRegion(kind, start, end - start));
		}
	}
}
