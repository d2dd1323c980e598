package org.nianbao.language.text;

import java.util.Arrays;

/**
 * Turns offsets into lines and columns. Lines end with {@code \n}, {@code \r\n} or {@code \r}, as in editors.
 */
public final class LineIndex {

	private final int length;
	private final int[] starts;

	/**
	 * @param text the text to index
	 */
	public LineIndex(CharSequence text) {
		length = text.length();
		int[] found = new int[16];
		int count = 1;
		for (int i = 0; i < length; i++) {
			char c = text.charAt(i);
			boolean ends = c == '\n' || c == '\r' && (i + 1 == length || text.charAt(i + 1) != '\n');
			if (ends) {
				if (count == found.length) {
					found = Arrays.copyOf(found, count * 2);
				}
				found[count++] = i + 1;
			}
		}
		starts = Arrays.copyOf(found, count);
	}

	/**
	 * Returns the line of an offset.
	 *
	 * @param offset an offset from 0 to the length of the text
	 * @return the line, counted from 1
	 * @throws IndexOutOfBoundsException if the offset is outside the text
	 */
	public int line(int offset) {
		if (offset < 0 || offset > length) {
			throw new IndexOutOfBoundsException(offset);
		}
		int found = Arrays.binarySearch(starts, offset);
		return found >= 0 ? found + 1 : -found - 1;
	}

	/**
	 * Returns the column of an offset.
	 *
	 * @param offset an offset from 0 to the length of the text
	 * @return the column in UTF-16 units, counted from 1
	 * @throws IndexOutOfBoundsException if the offset is outside the text
	 */
	public int column(int offset) {
		return offset - starts[line(offset) - 1] + 1;
	}

	/**
	 * Returns where a line begins.
	 *
	 * @param line a line, counted from 1
	 * @return the offset of its first character
	 * @throws IndexOutOfBoundsException if there is no such line
	 */
	public int start(int line) {
		if (line < 1 || line > starts.length) {
			throw new IndexOutOfBoundsException(line);
		}
		return starts[line - 1];
	}

	/**
	 * Returns the number of lines; a text that ends with a line end has an empty last line.
	 *
	 * @return at least 1
	 */
	public int count() {
		return starts.length;
	}
}
