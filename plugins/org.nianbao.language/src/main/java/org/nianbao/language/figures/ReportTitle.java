package org.nianbao.language.figures;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nianbao.language.text.Whitespace;

/**
 * The title of a report and what it says.
 *
 * @param lines the lines as typed, trimmed; empty for a report without a title
 * @param body  the office that reports; empty where the title names none
 * @param year  the report year; empty where the title names none
 */
public record ReportTitle(List<String> lines, String body, OptionalInt year) {

	private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:\\d[\\s\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u3000\\ufeff]*){4})年度?");
	private static final String YEAR_PLACEHOLDER = "{年度}年";

	/**
	 * Reads a title.
	 *
	 * @param lines   the lines as typed
	 * @param pattern how titles of the format read, with {@code {机关}} and {@code {年度}}; what follows the year there tells where the
	 *                name of the office ends in a title that begins with the year
	 * @return the title
	 */
	public static ReportTitle of(List<String> lines, String pattern) {
		List<String> trimmed = lines.stream().map(Whitespace::strip).toList();
		String text = String.join("", trimmed);
		Matcher matcher = YEAR.matcher(asciiDigits(text));
		if (!matcher.find()) {
			return new ReportTitle(trimmed, "", OptionalInt.empty());
		}
		String before = Whitespace.strip(text.substring(0, matcher.start()));
		String after = Whitespace.strip(text.substring(matcher.end()));
		String body = before.isEmpty() ? beforeTail(after, pattern) : before;
		return new ReportTitle(trimmed, body, OptionalInt.of(Integer.parseInt(matcher.group(1).replaceAll("\\D", ""))));
	}

	/**
	 * Returns the year of a title without reading the rest.
	 *
	 * @param lines the lines as typed
	 * @return the year, if the title names one
	 */
	static OptionalInt yearOf(List<String> lines) {
		return of(lines, "").year();
	}

	/**
	 * Returns the whole title in one line.
	 *
	 * @return the lines one after the other; empty for a report without a title
	 */
	public String text() {
		return String.join("", lines);
	}

	private static String beforeTail(String text, String pattern) {
		int yearAt = pattern.indexOf(YEAR_PLACEHOLDER);
		String tail = yearAt < 0 ? "" : pattern.substring(yearAt + YEAR_PLACEHOLDER.length());
		for (int length = tail.length(); length > 1; length--) {
			int at = text.indexOf(tail.substring(0, length));
			if (at >= 0) {
				return Whitespace.strip(text.substring(0, at));
			}
		}
		return "";
	}

	private static String asciiDigits(String text) {
		StringBuilder result = new StringBuilder(text);
		for (int i = 0; i < result.length(); i++) {
			char c = result.charAt(i);
			if (c >= '０' && c <= '９') {
				result.setCharAt(i, (char) (c - '０' + '0'));
			}
		}
		return result.toString();
	}
}
