package org.nianbao.reader.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.nianbao.language.text.Whitespace;

/**
 * A line of text.
 *
 * @param text      its text, without white space at the ends; not empty
 * @param left      where its first visible character begins, in points
 * @param top       the upper end
 * @param right     where its last visible character ends
 * @param bottom    the lower end
 * @param size      the size of most of it
 * @param font      the font of most of it
 * @param firstUnit the width of what would have to stay together at its beginning if it were moved
 * @param fragments its parts where there are wide gaps in it; one if there are none
 */
record TextLine(String text, float left, float top, float right, float bottom, float size, String font, float firstUnit, List<Fragment> fragments) {

	/** A gap of a line that is wider than this many sizes is no blank. */
	private static final float WIDE_GAP = 1.5f;

	/** A gap between Latin characters that is wider than this many sizes is a blank. */
	private static final float BLANK = 0.22f;

	/** A gap between ideographs that is wider than this many sizes separates what they say. */
	private static final float SEPARATION = 2.5f;

	/** Letters that are further apart are no word. */
	private static final float WIDEST_SPACING = 4;

	private static final String OPENING = "（《“‘「『【〔〈［｛([{<";
	private static final String CLOSING = "，。、；：！？）》”’」』】〕〉］｝…—%),.:;?!]}>";

	/**
	 * A part of a line.
	 *
	 * @param text      its text
	 * @param left      where it begins
	 * @param right     where it ends
	 * @param firstUnit as that of a line
	 */
	record Fragment(String text, float left, float right, float firstUnit) {

		float centerX() {
			return (left + right) / 2;
		}
	}

	/**
	 * Makes a line of glyphs.
	 *
	 * @param glyphs from left to right; at least one is not blank
	 */
	static TextLine of(List<Glyph> glyphs) {
		int first = 0;
		int last = glyphs.size() - 1;
		while (glyphs.get(first).isBlank()) {
			first++;
		}
		while (glyphs.get(last).isBlank()) {
			last--;
		}
		List<Glyph> visible = glyphs.subList(first, last + 1);
		Map<String, Integer> fonts = new HashMap<>();
		Map<Float, Integer> sizes = new HashMap<>();
		float top = Float.MAX_VALUE;
		float bottom = 0;
		float right = 0;
		for (Glyph glyph : visible) {
			if (!glyph.isBlank()) {
				top = Math.min(top, glyph.top());
				bottom = Math.max(bottom, glyph.bottom());
				right = Math.max(right, glyph.right());
				fonts.merge(glyph.font(), 1, Integer::sum);
				sizes.merge(Math.round(glyph.size() * 4) / 4f, 1, Integer::sum);
			}
		}
		float size = most(sizes);
		List<Fragment> fragments = fragments(visible, size);
		String text = Whitespace.strip(text(visible, size, evenGap(visible, size)));
		return new TextLine(text, visible.get(0).left(), top, right, bottom, size, most(fonts), firstUnit(visible), fragments);
	}

	/** Returns the key with the highest value, the smallest of several. */
	private static <K extends Comparable<K>> K most(Map<K, Integer> counts) {
		K best = null;
		for (Map.Entry<K, Integer> entry : counts.entrySet()) {
			int difference = best == null ? 1 : entry.getValue() - counts.get(best);
			if (difference > 0 || difference == 0 && entry.getKey().compareTo(best) < 0) {
				best = entry.getKey();
			}
		}
		return best;
	}

	/** Returns the gap that a line of spaced ideographs has between all its characters; 0 if it is none. */
	private static float evenGap(List<Glyph> glyphs, float size) {
		float least = Float.MAX_VALUE;
		float most = 0;
		Glyph previous = null;
		for (Glyph glyph : glyphs) {
			if (glyph.text().isEmpty() || glyph.isBlank() || !Characters.isWide(glyph.text().codePointAt(0))) {
				return 0;
			}
			if (previous != null) {
				float gap = glyph.left() - previous.right();
				least = Math.min(least, gap);
				most = Math.max(most, gap);
			}
			previous = glyph;
		}
		return glyphs.size() > 2 && least > 0.1f * size && most < least + 0.35f * size && most < WIDEST_SPACING * size ? most : 0;
	}

