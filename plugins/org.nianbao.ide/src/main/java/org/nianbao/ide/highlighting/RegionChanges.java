package org.nianbao.ide.highlighting;

import java.util.ArrayList;
import java.util.List;

/**
 * What edits do to regions.
 */
public final class RegionChanges {

	/**
	 * A part of a text.
	 *
	 * @param start where it begins
	 * @param end   where it ends, not less than the start
	 */
	public record Span(int start, int end) {
	}

	/**
	 * A replacement of text.
	 *
	 * @param offset   where text is replaced, in the text before
	 * @param removed  how much text goes
	 * @param inserted how much text comes
	 */
	public record Edit(int offset, int removed, int inserted) {

		/**
		 * Returns where the text that goes ends.
		 *
		 * @return the offset behind it, in the text before
		 */
		public int end() {
			return offset + removed;
		}
	}

	private RegionChanges() {
	}

	/**
	 * Moves regions along with the text, until they are found anew. Takes linear time, whatever the number of edits.
	 *
	 * @param regions regions in the order of the text, without overlaps
	 * @param edits   edits of that text, in its order, without overlaps
	 * @return the regions after the edits; those of which only a part is replaced are gone
	 */
	public static List<StyledRegion> shift(List<StyledRegion> regions, List<Edit> edits) {
		List<StyledRegion> shifted = new ArrayList<>(regions.size());
		int delta = 0;
		int next = 0;
		for (StyledRegion region : regions) {
			while (next < edits.size() && edits.get(next).end() <= region.offset()) {
				delta += edits.get(next).inserted() - edits.get(next).removed();
				next++;
			}
			int length = region.length();
			for (int i = next; i < edits.size() && edits.get(i).offset() < region.end() && length > 0; i++) {
				Edit edit = edits.get(i);
				boolean isWithin = region.offset() <= edit.offset() && region.end() >= edit.end();
				length = isWithin ? length + edit.inserted() - edit.removed() : 0;
			}
			if (length > 0) {
				shifted.add(delta == 0 && length == region.length() ? region : new StyledRegion(region.offset() + delta, length, region.style()));
			}
		}
		return shifted;
	}

	/**
	 * Finds the part of a text that looks different after an edit.
	 *
	 * @param before       the regions before
	 * @param lengthBefore the length of the text before
	 * @param after        the regions after
	 * @param lengthAfter  the length of the text after
	 * @return the smallest part of the text after the edit outside of which no style has changed; the text that was inserted may lie
	 *         outside
	 */
	public static Span damage(List<StyledRegion> before, int lengthBefore, List<StyledRegion> after, int lengthAfter) {
		int delta = lengthAfter - lengthBefore;
		int common = Math.min(before.size(), after.size());
		int prefix = 0;
		while (prefix < common && before.get(prefix).equals(after.get(prefix))) {
			prefix++;
		}
		int suffix = 0;
		while (suffix < common - prefix && isShifted(before.get(before.size() - 1 - suffix), after.get(after.size() - 1 - suffix), delta)) {
			suffix++;
		}
		int start = prefix == 0 ? 0 : after.get(prefix - 1).end();
		int end = suffix == 0 ? lengthAfter : after.get(after.size() - suffix).offset();
		return new Span(start, Math.max(start, end));
	}

	private static boolean isShifted(StyledRegion before, StyledRegion after, int delta) {
		return before.offset() + delta == after.offset() && before.length() == after.length() && before.style() == after.style();
	}
}
