package org.nianbao.checks.prose;

import java.math.BigDecimal;

/**
 * A number in prose. Offsets are those of the text that was read, counted from 0 in UTF-16 units.
 *
 * @param kind       what it is a number of
 * @param value      the number, 万 and 亿 multiplied out; that of a share with its decimals as typed, 9.3 for 9.3%
 * @param precision  whether it is meant exactly
 * @param step       the value of the last digit that is not 0, or 1 for 0: that of 170余 is 10, that of 14万余 is 10000
 * @param start      where its first digit stands, or 百分之
 * @param end        the offset after its last digit or multiplier, the percent sign not included
 * @param wordsStart where the word before it stands that says how precise it is (近, 约, 超过); otherwise as {@code start}
 * @param wordsEnd   the offset after the percent sign, or after what directly follows the digits (余, 多); otherwise as {@code end}
 * @param unit       what it counts: 件, 人次, 元; empty where no known word follows, for a share and for a part of a date
 * @param unitEnd    the offset after the unit and what says behind it how precise the number is (以上, 左右); otherwise as {@code wordsEnd}
 */
public record Quantity(Kind kind, BigDecimal value, Precision precision, BigDecimal step, int start, int end, int wordsStart,
	int wordsEnd, String unit,
		int unitEnd) {

	/**
	 * What a number is one of.
	 */
	public enum Kind {
		/** A count or an amount. */
		AMOUNT,
		/** A share in per cent. */
		PERCENT,
		/** A year of the calendar, without 年. */
		YEAR,
		/** A month of the year, without 月. */
		MONTH,
		/** A day of the month, without 日. */
		DAY
	}

	/**
	 * How a number is meant.
	 */
	public enum Precision {
		/** As it stands. */
		EXACT,
		/** That much or somewhat more: 170余, 超过50. */
		MORE,
		/** About that much: 近300, 5左右. */
		ABOUT
	}

	/**
	 * Tells whether a figure can be described by the number.
	 *
	 * @param figure the exact figure
	 * @return true if it is equal; for {@code MORE} if it is not less, and less than the number with its last digit one higher; for {@code ABOUT} if it
	 *        is less than one in the last digit away
	 */
	public boolean describes(BigDecimal figure) {
		BigDecimal difference = figure.subtract(value);
		return switch (precision) {
			case EXACT -> difference.signum() == 0;
			case MORE -> difference.signum() >= 0 && difference.compareTo(step) < 0;
			case ABOUT -> difference.abs().compareTo(step) < 0;
		};
	}
}
