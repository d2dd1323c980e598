package org.nianbao.document.xlsx;

import java.math.BigDecimal;

import org.nianbao.language.figures.Figure;

/**
 * A total that is not the sum of what it should be.
 *
 * @param figure  the total as it is written
 * @param sheet   the name of the sheet where it stands
 * @param cell    the cell
 * @param formula how the sum is computed on that sheet
 * @param sum     what it comes to
 */
record WrongTotal(Figure figure, String sheet, CellRange cell, String formula, BigDecimal sum) {
}
