package org.nianbao.language.formatting;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

import org.nianbao.language.formats.BlockSpec;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RowGroupSpec;
import org.nianbao.language.formats.RowItem;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.lexing.Escapes;
import org.nianbao.language.text.TextEdit;

/**
 * Writes official tables, or single rows of them, in the report language: headings of blocks, headers, headings of groups, rows.
 */
public final class TableTemplate {

	/** Totals are left to be computed, all else is blank: nobody but the writer knows the figures. */
	public static final Filling BLANK = (row, column) -> row.sumRule().isPresent() || column.sumRule().isPresent() ? "=" : "";

	/**
	 * What stands in the cells.
	 */
	@FunctionalInterface
	public interface Filling {

		/**
		 * Fills in a cell.
		 *
		 * @param row    a row of the table
		 * @param column a column of the row's block
		 * @return what stands in the cell, as it is typed; empty for a blank cell
		 */
		String content(RowSpec row, ColumnSpec column);
	}

	private TableTemplate() {
	}

	/**
	 * Writes a table without figures.
	 *
	 * @param table an official table
	 * @return its lines, aligned as {@link ReportFormatter} does it; each ends with a line feed
	 */
	public static String table(TableSpec table) {
		return table(table, BLANK);
	}

	/**
	 * Writes a table.
	 *
	 * @param table   an official table
	 * @param filling what stands in the cells
	 * @return its lines, aligned as {@link ReportFormatter} does it; each ends with a line feed
	 */
	public static String table(TableSpec table, Filling filling) {
		List<String> lines = new ArrayList<>();
		for (BlockSpec block : table.blocks()) {
			block.group().ifPresent(group -> lines.add(group(group)));
			lines.add(header(block, table.corner()));
			addItems(block.rowItems(), filling, lines);
		}
		String text = String.join("\n", lines) + "\n";
		return TextEdit.apply(text, ReportFormatter.format(text));
	}

	/**
	 * Writes the header of a block.
	 *
	 * @param block  a block of a table; the whole table where it has none
	 * @param corner what stands in the first cell, may be empty
	 * @return the line, not aligned, without its line end
	 */
	public static String header(BlockSpec block, String corner) {
		StringJoiner line = line(corner);
		block.columns().forEach(column -> line.add(Escapes.escapeCell(column.label())));
		return line.toString();
	}

	/**
	 * Writes the heading of a block or of a group of rows.
	 *
	 * @param group the group
	 * @return the line, without its line end
	 */
	public static String group(RowGroupSpec group) {
		return line(group.label()).toString();
	}

	/**
	 * Writes a row.
	 *
	 * @param row     the row
	 * @param filling what stands in its cells
	 * @return the line, not aligned, without its line end
	 */
	public static String row(RowSpec row, Filling filling) {
		StringJoiner line = line(row.label());
		row.block().columns().forEach(column -> line.add(filling.content(row, column)));
		return line.toString();
	}

	/**
	 * Returns the headings under which a row stands.
	 *
	 * @param table the table of the row
	 * @param row   the row
	 * @return the block and the groups of the row, outer ones first; may be empty
	 */
	public static List<RowGroupSpec> groupsOf(TableSpec table, RowSpec row) {
		return table.groups().stream().filter(group -> group.rows().contains(row)).toList();
	}

	private static void addItems(List<RowItem> items, Filling filling, List<String> lines) {
		for (RowItem item : items) {
			if (item instanceof RowGroupSpec group) {
				lines.add(group(group));
				addItems(group.items(), filling, lines);
			} else {
				lines.add(row((RowSpec) item, filling));
			}
		}
	}

	private static StringJoiner line(String label) {
		return new StringJoiner(" | ", "| ", " |").add(Escapes.escapeCell(label));
	}
}
