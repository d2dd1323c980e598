package org.nianbao.ide.highlighting;

/**
 * A part of a text that has a style of its own.
 *
 * @param offset where it begins, counted from 0 in UTF-16 units
 * @param length its length in UTF-16 units, at least 1
 * @param style  the style
 */
public record StyledRegion(int offset, int length, HighlightStyle style) {

	/**
	 * Returns where the region ends.
	 *
	 * @return the offset after its last character
	 */
	public int end() {
		return offset + length;
	}
}
