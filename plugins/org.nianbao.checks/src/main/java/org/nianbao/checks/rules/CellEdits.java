package org.nianbao.checks.rules;

import java.util.Locale;

import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.text.TextEdit;
import org.nianbao.language.text.Whitespace;

/**
 * Changes of the cells of tables, as edits of the text. The white space of other cells stays as it is.
 */
final class CellEdits {

	private CellEdits() {
	}

	/**
	 * Replaces the content of a cell.
	 *
	 * @param cell    where its content stands; an empty region before the bar for an empty cell
	 * @param content what stands there afterwards
	 * @return the edit
	 */
	static TextEdit set(Region cell, String content) {
		return new TextEdit(cell.offset(), cell.length(), cell.length() == 0 ? content + " " : content);
	}

	/**
	 * Removes a cell with the bar before it.
	 *
	 * @param text the text of the report
	 * @param cell where its content stands
	 * @return the edit
	 */
	static TextEdit remove(String text, Region cell) {
		int bar = barBefore(text, cell);
		int end = cell.end();
		while (end < text.length() && Whitespace.isWhitespace(text.charAt(end)) && !Whitespace.isLineEnd(text.charAt(end))) {
			end++;
		}
		return new TextEdit(bar, end - bar, "");
	}

	/**
	 * Inserts a cell.
	 *
	 * @param text    the text of the report
	 * @param next    where the content of the cell after it stands
	 * @param content what stands in it
	 * @return the edit
	 */
	static TextEdit insertBefore(String text, Region next, String content) {
		return new TextEdit(barBefore(text, next), 0, "| " + content + " ");
	}

	/**
	 * Adds a cell at the end of a row.
	 *
	 * @param text    the text of the report
	 * @param last    where the content of the last cell stands
	 * @param content what stands in it
	 * @return the edit
	 */
	static TextEdit insertAfter(String text, Region last, String content) {
		int end = last.end();
		while (end < text.length() && Whitespace.isWhitespace(text.charAt(end)) && !Whitespace.isLineEnd(text.charAt(end))) {
			end++;
		}
		boolean closed = end < text.length() && isBar(text.charAt(end));
		return closed ? new TextEdit(end + 1, 0, String.format(Locale.ROOT, " %s |", content))
			: new TextEdit(last.end(), 0, String.format(Locale.ROOT, " | %s", content));
	}

	private static int barBefore(String text, Region cell) {
		int at = cell.offset() - 1;
		while (!isBar(text.charAt(at))) {
			at--;
		}
		return at;
	}

	private static boolean isBar(char c) {
		return c == '|' || c == '｜';
	}
}
