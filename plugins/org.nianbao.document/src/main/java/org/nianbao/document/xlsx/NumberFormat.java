package org.nianbao.document.xlsx;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Makes format codes with which spreadsheet programs show numbers as they are typed.
 */
final class NumberFormat {

	/** Spreadsheet programs calculate with binary fractions of some 15 decimal digits. */
	private static final int MOST_DIGITS = 15;

	/** Of a whole format code. */
	private static final int LONGEST_CODE = 255;

	private NumberFormat() {
	}

	/**
	 * Tells whether spreadsheet programs can keep a number exactly as it is.
	 *
	 * @param value a number
	 * @return false if digits would be lost
	 */
	static boolean isExact(BigDecimal value) {
		BigDecimal stripped = value.stripTrailingZeros();
		return value.scale() >= 0 && value.scale() <= MOST_DIGITS && stripped.precision() - Math.min(0, stripped.scale()) <= MOST_DIGITS;
	}

	/**
	 * Makes the code of a number.
	 *
	 * @param value  the number
	 * @param signed whether a plus is written before it
	 * @param suffix what is written after it; may be empty
	 * @return the code; empty where the suffix is too long for one
	 */
	static Optional<String> of(BigDecimal value, boolean signed, String suffix) {
		String digits = value.scale() == 0 ? "0" : "0." + "0".repeat(value.scale());
		String after = suffix.isEmpty() ? "" : quoted(suffix);
		String code = signed ? "+" + digits + after + ";-" + digits + after : digits + after;
		return Optional.of(code).filter(c -> c.length() <= LONGEST_CODE);
	}

	/** Quotation marks cannot stand between quotation marks. */
	private static String quoted(String text) {
		StringBuilder code = new StringBuilder();
		for (String part : text.split("(?<=\")|(?=\")")) {
			code.append(part.equals("\"") ? "\\\"" : '"' + part + '"');
		}
		return code.toString();
	}
}
