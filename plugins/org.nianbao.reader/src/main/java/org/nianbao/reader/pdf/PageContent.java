package org.nianbao.reader.pdf;

import java.util.List;

/**
 * What stands on a page, turned so that most of its text is upright. All lengths are in points from the upper left corner.
 *
 * @param number      which page, 1-based
 * @param width       its width
 * @param height      its height
 * @param glyphs      in the order of the file
 * @param horizontals in any order
 * @param verticals   in any order
 * @param pictures    in the order of the file
 */
record PageContent(int number, float width, float height, List<Glyph> glyphs, List<Rule> horizontals, List<Rule> verticals, List<Picture> pictures) {

	/** Returns the page as it is read: a table that was set across the page is often written turned by a quarter. */
	PageContent upright() {
		int[] characters = new int[Glyph.OBLIQUE + 1];
		for (Glyph glyph : glyphs) {
			if (!glyph.isBlank()) {
				characters[glyph.quarter()]++;
			}
		}
		int most = 0;
		for (int quarter = 1; quarter < Glyph.OBLIQUE; quarter++) {
			most = characters[quarter] > characters[most] ? quarter : most;
		}
		return most == 0 ? this : turnedBack(most);
	}

	private PageContent turnedBack(int quarters) {
		boolean across = quarters != 2;
		return new PageContent(number, across ? height : width, across ? width : height,
			glyphs.stream().map(glyph -> glyph.turnedBack(quarters, width, height)).toList(),
			(across ? verticals : horizontals).stream().map(rule -> turned(rule, quarters, across, true)).toList(),
			(across ? horizontals : verticals).stream().map(rule -> turned(rule, quarters, across, false)).toList(),
			pictures.stream().map(picture -> picture.turnedBack(quarters, width, height)).toList());
	}

	/** Returns a rule as it stands afterwards, when it is horizontal or not. */
	private Rule turned(Rule rule, int quarters, boolean across, boolean horizontal) {
		boolean mirrorAt = quarters == 2 || quarters == 1 == horizontal;
		boolean mirrorAlong = quarters == 2 || quarters == 1 != horizontal;
		float positions = across == horizontal ? width : height;
		float lengths = across == horizontal ? height : width;
		float at = mirrorAt ? positions - rule.at() : rule.at();
		return mirrorAlong ? new Rule(at, lengths - rule.to(), lengths - rule.from()) : new Rule(at, rule.from(), rule.to());
	}
}
