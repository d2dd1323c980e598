package org.nianbao.language.figures;

import java.math.BigDecimal;
import java.util.Optional;

import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RowSpec;

/**
 * What stands in one cell of an official table.
 *
 * @param row     the row
 * @param column  the column
 * @param kind    what it is
 * @param value   the number, with the decimals as typed; null unless the kind is NUMBER, or COMPUTED and nothing is missing for the sum
 * @param text    what is typed in the cell, unit included, without its remark and the white space around; empty for an empty or missing cell
 * @param unit    the unit after the number, where the column allows one in the cell; null where there is none
 * @param remark  the remark in brackets after the number, as typed; null where there is none
 * @param problem what is wrong with the cell; null unless the kind is BAD
 * @param region  where the cell's text stands; an empty region where the cell is empty; null where it is missing
 */
public record Figure(RowSpec row, ColumnSpec column, Kind kind, BigDecimal value, String text, String unit, String remark, Problem problem,
	Region region) {

	/**
	 * Kinds of cells.
	 */
	public enum Kind {
		/** A number of the kind that the column allows. */
		NUMBER,
		/** {@code =}: the number is computed. */
		COMPUTED,
		/** Nothing, or a mark that says so: the value is unknown. Sums take it as 0. */
		BLANK,
		/** Something that the column does not allow. Rules that depend on it stay silent. */
		BAD,
		/** The row or the cell is not there. */
		MISSING
	}

	/**
	 * What can be wrong with a cell.
	 */
	public enum Problem {
		/** The text is no number. */
		NOT_A_NUMBER,
		/** A sign where the column allows none. */
		SIGN,
		/** More decimals than the column allows. */
		DECIMALS,
		/** {@code =} where the format has no sum. */
		NO_SUM,
		/** The row has more or fewer cells than columns, or a column twice: nobody knows which column the cell is for. */
		MISALIGNED
	}

	/**
	 * A part of the report's text.
	 *
	 * @param offset where it begins, counted from 0 in UTF-16 units
	 * @param length its length in UTF-16 units
	 */
	public record Region(int offset, int length) {

		/**
		 * Returns where the region ends.
		 *
		 * @return the offset after its last character
		 */
		public int end() {
			return offset + length;
		}
	}

	static Figure missing(RowSpec row, ColumnSpec column) {
		return new Figure(row, column, Kind.MISSING, null, "", null, null, null, null);
	}

	/**
	 * Tells whether the value is known.
	 *
	 * @return true for numbers and for sums that could be computed
	 */
	public boolean hasValue() {
		return value != null;
	}

	/**
	 * Returns what the figure counts in a sum.
	 *
	 * @return the value, 0 for a blank, empty where the cell is bad or missing
	 */
	public Optional<BigDecimal> addend() {
		return kind == Kind.BLANK ? Optional.of(BigDecimal.ZERO) : Optional.ofNullable(value);
	}
}
