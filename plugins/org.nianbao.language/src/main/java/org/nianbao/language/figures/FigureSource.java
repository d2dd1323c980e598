package org.nianbao.language.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;

/**
 * Where the figures that a reference names come from: the report itself, or that of another year.
 */
@FunctionalInterface
public interface FigureSource {

	/**
	 * Finds what a name in a reference stands for.
	 *
	 * @param table  a table of the report's format
	 * @param name   the name of the row or group
	 * @param rows   the row, or the rows that make up the group
	 * @param column a column of the rows' block
	 * @return the figure, or the sum of the figures; empty where one is missing, bad or not known
	 */
	Optional<BigDecimal> figure(TableSpec table, String name, List<RowSpec> rows, ColumnSpec column);
}
