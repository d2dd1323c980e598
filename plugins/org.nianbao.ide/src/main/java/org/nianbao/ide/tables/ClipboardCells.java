package org.nianbao.ide.tables;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.nianbao.language.lexing.Escapes;
import org.nianbao.language.text.Whitespace;

/**
 * Reads the cells that word processors and spreadsheets put on the clipboard: rows are lines, cells are separated by tabs, a cell that contains a
 * tab, a line end or a quotation mark may stand in quotation marks.
 */
final class ClipboardCells {

	/** Thousands separators are commas here, and full-width characters half-width ones. */
	private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,3}(,\\d{3})+|\\d{1,64})(\\.\\d{1,64})?");

	/** No number is as long; endless cells are left as they are. */
	private static final int LONGEST_NUMBER = 100;

	private ClipboardCells() {
	}

	/**
	 * Reads cells.
	 *
	 * @param text what is pasted
	 * @return the rows with their cells as they are to be written between bars; empty where the text has no cells
	 */
	static Optional<List<List<String>>> read(String text) {
		boolean hasTabs = text.indexOf('\t') >= 0 && text.length() > 1;
		boolean hasLines = text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
		if (!hasTabs && !hasLines) {
			return Optional.empty();
		}
		List<List<String>> rows = split(text);
		rows.replaceAll(row -> row.stream().map(ClipboardCells::content).toList());
		return hasTabs || rows.stream().allMatch(row -> row.get(0).isEmpty() || isNumber(row.get(0)))
			&& rows.stream().anyMatch(row -> !row.get(0).isEmpty())
			? Optional.of(rows) : Optional.empty();
	}

	/**
	 * Reads a single cell with words in it.
	 *
	 * @param text what is pasted
	 * @return its content as it is to be written between bars; empty where the text is not one line with a line end, or is a row of a table
	 */
	static Optional<String> words(String text) {
		String line = text.stripTrailing();
		boolean isEnded = text.endsWith("\n") || text.endsWith("\r");
		boolean isOne = !line.isBlank() && line.chars().noneMatch(c -> Whitespace.isLineEnd((char) c) || c == '|' || c == '｜');
		return isEnded && isOne ? Optional.of(content(line)) : Optional.empty();
	}

	private static List<List<String>> split(String text) {
		List<List<String>> rows = new ArrayList<>();
		List<String> row = new ArrayList<>();
		int position = 0;
		while (position <= text.length()) {
			int end = cellEnd(text, position);
			row.add(unquoted(text.substring(position, end)));
			position = end + 1;
			boolean endsRow = end == text.length() || text.charAt(end) != '\t';
			if (endsRow) {
				rows.add(row);
				row = new ArrayList<>();
				boolean isPair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
				position += isPair ? 1 : 0;
				if (position == text.length()) {
					// The last line ends, too.
					break;
				}
			}
		}
		return rows;
	}

	private static int cellEnd(String text, int start) {
		int quoted = start < text.length() && text.charAt(start) == '"' ? quotedEnd(text, start) : -1;
		int end = quoted > 0 ? quoted : start;
		while (end < text.length() && text.charAt(end) != '\t' && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
			end++;
		}
		return end;
	}

	/** Where a quoted cell ends; -1 where the quotation mark is text. */
	private static int quotedEnd(String text, int start) {
		int i = start + 1;
		while (i < text.length()) {
			if (text.charAt(i) != '"') {
				i++;
			} else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
				i += 2;
			} else {
				boolean ends = i + 1 == text.length() || "\t\r\n".indexOf(text.charAt(i + 1)) >= 0;
				return ends ? i + 1 : -1;
			}
		}
		return -1;
	}

	private static String unquoted(String cell) {
		boolean isQuoted = cell.length() > 1 && cell.charAt(0) == '"' && quotedEnd(cell, 0) == cell.length();
		return isQuoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
	}

	/** A number as cells allow it; else the text in one line, with escapes. */
	private static String content(String cell) {
		if (cell.length() <= LONGEST_NUMBER) {
			String compact = compact(cell);
			if (NUMBER.matcher(compact).matches()) {
				return compact.replace(",", "");
			}
		}
		StringBuilder line = new StringBuilder(cell.length());
		for (char c : cell.toCharArray()) {
			// A cell is broken where it is full, not between words.
			if (!Whitespace.isLineEnd(c)) {
				line.append(c == '\t' ? ' ' : c);
			}
		}
		return Escapes.escapeCell(Whitespace.strip(line));
	}

	private static String compact(String cell) {
		StringBuilder compact = new StringBuilder(cell.length());
		for (char c : Normalizer.normalize(cell, Form.NFKC).toCharArray()) {
			if (!Whitespace.isWhitespace(c) && !Whitespace.isLineEnd(c)) {
				compact.append(c == '−' ? '-' : c);
			}
		}
		return compact.toString();
	}

	/** Tells whether the content of a cell is a number, as {@link #read} returns it. */
	static boolean isNumber(String content) {
		return content.length() <= LONGEST_NUMBER && NUMBER.matcher(content).matches();
	}
}
