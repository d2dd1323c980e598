package org.nianbao.ui.outline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.nianbao.checks.Finding;
import org.nianbao.checks.Severity;
import org.nianbao.ide.outline.OutlineNode;
import org.nianbao.ide.outline.OutlineNode.Kind;

/**
 * The parts of a text as a tree of items that stay the same objects from one version of the text to the next, as far as they can be told to be the
 * same: by their labels, or else by kind and order. So a viewer keeps what is expanded and selected, and repaints only what has changed. Takes linear
 * time.
 */
final class OutlineTree {

	/**
	 * What a viewer has to do.
	 *
	 * @param labels  items that look different
	 * @param parents items with other children than before
	 * @param roots   whether the outermost items are others than before
	 */
	record Changes(List<OutlineItem> labels, List<OutlineItem> parents, boolean roots) {

		/** Tells whether items have come, gone or moved. */
		boolean isOtherStructure() {
			return roots || !parents.isEmpty();
		}
	}

	/** How an item looks and where it is, of which its label shows the first. */
	private record Look(Kind kind, String label, String detail, Severity severity) {

		static Look of(OutlineItem item) {
			return new Look(item.node().kind(), item.node().label(), item.node().detail(), item.severity().orElse(null));
		}
	}

	/** What children of one item are told apart by. */
	private record Key(Kind kind, String label, int count) {
	}

	private List<OutlineItem> roots = List.of();
	private Set<OutlineItem> all = Set.of();

	/** Returns the outermost items, in the order of the text. */
	List<OutlineItem> roots() {
		return roots;
	}

	/** Tells whether an item is still one of the tree. */
	boolean contains(OutlineItem item) {
		return all.contains(item);
	}

	/**
	 * Goes on to another version of the text.
	 *
	 * @param nodes    its parts
	 * @param findings its problems
	 * @return what has changed
	 */
	Changes replace(List<OutlineNode> nodes, List<Finding> findings) {
		Map<OutlineItem, Look> before = new HashMap<>();
		looks(roots, before);
		List<OutlineItem> parents = new ArrayList<>();
		List<OutlineItem> old = roots;
		roots = match(old, nodes, null, parents);
		mark(findings);
		List<OutlineItem> labels = new ArrayList<>();
		Map<OutlineItem, Look> now = new HashMap<>();
		looks(roots, now);
		all = now.keySet();
		now.forEach((item, look) -> {
			if (before.containsKey(item) && !look.equals(before.get(item))) {
				labels.add(item);
			}
		});
		return new Changes(labels, parents, !roots.equals(old));
	}

	private static void looks(List<OutlineItem> items, Map<OutlineItem, Look> looks) {
		for (OutlineItem item : items) {
			looks.put(item, Look.of(item));
			looks(item.children(), looks);
		}
	}

	private static List<OutlineItem> match(List<OutlineItem> old, List<OutlineNode> nodes, OutlineItem parent, List<OutlineItem> parents) {
		OutlineItem[] matched = new OutlineItem[nodes.size()];
		Map<Key, OutlineItem> known = new HashMap<>();
		Map<String, Integer> counts = new HashMap<>();
		old.forEach(item -> known.put(key(item.node(), counts), item));
		counts.clear();
		for (int i = 0; i < matched.length; i++) {
			matched[i] = known.remove(key(nodes.get(i), counts));
		}
		// What has another label now, because it is being typed, comes in the order of the others.
		Map<Kind, Deque<OutlineItem>> left = new EnumMap<>(Kind.class);
		Set<OutlineItem> renamed = new HashSet<>(known.values());
		old.stream().filter(renamed::contains).forEach(item -> left.computeIfAbsent(item.node().kind(), kind -> new ArrayDeque<>()).add(item));
		List<OutlineItem> items = new ArrayList<>(matched.length);
		for (int i = 0; i < matched.length; i++) {
			OutlineNode node = nodes.get(i);
			OutlineItem item = matched[i];
			if (item == null) {
				Deque<OutlineItem> others = left.get(node.kind());
				item = others == null || others.isEmpty() ? new OutlineItem(parent, node) : others.remove();
			}
			item.setNode(node);
			List<OutlineItem> children = match(item.children(), node.children(), item, parents);
			if (!children.equals(item.children())) {
				item.setChildren(children);
				parents.add(item);
			}
			items.add(item);
		}
		return List.copyOf(items);
	}

	private static Key key(OutlineNode node, Map<String, Integer> counts) {
		return new Key(node.kind(), node.label(), counts.merge(node.kind() + node.label(), 1, Integer::sum));
	}

	private void mark(List<Finding> findings) {
		clear(roots);
		for (Finding finding : findings) {
			if (finding.waived() == null) {
				at(finding.offset()).ifPresent(item -> mark(item, finding.severity()));
			}
		}
	}

	private static void clear(List<OutlineItem> items) {
		for (OutlineItem item : items) {
			item.setSeverity(null);
			clear(item.children());
		}
	}

	/** The gravest severity comes first. */
	private static void mark(OutlineItem innermost, Severity severity) {
		for (OutlineItem item = innermost; item != null; item = item.parent()) {
			if (item.severity().isEmpty() || severity.compareTo(item.severity().get()) < 0) {
				item.setSeverity(severity);
			}
		}
	}

	/**
	 * Finds the innermost item at a place.
	 *
	 * @param offset a place in the text
	 * @return the item; empty where the place is in none
	 */
	Optional<OutlineItem> at(int offset) {
		OutlineItem found = null;
		for (Optional<OutlineItem> inner = at(roots, offset); inner.isPresent(); inner = at(found.children(), offset)) {
			found = inner.get();
		}
		return Optional.ofNullable(found);
	}

	/** The last one that does not begin after the place, if it reaches there: none of them overlap. */
	private static Optional<OutlineItem> at(List<OutlineItem> items, int offset) {
		int low = 0;
		int high = items.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (items.get(middle).node().region().offset() <= offset) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low == 0 ? Optional.empty() : Optional.of(items.get(low - 1)).filter(item -> offset <= item.node().region().end());
	}
}
