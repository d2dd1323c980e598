package org.nianbao.language.text;

import java.text.Normalizer;

/**
 * Makes labels comparable: people type the official wording with other widths, brackets and blanks.
 */
public final class Labels {

	private static final String CHINESE_DIGITS = "一二三四五六七八九十";

	private Labels() {
	}

	/**
	 * Returns the form in which labels are compared: compatibility forms and radicals replaced (NFKC and {@link Radicals}), without white space, with
	 * one kind of bracket and one kind of quotation mark.
	 *
	 * @param label any text, not null
	 * @return the comparable form; empty for a text of white space
	 */
	public static String comparable(CharSequence label) {
		CharSequence text = isPlain(label) ? label : Normalizer.normalize(label, Normalizer.Form.NFKC);
		StringBuilder result = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (!Whitespace.isWhitespace(c) && c != '\n' && c != '\r') {
				result.append(unified(c));
			}
		}
		return result.toString();
	}

	/**
	 * Returns a comparable label without its leading enumerator: {@code 一、}, {@code （一）} or {@code 1.}
	 *
	 * @param comparable a label as {@link #comparable} returns it
	 * @return the rest, never empty unless the argument is: a label that is nothing but an enumerator is returned whole
	 */
	public static String withoutEnumerator(String comparable) {
		int end = enumeratorEnd(comparable);
		return end == comparable.length() ? comparable : comparable.substring(end);
	}

	private static int enumeratorEnd(String s) {
		int i = 0;
		if (s.startsWith("(")) {
			i = skipNumber(s, 1);
			return i > 1 && i < s.length() && s.charAt(i) == ')' ? i + 1 : 0;
		}
		i = skipNumber(s, 0);
		return i > 0 && i < s.length() && (s.charAt(i) == '.' || s.charAt(i) == '、') ? i + 1 : 0;
	}

	private static int skipNumber(String s, int from) {
		int i = from;
		while (i < s.length() && (CHINESE_DIGITS.indexOf(s.charAt(i)) >= 0 || s.charAt(i) >= '0' && s.charAt(i) <= '9')) {
			i++;
		}
		return i;
	}

	private static boolean isPlain(CharSequence label) {
		for (int i = 0; i < label.length(); i++) {
			char c = label.charAt(i);
			boolean plain = c < 0x80 || c >= 0x4e00 && c <= 0x9fff;
			if (!plain) {
				return false;
			}
		}
		return true;
	}

	private static char unified(char c) {
		return switch (c) {
			case '[', '〔', '【', '﹝' -> '(';
			case ']', '〕', '】', '﹞' -> ')';
			case '“', '”', '‘', '’', '\'', '「', '」' -> '"';
			default -> Radicals.ideograph(c);
		};
	}
}
