package org.nianbao.document.xlsx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.nianbao.document.Alignment;
import org.nianbao.document.CellName;
import org.nianbao.document.CellRole;
import org.nianbao.document.DocumentException;
import org.nianbao.document.Grid;
import org.nianbao.document.GridCell;
import org.nianbao.document.Table;
import org.nianbao.document.xlsx.Sheet.Shown;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Kind;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.text.DisplayWidth;

/**
 * Makes the sheet of an official table: as it is printed, with numbers for figures and formulas for totals. Which cells make up a total is
 * said by the format of the report.
 */
final class OfficialSheet {

	/** Longer remarks would make a column much wider than the others, so they stand below the table. In display columns. */
	private static final int LONGEST_SUFFIX = 24;

	/** Excel refuses files with more than some 200 number formats. */
	private static final int MOST_SUFFIXES = 100;

	private final Table block;
	private final OfficialTable table;
	private final Set<String> suffixes;
	private final Map<GridCell, Figure> figures = new IdentityHashMap<>();
	private final GridCell[][] cells;
	private final Map<Figure, Shown> shown = new IdentityHashMap<>();
	private final List<String> remarks = new ArrayList<>();
	private final List<WrongTotal> wrong = new ArrayList<>();

	/** Where the grid begins. */
	private int firstRow;

	/**
	 * @param block    the table as it is printed
	 * @param table    the table of the report
	 * @param suffixes what is shown after numbers in the whole workbook; gets those of this table
	 */
	OfficialSheet(Table block, OfficialTable table, Set<String> suffixes) {
		this.block = block;
		this.table = table;
		this.suffixes = suffixes;
		cells = new GridCell[table.spec().rows().size()][];
		for (RowSpec row : table.spec().rows()) {
			cells[row.index()] = new GridCell[row.block().columns().size()];
		}
		for (GridCell cell : block.grid().cells()) {
			cell.name().ifPresent(name -> place(cell, name));
		}
	}

	private void place(GridCell cell, CellName name) {
		RowSpec row = table.spec().row(name.row()).orElseThrow();
		ColumnSpec column = row.block().column(name.column()).orElseThrow();
		cells[row.index()][column.index()] = cell;
		figures.put(cell, table.figure(row, column));
	}

	/**
	 * Makes the sheet.
	 *
	 * @param name    its name
	 * @param heading what stands above the table; may be empty
	 * @param title   which report it is of; may be empty
	 * @return the sheet
	 * @throws DocumentException if a sheet has no room for it
	 */
	Sheet build(String name, String heading, String title) throws DocumentException {
		Grid grid = block.grid();
		figures.values().forEach(figure -> shown.put(figure, plain(figure)));
		Sheet sheet = new Sheet(name, Sheet.widths(grid, this::show));
		sheet.addLine(heading, Look.TITLE, Alignment.CENTER);
		sheet.addLine(title, Look.SUBTITLE, Alignment.CENTER);
		firstRow = sheet.rows().size();
		table.spec().rows().forEach(row -> table.figures(row).forEach(figure -> addFormula(figure, name)));
		sheet.addGrid(grid, this::show);
		sheet.freeze(firstRow + grid.headerRows(), labelColumns(grid));
		for (var note : block.notes()) {
			sheet.addLine(note.text(), Look.NOTE, Alignment.LEFT);
		}
		for (String remark : remarks) {
			sheet.addLine(remark, Look.NOTE, Alignment.LEFT);
		}
		return sheet;
	}

	/**
	 * Returns the totals that are not the sums of what they should be.
	 *
	 * @return in the order of the table; known after {@link #build}
	 */
	List<WrongTotal> wrongTotals() {
		return wrong;
	}

	private static int labelColumns(Grid grid) {
		return grid.cells().stream().filter(cell -> cell.role() == CellRole.ROW_HEADER).mapToInt(GridCell::endColumn).max().orElse(0);
	}

	private Shown show(GridCell cell) {
		Figure figure = figures.get(cell);
		return figure == null ? Shown.text(cell.text(), look(cell.role()), cell.alignment()) : shown.get(figure);
	}

	/** Labels of rows look like what they label. */
	private static Look look(CellRole role) {
		return switch (role) {
			case BLOCK -> Look.BLOCK;
			case COLUMN_HEADER -> Look.HEADER;
			case CORNER, ROW_HEADER, DATA -> Look.BODY;
		};
	}

	private GridCell cell(Figure figure) {
		return cells[figure.row().index()][figure.column().index()];
	}

	/** Shows a figure without a formula. What a program could not keep as a number is a text. */
	private Shown plain(Figure figure) {
		GridCell cell = cell(figure);
		if (!figure.hasValue() || !NumberFormat.isExact(figure.value())) {
			return Shown.text(cell.text(), Look.BODY, cell.alignment());
		}
		String unit = figure.unit() == null ? "" : figure.unit();
		String remark = figure.remark() == null ? "" : figure.remark();
		boolean signed = figure.text().startsWith("+") || figure.text().startsWith("＋");
		Optional<String> whole = isShort(unit + remark) ? NumberFormat.of(figure.value(), signed, unit + remark) : Optional.empty();
		String suffix = unit + remark;
		if (whole.isEmpty()) {
			suffix = isShort(unit) ? unit : "";
			remarks.add(figure.row().label() + "，" + figure.column().label() + "：" + (suffix.isEmpty() ? unit : "") + remark);
			whole = NumberFormat.of(figure.value(), signed, suffix);
		}
		String printed = (signed ? "+" : "") + figure.value().toPlainString() + suffix;
		return new Shown(new CellValue.Number(figure.value(), ""), CellStyle.number(Look.BODY, cell.alignment(), whole.orElseThrow()), printed);
	}

	private boolean isShort(String suffix) {
		if (suffix.isEmpty() || suffixes.contains(suffix)) {
			return true;
		}
		return DisplayWidth.of(suffix) <= LONGEST_SUFFIX && suffixes.size() < MOST_SUFFIXES && suffixes.add(suffix);
	}

	/** Makes a total a formula if that comes to what is printed. One that does not is marked. */
	private void addFormula(Figure figure, String sheet) {
		List<Figure> addends = table.addends(figure.row(), figure.column());
		Shown plain = shown.get(figure);
		boolean known = addends.stream().anyMatch(addend -> addend.kind() != Kind.BLANK) && addends.stream().allMatch(this::isAddable);
		if (!known || !plain.style().isNumber()) {
			return;
		}
		BigDecimal sum = OfficialTable.sum(addends).orElseThrow();
		Optional<String> formula = SumFormula.of(addends.stream().map(this::cell).toList(), firstRow, Math.max(0, sum.scale()));
		if (formula.isEmpty()) {
			return;
		}
		boolean right = sum.compareTo(figure.value()) == 0;
		CellValue.Number value = new CellValue.Number(figure.value(), right ? formula.get() : "");
		CellStyle style = CellStyle.number(right ? Look.BODY : Look.WRONG, plain.style().alignment(), plain.style().numberFormat());
		shown.put(figure, new Shown(value, style, plain.printed()));
		if (!right) {
			GridCell cell = cell(figure);
			wrong.add(new WrongTotal(figure, sheet, CellRange.cell(firstRow + cell.row(), cell.column()), formula.get(), sum));
		}
	}

	private boolean isAddable(Figure figure) {
		return figure.kind() == Kind.BLANK || shown.get(figure).style().isNumber();
	}
}
