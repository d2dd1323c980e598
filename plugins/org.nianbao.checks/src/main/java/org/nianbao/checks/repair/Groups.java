package org.nianbao.checks.repair;

/**
 * Numbers that belong together, directly or by way of others.
 */
final class Groups {

	private final int[] parents;

	/**
	 * @param count how many numbers there are, from 0; none belongs to another one at first
	 */
	Groups(int count) {
		parents = new int[count];
		for (int i = 0; i < count; i++) {
			parents[i] = i;
		}
	}

	void join(int a, int b) {
		int one = of(a);
		int other = of(b);
		// The smallest number stands for the group, so that groups come in the order of their first members.
		parents[Math.max(one, other)] = Math.min(one, other);
	}

	/** Returns the smallest number of the group. */
	int of(int number) {
		int root = number;
		while (parents[root] != root) {
			parents[root] = parents[parents[root]];
			root = parents[root];
		}
		return root;
	}
}
