package org.nianbao.checks.rules;

/**
 * Writes numbers as headings do.
 */
final class ChineseNumerals {

	private static final String DIGITS = "一二三四五六七八九";

	private ChineseNumerals() {
	}

	/**
	 * Writes a number.
	 *
	 * @param number from 1 to 99
	 * @return for example 六, 十, 十二, 二十一
	 */
	static String of(int number) {
		if (number < 1 || number > 99) {
			throw new IllegalArgumentException("no number of a heading: " + number);
		}
		int tens = number / 10;
		int ones = number % 10;
		return (tens > 1 ? digit(tens) : "") + (tens > 0 ? "十" : "") + (ones > 0 ? digit(ones) : "");
	}

	private static String digit(int digit) {
		return DIGITS.substring(digit - 1, digit);
	}
}
