package org.nianbao.document.preview;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.nianbao.language.figures.Figure.Region;

/**
 * Finds the part of a text that belongs to an offset. Parts may lie within others. Immutable.
 */
final class PartIndex {

	private final int[] order;
	private final int[] starts;

	/**
	 * @param parts regions of one text, in any order
	 */
	PartIndex(List<Region> parts) {
		// Where several begin at the same place, the innermost is the last; of equal ones, the first in the list.
		order = IntStream.range(0, parts.size()).boxed()
			.sorted(Comparator.<Integer>comparingInt(part -> parts.get(part).offset()).thenComparingInt(part -> -parts.get(part).length())
				.thenComparing(Comparator.reverseOrder()))
			.mapToInt(Integer::intValue).toArray();
		starts = IntStream.of(order).map(part -> parts.get(part).offset()).toArray();
	}

	/**
	 * Finds a part.
	 *
	 * @param offset any offset
	 * @return the place in the list of the last part that begins at the offset or before, which is the innermost around it or the one before it; the
	 *        first part for an offset before all of them; empty where there are no parts
	 */
	OptionalInt at(int offset) {
		if (order.length == 0) {
			return OptionalInt.empty();
		}
		int low = 0;
		int high = order.length - 1;
		while (low < high) {
			int middle = (low + high + 1) >>> 1;
			if (starts[middle] <= offset) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		return OptionalInt.of(order[low]);
	}
}
