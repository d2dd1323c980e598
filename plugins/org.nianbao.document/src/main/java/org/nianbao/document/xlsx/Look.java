package org.nianbao.document.xlsx;

/**
 * How a cell looks, apart from its number format. The colours are ARGB, the sizes half points.
 */
enum Look {
	/** The heading over a table. */
	TITLE("黑体", 32, false, false, "", ""),
	/** Which report a table is of. */
	SUBTITLE("宋体", 21, false, false, "", ""),
	/** What stands below a table. */
	NOTE("宋体", 21, false, false, "", ""),
	/** Heads columns. */
	HEADER("宋体", 21, true, true, "", ""),
	/** Heads all rows below it. */
	BLOCK("宋体", 21, true, true, "", "FFC6D9F1"),
	/** A figure or other content. */
	BODY("宋体", 21, false, true, "", ""),
	/** A total that is not the sum of what it should be. */
	WRONG("宋体", 21, true, true, "FFC00000", "FFFFF2CC");

	private final String font;
	private final int halfPoints;
	private final boolean bold;
	private final boolean framed;
	private final String colour;
	private final String fill;

	Look(String font, int halfPoints, boolean bold, boolean framed, String colour, String fill) {
		this.font = font;
		this.halfPoints = halfPoints;
		this.bold = bold;
		this.framed = framed;
		this.colour = colour;
		this.fill = fill;
	}

	String font() {
		return font;
	}

	int halfPoints() {
		return halfPoints;
	}

	boolean isBold() {
		return bold;
	}

	/** Tells whether the cell has borders. */
	boolean isFramed() {
		return framed;
	}

	/** Returns the colour of the text; empty for that of the system. */
	String colour() {
		return colour;
	}

	/** Returns the colour of the background; empty for none. */
	String fill() {
		return fill;
	}
}
