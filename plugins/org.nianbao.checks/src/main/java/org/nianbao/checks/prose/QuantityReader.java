package org.nianbao.checks.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.nianbao.checks.prose.Quantity.Kind;
import org.nianbao.checks.prose.Quantity.Precision;
import org.nianbao.language.text.ChineseNumerals;

/**
 * Finds the numbers in prose: counts and amounts, shares, and parts of dates. Numbers that count nothing are left out: ordinals (第二十条), numbers of
 * documents and houses (30号), enumerators (1.、（一）、一是), times of day, telephone and postal codes, ranges, durations in years, and what is part of a
 * word, such as 统一 or 5G. White space within and around numbers does not matter. Takes time in proportion to the length of the text.
 */
public final class QuantityReader {

	private static final WordSet UNITS = Words.of("units");
	private static final WordSet MORE_BEFORE = Words.of("more.before");
	private static final WordSet ABOUT_BEFORE = Words.of("about.before");
	private static final WordSet BARE_BEFORE = Words.of("bare.before");
	private static final WordSet EXACT_BEFORE = Words.of("exact.before");
	private static final WordSet MORE_AFTER = Words.of("more.after");
	private static final WordSet ABOUT_AFTER = Words.of("about.after");
	private static final WordSet MORE_BEHIND = Words.of("more.behind");
	private static final WordSet ABOUT_BEHIND = Words.of("about.behind");
	private static final WordSet NOT_BEFORE = Words.of("not.before");
	private static final WordSet TENS_NOT_BEFORE = Words.of("tens.not.before");
	private static final WordSet NOT_BEHIND = Words.of("not.behind");
	private static final WordSet ONE_NOT_BEFORE = Words.of("one.not.before");
	private static final WordSet ONE_NOT_BEHIND = Words.of("one.not.behind");

	private static final Map<String, BigDecimal> FACTORS =
		Map.of("百", BigDecimal.valueOf(100), "千", BigDecimal.valueOf(1_000), "万", BigDecimal.valueOf(10_000),
		"百万", BigDecimal.valueOf(1_000_000), "千万", BigDecimal.valueOf(10_000_000), "亿", BigDecimal.valueOf(100_000_000), "万亿",
		BigDecimal.valueOf(1_000_000_000_000L));
	private static final WordSet MULTIPLIERS = new WordSet(List.copyOf(FACTORS.keySet()));
	/** No part of a date has more digits than a year. */
	private static final int LONGEST_YEAR = 4;
	private static final String PER_CENT = "百分之";
	private static final String FRACTION = "分之";
	private static final String DASHES = "-—–~～―";
	private static final String UNTIL = "至到";
	private static final String OPENING = "（(〔[【﹝［";
	private static final String CLOSING = "）)〕]】﹞］";
	private static final String BOUNDARIES = "。！？；，、：:;,!?“”（）()《》";
	private static final String AFTER_ENUMERATOR = "、.)）";
	private static final String PART_OF_CODE = "@_/\\=&#";
	private static final String BARE = "百千万亿";

	/** A number without a unit that has more digits is a code. */
	private static final int DIGITS_WITHOUT_UNIT = 4;
	private static final int MOST_DIGITS = 18;
	private static final int FIRST_YEAR = 1900;
	private static final int LAST_YEAR = 2100;

	private final String text;
	private final List<Quantity> found = new ArrayList<>();
	/** Where the number before ended, if it was the beginning of a range. */
	private int rangeBegan = -1;

	private QuantityReader(String text) {
		this.text = text;
	}

	/**
	 * Finds the numbers of a text.
	 *
	 * @param text a paragraph or any other text
	 * @return the numbers in the order of the text
	 */
	public static List<Quantity> read(CharSequence text) {
		CompactText compact = CompactText.of(text);
		return readCompact(compact.text()).stream().map(q -> new Quantity(q.kind(), q.value(), q.precision(), q.step(), compact.start(q.start()),
			compact.end(q.end()), compact.start(q.wordsStart()), compact.end(q.wordsEnd()), q.unit(), compact.end(q.unitEnd()))).toList();
	}

