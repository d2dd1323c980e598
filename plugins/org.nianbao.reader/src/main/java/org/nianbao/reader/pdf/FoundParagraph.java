package org.nianbao.reader.pdf;

import org.nianbao.reader.source.SourceParagraph.Alignment;

/**
 * A paragraph with what it looks like.
 *
 * @param page      where it begins, 1-based
 * @param text      its text
 * @param alignment how its lines are aligned
 * @param complete  is its end sure?
 * @param font      the font of its first line
 * @param size      the size of its first line
 */
record FoundParagraph(int page, String text, Alignment alignment, boolean complete, String font, float size) {
}
