package org.nianbao.checks.repair;

import java.math.BigDecimal;
import java.util.Comparator;

import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Kind;

/**
 * Another value for one cell.
 *
 * @param figure what stands there: a number or a blank
 * @param value  what should stand there, of the kind that the column allows and with no fewer decimals than are typed
 * @param kind   how the one may have come from the other
 */
public record CellChange(Figure figure, BigDecimal value, ChangeKind kind) {

	/** The order of the table. */
	static final Comparator<CellChange> BY_PLACE = Comparator.comparingInt((CellChange change) -> change.figure.row().index())
		.thenComparingInt(change -> change.figure.column().index());

	/**
	 * Tells whether the cell is a total.
	 *
	 * @return true if the format has a sum for the row or the column
	 */
	public boolean isTotal() {
		return figure.column().sumRule().isPresent() || figure.row().sumRule().isPresent();
	}

	/**
	 * Returns the value as it is to be typed.
	 *
	 * @return the digits, with a plus sign where one is typed now
	 */
	public String text() {
		boolean plus = figure.kind() == Kind.NUMBER && figure.text().startsWith("+") && value.signum() >= 0;
		return (plus ? "+" : "") + value.toPlainString();
	}
}
