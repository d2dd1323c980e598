package org.nianbao.checks.rules;

import java.util.List;

import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;

/**
 * An official table of a report, and which of its figures can be relied on. Where a row has more or fewer cells than its header, or the header
 * names a column twice, nobody knows which figure belongs to which column: rules that compare figures are silent about the row.
 */
public final class CheckedTable {

	private final OfficialTable table;
	private final boolean foreign;

	CheckedTable(OfficialTable table, boolean foreign) {
		this.table = table;
		this.foreign = foreign;
	}

	/**
	 * Returns what the table would be if a misread row was meant in a certain way.
	 *
	 * @param row     a row of the table
	 * @param figures see {@link OfficialTable#with}
	 * @return the same table, but for the row
	 */
	CheckedTable with(RowSpec row, List<Figure> figures) {
		return new CheckedTable(table.with(row, figures), foreign);
	}

	/**
	 * Returns the table of the report.
	 *
	 * @return the table
	 */
	public OfficialTable table() {
		return table;
	}

	/**
	 * Returns the table of the format.
	 *
	 * @return the official table
	 */
	public TableSpec spec() {
		return table.spec();
	}

	/**
	 * Tells whether the table is of another edition than the report.
	 *
	 * @return true if the table does not belong to the format of the report
	 */
	public boolean isForeign() {
		return foreign;
	}

	/**
	 * Returns how the table is called in messages.
	 *
	 * @return the official heading of its section
	 */
	public String title() {
		return spec().sectionTitle();
	}

	/**
	 * Returns a figure.
	 *
	 * @param row    a row of the table
	 * @param column a column of the row's block
	 * @return see {@link OfficialTable#figure}
	 */
	public Figure figure(RowSpec row, ColumnSpec column) {
		return table.figure(row, column);
	}

	/**
	 * Tells whether the cells of a row cannot be assigned to columns for certain.
	 *
	 * @param row a row of the table
	 * @return see {@link OfficialTable#isMisread}
	 */
	public boolean isMisread(RowSpec row) {
		return table.isMisread(row);
	}

	/**
	 * Tells whether a cell is a total, and not all that it adds up is blank.
	 *
	 * @param row    a row of the table
	 * @param column a column of the row's block
	 * @return see {@link OfficialTable#isTotalOfSomething}
	 */
	public boolean isTotalOfSomething(RowSpec row, ColumnSpec column) {
		return table.isTotalOfSomething(row, column);
	}

	/**
	 * Tells whether a figure can be relied on: it is a number, a blank or a sum of such figures.
	 *
	 * @param figure a figure of the table
	 * @return see {@link OfficialTable#isReliable}
	 */
	public boolean isReliable(Figure figure) {
		return table.isReliable(figure);
	}

	/**
	 * Tells whether a figure is a blank, or a sum in which a blank takes part.
	 *
	 * @param figure a reliable figure of the table
	 * @return see {@link OfficialTable#hasBlank}
	 */
	public boolean hasBlank(Figure figure) {
		return table.hasBlank(figure);
	}
}
