package org.nianbao.document.preview;

import java.util.Arrays;

import org.nianbao.language.figures.Figure.Region;

/**
 * Follows places of a text into a later version of it, as if everything from the first to the last difference had been replaced. Used while a preview
 * is behind the text. Immutable.
 */
public final class TextShift {

	private final int start;
	private final int oldEnd;
	private final int newEnd;

	private TextShift(int start, int oldEnd, int newEnd) {
		this.start = start;
		this.oldEnd = oldEnd;
		this.newEnd = newEnd;
	}

	/**
	 * Compares two versions, in time linear in their sizes.
	 *
	 * @param from the text whose places are known
	 * @param to   the text in which they are looked for
	 * @return what leads from one to the other
	 */
	public static TextShift between(String from, String to) {
		char[] before = from.toCharArray();
		char[] after = to.toCharArray();
		int difference = Arrays.mismatch(before, after);
		int start = difference < 0 ? before.length : difference;
		int same = 0;
		int most = Math.min(before.length, after.length) - start;
		while (same < most && before[before.length - 1 - same] == after[after.length - 1 - same]) {
			same++;
		}
		return new TextShift(start, before.length - same, after.length - same);
	}

	/**
	 * Follows an offset.
	 *
	 * @param offset an offset of the one text, 0 to its length
	 * @return the offset in the other; the end of what was replaced for an offset within
	 */
	public int offset(int offset) {
		if (offset <= start) {
			return offset;
		}
		return offset < oldEnd ? newEnd : offset - oldEnd + newEnd;
	}

	/**
	 * Follows a region.
	 *
	 * @param region a region of the one text
	 * @return the region in the other, which has grown or shrunk where something in it was replaced
	 */
	public Region region(Region region) {
		int offset = offset(region.offset());
		return new Region(offset, Math.max(0, offset(region.end()) - offset));
	}
}
