package org.nianbao.ide.tables;

import org.nianbao.language.text.LineIndex;

/**
 * The lines of a text, of which only some are read. Lines and offsets are counted from 0.
 */
public interface TextLines {

	/**
	 * Returns the number of lines.
	 *
	 * @return at least 1
	 */
	int count();

	/**
	 * Returns the line of an offset.
	 *
	 * @param offset an offset from 0 to the length of the text
	 * @return its line
	 */
	int lineAt(int offset);

	/**
	 * Returns where a line begins.
	 *
	 * @param line a line
	 * @return the offset of its first character
	 */
	int start(int line);

	/**
	 * Returns a line.
	 *
	 * @param line a line
	 * @return its text, with the line end where it has one
	 */
	String text(int line);

	/**
	 * Returns the lines of a text that is there as a whole.
	 *
	 * @param text the text
	 * @return its lines
	 */
	static TextLines of(String text) {
		LineIndex index = new LineIndex(text);
		return new TextLines() {

			@Override
			public int count() {
				return index.count();
			}

			@Override
			public int lineAt(int offset) {
				return index.line(offset) - 1;
			}

			@Override
			public int start(int line) {
				return index.start(line + 1);
			}

			@Override
			public String text(int line) {
				return text.substring(start(line), line + 1 == count() ? text.length() : start(line + 1));
			}
		};
	}
}
