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
 * A number that is written in a way that cells do not allow, although its value is plain: in full-width digits, with blanks or thousands separators in
 * it, with a plus sign, with a counter or a unit of money behind it.
 *
 * @param number the number in the way that cells allow
 * @param unit   the unit of money behind it; empty where there is none
 * @param remark the remark in brackets at the end, as typed; empty where there is none
 */
record WrittenNumber(BigDecimal number, String unit, String remark) {

	/** What people write behind a count. */
	private static final String COUNTERS = "[件个次条项起人份宗笔]?";

	/** The units of money and what they are worth in yuan. */
	private static final Map<String, BigDecimal> UNITS = Map.of("元", BigDecimal.ONE, "万元", BigDecimal.valueOf(10_000), "亿元", BigDecimal.valueOf(100_000_000));

	private static final Pattern WRITTEN = Pattern
		.compile("(?<sign>[+-]?)(?<number>\\d{1,3}(,\\d{3}){1,6}|\\d{1,18})(?<decimals>\\.\\d{1,9})?(?<unit>元|万元|亿元|" + COUNTERS + ")(?<remark>[（(].*[）)])?");

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
		StringBuilder compact = new StringBuilder();
		Normalizer.normalize(text.substring(0, bracket), Form.NFKC).chars().filter(c -> !Whitespace.isWhitespace((char) c))
			.forEach(c -> compact.append(c == '，' || c == '、' ? ',' : c == '－' || c == '−' ? '-' : (char) c));
		Matcher matcher = WRITTEN.matcher(compact + remark);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String decimals = matcher.group("decimals") == null ? "" : matcher.group("decimals");
		String sign = matcher.group("sign").equals("-") ? "-" : "";
		BigDecimal number = new BigDecimal(sign + matcher.group("number").replace(",", "") + decimals);
		return Optional.of(new WrittenNumber(number, UNITS.containsKey(matcher.group("unit")) ? matcher.group("unit") : "", remark));
	}

	private static int firstBracket(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) == '（' || text.charAt(i) == '(') {
				return i;
			}
		}
		return text.length();
	}

	/**
	 * Tells whether a column allows the number.
	 *
	 * @param column the column of the cell
	 * @return true if sign and decimals are those that it allows
	 */
	boolean isAllowedIn(ColumnSpec column) {
		return number.scale() <= column.decimals() && (column.isSigned() || number.signum() >= 0);
	}

	/**
	 * Returns the content as cells allow it, in the unit that is written.
	 *
	 * @return the number and its remark
	 */
	String plain() {
		return number.toPlainString() + remark;
	}

	/**
	 * Returns the number in another unit.
	 *
	 * @param other a unit of money
	 * @return the content of the cell in that unit, without zeros at the end; empty where one of the units is no unit of money
	 */
	Optional<WrittenNumber> in(String other) {
		if (!UNITS.containsKey(unit) || !UNITS.containsKey(other)) {
			return Optional.empty();
		}
		// Units are powers of ten: the quotient is exact.
		BigDecimal converted = number.multiply(UNITS.get(unit)).divide(UNITS.get(other)).stripTrailingZeros();
		return Optional.of(new WrittenNumber(converted.scale() < 0 ? converted.setScale(0) : converted, other, remark));
	}
}
