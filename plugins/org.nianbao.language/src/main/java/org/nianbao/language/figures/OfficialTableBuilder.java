package org.nianbao.language.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.nianbao.language.figures.Figure.Kind;
import org.nianbao.language.figures.Figure.Problem;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.TableLine.HeaderColumn;
import org.nianbao.language.figures.TableLine.WrittenLabel;
import org.nianbao.language.formats.BlockSpec;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.LabelMatch;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.report.BadCell;
import org.nianbao.language.report.BlankCell;
import org.nianbao.language.report.ComputedCell;
import org.nianbao.language.report.DataRow;
import org.nianbao.language.report.FigureTable;
import org.nianbao.language.report.HeaderRow;
import org.nianbao.language.report.NumberCell;
import org.nianbao.language.report.Row;

/**
 * Matches the lines of a table to the rows and columns of its official table.
 */
final class OfficialTableBuilder {

	/** No office counts that far; exact arithmetic on endless digits would cost more than reading them. */
	private static final int LONGEST_NUMBER = 64;
	private static final Pattern NUMBER_WITH_UNIT = Pattern
		.compile("(?<number>\\d{1,18}(\\.\\d{1,18})?)\\s*(?<unit>[^\\d\\s（(]+)\\s*(?<remark>[（(].*[）)])?");

	private final TableSpec spec;
	private final List<TableLine> lines = new ArrayList<>();
	private final Figure[][] figures;
	private final boolean[] seen;

	/** The header in force, and the block that it turned out to belong to. */
	private HeaderRow header;
	private int headerLine;
	private BlockSpec headerBlock;
	private List<Optional<ColumnSpec>> headerColumns;

	/** The columns of each block in the order of the format. */
	private final List<List<Optional<ColumnSpec>>> officialColumns;

	OfficialTableBuilder(TableSpec spec) {
		this.spec = spec;
		officialColumns = spec.blocks().stream().map(block -> block.columns().stream().map(Optional::of).toList()).toList();
		seen = new boolean[spec.rows().size()];
		figures = new Figure[spec.rows().size()][];
		for (RowSpec row : spec.rows()) {
			figures[row.index()] = row.block().columns().stream().map(column -> Figure.missing(row, column)).toArray(Figure[]::new);
		}
	}

	OfficialTable build(List<FigureTable> pieces) {
		for (FigureTable piece : pieces) {
			piece.getRows().forEach(this::add);
		}
		if (header != null && headerBlock == null) {
			belongsTo(spec.blocks().get(0));
		}
		return new OfficialTable(spec, pieces, lines, figures);
	}

	private void add(Row row) {
		WrittenLabel label = ModelTexts.label(row);
		if (row instanceof HeaderRow headerRow && isRowOfBadCells(headerRow, label)) {
			addFigures(row, label, spec.findRow(label.text()), headerRow.getCells());
		} else if (row instanceof HeaderRow headerRow) {
			if (header != null && headerBlock == null) {
				belongsTo(spec.blocks().get(0));
			}
			header = headerRow;
			headerBlock = null;
			headerLine = lines.size();
			lines.add(new TableLine.Header(row, label, List.of()));
			// Known at once where it stands under the heading of its block; else the next row tells.
			precedingBlock().ifPresent(this::belongsTo);
		} else if (row instanceof DataRow data) {
			addData(data, label);
		} else {
			addGroup(row, label);
		}
	}

	/** A row whose cells are all bad looks like a header; but it begins with the label of a row and names no column. */
	private boolean isRowOfBadCells(HeaderRow row, WrittenLabel label) {
		return spec.findRow(label.text()).filter(match -> row.getCells().stream()
			.noneMatch(cell -> match.target().block().findColumn(ModelTexts.cellLabel(cell).text()).isPresent())).isPresent();
	}

	private Optional<BlockSpec> precedingBlock() {
		boolean afterGroup = headerLine > 0 && lines.get(headerLine - 1) instanceof TableLine.Group;
		if (!afterGroup) {
			return Optional.empty();
		}
		TableLine.Group group = (TableLine.Group) lines.get(headerLine - 1);
		return spec.blocks().stream()
			.filter(block -> block.group().isPresent() && group.group().isPresent() && block.group().get() == group.group().get().target()).findFirst();
	}

	private void addGroup(Row row, WrittenLabel label) {
		Optional<LabelMatch<RowSpec>> rowSpec = spec.findRow(label.text());
		if (rowSpec.isPresent() && spec.findGroup(label.text()).isEmpty()) {
			// A row of figures without its figures.
			addFigures(row, label, rowSpec, List.of());
		} else {
			lines.add(new TableLine.Group(row, label, spec.findGroup(label.text())));
		}
	}

	private void addData(DataRow row, WrittenLabel label) {
		Optional<LabelMatch<RowSpec>> rowSpec = spec.findRow(label.text());
		boolean isGroup = spec.findGroup(label.text()).isPresent() && (rowSpec.isEmpty() || !rowSpec.get().exact())
			&& row.getCells().stream().allMatch(BlankCell.class::isInstance);
		if (isGroup) {
			lines.add(new TableLine.Group(row, label, spec.findGroup(label.text())));
		} else {
			addFigures(row, label, rowSpec, row.getCells());
		}
	}

