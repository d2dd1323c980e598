package org.nianbao.language.formats.validation;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days of format files.
 */
public final class FormatDays {

	private static final Pattern DAY = Pattern.compile("([0-9]{1,2})月([0-9]{1,2})日");

	private FormatDays() {
	}

	/**
	 * Reads a day.
	 *
	 * @param text a day such as {@code 1月31日}
	 * @return the day; empty for what is none
	 */
	public static Optional<MonthDay> parse(String text) {
		Matcher matcher = DAY.matcher(text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		try {
			return Optional.of(MonthDay.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}
}
