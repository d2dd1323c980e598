package org.nianbao.document.docx;

/**
 * The page of GB/T 9704-2012: A4 with a type area of 156 × 225 mm that holds 22 lines of 28 characters. All in twentieths of a point, unless said
 * otherwise.
 */
final class PageGeometry {

	static final int WIDTH = 11_906;
	static final int HEIGHT = 16_838;
	static final int TOP = 2_098;
	static final int BOTTOM = 1_984;
	static final int LEFT = 1_588;
	static final int RIGHT = 1_474;
	static final int TEXT_WIDTH = WIDTH - LEFT - RIGHT;
	static final int TEXT_HEIGHT = HEIGHT - TOP - BOTTOM;
	static final int HEADER = 851;
	/** Puts the dashes beside the page number 7 mm below the type area. */
	static final int FOOTER = 1_418;
	static final int LINE_PITCH = 579;
	/** How far characters of body text are apart, rounded. */
	static final int CHARACTER_PITCH = TEXT_WIDTH / 28;

	/** Units of DrawingML in a twentieth of a point. */
	static final int EMU_PER_TWIP = 635;
	/** Units of DrawingML in a pixel of 1/96 inch. */
	static final int EMU_PER_PIXEL = 9_525;

	private PageGeometry() {
	}
}
