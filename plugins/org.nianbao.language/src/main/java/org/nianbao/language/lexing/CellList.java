package org.nianbao.language.lexing;

import static org.nianbao.language.text.Whitespace.isWhitespace;

import java.util.Arrays;

/**
 * The cells of a row: the parts between its bars. A bar after a backslash is text.
 */
final class CellList {

	private int[] rawStarts = new int[16];
	private int[] rawEnds = new int[16];
	private int[] starts = new int[16];
	private int[] ends = new int[16];
	private int size;
	private boolean lastIsClosed;

	void split(CharSequence text, int start, int end) {
		size = 0;
		int position = start + 1;
		do {
			int bar = position;
			while (bar < end && !ReportScanner.isBar(text.charAt(bar))) {
				bar = Escapes.isEscape(text, bar, end) ? bar + 2 : bar + 1;
			}
			lastIsClosed = bar < end;
			add(text, position, bar);
			position = bar + 1;
		} while (position < end);
	}

	private void add(CharSequence text, int rawStart, int rawEnd) {
		if (size == starts.length) {
			rawStarts = Arrays.copyOf(rawStarts, size * 2);
			rawEnds = Arrays.copyOf(rawEnds, size * 2);
			starts = Arrays.copyOf(starts, size * 2);
			ends = Arrays.copyOf(ends, size * 2);
		}
		int start = rawStart;
		int end = rawEnd;
		while (start < end && isWhitespace(text.charAt(start))) {
			start++;
		}
		while (end > start && isWhitespace(text.charAt(end - 1))) {
			end--;
		}
		rawStarts[size] = rawStart;
		rawEnds[size] = rawEnd;
		starts[size] = start;
		ends[size++] = end;
	}

	int size() {
		return size;
	}

	int rawStart(int index) {
		return rawStarts[index];
	}

	int rawEnd(int index) {
		return rawEnds[index];
	}

	/** Where the content begins, after the white space; where the white space ends in an empty cell. */
	int start(int index) {
		return starts[index];
	}

	int end(int index) {
		return ends[index];
	}

	boolean isEmpty(int index) {
		return starts[index] == ends[index];
	}

	boolean isClosed(int index) {
		return index < size - 1 || lastIsClosed;
	}
}