	private static List<Fragment> fragments(List<Glyph> glyphs, float size) {
		float even = evenGap(glyphs, size);
		List<Fragment> fragments = new ArrayList<>();
		int start = 0;
		int end = 0;
		for (int i = 1; i < glyphs.size(); i++) {
			if (glyphs.get(i).isBlank()) {
				continue;
			}
			float gap = glyphs.get(i).left() - glyphs.get(end).right();
			if (gap > WIDE_GAP * size && gap > even) {
				fragments.add(fragment(glyphs.subList(start, end + 1), size));
				start = i;
			}
			end = i;
		}
		fragments.add(fragment(glyphs.subList(start, end + 1), size));
		return fragments;
	}

	private static Fragment fragment(List<Glyph> glyphs, float size) {
		return new Fragment(Whitespace.strip(text(glyphs, size, evenGap(glyphs, size))), glyphs.get(0).left(), glyphs.get(glyphs.size() - 1).right(),
			firstUnit(glyphs));
	}

	/** Returns the text of glyphs, with blanks where only the gap between them tells of one. */
	private static String text(List<Glyph> glyphs, float size, float even) {
		StringBuilder text = new StringBuilder();
		Glyph previous = null;
		for (Glyph glyph : glyphs) {
			if (previous != null && !glyph.text().isEmpty() && !previous.text().isEmpty()) {
				float gap = glyph.left() - previous.right();
				int before = previous.text().codePointBefore(previous.text().length());
				int after = glyph.text().codePointAt(0);
				boolean blank = glyph.isBlank() || previous.isBlank();
				boolean latin = !Characters.isWide(before) && !Characters.isWide(after);
				float wide = latin ? BLANK * Math.min(glyph.size(), previous.size()) : SEPARATION * size;
				if (!blank && gap > wide && gap > even + 0.01f) {
					text.append(' ');
				}
			}
			text.append(glyph.text());
			if (!glyph.text().isEmpty()) {
				previous = glyph;
			}
		}
		return text.toString();
	}

	/** See GB/T 15834-2011, 5.1, for marks that stay beside other characters; words and numbers are not broken either. */
	private static float firstUnit(List<Glyph> glyphs) {
		int i = 0;
		while (i < glyphs.size() - 1 && isOne(glyphs.get(i), OPENING)) {
			i++;
		}
		if (isWord(glyphs.get(i))) {
			while (i < glyphs.size() - 1 && isWord(glyphs.get(i + 1))) {
				i++;
			}
		}
		while (i < glyphs.size() - 1 && isOne(glyphs.get(i + 1), CLOSING)) {
			i++;
		}
		return glyphs.get(i).right() - glyphs.get(0).left();
	}

	private static boolean isOne(Glyph glyph, String characters) {
		return glyph.text().length() == 1 && characters.contains(glyph.text());
	}

	private static boolean isWord(Glyph glyph) {
		return !glyph.text().isEmpty() && !glyph.isBlank() && !Characters.isWide(glyph.text().codePointAt(0));
	}

	/**
	 * Returns a part of the line.
	 *
	 * @param from where it begins
	 * @param to   where it ends
	 * @return the fragments whose middle is there; null if there are none
	 */
	TextLine part(float from, float to) {
		List<Fragment> part = fragments.stream().filter(fragment -> fragment.centerX() >= from && fragment.centerX() < to).toList();
		if (part.isEmpty()) {
			return null;
		}
		String joined = String.join(" ", part.stream().map(Fragment::text).toList());
		return new TextLine(joined, part.get(0).left(), top, part.get(part.size() - 1).right(), bottom, size, font, part.get(0).firstUnit(), part);
	}

	float width() {
		return right - left;
	}

	float centerY() {
		return (top + bottom) / 2;
	}

	/** Is it set in letters of the same kind as another line? */
	boolean looksLike(TextLine other) {
		return font.equals(other.font) && Math.abs(size - other.size) < 0.06f * size;
	}
}
