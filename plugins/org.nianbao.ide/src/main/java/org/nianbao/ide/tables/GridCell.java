package org.nianbao.ide.tables;

/**
 * A cell as it is typed. Offsets are those of the lines of its table.
 *
 * @param rawStart where it begins, after the bar before it
 * @param start    where its content begins; where the white space of an empty cell ends
 * @param end      where its content ends
 * @param rawEnd   where it ends, before the bar after it
 * @param closed   whether there is a bar after it
 */
record GridCell(int rawStart, int start, int end, int rawEnd, boolean closed) {

	boolean isEmpty() {
		return start == end;
	}

	/** Where its content is selected or typed: in an empty cell after the blank that follows each bar. */
	int selectionStart() {
		return isEmpty() ? Math.min(rawStart + 1, rawEnd) : start;
	}

	int selectionEnd() {
		return isEmpty() ? selectionStart() : end;
	}

	String content(String text) {
		return text.substring(start, end);
	}
}
