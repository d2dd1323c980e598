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

	private RegionChanges() {
	}

	/**
	 * Moves regions along with the text, until they are found anew.
	 *
	 * @param regions  regions in the order of the text, without overlaps
	 * @param offset   where text is replaced
	 * @param removed  how much text goes
	 * @param inserted how much text comes
	 * @return the regions after the edit; those of which only a part is replaced are gone
	 */
	public static List<StyledRegion> shift(List<StyledRegion> regions, int offset, int removed, int inserted) {
		int delta = inserted - removed;
		List<StyledRegion> shifted = new ArrayList<>(regions.size());
		for (StyledRegion region : regions) {
			if (region.end() <= offset) {
				shifted.add(region);
			} else if (region.offset() >= offset + removed) {
				shifted.add(new StyledRegion(region.offset() + delta, region.length(), region.style()));
			} else if (region.offset() <= offset && region.end() >= offset + removed && region.length() + delta > 0) {
				shifted.add(new StyledRegion(region.offset(), region.length() + delta, region.style()));
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
