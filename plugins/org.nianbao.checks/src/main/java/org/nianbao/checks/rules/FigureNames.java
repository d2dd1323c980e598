package org.nianbao.checks.rules;

import org.nianbao.language.formats.BlockSpec;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowGroupSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;

/**
 * The names of figures that a text begins with, for references that are not closed.
 */
final class FigureNames {

	private FigureNames() {
	}

	/**
	 * Finds the longest name at the beginning of a text: a row or group of rows, with its table before it or a column after it.
	 *
	 * @param format the format whose names count
	 * @param text   any text
	 * @return the length of the name; 0 where the text begins with none
	 */
	static int longestPrefix(ReportFormat format, String text) {
		int longest = 0;
		for (TableSpec table : format.tables()) {
			String afterTable = text.startsWith(table.name() + ".") ? text.substring(table.name().length() + 1) : text;
			int skipped = text.length() - afterTable.length();
			int length = 0;
			for (RowSpec row : table.rows()) {
				length = Math.max(length, length(afterTable, row.name(), row.block()));
			}
			for (RowGroupSpec group : table.groups()) {
				length = Math.max(length, group.name().map(name -> length(afterTable, name, group.rows().get(0).block())).orElse(0));
			}
			longest = Math.max(longest, length == 0 ? 0 : skipped + length);
		}
		return longest;
	}

	private static int length(String text, String row, BlockSpec block) {
		if (!text.startsWith(row)) {
			return 0;
		}
		int column = text.startsWith(".", row.length())
			? block.columns().stream().filter(c -> text.startsWith(c.name(), row.length() + 1)).mapToInt(c -> c.name().length() + 1).max().orElse(0) : 0;
		return row.length() + column;
	}
}
