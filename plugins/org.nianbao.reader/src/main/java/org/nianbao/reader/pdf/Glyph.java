package org.nianbao.reader.pdf;

/**
 * A glyph as it stands on a page that is turned as people look at it. All lengths are in points from the upper left corner.
 *
 * @param text    its characters; empty for one that nobody sees
 * @param left    the left end of its box, whose height is that of the font
 * @param top     the upper end
 * @param right   the right end
 * @param bottom  the lower end
 * @param size    the size of the font
 * @param font    what tells fonts apart
 * @param quarter by how many quarters it is turned clockwise: 0 to 3; 4 for other angles
 * @param kind    what it is there for
 */
record Glyph(String text, float left, float top, float right, float bottom, float size, String font, int quarter, Kind kind) {

	/** What a glyph is there for. */
	enum Kind {
		/** To be read. */
		TEXT,
		/** Nobody sees it: written without ink, too small, or beside the page. */
		HIDDEN,
		/** The text under a scanned page. */
		UNDER_SCAN,
		/** The file says that it belongs to the page, not to what the page says. */
		PAGE_MATTER,
		/** A part of a drawing. */
		DRAWING
	}

	/** The part of the height below the line on which letters stand. */
	static final float DESCENT = 0.12f;

	/** The angle of a glyph that is turned by no quarter. */
	static final int OBLIQUE = 4;

	float centerX() {
		return (left + right) / 2;
	}

	float centerY() {
		return (top + bottom) / 2;
	}

	boolean isBlank() {
		return Characters.isBlank(text);
	}

	/**
	 * Returns the glyph as it stands when the page is turned counterclockwise.
	 *
	 * @param quarters by how many quarters, 0 to 3
	 * @param width    the width of the page before
	 * @param height   the height of the page before
	 */
	Glyph turnedBack(int quarters, float width, float height) {
		int angle = quarter == OBLIQUE ? OBLIQUE : (quarter + 4 - quarters) % 4;
		return switch (quarters) {
			case 1 -> new Glyph(text, top, width - right, bottom, width - left, size, font, angle, kind);
			case 2 -> new Glyph(text, width - right, height - bottom, width - left, height - top, size, font, angle, kind);
			case 3 -> new Glyph(text, height - bottom, left, height - top, right, size, font, angle, kind);
			default -> this;
		};
	}
}
