package org.nianbao.language.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.nianbao.language.figures.Figure.Kind;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.report.FigureTable;
import org.nianbao.language.report.HeaderCell;
import org.nianbao.language.report.HeaderRow;

/**
 * An official table of a report: its pieces within one section, matched to the rows and columns of a format.
 */
public final class OfficialTable {

	private final TableSpec spec;
	private final List<FigureTable> pieces;
	private final List<TableLine> lines;
	private final Figure[][] figures;
	private final TableLine.Data[] lineOfRow;
	private final boolean[] misread;
	private final Map<HeaderCell, ColumnSpec> columnOfCell = new IdentityHashMap<>();

	OfficialTable(TableSpec spec, List<FigureTable> pieces, List<TableLine> lines, Figure[][] figures) {
		this.spec = spec;
		this.pieces = List.copyOf(pieces);
		this.lines = List.copyOf(lines);
		this.figures = figures;
		lineOfRow = new TableLine.Data[spec.rows().size()];
		for (TableLine line : lines) {
			if (line instanceof TableLine.Data data && data.spec().isPresent() && !data.duplicate()) {
				lineOfRow[data.spec().get().target().index()] = data;
			} else if (line instanceof TableLine.Header header) {
				addColumns(header);
			}
		}
		misread = new boolean[lineOfRow.length];
		for (RowSpec row : spec.rows()) {
			misread[row.index()] = line(row).filter(TableLine.Data::isMisaligned).isPresent();
		}
		compute();
	}

	private OfficialTable(OfficialTable original, RowSpec row, List<Figure> reading) {
		spec = original.spec;
		pieces = original.pieces;
		lines = original.lines;
		lineOfRow = original.lineOfRow;
		columnOfCell.putAll(original.columnOfCell);
		figures = Arrays.stream(original.figures).map(Figure[]::clone).toArray(Figure[][]::new);
		figures[row.index()] = reading.toArray(Figure[]::new);
		misread = original.misread.clone();
		misread[row.index()] = false;
		compute();
	}

	/**
	 * Returns what the table would be if a row was meant in another way than it is written. What is computed from the row is computed anew.
	 *
	 * @param row     a misread row of {@link #spec()}
	 * @param reading its figures, one for each column of its block in the order of the format; a computed one without a value
	 * @return another table, with the same lines
	 */
	public OfficialTable with(RowSpec row, List<Figure> reading) {
		return new OfficialTable(this, row, reading);
	}

	/**
	 * Returns which table it is, of whatever format on board.
	 *
	 * @return the table of the format
	 */
	public TableSpec spec() {
		return spec;
	}

	/**
	 * Returns the pieces that make up the table.
	 *
	 * @return at least one, in the order of the text
	 */
	public List<FigureTable> pieces() {
		return pieces;
	}

	/**
	 * Returns the lines of all pieces.
	 *
	 * @return in the order of the text
	 */
	public List<TableLine> lines() {
		return lines;
	}

	/**
	 * Returns where the label of the first line stands, for findings that concern the table.
	 *
	 * @return its region; an empty one where the label is empty
	 */
	public Region firstLabel() {
		return lines.get(0).label().region();
	}

	/**
	 * Returns a figure.
	 *
	 * @param row    a row of {@link #spec()}
	 * @param column a column of the row's block
	 * @return the figure, of kind MISSING where the report does not have it; where a row stands twice, that of the first
	 */
	public Figure figure(RowSpec row, ColumnSpec column) {
		return figures[row.index()][column.index()];
	}

	/**
	 * Returns the figures of a row.
	 *
	 * @param row a row of {@link #spec()}
	 * @return one for each column of the row's block, in the order of the format
	 */
	public List<Figure> figures(RowSpec row) {
		return List.of(figures[row.index()]);
	}

	/**
	 * Tells whether the report has a row.
	 *
	 * @param row a row of {@link #spec()}
	 * @return true if a line refers to it
	 */
	public boolean hasRow(RowSpec row) {
		return line(row).isPresent();
	}

	/**
	 * Returns the line of a row.
	 *
	 * @param row a row of {@link #spec()}
	 * @return the first line that refers to it
	 */
	public Optional<TableLine.Data> line(RowSpec row) {
		return Optional.ofNullable(lineOfRow[row.index()]);
	}

