package org.nianbao.reader.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.nianbao.document.Block;
import org.nianbao.document.DocumentBuilder;
import org.nianbao.document.Grid;
import org.nianbao.document.GridCell;
import org.nianbao.document.Table;
import org.nianbao.language.format.Operator;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RelationSpec;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.formatting.TableTemplate;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.reader.source.SourceCell;
import org.nianbao.reader.source.SourcePosition;
import org.nianbao.reader.source.SourceRow;
import org.nianbao.reader.source.SourceTable;

/**
 * The tables of a format with random figures whose sums are right, as they are printed. The same seed gives the same figures.
 */
final class RandomReport {

	private static final ReportLoader LOADER = ReportLoader.standalone();

	private final ReportFormat format;
	private final Map<String, String> figures = new HashMap<>();
	private final List<Grid> grids = new ArrayList<>();

	RandomReport(ReportFormat format, Random random) {
		this.format = format;
		StringBuilder text = new StringBuilder("@格式 " + format.name() + "\n\n某局" + (format.firstYear().orElse(2021) + 1) + "年政府信息公开工作年度报告\n\n");
		for (TableSpec table : format.tables()) {
			Map<String, Integer> leaves = new HashMap<>();
			for (RowSpec row : table.rows()) {
				for (ColumnSpec column : row.block().columns()) {
					if (row.addends().isEmpty() && column.addends().isEmpty()) {
						leaves.put(row.name() + "." + column.name(), random.nextInt(3) > 0 ? 0 : random.nextInt(random.nextInt(4) == 0 ? 20_000 : 30));
					}
				}
			}
			table.relations().stream().filter(relation -> relation.operator() == Operator.EQUAL).forEach(relation -> balance(table, relation, leaves));
			text.append("一、").append(table.sectionTitle()).append("\n\n").append(TableTemplate.table(table, (row, column) -> {
				int value = value(row, column, leaves);
				figures.put(key(table, row, column), Integer.toString(value));
				return Integer.toString(value);
			})).append('\n');
		}
		for (Block block : DocumentBuilder.build(LOADER.load(text.toString(), "random.nianbao")).blocks()) {
			if (block instanceof Table table) {
				grids.add(table.grid());
			}
		}
	}

	private static int value(RowSpec row, ColumnSpec column, Map<String, Integer> leaves) {
		if (!row.addends().isEmpty()) {
			return row.addends().stream().mapToInt(addend -> value(addend, column, leaves)).sum();
		}
		return column.addends().isEmpty() ? leaves.get(row.name() + "." + column.name())
			: column.addends().stream().mapToInt(addend -> value(row, addend, leaves)).sum();
	}

	/** Makes both sides equal by the first row of the left one, which is a leaf in every format. */
	private static void balance(TableSpec table, RelationSpec relation, Map<String, Integer> leaves) {
		List<RowSpec> left = relation.left().stream().flatMap(term -> table.rowsNamed(term.names().get(0)).stream()).toList();
		for (ColumnSpec column : left.get(0).block().columns()) {
			if (column.addends().isEmpty()) {
				int right = relation.right().stream().flatMap(term -> table.rowsNamed(term.names().get(0)).stream())
					.mapToInt(row -> value(row, column, leaves)).sum();
				left.forEach(row -> leaves.put(row.name() + "." + column.name(), 0));
				int second = right / 3;
				leaves.put(left.get(1).name() + "." + column.name(), second);
				leaves.put(left.get(0).name() + "." + column.name(), right - second);
			}
		}
	}

	static String key(TableSpec table, RowSpec row, ColumnSpec column) {
		return table.name() + "." + row.name() + "." + column.name();
	}

	ReportFormat format() {
		return format;
	}

	/** The figures by table, row and column. */
	Map<String, String> figures() {
		return figures;
	}

	List<Grid> grids() {
		return grids;
	}

	/** A table as it is printed, with its merged cells. */
	static SourceTable exact(Grid grid, int number) {
		List<SourceRow> rows = new ArrayList<>();
		for (int i = 0; i < grid.rows(); i++) {
			List<SourceCell> cells = new ArrayList<>();
			for (GridCell cell : grid.row(i)) {
				if (cell.row() == i) {
					cells.add(new SourceCell(new SourcePosition.Cell(0, number, i + 1, cells.size() + 1), cell.column(), cell.columnSpan(), cell.rowSpan(),
						cell.text()));
				}
			}
			rows.add(new SourceRow(new SourcePosition.Cell(0, number, i + 1, 0), cells));
		}
		return new SourceTable(new SourcePosition.Cell(0, number, 0, 0), rows, true);
	}

	/** A table as rows of fields, with empty ones where a merged cell goes on. */
	static List<List<String>> fields(Grid grid) {
		List<List<String>> rows = new ArrayList<>();
		for (int i = 0; i < grid.rows(); i++) {
			List<String> fields = new ArrayList<>();
			for (int c = 0; c < grid.columns(); c++) {
				GridCell cell = grid.at(i, c);
				fields.add(cell.row() == i && cell.column() == c ? cell.text() : "");
			}
			rows.add(fields);
		}
		return rows;
	}

	/** A table of which only the order of the cells is known. */
	static SourceTable loose(List<List<String>> fields, int number) {
		List<SourceRow> rows = new ArrayList<>();
		for (int i = 0; i < fields.size(); i++) {
			List<SourceCell> cells = new ArrayList<>();
			for (String field : fields.get(i)) {
				cells.add(new SourceCell(new SourcePosition.Line(0, 100 * number + i + 1, cells.size() + 1), cells.size(), 1, 1, field));
			}
			rows.add(new SourceRow(new SourcePosition.Line(0, 100 * number + i + 1, 1), cells));
		}
		return new SourceTable(new SourcePosition.Line(0, 100 * number + 1, 1), rows, false);
	}
}
