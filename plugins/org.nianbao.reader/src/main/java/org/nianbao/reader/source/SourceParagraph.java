package org.nianbao.reader.source;

/**
 * A paragraph, a heading or the title.
 *
 * @param position  where it begins
 * @param text      its text in one line, with the labels of automatic numbering ("一、", "（一）", "1.") in it as they are shown; not empty; white space
 *                 inside as in the source, none at the ends; a line break that a person made inside the paragraph is {@code U+000A}
 * @param level     the outline level that the source gives it: 1 for the highest, 9 for the lowest; 0 for none or unknown
 * @param alignment how its lines are aligned, as far as the source tells
 * @param complete  does the source tell that the paragraph ends here? False at the end of a page or where only lines are known
 */
public record SourceParagraph(SourcePosition position, String text, int level, Alignment alignment, boolean complete) implements SourceBlock {

	/** How lines are aligned. */
	public enum Alignment {
		/** At the left or justified, or unknown. */
		START,
		/** In the middle: titles and captions. */
		CENTER,
		/** At the right: the signature and the date. */
		END
	}
}
