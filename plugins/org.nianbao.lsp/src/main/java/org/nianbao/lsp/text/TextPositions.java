package org.nianbao.lsp.text;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.text.LineIndex;

/**
 * The positions of a text: lines from 0, characters within a line from 0, counted as agreed with the editor. Lines end with {@code \n},
 * {@code \r\n} or {@code \r}. Immutable.
 */
public final class TextPositions {

	private final String text;
	private final LineIndex lines;
	private final PositionEncoding encoding;

	/**
	 * @param text     the text
	 * @param encoding in what the editor counts
	 */
	public TextPositions(String text, PositionEncoding encoding) {
		this.text = text;
		this.encoding = encoding;
		lines = new LineIndex(text);
	}

	/**
	 * Returns the text.
	 *
	 * @return the text
	 */
	public String text() {
		return text;
	}

	/**
	 * Returns the lines.
	 *
	 * @return the lines of the text, counted from 1
	 */
	public LineIndex lines() {
		return lines;
	}

	/**
	 * Finds the place of a position. What is outside the text is taken for the nearest place in it: behind the end of a line for its end, as the
	 * protocol says; within a character for where that begins.
	 *
	 * @param position a position, right or wrong
	 * @return an offset from 0 to the length of the text, in UTF-16 units
	 */
	public int offset(Position position) {
		if (position.getLine() < 0) {
			return 0;
		}
		if (position.getLine() >= lines.count()) {
			return text.length();
		}
		int offset = lines.start(position.getLine() + 1);
		int end = endOfLine(position.getLine() + 1);
		if (encoding == PositionEncoding.UTF16) {
			return (int) Math.min((long) offset + Math.max(0, position.getCharacter()), end);
		}
		int left = position.getCharacter();
		while (offset < end) {
			int codePoint = text.codePointAt(offset);
			left -= encoding.units(codePoint);
			if (left < 0) {
				break;
			}
			offset += Character.charCount(codePoint);
		}
		return offset;
	}

	/**
	 * Finds the position of a place.
	 *
	 * @param offset an offset in the text, in UTF-16 units; what is outside is taken for the nearest place in it
	 * @return the position
	 */
	public Position position(int offset) {
		int place = Math.max(0, Math.min(offset, text.length()));
		int line = lines.line(place);
		int start = lines.start(line);
		int character = place - start;
		if (encoding != PositionEncoding.UTF16) {
			character = text.substring(start, place).codePoints().map(encoding::units).sum();
		}
		return new Position(line - 1, character);
	}

	/**
	 * Finds the positions of a region.
	 *
	 * @param region a region of the text
	 * @return from its first character to behind its last
	 */
	public Range range(Region region) {
		return range(region.offset(), region.length());
	}

	/**
	 * Finds the positions of a region.
	 *
	 * @param offset where it begins
	 * @param length its length in UTF-16 units
	 * @return from its first character to behind its last
	 */
	public Range range(int offset, int length) {
		return new Range(position(offset), position(offset + length));
	}

	/**
	 * Finds the place of two positions.
	 *
	 * @param range two positions in any order, right or wrong
	 * @return the region between them
	 */
	public Region region(Range range) {
		int one = offset(range.getStart());
		int two = offset(range.getEnd());
		return new Region(Math.min(one, two), Math.abs(two - one));
	}

	/**
	 * Returns where the text of a line ends.
	 *
	 * @param line a line, counted from 1
	 * @return the offset after its last character, which its line end follows
	 */
	public int endOfLine(int line) {
		if (line == lines.count()) {
			return text.length();
		}
		int end = lines.start(line + 1) - 1;
		boolean isPair = end > lines.start(line) && text.charAt(end) == '\n' && text.charAt(end - 1) == '\r';
		return isPair ? end - 1 : end;
	}
}
