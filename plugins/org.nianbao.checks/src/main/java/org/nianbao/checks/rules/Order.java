package org.nianbao.checks.rules;

import java.util.Arrays;

/**
 * Finds what is out of order.
 */
final class Order {

	private Order() {
	}

	/**
	 * Returns the fewest members that have to be moved so that all are in order.
	 *
	 * @param ranks the rank of each member, all different, in the order in which the members stand
	 * @return for each member whether it is one of them
	 */
	static boolean[] misplaced(int[] ranks) {
		// The longest increasing sequence that ends with each member; the others are to be moved.
		int[] length = new int[ranks.length];
		int[] before = new int[ranks.length];
		int last = -1;
		for (int i = 0; i < ranks.length; i++) {
			length[i] = 1;
			before[i] = -1;
			for (int j = 0; j < i; j++) {
				if (ranks[j] < ranks[i] && length[j] >= length[i]) {
					length[i] = length[j] + 1;
					before[i] = j;
				}
			}
			last = last < 0 || length[i] > length[last] ? i : last;
		}
		boolean[] misplaced = new boolean[ranks.length];
		Arrays.fill(misplaced, true);
		for (int i = last; i >= 0; i = before[i]) {
			misplaced[i] = false;
		}
		return misplaced;
	}
}
