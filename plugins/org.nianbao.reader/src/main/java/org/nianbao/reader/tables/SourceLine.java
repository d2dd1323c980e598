package org.nianbao.reader.tables;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.reader.source.SourcePosition;

/**
 * A row of a source as it is to be read: labels at the left, then what may be figures.
 */
final class SourceLine {

	/**
	 * A text of a row.
	 *
	 * @param position where it is
	 * @param raw      the text of the cell, or its part
	 * @param text     what it says
	 * @param column   the column of the grid, or which cell of the row
	 * @param span     how many columns it covers
	 */
	record Piece(SourcePosition position, String raw, CellText text, int column, int span) {

		boolean covers(int gridColumn) {
			return column <= gridColumn && gridColumn < column + span;
		}
	}

	private final int table;
	private final SourcePosition position;
	private final List<Piece> labels;
	private final List<Piece> tail;

	/**
	 * @param table    which table of the source
	 * @param position where the row begins
	 * @param labels   the cells with words, without empty ones
	 * @param tail     the cells after the last label, with empty ones
	 */
	SourceLine(int table, SourcePosition position, List<Piece> labels, List<Piece> tail) {
		this.table = table;
		this.position = position;
		this.labels = List.copyOf(labels);
		this.tail = List.copyOf(tail);
	}

	int table() {
		return table;
	}

	SourcePosition position() {
		return position;
	}

	List<Piece> labels() {
		return labels;
	}

	List<Piece> tail() {
		return tail;
	}

	/** Returns the cells of the tail that are not empty. */
	List<Piece> values() {
		return tail.stream().filter(piece -> !piece.text().isEmpty()).toList();
	}

	int count() {
		int count = 0;
		for (Piece piece : tail) {
			count += piece.text().isEmpty() ? 0 : 1;
		}
		return count;
	}

	/** Returns the texts from left to right, without empty ones. */
	List<String> texts() {
		List<String> texts = new ArrayList<>();
		labels.forEach(label -> texts.add(label.text().text()));
		values().forEach(value -> texts.add(value.text().text()));
		return texts;
	}

	@Override
	public String toString() {
		return table + ":" + texts();
	}
}
