package org.nianbao.reader.tables;

import org.nianbao.language.text.Labels;
import org.nianbao.reader.source.SourcePosition;

/**
 * A cell of a table whose cells stand one below the other.
 *
 * @param role       what it may be
 * @param text       its text, with line feeds where it is broken
 * @param position   where it begins
 * @param paragraphs of how many paragraphs it is made, at least 1
 * @param blanks     how many blank lines follow
 */
record StackedCell(Role role, String text, SourcePosition position, int paragraphs, int blanks) {

	/** What a cell may be. */
	enum Role {
		/** A label of a row, of a column or of several of them. */
		LABEL,
		/** A figure, or a mark for a blank. */
		FIGURE
	}

	/** Returns the text as labels are compared. */
	String comparable() {
		return Labels.comparable(text);
	}

	/** Returns where a blank line is that follows, counted from 1. */
	SourcePosition blank(int number) {
		return position instanceof SourcePosition.Line line ? new SourcePosition.Line(line.page(), line.line() + paragraphs - 1 + number, 1) : position;
	}
}
