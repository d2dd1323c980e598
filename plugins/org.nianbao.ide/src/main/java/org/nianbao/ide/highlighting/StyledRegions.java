package org.nianbao.ide.highlighting;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects regions in the order of the text.
 */
final class StyledRegions {

	private final List<StyledRegion> regions = new ArrayList<>();

	/** Adds a region that begins where the last one ends, or later. Neighbours of one style become one region. */
	void add(int start, int end, HighlightStyle style) {
		if (start == end) {
			return;
		}
		int last = regions.size() - 1;
		if (last >= 0 && regions.get(last).style() == style && regions.get(last).end() == start) {
			int joined = regions.get(last).offset();
			regions.set(last, new StyledRegion(joined, end - joined, style));
		} else {
			regions.add(new StyledRegion(start, end - start, style));
		}
	}

	List<StyledRegion> toList() {
		return List.copyOf(regions);
	}
}
