package org.nianbao.document.docx;

/**
 * The sizes in which tables are set. All in twentieths of a point, as in the paragraph styles of the same names.
 */
enum TableSize {
	/** 小四号, 12 points. */
	LARGE("", 240, 310, 40),
	/** 五号, 10.5 points. */
	SMALL("Small", 210, 270, 24),
	/** 小五号, 9 points: the smallest that is read without effort. */
	TINY("Tiny", 180, 230, 16);

	private final String suffix;
	private final int em;
	private final int line;
	private final int space;

	TableSize(String suffix, int em, int line, int space) {
		this.suffix = suffix;
		this.em = em;
		this.line = line;
		this.space = space;
	}

	/**
	 * Returns the style of cells.
	 *
	 * @param head whether the cell heads columns or a block
	 * @return the identifier of a paragraph style
	 */
	String style(boolean head) {
		return (head ? "TableHeader" : "TableText") + suffix;
	}

	/** The width of an ideograph. */
	int em() {
		return em;
	}

	/**
	 * Returns how high a cell is.
	 *
	 * @param lines its lines of text
	 * @return its height
	 */
	int height(int lines) {
		return lines * line + 2 * space;
	}
}
