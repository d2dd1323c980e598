package org.nianbao.reader.lists;

import java.util.Locale;

import org.nianbao.language.text.ChineseNumerals;

/**
 * Writes the numbers of lists in the ways of ECMA-376-1, 17.18.59, as far as Chinese documents have them.
 */
public final class NumberFormats {

	private static final String DIGITS = "〇一二三四五六七八九";
	private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";
	private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
	private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
	private static final int[] ROMAN = { 1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1 };
	private static final String[] ROMAN_DIGITS = { "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i" };

	private NumberFormats() {
	}

	/**
	 * Writes a number.
	 *
	 * @param number what the list counts; negative only in odd files
	 * @param format the value of {@code w:numFmt}
	 * @return the number as it is shown; with Arabic digits where the way has no word for it
	 */
	public static String format(int number, String format) {
		String arabic = Integer.toString(number);
		return switch (format) {
			case "none" -> "";
			case "decimalZero" -> number >= 0 && number < 10 ? "0" + arabic : arabic;
			case "decimalFullWidth", "decimalFullWidth2" -> wide(arabic);
			case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
			case "lowerRoman" -> roman(number);
			case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
			case "lowerLetter" -> letters(number);
			case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand", "koreanCounting" ->
				number >= 1 && number < 10_000 ? counted(number) : arabic;
			case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital", "koreanDigital2" -> digits(arabic, DIGITS);
			case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" -> formal(number, arabic);
			case "ideographTraditional" -> number >= 1 && number <= 10 ? STEMS.substring(number - 1, number) : arabic;
			case "ideographZodiac" -> number >= 1 && number <= 12 ? BRANCHES.substring(number - 1, number) : arabic;
			case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(number);
			case "decimalEnclosedFullstop" -> number >= 1 && number <= 20 ? Character.toString('⒈' + number - 1) : arabic + ".";
			case "decimalEnclosedParen" -> number >= 1 && number <= 20 ? Character.toString('⑴' + number - 1) : "(" + arabic + ")";
			case "ideographEnclosedCircle" -> number >= 1 && number <= 10 ? Character.toString('㊀' + number - 1) : arabic;
			case "numberInDash" -> "- " + arabic + " -";
			default -> arabic;
		};
	}

	private static String wide(String arabic) {
		StringBuilder text = new StringBuilder();
		arabic.chars().forEach(c -> text.append((char) (c >= '0' && c <= '9' ? c - '0' + '０' : c)));
		return text.toString();
	}

	/**
	 * Writes a number in a circle.
	 *
	 * @return one character up to 50, from there on Arabic digits
	 */
	public static String circled(int number) {
		if (number == 0) {
			return "⓪";
		}
		if (number >= 1 && number <= 20) {
			return Character.toString('①' + number - 1);
		}
		if (number >= 21 && number <= 35) {
			return Character.toString('㉑' + number - 21);
		}
		return number >= 36 && number <= 50 ? Character.toString('㊱' + number - 36) : Integer.toString(number);
	}

	/** Up to 99 as everywhere in the language; from there on with the powers of ten. */
	private static String counted(int number) {
		return number < 100 ? ChineseNumerals.of(number) : powers(number, "零一二三四五六七八九", "千百十");
	}

	private static String formal(int number, String arabic) {
		return number >= 1 && number < 10_000 ? powers(number, FORMAL, "仟佰拾") : arabic;
	}

	/** Numbers of up to four digits, a zero between figures said once. */
	private static String powers(int number, String digits, String powers) {
		StringBuilder text = new StringBuilder();
		boolean zero = false;
		int unit = 1000;
		for (int i = 0; i < 4; i++, unit /= 10) {
			int digit = number / unit % 10;
			if (digit == 0) {
				zero = !text.isEmpty();
				continue;
			}
			text.append(zero ? digits.substring(0, 1) : "").append(digits.charAt(digit)).append(i < 3 ? powers.substring(i, i + 1) : "");
			zero = false;
		}
		return text.toString();
	}

	private static String digits(String arabic, String digits) {
		StringBuilder text = new StringBuilder();
		arabic.chars().forEach(c -> text.append(c >= '0' && c <= '9' ? digits.charAt(c - '0') : (char) c));
		return text.toString();
	}

	private static String roman(int number) {
		if (number < 1 || number > 3999) {
			return Integer.toString(number);
		}
		StringBuilder text = new StringBuilder();
		int rest = number;
		for (int i = 0; i < ROMAN.length; i++) {
			while (rest >= ROMAN[i]) {
				text.append(ROMAN_DIGITS[i]);
				rest -= ROMAN[i];
			}
		}
		return text.toString();
	}

	/** a to z, aa to zz, and so on (not ab after aa). */
	private static String letters(int number) {
		if (number < 1 || number > 26 * 20) {
			return Integer.toString(number);
		}
		return Character.toString('a' + (number - 1) % 26).repeat((number - 1) / 26 + 1);
	}
}
