package org.nianbao.language.text;

import java.util.OptionalInt;

/**
 * The numerals of headings: 一 to 九十九.
 */
public final class ChineseNumerals {

	private static final String DIGITS = "一二三四五六七八九";
	private static final char TEN = '十';

	private ChineseNumerals() {
	}

	/**
	 * Writes a number.
	 *
	 * @param number from 1 to 99
	 * @return for example 六, 十, 十二, 二十一
	 * @throws IllegalArgumentException for any other number
	 */
	public static String of(int number) {
		if (number < 1 || number > 99) {
			throw new IllegalArgumentException("no number of a heading: " + number);
		}
		int tens = number / 10;
		int ones = number % 10;
		return (tens > 1 ? digit(tens) : "") + (tens > 0 ? TEN : "") + (ones > 0 ? digit(ones) : "");
	}

	/**
	 * Reads a numeral.
	 *
	 * @param numeral any text
	 * @return the number from 1 to 99; empty for a text that is no such numeral
	 */
	public static OptionalInt read(String numeral) {
		int ten = numeral.indexOf(TEN);
		String tensDigit = ten < 0 ? "" : numeral.substring(0, ten);
		String onesDigit = numeral.substring(ten + 1);
		boolean empty = ten < 0 && onesDigit.isEmpty();
		if (empty || !isDigitOrNothing(tensDigit) || !isDigitOrNothing(onesDigit)) {
			return OptionalInt.empty();
		}
		int tens = ten < 0 ? 0 : tensDigit.isEmpty() ? 1 : value(tensDigit);
		return OptionalInt.of(tens * 10 + (onesDigit.isEmpty() ? 0 : value(onesDigit)));
	}

	private static boolean isDigitOrNothing(String text) {
		return text.isEmpty() || text.length() == 1 && DIGITS.contains(text);
	}

	private static int value(String digit) {
		return DIGITS.indexOf(digit) + 1;
	}

	private static String digit(int digit) {
		return DIGITS.substring(digit - 1, digit);
	}
}
