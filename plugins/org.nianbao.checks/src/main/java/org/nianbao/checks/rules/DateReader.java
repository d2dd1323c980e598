package org.nianbao.checks.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.text.ChineseNumerals;

/**
 * Reads dates: {@code 2025年1月20日}, {@code 2025-1-20}, {@code 2025.01.20}, {@code 二〇二五年一月二十日}, with or without blanks, in digits of any width.
 */
final class DateReader {

	private static final String BLANKS = "[\\s\\u00a0\\u2000-\\u200b\\u3000]{0,4}";
	private static final String DIGIT = "[0-9０-９]";
	private static final Pattern ARABIC = Pattern.compile("(?<!" + DIGIT + ")(" + DIGIT + "{4})" + BLANKS + "[年./-]" + BLANKS + "(" + DIGIT
		+ "{1,2})" + BLANKS
		+ "[月./-]" + BLANKS + "(" + DIGIT + "{1,2})(?!" + DIGIT + ")(?:" + BLANKS + "[日号])?");
	private static final String NUMERAL = "([一二三四五六七八九十]{1,3})";
	private static final Pattern CHINESE = Pattern.compile("([〇零○一二三四五六七八九]{4})" + BLANKS + "年" + BLANKS + NUMERAL + BLANKS + "月" + BLANKS
		+ NUMERAL + BLANKS + "[日号]");

	private DateReader() {
	}

	/**
	 * A date as it is written.
	 *
	 * @param text   the characters
	 * @param region where they stand
	 * @param date   what they mean; empty where there is no such day
	 */
	record WrittenDate(String text, Region region, Optional<LocalDate> date) {
	}

	/**
	 * Finds the last date.
	 *
	 * @param text  a text
	 * @param place where to look
	 * @return the date, if there is one
	 */
	static Optional<WrittenDate> lastIn(String text, Region place) {
		Optional<WrittenDate> arabic = last(text, place, ARABIC);
		Optional<WrittenDate> chinese = last(text, place, CHINESE);
		boolean chineseIsLast = chinese.isPresent() && (arabic.isEmpty() || chinese.get().region().offset() > arabic.get().region().offset());
		return chineseIsLast ? chinese : arabic;
	}

	private static Optional<WrittenDate> last(String text, Region place, Pattern pattern) {
		Matcher matcher = pattern.matcher(text).region(place.offset(), place.end());
		Optional<WrittenDate> last = Optional.empty();
		while (matcher.find()) {
			int year = pattern == ARABIC ? arabic(matcher.group(1)) : ChineseNumerals.digits(matcher.group(1)).orElseThrow();
			last = Optional.of(new WrittenDate(matcher.group(), new Region(matcher.start(), matcher.end() - matcher.start()),
				date(year, number(matcher.group(2)), number(matcher.group(3)))));
		}
		return last;
	}

	private static Optional<LocalDate> date(int year, OptionalInt month, OptionalInt day) {
		try {
			return Optional.of(LocalDate.of(year, month.orElse(0), day.orElse(0)));
		} catch (DateTimeException noSuchDay) {
			return Optional.empty();
		}
	}

	private static OptionalInt number(String digits) {
		return Character.isDigit(digits.charAt(0)) ? OptionalInt.of(arabic(digits)) : ChineseNumerals.read(digits);
	}

	/** Understands digits of any width. */
	private static int arabic(String digits) {
		return Integer.parseInt(digits);
	}
}
