package org.nianbao.checks.rules;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.text.Whitespace;

/**
 * A number that is written in a way that cells do not allow, although its value is plain: in full-width digits, with blanks or thousands separators
 * in it, with a plus sign, with a counter or a unit of money behind it.
 *
 * @param number  the number in the way that cells allow
 * @param unit    the unit of money behind it; empty where there is none
 * @param counted whether a counter stands behind it
 * @param guessed whether letters were taken for the digits that they look like
 * @param remark  the remark in brackets at the end, as typed; empty where there is none
 */
record WrittenNumber(BigDecimal number, String unit, boolean counted, boolean guessed, String remark) {

	/** What people write behind a count. */
	private static final String COUNTERS = "件个次条项起人份宗笔";

	/** The units of money and what they are worth in yuan. */
	private static final Map<String, BigDecimal> UNITS = Map.of("元", BigDecimal.ONE, "万", BigDecimal.valueOf(10_000), "万元", BigDecimal.valueOf(10_000),
		"亿", BigDecimal.valueOf(100_000_000), "亿元", BigDecimal.valueOf(100_000_000));

	private static final Pattern WRITTEN = Pattern.compile("(?<sign>[+-]?)(?<number>\\d{1,3}(,\\d{3}){1,6}|\\d{1,18})(?<decimals>\\.\\d{1,9})?"
		+ "(?<unit>[万亿]?元|[万亿]|[" + COUNTERS + "]?)(?<remark>[（(].*[）)])?");

	/** No cell that means a number is as long. */
	private static final int LONGEST = 200;

	/**
	 * Reads the content of a cell.
	 *
	 * @param text the content
	 * @return the number; empty where the text is no number, or could be another one
	 */
	static Optional<WrittenNumber> read(String text) {
		if (text.length() > LONGEST) {
			return Optional.empty();
		}
		int bracket = firstBracket(text);
		String remark = text.substring(bracket);
		String compact = compact(text.substring(0, bracket));
		String digits = withDigitsForLetters(compact);
		Matcher matcher = WRITTEN.matcher(digits + remark);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String decimals = matcher.group("decimals") == null ? "" : matcher.group("decimals");
		String sign = matcher.group("sign").equals("-") ? "-" : "";
		BigDecimal number = new BigDecimal(sign + matcher.group("number").replace(",", "") + decimals);
		String unit = matcher.group("unit");
		boolean isMoney = UNITS.containsKey(unit);
		return Optional.of(new WrittenNumber(number, isMoney ? unit : "", !isMoney && !unit.isEmpty(), !digits.equals(compact), remark));
	}

	private static int firstBracket(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) == '（' || text.charAt(i) == '(') {
				return i;
			}
		}
		return text.length();
	}

	/** Returns the text in half-width characters and without white space. */
	private static String compact(String text) {
		StringBuilder compact = new StringBuilder(text.length());
		for (char c : Normalizer.normalize(text, Form.NFKC).toCharArray()) {
			if (!Whitespace.isWhitespace(c)) {
				compact.append(c == '−' ? '-' : c == '〇' || c == '零' ? '0' : c);
			}
		}
		return compact.toString();
	}

	/** The letters that old hands at the typewriter, and programs that read paper, put for 0 and 1. */
	private static String withDigitsForLetters(String text) {
		return text.replace('O', '0').replace('o', '0').replace('l', '1').replace('I', '1');
	}

	/**
	 * Tells whether a column allows the number.
	 *
	 * @param column the column of the cell
	 * @return true if sign and decimals are those that it allows; zeros at the end are no decimals
	 */
	boolean isAllowedIn(ColumnSpec column) {
		return number.stripTrailingZeros().scale() <= column.decimals() && (column.isSigned() || number.signum() >= 0);
	}

	/**
	 * Tells whether the unit of money is the same as another one, however written.
	 *
	 * @param other a unit
	 * @return true if both are worth the same
	 */
	boolean isIn(String other) {
		return !unit.isEmpty() && UNITS.get(unit).equals(UNITS.get(other));
	}

	/**
	 * Returns the content as the cells of a column allow it, in the unit that is written.
	 *
	 * @param column a column that allows the number
	 * @return the number, the unit where the column has units in its cells, and the remark
	 */
	String plain(ColumnSpec column) {
		BigDecimal allowed = number.scale() <= column.decimals() ? number : number.setScale(column.decimals());
		return allowed.toPlainString() + (column.cellUnits().contains(unit) ? unit : "") + remark;
	}

	/**
	 * Returns the number in another unit.
	 *
	 * @param other a unit of money
	 * @return the number in that unit, without zeros at the end; empty where one of the units is no unit of money
	 */
	Optional<WrittenNumber> in(String other) {
		if (!UNITS.containsKey(unit) || !UNITS.containsKey(other)) {
			return Optional.empty();
		}
		// Units are powers of ten: the quotient is exact.
		BigDecimal converted = number.multiply(UNITS.get(unit)).divide(UNITS.get(other)).stripTrailingZeros();
		return Optional.of(new WrittenNumber(converted.scale() < 0 ? converted.setScale(0) : converted, other, counted, guessed, remark));
	}
}
