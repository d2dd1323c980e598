package org.nianbao.ide.assist;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.lexing.ReportToken;
import org.nianbao.language.lexing.TokenList;
import org.nianbao.language.text.DisplayWidth;

/**
 * A row of a table as it stands in the text: where its cells are.
 *
 * @param kind  the kind of its first token
 * @param start where its first bar stands
 * @param cells its cells
 */
record RowText(ReportToken kind, int start, List<Cell> cells) {

	/**
	 * A cell.
	 *
	 * @param raw     what stands between the bars
	 * @param content that without the white space around; an empty region in an empty cell
	 * @param closed  whether there is a bar after it
	 */
	record Cell(Region raw, Region content, boolean closed) {
	}

	/**
	 * Reads a row.
	 *
	 * @param tokens the tokens of the text
	 * @param first  the one of the row's first bar
	 * @return its cells
	 */
	static RowText read(TokenList tokens, int first) {
		List<Cell> cells = new ArrayList<>();
		int rawStart = tokens.end(first);
		int start = -1;
		int end = -1;
		for (int i = first + 1; i < tokens.size() && tokens.kind(i) != ReportToken.NL; i++) {
			if (tokens.kind(i) == ReportToken.BAR) {
				int bar = tokens.start(i);
				Region content = start < 0 ? new Region(bar, 0) : new Region(start, end - start);
				cells.add(new Cell(new Region(rawStart, bar - rawStart), content, tokens.end(i) > bar));
				rawStart = tokens.end(i);
				start = -1;
			} else if (tokens.kind(i) != ReportToken.WS) {
				start = start < 0 ? tokens.start(i) : start;
				end = tokens.end(i);
			}
		}
		return new RowText(tokens.kind(first), tokens.start(first), cells);
	}

	/**
	 * Returns the row with the cell that is begun at the caret: white space after the last bar, or after the last cell that has none.
	 *
	 * @param offset an offset of the row's line
	 * @return the same row where the caret is in it
	 */
	RowText upTo(int offset) {
		if (offset <= end() && (offset < end() || !cells.get(cells.size() - 1).closed())) {
			return this;
		}
		List<Cell> extended = new ArrayList<>(cells);
		Cell last = cells.get(cells.size() - 1);
		if (last.closed()) {
			extended.add(new Cell(new Region(end(), offset - end()), new Region(offset, 0), false));
		} else {
			Region raw = new Region(last.raw().offset(), offset - last.raw().offset());
			extended.set(cells.size() - 1, new Cell(raw, last.content().length() == 0 ? new Region(offset, 0) : last.content(), false));
		}
		return new RowText(kind, start, extended);
	}

	/**
	 * Returns the cell in which the caret is.
	 *
	 * @param offset an offset of the row's line
	 * @return its place among the cells, counted from 0; -1 before the first bar and after the last one
	 */
	int cellAt(int offset) {
		for (int i = 0; i < cells.size(); i++) {
			Region raw = cells.get(i).raw();
			if (offset >= raw.offset() && offset <= raw.end()) {
				return i;
			}
		}
		return -1;
	}

	/**
	 * Returns where the row ends.
	 *
	 * @return the offset after its last bar, or after its last cell where that is not closed
	 */
	int end() {
		Cell last = cells.get(cells.size() - 1);
		return last.raw().end() + (last.closed() ? 1 : 0);
	}

	/**
	 * Returns how wide the cells are.
	 *
	 * @param text the text
	 * @return the widths for contents, without the blanks next to the bars, in columns
	 */
	int[] widths(String text) {
		return cells.stream().mapToInt(cell -> Math.max(0, DisplayWidth.of(text.substring(cell.raw().offset(), cell.raw().end())) - 2)).toArray();
	}

	/**
	 * Pads a label on the right.
	 *
	 * @param label what stands in a cell
	 * @param width how wide it is to be at least
	 * @return the label with blanks after it
	 */
	static String left(String label, int width) {
		return label + " ".repeat(Math.max(0, width - DisplayWidth.of(label)));
	}

	/**
	 * Returns the blanks before a figure.
	 *
	 * @param figure what stands in a cell
	 * @param width  how wide it is to be at least
	 * @return maybe empty
	 */
	static String before(String figure, int width) {
		return " ".repeat(Math.max(0, width - DisplayWidth.of(figure)));
	}
}
