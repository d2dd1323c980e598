package org.nianbao.language.charts;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;

import org.nianbao.language.lexing.CellKind;
import org.nianbao.language.text.Whitespace;

/**
 * What a cell of a free table says to a chart.
 *
 * @param value the number; empty where there is none
 * @param unit  what follows the number: 件, 万元, %; empty where nothing does
 * @param blank whether the cell is empty, or says that there is no number
 */
record ChartNumber(Optional<BigDecimal> value, String unit, boolean blank) {

	/** No number in a table is longer. */
	private static final int LONGEST = 40;
	private static final int YEAR_DIGITS = 4;

	/**
	 * Reads a cell.
	 *
	 * @param cell its text
	 * @return the number with which it begins, and what follows; full-width characters and thousands separators are understood
	 */
	static ChartNumber of(String cell) {
		String text = Whitespace.strip(cell);
		if (CellKind.of(text, 0, text.length()) == CellKind.BLANK || text.isEmpty()) {
			return new ChartNumber(Optional.empty(), "", true);
		}
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
		int end = 0;
		StringBuilder number = new StringBuilder();
		while (end < plain.length() && isPart(plain, end, number)) {
			char c = plain.charAt(end++);
			if (c != ',' && c != '+') {
				number.append(c == '−' ? '-' : c);
			}
		}
		boolean digits = number.chars().anyMatch(c -> c >= '0' && c <= '9');
		if (!digits || number.length() > LONGEST) {
			return new ChartNumber(Optional.empty(), "", false);
		}
		String rest = Whitespace.strip(plain.substring(end));
		int remark = rest.indexOf('(');
		String unit = Whitespace.strip(remark < 0 ? rest : rest.substring(0, remark));
		// 3至5 and 2023-2024 are no numbers.
		boolean single = unit.chars().noneMatch(Character::isDigit);
		return single ? new ChartNumber(Optional.of(new BigDecimal(number.toString())), unit, false) : new ChartNumber(Optional.empty(), "", false);
	}

	private static boolean isPart(String text, int at, StringBuilder before) {
		char c = text.charAt(at);
		boolean digitFollows = at + 1 < text.length() && isDigit(text.charAt(at + 1));
		return isDigit(c) || (c == '-' || c == '−' || c == '+') && at == 0 && digitFollows || c == ',' && !before.isEmpty() && digitFollows
			|| c == '.' && !before.isEmpty() && before.indexOf(".") < 0 && digitFollows;
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	/**
	 * Tells whether the cell is a year: four digits, maybe with 年 after them.
	 *
	 * @return true for 2023, 2023年, 2023年度
	 */
	boolean isYear() {
		boolean four = value.isPresent() && value.get().scale() == 0 && value.get().precision() == YEAR_DIGITS && value.get().signum() > 0;
		return four && (unit.isEmpty() || unit.equals("年") || unit.equals("年度"));
	}
}
