package org.nianbao.checks.rules;

import java.util.List;
import java.util.Optional;

import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Kind;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.figures.TableLine;
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
	private final boolean[] misread;

	/** A row that is read in another way than it is written. */
	private final List<Figure> reading;

	CheckedTable(OfficialTable table, boolean foreign) {
		this.table = table;
		this.foreign = foreign;
		misread = new boolean[table.spec().rows().size()];
		for (RowSpec row : table.spec().rows()) {
			misread[row.index()] = table.line(row).filter(TableLine.Data::isMisaligned).isPresent();
		}
		reading = List.of();
	}

	private CheckedTable(CheckedTable original, List<Figure> reading) {
		table = original.table;
		foreign = original.foreign;
		misread = original.misread.clone();
		misread[reading.get(0).row().index()] = false;
		this.reading = reading;
	}

	/**
	 * Returns what the table would be if a misread row was meant in a certain way.
	 *
	 * @param figures the figures of the row, one for each of its columns in the order of the format; numbers and blanks
	 * @return the same table, but for the row
	 */
	CheckedTable with(List<Figure> figures) {
		return new CheckedTable(this, List.copyOf(figures));
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
		return !reading.isEmpty() && reading.get(0).row() == row ? reading.get(column.index()) : table.figure(row, column);
	}

	/**
	 * Tells whether the cells of a row cannot be assigned to columns for certain.
	 *
	 * @param row a row of the table
	 * @return true if the row has more or fewer cells than columns, or a column twice
	 */
	public boolean isMisread(RowSpec row) {
		return misread[row.index()];
	}

	/**
	 * Tells whether a cell is a total, and not all that it adds up is blank.
	 *
	 * @param row    a row of the table
	 * @param column a column of the row's block
	 * @return true if the format has a sum for the cell, and a cell of the sum is filled in
	 */
	public boolean isTotalOfSomething(RowSpec row, ColumnSpec column) {
		return column.addends().stream().anyMatch(addend -> isFilled(row, addend))
			|| row.addends().stream().anyMatch(addend -> isFilled(addend, column));
	}

	private boolean isFilled(RowSpec row, ColumnSpec column) {
		Kind kind = figure(row, column).kind();
		return kind != Kind.BLANK && kind != Kind.MISSING;
	}

	/**
	 * Tells whether a figure can be relied on: it is a number, a blank or a sum of such figures.
	 *
	 * @param figure a figure of the table
	 * @return false for a bad or missing figure, for one of a misread row, for a blank total of cells that are filled in, and for a sum
	 *         in which one of these takes part
	 */
	public boolean isReliable(Figure figure) {
		if (figure.addend().isEmpty() || isMisread(figure.row())) {
			return false;
		}
		if (figure.kind() == Kind.BLANK) {
			// What a blank total should be is said by the rule on blank totals; taken for 0 it would only make others fail.
			return !isTotalOfSomething(figure.row(), figure.column());
		}
		return figure.kind() != Kind.COMPUTED || addends(figure).stream().allMatch(this::isReliable);
	}

	/**
	 * Tells whether a figure is a blank, or a sum in which a blank takes part.
	 *
	 * @param figure a reliable figure of the table
	 * @return true if a blank was taken for 0
	 */
	public boolean hasBlank(Figure figure) {
		return figure.kind() == Kind.BLANK || figure.kind() == Kind.COMPUTED && addends(figure).stream().anyMatch(this::hasBlank);
	}

	/** Ends: a sum that has a value is not a sum of itself. */
	private List<Figure> addends(Figure sum) {
		return table.addends(sum.row(), sum.column());
	}
}
