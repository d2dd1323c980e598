package org.nianbao.document.xlsx;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a cell of a sheet holds.
 */
sealed interface CellValue {

	/** Nothing but its frame. */
	CellValue EMPTY = new Text("");

	/**
	 * Text, whatever it looks like: never computed.
	 *
	 * @param text the text; empty for an empty cell
	 */
	record Text(String text) implements CellValue {

		public Text {
			Objects.requireNonNull(text);
		}
	}

	/**
	 * A number.
	 *
	 * @param value   the number
	 * @param formula how it is computed, without {@code =}, and comes to {@code value}; empty for a number that is typed
	 */
	record Number(BigDecimal value, String formula) implements CellValue {

		public Number {
			Objects.requireNonNull(value);
			Objects.requireNonNull(formula);
		}
	}

	/**
	 * Makes a text.
	 *
	 * @param text the text
	 * @return the value
	 */
	static CellValue text(String text) {
		return text.isEmpty() ? EMPTY : new Text(text);
	}
}
