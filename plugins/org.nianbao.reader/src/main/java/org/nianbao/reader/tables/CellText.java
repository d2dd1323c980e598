package org.nianbao.reader.tables;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.lexing.CellKind;
import org.nianbao.language.text.Whitespace;

/**
 * What stands in a cell of a source: nothing, a figure, a mark for a blank, or any other text.
 *
 * @param kind   what it is
 * @param text   the text without white space, as typed
 * @param number the figure as the language writes it, without unit and remark; empty for what is no figure
 * @param unit   what stands behind the figure, such as 件 or 万元; may be empty
 * @param remark a remark in brackets behind it, with its brackets; may be empty
 */
record CellText(Kind kind, String text, String number, String unit, String remark) {

	/** The kinds. */
	enum Kind {
		EMPTY, FIGURE, BLANK, TEXT
	}

	/** The measure words of plain counts. Any other character behind a number may be a digit that a scan has wrong. */
	private static final Set<String> COUNTERS = Set.of("", "件", "条", "项", "个", "次", "份", "起", "宗");
	/** A figure of more digits is none. */
	private static final int LONGEST = 200;
	private static final Pattern FIGURE = Pattern
		.compile("(?<number>[+-]?(?:[0-9]{1,3}(?:,[0-9]{3}){1,5}|[0-9]{1,30})(?:\\.[0-9]{1,15})?)(?<unit>[\\p{IsHan}]{0,2})(?<remark>(?:[(].{0,100}[)])?)");

	static CellText of(String raw) {
		String text = compact(raw);
		if (text.isEmpty()) {
			return new CellText(Kind.EMPTY, "", "", "", "");
		}
		if (CellKind.of(text, 0, text.length()) == CellKind.BLANK) {
			return new CellText(Kind.BLANK, text, "", "", "");
		}
		Matcher figure = FIGURE.matcher(text.length() > LONGEST ? "" : normal(text));
		if (!figure.matches()) {
			return new CellText(Kind.TEXT, text, "", "", "");
		}
		String remark = figure.group("remark").isEmpty() ? "" : text.substring(remarkStart(text));
		return new CellText(Kind.FIGURE, text, figure.group("number").replace(",", ""), figure.group("unit"), remark);
	}

	private static int remarkStart(String text) {
		int wide = text.indexOf('（');
		int narrow = text.indexOf('(');
		return wide < 0 ? narrow : narrow < 0 ? wide : Math.min(wide, narrow);
	}

	/** Returns a text with digits, signs and brackets of one kind. */
	private static String normal(String text) {
		String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
		char first = normal.charAt(0);
		return first == '\u2212' || first == '\u2013' ? "-" + normal.substring(1) : normal;
	}

	/** Returns a text without white space and characters that nobody sees. */
	static String compact(String raw) {
		StringBuilder text = new StringBuilder(raw.length());
		for (int i = 0; i < raw.length(); i++) {
			char c = raw.charAt(i);
			if (!isInvisible(c)) {
				text.append(c);
			}
		}
		return text.toString();
	}

	static boolean isInvisible(char c) {
		return Whitespace.isWhitespace(c) || Whitespace.isLineEnd(c) || Character.getType(c) == Character.FORMAT || Character.isISOControl(c);
	}

	boolean isEmpty() {
		return kind == Kind.EMPTY;
	}

	/** Tells whether the cell may stand in a column of figures. */
	boolean isValue() {
		return kind == Kind.FIGURE || kind == Kind.BLANK;
	}

	/** Returns what the cell counts in a sum: 0 for a blank mark; empty for a text and for an amount in a unit. */
	Optional<BigDecimal> addend() {
		return switch (kind) {
			case FIGURE -> Optional.of(new BigDecimal(number));
			case BLANK -> Optional.of(BigDecimal.ZERO);
			default -> Optional.empty();
		};
	}

	/**
	 * Returns what is written into a cell of the language.
	 *
	 * @param column the column of the cell
	 * @return the text as typed if the language reads it, else the figure without what keeps it from being read, unless that would change its value
	 */
	String written(ColumnSpec column) {
		if (kind != Kind.FIGURE) {
			return text;
		}
		boolean counts = column.unit().isEmpty() && column.cellUnits().isEmpty();
		return number + (counts && COUNTERS.contains(unit) ? "" : writtenUnit(column)) + remark;
	}

	private String writtenUnit(ColumnSpec column) {
		return column.unit().orElse("").equals(unit) ? "" : unit;
	}

	private boolean isUnitOf(ColumnSpec column) {
		return column.unit().orElse("").equals(unit) || column.cellUnits().contains(unit);
	}

	/**
	 * Tells whether the language reads the cell as what it says: it is no other text, no amount in a unit that the column does not have, and not two
	 * figures of which the first is a zero.
	 */
	boolean isReadable(ColumnSpec column) {
		boolean counts = column.unit().isEmpty() && column.cellUnits().isEmpty();
		boolean leadingZero = number.length() > 1 && number.charAt(0) == '0' && number.charAt(1) != '.';
		return kind != Kind.TEXT && !leadingZero && (kind != Kind.FIGURE || unit.isEmpty() || counts && COUNTERS.contains(unit) || isUnitOf(column));
	}
}
