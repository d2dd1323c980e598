package org.nianbao.checks.hygiene;

/**
 * What is wrong with a place of a text, and whether there is one way to put it right.
 */
public enum SlipKind {
	/** What a word processor, a conversion or a web page left behind. */
	REMAINS("remains", true),
	/** A line that is nothing but the number of a page or what an editor left behind. */
	LINE("line", true),
	/** A character that cannot be seen: soft hyphen, zero-width blank, control character. */
	INVISIBLE("invisible", true),
	/** A character that a conversion lost: U+FFFD or one for private use. There is no telling what stood there. */
	LOST("lost", false),
	/** Other brackets than 〔 〕 around the year of a document number. */
	DOCUMENT_NUMBER("number", true),
	/** Half-width punctuation next to Chinese. */
	HALF_WIDTH("halfWidth", true),
	/** A half-width full stop between Chinese characters, which may be meant as 。 or as the dot of a name. */
	HALF_WIDTH_STOP("halfWidthStop", false),
	/** Straight quotation marks next to Chinese. */
	STRAIGHT_QUOTES("quotes", false),
	/** A blank between Chinese characters, or between them and digits. */
	BLANK("blank", true),
	/** A wide blank between Chinese characters, or one of several in a row, which may be meant to separate: names, fields. */
	GAP("gap", false),
	/** A blank within a number. */
	SPLIT_NUMBER("splitNumber", false),
	/** The same punctuation mark twice. */
	DOUBLED_MARK("doubledMark", true),
	/** Different punctuation marks where one is enough: there is no telling which. */
	MARKS("marks", false),
	/** The same words twice in a row. */
	DOUBLED_WORDS("doubledWords", false),
	/** A bracket or quotation mark without its counterpart. */
	UNBALANCED("unbalanced", false);

	private final String key;
	private final boolean safe;

	SlipKind(String key, boolean safe) {
		this.key = key;
		this.safe = safe;
	}

	/**
	 * Returns how the texts about this kind are called.
	 *
	 * @return the last part of their keys
	 */
	public String key() {
		return key;
	}

	/**
	 * Tells whether the repair is mechanical.
	 *
	 * @return true where there is no other reading
	 */
	public boolean isSafe() {
		return safe;
	}
}