	private void addFigures(Row row, WrittenLabel label, Optional<LabelMatch<RowSpec>> match, List<? extends EObject> cells) {
		Optional<BlockSpec> block = match.map(found -> found.target().block());
		if (header != null && headerBlock == null && block.isPresent()) {
			belongsTo(block.get());
		}
		List<Optional<ColumnSpec>> columns = columns(block);
		List<Region> regions = cells.stream().map(ModelTexts::cellRegion).toList();
		boolean duplicate = match.isPresent() && seen[match.get().target().index()];
		TableLine.Data line = new TableLine.Data(row, label, match, duplicate, columns, regions);
		lines.add(line);
		if (match.isEmpty() || duplicate) {
			return;
		}
		RowSpec rowSpec = match.get().target();
		seen[rowSpec.index()] = true;
		boolean misaligned = line.isMisaligned();
		for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
			int at = i;
			columns.get(i).ifPresent(column -> {
				Figure figure = figure(rowSpec, column, cells.get(at), regions.get(at));
				figures[rowSpec.index()][column.index()] = misaligned ? misaligned(figure) : figure;
			});
		}
	}

	/** The columns of a row: those of the header in force if it is the row's block's, else the format's. */
	private List<Optional<ColumnSpec>> columns(Optional<BlockSpec> block) {
		if (header != null && (block.isEmpty() || block.get() == headerBlock)) {
			return headerBlock == null ? List.of() : headerColumns;
		}
		return officialColumns.get(block.map(BlockSpec::index).orElse(0));
	}

	private void belongsTo(BlockSpec block) {
		headerBlock = block;
		TableLine.Header line = (TableLine.Header) lines.get(headerLine);
		List<HeaderColumn> columns = header.getCells().stream().map(ModelTexts::cellLabel)
			.map(label -> new HeaderColumn(label, block.findColumn(label.text()))).toList();
		headerColumns = columns.stream().map(column -> column.column().map(LabelMatch::target)).toList();
		lines.set(headerLine, new TableLine.Header(line.row(), line.label(), columns));
	}

	private static Figure misaligned(Figure figure) {
		return new Figure(figure.row(), figure.column(), Kind.BAD, null, figure.text(), figure.unit(), figure.remark(), Problem.MISALIGNED,
			figure.region());
	}

	private static Figure figure(RowSpec row, ColumnSpec column, EObject cell, Region region) {
		if (cell instanceof BlankCell blank) {
			return new Figure(row, column, Kind.BLANK, null, blank.getMark() == null ? "" : blank.getMark(), null, null, null, region);
		}
		if (cell instanceof ComputedCell) {
			boolean isSum = column.sumRule().isPresent() || row.sumRule().isPresent();
			return isSum ? new Figure(row, column, Kind.COMPUTED, null, "=", null, null, null, region)
				: bad(row, column, "=", Problem.NO_SUM, region);
		}
		if (cell instanceof NumberCell number) {
			return number(row, column, number, region);
		}
		String text = cell instanceof BadCell bad ? bad.getText() : ModelTexts.cellLabel(cell).text();
		return numberWithUnit(row, column, text, region).orElseGet(() -> bad(row, column, text, Problem.NOT_A_NUMBER, region));
	}

	private static Figure number(RowSpec row, ColumnSpec column, NumberCell cell, Region region) {
		String text = cell.getNumber();
		if (text.length() > LONGEST_NUMBER) {
			return bad(row, column, text, Problem.NOT_A_NUMBER, region);
		}
		BigDecimal value = new BigDecimal(text);
		boolean signed = text.charAt(0) == '+' || text.charAt(0) == '-';
		if (signed && !column.isSigned()) {
			return bad(row, column, text, Problem.SIGN, region);
		}
		if (value.scale() > column.decimals()) {
			return bad(row, column, text, Problem.DECIMALS, region);
		}
		return new Figure(row, column, Kind.NUMBER, value, text, null, cell.getRemark(), null, region);
	}

	private static Figure bad(RowSpec row, ColumnSpec column, String text, Problem problem, Region region) {
		return new Figure(row, column, Kind.BAD, null, text, null, null, problem, region);
	}

	/** Reads {@code 86.50万元（含税）} in a column that allows units in its cells. */
	private static Optional<Figure> numberWithUnit(RowSpec row, ColumnSpec column, String text, Region region) {
		Matcher matcher = NUMBER_WITH_UNIT.matcher(text);
		if (column.cellUnits().isEmpty() || !matcher.matches() || !column.cellUnits().contains(matcher.group("unit"))) {
			return Optional.empty();
		}
		BigDecimal value = new BigDecimal(matcher.group("number"));
		if (value.scale() > column.decimals()) {
			return Optional.of(bad(row, column, text, Problem.DECIMALS, region));
		}
		String typed = text.substring(0, matcher.end("unit"));
		return Optional.of(new Figure(row, column, Kind.NUMBER, value, typed, matcher.group("unit"), matcher.group("remark"), null, region));
	}
}
