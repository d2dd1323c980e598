package org.nianbao.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A label of a printed table with the labels under it. Headers of columns and labels of rows are laid out alike: a label with
 * others under it takes one level and spans them; one without takes all levels that are left.
 *
 * @param <T>      what a label without others under it stands for
 * @param label    the text as printed
 * @param leaf     what it stands for; empty for a label with others under it
 * @param children the labels under it, in printed order
 */
record LabelNode<T>(String label, Optional<T> leaf, List<LabelNode<T>> children) {

	/**
	 * Where a label is printed.
	 *
	 * @param <T>   what a label without others under it stands for
	 * @param label the text as printed
	 * @param leaf  what it stands for; empty for a label with others under it
	 * @param level how many labels are above it
	 * @param depth how many levels it spans
	 * @param first the place of its first leaf among all leaves, counted from 0
	 * @param count how many leaves it spans
	 */
	record Placed<T>(String label, Optional<T> leaf, int level, int depth, int first, int count) {
	}

	static <T> LabelNode<T> leaf(String label, T leaf) {
		return new LabelNode<>(label, Optional.of(leaf), List.of());
	}

	static <T> LabelNode<T> group(String label, List<LabelNode<T>> children) {
		return new LabelNode<>(label, Optional.empty(), children);
	}

	/**
	 * Returns how many levels labels need.
	 *
	 * @param nodes labels side by side
	 * @return 0 for no labels
	 */
	static <T> int levels(List<LabelNode<T>> nodes) {
		return nodes.stream().mapToInt(node -> 1 + levels(node.children)).max().orElse(0);
	}

	/**
	 * Lays labels out.
	 *
	 * @param nodes  labels side by side
	 * @param levels how many levels there are, at least as many as the labels need
	 * @return where each label is printed, outer ones before inner ones
	 */
	static <T> List<Placed<T>> place(List<LabelNode<T>> nodes, int levels) {
		List<Placed<T>> placed = new ArrayList<>();
		place(nodes, 0, levels, 0, placed);
		return placed;
	}

	private static <T> int place(List<LabelNode<T>> nodes, int level, int levels, int first, List<Placed<T>> placed) {
		int next = first;
		for (LabelNode<T> node : nodes) {
			if (node.leaf.isPresent()) {
				placed.add(new Placed<>(node.label, node.leaf, level, levels - level, next, 1));
				next++;
			} else {
				int at = placed.size();
				int end = place(node.children, level + 1, levels, next, placed);
				if (end > next) {
					placed.add(at, new Placed<>(node.label, Optional.empty(), level, 1, next, end - next));
				}
				next = end;
			}
		}
		return next;
	}
}