	/**
	 * Returns the columns of the cells of a row, in the order in which they stand in the text.
	 *
	 * @param row a row of {@link #spec()}, whether the report has it or not
	 * @return those of the row's line, else of another line of its block, else those of the format; a column is empty where the header's label is
	 *         unknown
	 */
	public List<Optional<ColumnSpec>> columnsFor(RowSpec row) {
		return line(row).or(() -> row.block().rows().stream().flatMap(other -> line(other).stream()).findFirst()).map(TableLine.Data::columns)
			.orElseGet(() -> row.block().columns().stream().map(Optional::of).toList());
	}

	/**
	 * Tells whether the cells of a row cannot be assigned to columns for certain.
	 *
	 * @param row a row of {@link #spec()}
	 * @return true if the row has more or fewer cells than columns, or a column twice
	 */
	public boolean isMisread(RowSpec row) {
		return misread[row.index()];
	}

	/**
	 * Tells whether a cell is a total, and not all that it adds up is blank.
	 *
	 * @param row    a row of {@link #spec()}
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
		return figure.kind() != Kind.COMPUTED || addends(figure.row(), figure.column()).stream().allMatch(this::isReliable);
	}

	/**
	 * Tells whether a figure is a blank, or a sum in which a blank takes part. Ends: a sum that has a value is not a sum of itself.
	 *
	 * @param figure a reliable figure of the table
	 * @return true if a blank was taken for 0
	 */
	public boolean hasBlank(Figure figure) {
		return figure.kind() == Kind.BLANK
			|| figure.kind() == Kind.COMPUTED && addends(figure.row(), figure.column()).stream().anyMatch(this::hasBlank);
	}

	/**
	 * Returns the column that a cell of a header refers to.
	 *
	 * @param cell a cell of a header of the table
	 * @return the column; empty where the format has none of that label
	 */
	public Optional<ColumnSpec> column(HeaderCell cell) {
		return Optional.ofNullable(columnOfCell.get(cell));
	}

	private void addColumns(TableLine.Header header) {
		Iterator<HeaderCell> cells = ((HeaderRow) header.row()).getCells().iterator();
		for (TableLine.HeaderColumn column : header.columns()) {
			HeaderCell cell = cells.next();
			column.column().ifPresent(match -> columnOfCell.put(cell, match.target()));
		}
	}

	/**
	 * Adds figures up.
	 *
	 * @param addends figures of this or other tables
	 * @return the sum, blanks taken as 0; empty where a figure is bad, missing or cannot be computed
	 */
	public static Optional<BigDecimal> sum(List<Figure> addends) {
		BigDecimal sum = BigDecimal.ZERO;
		for (Figure addend : addends) {
			Optional<BigDecimal> value = addend.addend();
			if (value.isEmpty()) {
				return Optional.empty();
			}
			sum = sum.add(value.get());
		}
		return Optional.of(sum);
	}

	/**
	 * Returns the figures of which a cell is the sum according to the format: those of its row where the column is a sum, else
	 * those of its column where the row is one.
	 *
	 * @param row    a row of {@link #spec()}
	 * @param column a column of the row's block
	 * @return the figures; empty where the format has no sum for the cell
	 */
	public List<Figure> addends(RowSpec row, ColumnSpec column) {
		List<Figure> result = new ArrayList<>();
		if (column.sumRule().isPresent()) {
			column.addends().forEach(addend -> result.add(figure(row, addend)));
		} else {
			row.addends().forEach(addend -> result.add(figure(addend, column)));
		}
		return result;
	}

	private void compute() {
		for (RowSpec row : spec.rows()) {
			for (ColumnSpec column : row.block().columns()) {
				compute(row, column);
			}
		}
	}

	/** Totals are no addends, so that a sum leads to others only by way of its row and then its column. */
	private Figure compute(RowSpec row, ColumnSpec column) {
		Figure figure = figure(row, column);
		if (figure.kind() != Kind.COMPUTED || figure.hasValue()) {
			return figure;
		}
		List<Figure> addends = addends(row, column).stream().map(a -> compute(a.row(), a.column())).toList();
		Figure computed = new Figure(row, column, Kind.COMPUTED, sum(addends).orElse(null), figure.text(), null, figure.remark(), null, figure.region());
		figures[row.index()][column.index()] = computed;
		return computed;
	}
}
