package org.nianbao.language.lexing;

import static org.nianbao.language.text.Whitespace.isWhitespace;

/**
 * What stands in a cell of figures.
 */
public enum CellKind {

	/** Nothing. */
	EMPTY,
	/** Digits, with a sign and decimals where typed. */
	NUMBER,
	/** A number and a remark in brackets. */
	NUMBER_WITH_REMARK,
	/** The equals sign. */
	EQUALS,
	/** A mark that says that the value is unknown. */
	BLANK,
	/** Anything else. */
	OTHER;

	/**
	 * Looks what stands in a cell.
	 *
	 * @param text  a text
	 * @param start where the content of the cell begins, without the white space before it
	 * @param end   where it ends, without the white space after it
	 * @return its kind
	 */
	public static CellKind of(CharSequence text, int start, int end) {
		if (start == end) {
			return EMPTY;
		}
		int numberEnd = numberEnd(text, start, end);
		if (numberEnd == end) {
			return NUMBER;
		}
		if (numberEnd > start && isRemark(text, numberEnd, end)) {
			return NUMBER_WITH_REMARK;
		}
		return switch (text.subSequence(start, Math.min(end, start + 4)).toString()) {
			case "=", "＝" -> EQUALS;
			case "-", "－", "—", "–", "——", "/", "／", "无", "不适用" -> BLANK;
			default -> OTHER;
		};
	}

	/** Returns where the number at the start ends; the start where there is none. */
	static int numberEnd(CharSequence text, int start, int end) {
		int i = start;
		if (text.charAt(i) == '+' || text.charAt(i) == '-') {
			i++;
		}
		int afterDigits = skipDigits(text, i, end);
		if (afterDigits == i) {
			return start;
		}
		if (afterDigits + 1 < end && text.charAt(afterDigits) == '.') {
			int afterDecimals = skipDigits(text, afterDigits + 1, end);
			return afterDecimals == afterDigits + 1 ? afterDigits : afterDecimals;
		}
		return afterDigits;
	}

	private static int skipDigits(CharSequence text, int start, int end) {
		int i = start;
		while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
			i++;
		}
		return i;
	}

	private static boolean isRemark(CharSequence text, int from, int end) {
		int i = from;
		while (i < end && isWhitespace(text.charAt(i))) {
			i++;
		}
		boolean opens = i < end && (text.charAt(i) == '（' || text.charAt(i) == '(');
		return opens && (text.charAt(end - 1) == '）' || text.charAt(end - 1) == ')');
	}
}
