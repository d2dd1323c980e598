package org.nianbao.language.text;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Chinese numerals: those of headings, 一 to 九十九, and the numbers of prose.
 */
public final class ChineseNumerals {

	private static final String DIGITS = "一二三四五六七八九";
	private static final String ZEROS = "〇零○";
	private static final char TEN = '十';
	private static final char PAIR = '两';
	private static final String POWERS = "十百千";
	private static final String MYRIADS = "万亿";
	private static final long[] VALUES_OF_POWERS = { 10, 100, 1_000 };
	private static final long[] VALUES_OF_MYRIADS = { 10_000, 100_000_000 };
	private static final int LONGEST = 32;

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

	/**
	 * Tells whether a character is part of numerals.
	 *
	 * @param c a UTF-16 unit
	 * @return true for the digits, 两, the zeros 〇 and 零, and 十, 百, 千, 万, 亿
	 */
	public static boolean isNumeral(char c) {
		return switch (c) {
			case '〇', '零', '○', '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万', '亿' -> true;
			default -> false;
		};
	}

	/**
	 * Reads the number that a numeral of prose says.
	 *
	 * @param numeral any text, such as 三, 两, 二十, 一百二十五, 一千零五, 三万, 百
	 * @return the number; empty for a text that is no such numeral, for digits in a row (三五, 二〇二四) and for what is too large
	 */
	public static OptionalLong number(CharSequence numeral) {
		if (numeral.length() == 0 || numeral.length() > LONGEST) {
			return OptionalLong.empty();
		}
		long sum = 0;
		long section = 0;
		int digit = -1;
		// 一百二 and 三万五 are spoken: 一百零二 and 一百二十 are not taken for each other.
		boolean needsZero = false;
		long lastPower = Long.MAX_VALUE;
		long lastMyriad = Long.MAX_VALUE;
		for (int i = 0; i < numeral.length(); i++) {
			char c = numeral.charAt(i);
			int value = digitValue(c);
			int power = POWERS.indexOf(c);
			int myriad = MYRIADS.indexOf(c);
			if (value >= 0) {
				if (digit > 0 || digit == 0 && value == 0) {
					return OptionalLong.empty();
				}
				needsZero &= value > 0;
				digit = value;
			} else if (power >= 0) {
				// 十 alone is 10; a zero multiplies nothing.
				if (digit == 0 && section == 0 && sum == 0 || VALUES_OF_POWERS[power] >= lastPower) {
					return OptionalLong.empty();
				}
				section += Math.max(digit, 1) * VALUES_OF_POWERS[power];
				lastPower = VALUES_OF_POWERS[power];
				needsZero = power > 0;
				digit = -1;
			} else if (myriad >= 0 && VALUES_OF_MYRIADS[myriad] < lastMyriad && !(digit > 0 && needsZero)) {
				section += Math.max(digit, 0);
				sum += (section == 0 && sum == 0 && i == 0 ? 1 : section) * VALUES_OF_MYRIADS[myriad];
				lastMyriad = VALUES_OF_MYRIADS[myriad];
				lastPower = Long.MAX_VALUE;
				needsZero = true;
				section = 0;
				digit = -1;
			} else {
				return OptionalLong.empty();
			}
		}
		boolean incomplete = digit > 0 && needsZero || digit == 0 && numeral.length() > 1;
		return incomplete ? OptionalLong.empty() : OptionalLong.of(sum + section + Math.max(digit, 0));
	}

	/**
	 * Reads digits in a row, as in years.
	 *
	 * @param digits any text, such as 二〇二四
	 * @return the number; empty for a text that is not made of one to nine digits
	 */
	public static OptionalInt digits(CharSequence digits) {
		if (digits.length() == 0 || digits.length() > 9) {
			return OptionalInt.empty();
		}
		int number = 0;
		for (int i = 0; i < digits.length(); i++) {
			int value = digitValue(digits.charAt(i));
			if (value < 0 || digits.charAt(i) == PAIR) {
				return OptionalInt.empty();
			}
			number = 10 * number + value;
		}
		return OptionalInt.of(number);
	}

	private static int digitValue(char c) {
		if (c == PAIR) {
			return 2;
		}
		int at = DIGITS.indexOf(c);
		return at >= 0 ? at + 1 : ZEROS.indexOf(c) >= 0 ? 0 : -1;
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