	/**
	 * Finds the numbers of a compact text.
	 *
	 * @param text the text without white space
	 * @return the numbers; their offsets are those of the text given
	 */
	static List<Quantity> readCompact(String text) {
		QuantityReader reader = new QuantityReader(text);
		int position = 0;
		while (position < text.length()) {
			char c = text.charAt(position);
			if (isDigit(c)) {
				position = reader.readDigits(position);
			} else if (ChineseNumerals.isNumeral(c)) {
				position = reader.readNumeral(position);
			} else {
				position++;
			}
		}
		return reader.found;
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	private static boolean isLatin(char c) {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
	}

	/** Returns the character at a place, or 0 outside the text. */
	private char at(int index) {
		return index >= 0 && index < text.length() ? text.charAt(index) : 0;
	}

	// ---- Arabic digits -----------------------------------------------------------------------------------------------------

	private int readDigits(int start) {
		int end = endOfDigits(start);
		boolean fraction = at(end) == '.' && isDigit(at(end + 1));
		int whole = end;
		if (fraction) {
			end = endOfRun(end + 1);
		}
		if (at(end) == '.' && isDigit(at(end + 1)) || isPartOfCode(start, end)) {
			return endOfCode(end);
		}
		boolean endsRange = rangeBegan == start;
		boolean beginsRange = isDash(end) && isDigit(at(end + 1)) || UNTIL.indexOf(at(end)) >= 0 && isNumberAt(end + 1);
		rangeBegan = beginsRange ? end + 1 : -1;
		if (beginsRange || isEnumerator(start, end) || isIn(NOT_BEFORE, start)) {
			return beginsRange ? end + 1 : end;
		}
		boolean leadingZero = at(start) == '0' && whole > start + 1;
		if (leadingZero || end - start > MOST_DIGITS) {
			return end;
		}
		BigDecimal value = new BigDecimal(text.substring(start, end).replace(",", ""));
		boolean plain = !fraction && whole - start == value.toPlainString().length();
		int begin = text.startsWith(PER_CENT, start - PER_CENT.length()) ? start - PER_CENT.length() : start;
		if (begin < start) {
			return addPercent(begin, end, end, value);
		}
		if (at(end) == '%') {
			return addPercent(start, end, end + 1, value);
		}
		if (plain && end - start <= LONGEST_YEAR && addPartOfDate(start, end, value.intValue())) {
			return end;
		}
		return endsRange ? end : addAmount(start, end, value);
	}

	/** Skips digits with their thousands separators. */
	private int endOfDigits(int start) {
		int end = endOfRun(start);
		if (end - start <= 3) {
			while (at(end) == ',' && isGroup(end + 1)) {
				end += 4;
			}
		}
		return end;
	}

	private boolean isGroup(int from) {
		return isDigit(at(from)) && isDigit(at(from + 1)) && isDigit(at(from + 2)) && !isDigit(at(from + 3));
	}

	private int endOfRun(int start) {
		int end = start;
		while (isDigit(at(end))) {
			end++;
		}
		return end;
	}

	/** A telephone number, a time of day, part of a name or of an address in the net. */
	private boolean isPartOfCode(int start, int end) {
		char before = at(start - 1);
		char after = at(end);
		boolean colons = isColon(after) && isDigit(at(end + 1)) || isColon(before) && isDigit(at(start - 2));
		boolean afterDash = isDash(start - 1) && (isDigit(at(start - 2)) || isLatin(at(start - 2))) && rangeBegan != start;
		return colons || afterDash || isLatin(before) || isLatin(after) || before != 0 && PART_OF_CODE.indexOf(before) >= 0
			|| after != 0 && PART_OF_CODE.indexOf(after) >= 0 || before == '.' && isDigit(at(start - 2));
	}

	private static boolean isColon(char c) {
		return c == ':' || c == '：';
	}

	private boolean isDash(int index) {
		return at(index) != 0 && DASHES.indexOf(at(index)) >= 0;
	}

	private int endOfCode(int from) {
		int end = from;
		while (isDigit(at(end)) || isLatin(at(end)) || at(end) != 0 && (PART_OF_CODE.indexOf(at(end)) >= 0 || at(end) == '-')
				|| (at(end) == '.' || isColon(at(end))) && isDigit(at(end + 1))) {
			end++;
		}
		return end;
	}

	/** {@code 1.} or {@code 2、} where a sentence or clause begins, and a number alone in brackets. */
	private boolean isEnumerator(int start, int end) {
		boolean inBrackets = at(start - 1) != 0 && OPENING.indexOf(at(start - 1)) >= 0 && at(end) != 0 && CLOSING.indexOf(at(end)) >= 0;
		boolean begins = start == 0 || BOUNDARIES.indexOf(at(start - 1)) >= 0;
		return inBrackets || begins && at(end) != 0 && AFTER_ENUMERATOR.indexOf(at(end)) >= 0 && CLOSING.indexOf(at(end)) < 0;
	}

	private boolean isNumberAt(int index) {
		return isDigit(at(index)) || ChineseNumerals.isNumeral(at(index));
	}

	// ---- Chinese numerals --------------------------------------------------------------------------------------------------

	private int readNumeral(int start) {
		if (text.startsWith(PER_CENT, start)) {
			return readPerCent(start);
		}
		int end = start;
		while (ChineseNumerals.isNumeral(at(end))) {
			end++;
		}
		boolean endsRange = rangeBegan == start;
		rangeBegan = -1;
		if (text.startsWith(FRACTION, end)) {
			// 三分之一: what follows is part of it.
			int rest = end + FRACTION.length();
			while (isNumberAt(rest)) {
				rest++;
			}
			return rest;
		}
		if (end - start == 4 && at(end) == '年') {
			OptionalInt year = ChineseNumerals.digits(text.substring(start, end));
			if (year.isPresent() && addPartOfDate(start, end, year.getAsInt())) {
				return end;
			}
		}
		OptionalLong number = ChineseNumerals.number(text.substring(start, end));
		boolean beginsRange = UNTIL.indexOf(at(end)) >= 0 && at(end) != 0 && isNumberAt(end + 1);
		if (beginsRange) {
			rangeBegan = end + 1;
		}
		boolean one = number.isPresent() && number.getAsLong() == 1 && at(start) == '一';
		boolean tens = at(start) == '十' || BARE.indexOf(at(start)) >= 0;
		boolean noNumber = number.isEmpty() || isIn(NOT_BEFORE, start) || tens && isIn(TENS_NOT_BEFORE, start)
			|| one && (isIn(ONE_NOT_BEFORE, start) || ONE_NOT_BEHIND.startingAt(text, start) != null);
		if (noNumber || beginsRange) {
			return end;
		}
		if (number.getAsLong() <= Integer.MAX_VALUE && addPartOfDate(start, end, (int) number.getAsLong())) {
			return end;
		}
		boolean bare = BARE.indexOf(at(start)) >= 0;
		boolean countsSomething = UNITS.startingAt(text, skipAfter(end)) != null;
		boolean said = !bare || isIn(BARE_BEFORE, start) || skipAfter(end) > end;
		if (!countsSomething || !said || endsRange) {
			return end;
		}
		return addAmount(start, end, BigDecimal.valueOf(number.getAsLong()));
	}

	private int readPerCent(int start) {
		int from = start + PER_CENT.length();
		if (isDigit(at(from))) {
			return from;
		}
		int end = from;
		while (ChineseNumerals.isNumeral(at(end))) {
			end++;
		}
		OptionalLong whole = ChineseNumerals.number(text.substring(from, end));
		if (whole.isEmpty()) {
			return Math.max(end, from);
		}
		if (at(end) != '点') {
			return addPercent(start, end, end, BigDecimal.valueOf(whole.getAsLong()));
		}
		int last = end + 1;
		while (ChineseNumerals.isNumeral(at(last))) {
			last++;
		}
		OptionalInt decimals = ChineseNumerals.digits(text.substring(end + 1, last));
		if (decimals.isEmpty()) {
			return last;
		}
		BigDecimal part = BigDecimal.valueOf(decimals.getAsInt(), last - end - 1);
		return addPercent(start, last, last, BigDecimal.valueOf(whole.getAsLong()).add(part));
	}

	// ---- what stands around ------------------------------------------------------------------------------------------------

	private boolean isIn(WordSet before, int start) {
		return before.endingAt(text, start) != null;
	}

	private int skipAfter(int end) {
		String word = MORE_AFTER.startingAt(text, end);
		word = word == null ? ABOUT_AFTER.startingAt(text, end) : word;
		return word == null ? end : end + word.length();
	}

	/** Adds a year, month or day; returns false where the number is none. */
	private boolean addPartOfDate(int start, int end, int value) {
		Kind kind = switch (at(end)) {
			case '年' -> value >= FIRST_YEAR && value <= LAST_YEAR ? Kind.YEAR : null;
			case '月' -> value >= 1 && value <= 12 ? Kind.MONTH : null;
			case '日' -> value >= 1 && value <= 31 ? Kind.DAY : null;
			default -> null;
		};
		if (kind != null) {
			found.add(new Quantity(kind, BigDecimal.valueOf(value), Precision.EXACT, BigDecimal.ONE, start, end, start, end, "", end));
		}
		return kind != null;
	}

	private int addPercent(int start, int end, int signEnd, BigDecimal value) {
		Precision precision = precisionBefore(start);
		int wordsStart = start - lengthBefore(start);
		int behind = signEnd;
		String about = ABOUT_BEHIND.startingAt(text, signEnd);
		String more = MORE_BEHIND.startingAt(text, signEnd);
		if (about != null || more != null) {
			precision = about != null ? Precision.ABOUT : Precision.MORE;
			behind += (about != null ? about : more).length();
		}
		found.add(new Quantity(Kind.PERCENT, value, precision, step(value), start, end, wordsStart, signEnd, "", behind));
		return signEnd;
	}

	/** Adds a count or an amount unless what stands around says that it is none. */
	private int addAmount(int start, int digitsEnd, BigDecimal digits) {
		Precision precision = precisionBefore(start);
		int end = digitsEnd;
		BigDecimal value = digits;
		int inner = skipAfter(end);
		if (inner > end && MULTIPLIERS.startingAt(text, inner) != null) {
			precision = precisionAfter(end);
			end = inner;
		}
		String multiplier = isDigit(at(digitsEnd - 1)) ? multiplier(end) : null;
		if (multiplier != null) {
			value = digits.multiply(factor(multiplier));
			end += multiplier.length();
			value = value.scale() > 0 && value.stripTrailingZeros().scale() <= 0 ? value.setScale(0) : value;
		}
		int wordsEnd = skipAfter(end);
		if (wordsEnd > end) {
			precision = precisionAfter(end);
		}
		if (at(wordsEnd) == '年' || at(wordsEnd) == '月' || at(wordsEnd) == '日' || at(wordsEnd) == '‰' || NOT_BEHIND.startingAt(text, wordsEnd) != null
				&& UNITS.startingAt(text, wordsEnd) == null) {
			return wordsEnd;
		}
		String unit = UNITS.startingAt(text, wordsEnd);
		boolean isBare = unit == null && multiplier == null && digits.scale() == 0;
		if (isBare && digitsEnd - start > DIGITS_WITHOUT_UNIT && text.substring(start, digitsEnd).indexOf(',') < 0) {
			return wordsEnd;
		}
		int unitEnd = wordsEnd + (unit == null ? 0 : unit.length());
		String about = ABOUT_BEHIND.startingAt(text, unitEnd);
		String more = MORE_BEHIND.startingAt(text, unitEnd);
		if (about != null || more != null) {
			precision = about != null ? Precision.ABOUT : Precision.MORE;
			unitEnd += (about != null ? about : more).length();
		}
		found.add(new Quantity(Kind.AMOUNT, value, precision, step(value), start, end, start - lengthBefore(start), wordsEnd, unit == null ? "" : unit,
			unitEnd));
		return wordsEnd;
	}

	private String multiplier(int end) {
		String word = NOT_BEHIND.startingAt(text, end);
		String multiplier = MULTIPLIERS.startingAt(text, end);
		return word != null && multiplier != null && word.length() > multiplier.length() ? null : multiplier;
	}

	private static BigDecimal factor(String multiplier) {
		return FACTORS.get(multiplier);
	}

	private Precision precisionBefore(int start) {
		String word = wordBefore(start);
		if (word == null) {
			return Precision.EXACT;
		}
		return word.equals(MORE_BEFORE.endingAt(text, start)) ? Precision.MORE : Precision.ABOUT;
	}

	private int lengthBefore(int start) {
		String word = wordBefore(start);
		return word == null ? 0 : word.length();
	}

	/** Returns the longest word before a number that says that it is not meant exactly, or null. */
	private String wordBefore(int start) {
		String word = null;
		for (WordSet words : List.of(MORE_BEFORE, ABOUT_BEFORE, BARE_BEFORE)) {
			boolean bareOnly = words == BARE_BEFORE && BARE.indexOf(at(start)) < 0;
			String candidate = bareOnly ? null : words.endingAt(text, start);
			word = candidate != null && (word == null || candidate.length() > word.length()) ? candidate : word;
		}
		String exact = EXACT_BEFORE.endingAt(text, start);
		return word != null && exact != null && exact.length() > word.length() ? null : word;
	}

	private Precision precisionAfter(int end) {
		return MORE_AFTER.startingAt(text, end) != null ? Precision.MORE : Precision.ABOUT;
	}

	/** Returns the value of the last digit that is not 0. */
	private static BigDecimal step(BigDecimal value) {
		return value.signum() == 0 ? BigDecimal.ONE : BigDecimal.ONE.scaleByPowerOfTen(-value.stripTrailingZeros().scale());
	}
}
