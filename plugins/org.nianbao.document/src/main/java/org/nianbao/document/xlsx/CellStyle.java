package org.nianbao.document.xlsx;

import java.util.Objects;

import org.nianbao.document.Alignment;

/**
 * All that makes a cell look as it does.
 *
 * @param look         fonts, colours and borders
 * @param alignment    where its content stands
 * @param numberFormat the format code of a number; {@link #TEXT} for all that is no number
 * @param inert        whether its text must stay one when a user edits the cell, though it begins like a formula
 */
record CellStyle(Look look, Alignment alignment, String numberFormat, boolean inert) {

	/** The format code of what is no number. */
	static final String TEXT = "General";

	private static final String BEGIN_FORMULAS = "=+-@'";

	CellStyle {
		Objects.requireNonNull(look);
		Objects.requireNonNull(alignment);
		Objects.requireNonNull(numberFormat);
	}

	/**
	 * Makes the style of a text.
	 *
	 * @param look      how it looks
	 * @param alignment where it stands
	 * @param text      the text
	 * @return the style
	 */
	static CellStyle of(Look look, Alignment alignment, String text) {
		return new CellStyle(look, alignment, TEXT, !text.isEmpty() && BEGIN_FORMULAS.indexOf(text.charAt(0)) >= 0);
	}

	/**
	 * Makes the style of a number.
	 *
	 * @param look         how it looks
	 * @param alignment    where it stands
	 * @param numberFormat its format code
	 * @return the style
	 */
	static CellStyle number(Look look, Alignment alignment, String numberFormat) {
		return new CellStyle(look, alignment, numberFormat, false);
	}

	/** Tells whether the cell holds a number. */
	boolean isNumber() {
		return !numberFormat.equals(TEXT);
	}
}
