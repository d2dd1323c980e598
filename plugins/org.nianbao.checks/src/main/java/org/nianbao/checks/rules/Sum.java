package org.nianbao.checks.rules;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;

/**
 * A sum that the format declares for one cell ({@code = 合计 RULE}).
 *
 * @param row      the row of the total
 * @param column   the column of the total
 * @param alongRow whether it adds up other columns of its row; else it adds up other rows of its column
 */
record Sum(RowSpec row, ColumnSpec column, boolean alongRow) {

	/**
	 * Lists the sums of a table.
	 *
	 * @param table a table of a format
	 * @return row by row; two for a cell that is a total of both kinds
	 */
	static List<Sum> of(TableSpec table) {
		List<Sum> sums = new ArrayList<>();
		for (RowSpec row : table.rows()) {
			for (ColumnSpec column : row.block().columns()) {
				if (column.sumRule().isPresent()) {
					sums.add(new Sum(row, column, true));
				}
				if (row.sumRule().isPresent()) {
					sums.add(new Sum(row, column, false));
				}
			}
		}
		return sums;
	}

	/**
	 * Returns the rule that speaks where the sum is wrong.
	 *
	 * @return the ID
	 */
	String rule() {
		return (alongRow ? column.sumRule() : row.sumRule()).orElseThrow();
	}
}
