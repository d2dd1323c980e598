package org.nianbao.reader.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a cell.
 */
final class CellText {

	/** The room at each side of a cell that text leaves free, in points, at least. */
	private static final float PADDING = 1.5f;

	/** How much more room than needed must be left in a line, in sizes of the letters, to say that a person ended it. */
	private static final float CLEARLY = 1.2f;

	private CellText() {
	}

	/**
	 * Returns the text of glyphs.
	 *
	 * @param glyphs those of the cell, in any order
	 * @param left   the left side of the cell
	 * @param right  its right side
	 * @return lines that the width of the cell broke are joined, others are parted by U+000A; empty for an empty cell
	 */
	static String of(List<Glyph> glyphs, float left, float right) {
		StringBuilder text = new StringBuilder();
		for (int quarter = 0; quarter < Glyph.OBLIQUE; quarter++) {
			List<Glyph> same = new ArrayList<>();
			for (Glyph glyph : glyphs) {
				if (glyph.quarter() == quarter) {
					// Where the origin is does not matter for the order.
					same.add(glyph.turnedBack(quarter, 0, 0));
				}
			}
			List<TextLine> lines = LineFinder.lines(same);
			String part = quarter % 2 == 0 ? joined(lines, left, right) : joined(lines, -Float.MAX_VALUE, Float.MAX_VALUE);
			if (!part.isEmpty()) {
				text.append(text.length() == 0 ? "" : "\n").append(part);
			}
		}
		return text.toString();
	}

	private static String joined(List<TextLine> lines, float left, float right) {
		String text = "";
		for (int i = 0; i < lines.size(); i++) {
			TextLine line = lines.get(i);
			if (i > 0 && isEndedByHand(lines.get(i - 1), line, left, right)) {
				text += "\n" + line.text();
			} else {
				text = Characters.join(text, line.text());
			}
		}
		return text;
	}

	private static boolean isEndedByHand(TextLine line, TextLine next, float left, float right) {
		if (right == Float.MAX_VALUE) {
			return false;
		}
		// The cell's padding shows at the side where the line is nearer to the border.
		float margin = Math.max(PADDING, Math.min(Math.min(line.left() - left, right - line.right()), line.size()));
		float room = right - left - 2 * margin - line.width();
		return room > next.firstUnit() + CLEARLY * line.size();
	}
}
