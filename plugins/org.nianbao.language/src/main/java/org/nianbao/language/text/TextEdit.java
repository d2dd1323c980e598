package org.nianbao.language.text;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The replacement of a part of a text. All repairs and all formatting are made of these.
 *
 * @param offset where the replaced part begins, counted from 0 in UTF-16 units
 * @param length its length in UTF-16 units; 0 inserts
 * @param text   what stands there afterwards; empty deletes
 */
public record TextEdit(int offset, int length, String text) {

	/**
	 * @throws IllegalArgumentException if offset or length is negative
	 */
	public TextEdit {
		Objects.requireNonNull(text);
		if (offset < 0 || length < 0) {
			throw new IllegalArgumentException("offset " + offset + ", length " + length);
		}
	}

	/**
	 * Returns where the replaced part ends.
	 *
	 * @return the offset after its last character
	 */
	public int end() {
		return offset + length;
	}

	/**
	 * Applies edits to a text. All offsets are those of the text before any edit.
	 *
	 * @param text  the text
	 * @param edits edits in any order that do not overlap; two insertions at one place are applied in list order
	 * @return the text afterwards
	 * @throws IllegalArgumentException if edits overlap or reach beyond the text
	 */
	public static String apply(String text, List<TextEdit> edits) {
		StringBuilder result = new StringBuilder(text.length());
		int position = 0;
		for (TextEdit edit : edits.stream().sorted(Comparator.comparingInt(TextEdit::offset)).toList()) {
			if (edit.offset() < position || edit.end() > text.length()) {
				throw new IllegalArgumentException("edit at " + edit.offset() + " overlaps another one or the end of the text");
			}
			result.append(text, position, edit.offset()).append(edit.text());
			position = edit.end();
		}
		return result.append(text, position, text.length()).toString();
	}
}
