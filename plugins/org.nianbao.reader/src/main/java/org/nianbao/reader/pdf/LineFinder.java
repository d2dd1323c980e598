package org.nianbao.reader.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the lines of text that glyphs make.
 */
final class LineFinder {

	/** Glyphs whose middles are closer than this many sizes stand in one line; raised and lowered ones do, too. */
	private static final float SAME_LINE = 0.45f;

	/** The same character within this part of its width is drawn twice, to look bold. */
	private static final float TWICE = 0.35f;

	private LineFinder() {
	}

	/**
	 * Returns lines.
	 *
	 * @param glyphs in any order, all upright
	 * @return from top to bottom
	 */
	static List<TextLine> lines(List<Glyph> glyphs) {
		List<Glyph> sorted = new ArrayList<>(glyphs);
		// What is lowered or raised may come first; the order of the file breaks ties.
		sorted.sort(Comparator.comparingDouble(Glyph::centerY));
		List<TextLine> lines = new ArrayList<>();
		List<Glyph> line = new ArrayList<>();
		float middle = 0;
		float size = 0;
		for (Glyph glyph : sorted) {
			if (!line.isEmpty() && glyph.centerY() - middle > SAME_LINE * Math.max(size, glyph.size())) {
				add(lines, line);
				line = new ArrayList<>();
				size = 0;
			}
			line.add(glyph);
			if (!glyph.isBlank() && glyph.size() >= size || line.size() == 1) {
				middle = glyph.centerY();
				size = glyph.size();
			}
		}
		add(lines, line);
		return lines;
	}

	private static void add(List<TextLine> lines, List<Glyph> line) {
		line.sort(Comparator.comparingDouble(Glyph::left));
		if (line.stream().anyMatch(glyph -> !glyph.isBlank())) {
			lines.add(TextLine.of(line));
		}
	}

	/**
	 * Leaves out glyphs that are drawn a second time at nearly the same place.
	 *
	 * @param glyphs in the order of the file
	 * @return each once
	 */
	static List<Glyph> once(List<Glyph> glyphs) {
		Map<Long, List<Glyph>> places = new HashMap<>();
		List<Glyph> result = new ArrayList<>();
		for (Glyph glyph : glyphs) {
			if (glyph.isBlank() || !isThere(places, glyph)) {
				result.add(glyph);
				places.computeIfAbsent(place(glyph, 0, 0), key -> new ArrayList<>(1)).add(glyph);
			}
		}
		return result;
	}

	private static boolean isThere(Map<Long, List<Glyph>> places, Glyph glyph) {
		float tolerance = Math.max(0.2f, TWICE * Math.min(glyph.right() - glyph.left(), glyph.size()));
		for (int x = -1; x <= 1; x++) {
			for (int y = -1; y <= 1; y++) {
				for (Glyph other : places.getOrDefault(place(glyph, x, y), List.of())) {
					if (other.text().equals(glyph.text()) && other.kind() == glyph.kind() && Math.abs(other.left() - glyph.left()) < tolerance
						&& Math.abs(other.bottom() - glyph.bottom()) < tolerance && Math.abs(other.size() - glyph.size()) < 0.2f * glyph.size()) {
						return true;
					}
				}
			}
		}
		return false;
	}

	/** Squares of eight points: no tolerance is wider for letters of less than 20 points, and larger letters are found in the neighbouring squares. */
	private static long place(Glyph glyph, int x, int y) {
		return ((long) Math.floor(glyph.left() / 8) + x) << 32 ^ ((long) Math.floor(glyph.bottom() / 8) + y) & 0xffffffffL;
	}
}
