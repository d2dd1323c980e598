package org.nianbao.ui.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.nianbao.checks.Finding;
import org.nianbao.checks.Severity;
import org.nianbao.ide.outline.OutlineNode;

/**
 * A part of a text in a tree: it knows what it is part of and how grave the problems in it are. Each is equal to itself only, so that trees with many parts of
 * the same name are no trouble.
 */
final class OutlineItem {

	private final OutlineNode node;
	private final OutlineItem parent;
	private final String path;
	private final List<OutlineItem> children;
	private Severity severity;

	private OutlineItem(OutlineNode node, OutlineItem parent, String path) {
		this.node = node;
		this.parent = parent;
		this.path = path;
		children = items(node.children(), this);
	}

	/**
	 * Makes a tree.
	 *
	 * @param nodes    the parts of a text
	 * @param findings the problems of the text
	 * @return the parts with their problems
	 */
	static List<OutlineItem> of(List<OutlineNode> nodes, List<Finding> findings) {
		List<OutlineItem> items = items(nodes, null);
		for (Finding finding : findings) {
			if (finding.waived() == null) {
				at(items, finding.offset()).ifPresent(item -> item.mark(finding.severity()));
			}
		}
		return items;
	}

	private static List<OutlineItem> items(List<OutlineNode> nodes, OutlineItem parent) {
		Map<String, Integer> seen = new HashMap<>();
		List<OutlineItem> items = new ArrayList<>();
		for (OutlineNode node : nodes) {
			int count = seen.merge(node.label(), 1, Integer::sum);
			items.add(new OutlineItem(node, parent, (parent == null ? "" : parent.path) + "\n" + count + " " + node.label()));
		}
		return List.copyOf(items);
	}

	/** The gravest severity comes first. */
	private void mark(Severity found) {
		for (OutlineItem item = this; item != null; item = item.parent) {
			if (item.severity == null || found.compareTo(item.severity) < 0) {
				item.severity = found;
			}
		}
	}

	/**
	 * Finds the innermost part at a place.
	 *
	 * @param items  a tree
	 * @param offset the place
	 * @return the part; empty where the place is in none
	 */
	static Optional<OutlineItem> at(List<OutlineItem> items, int offset) {
		OutlineItem found = null;
		for (OutlineItem item : items) {
			if (item.node.region().offset() <= offset && offset <= item.node.region().end()) {
				found = item;
			}
		}
		if (found == null) {
			return Optional.empty();
		}
		OutlineItem outer = found;
		return Optional.of(at(outer.children, offset).orElse(outer));
	}

	OutlineNode node() {
		return node;
	}

	/** Returns what the part belongs to; null for a part of the whole text. */
	OutlineItem parent() {
		return parent;
	}

	List<OutlineItem> children() {
		return children;
	}

	/** Returns the labels from the whole text down to the part: the same for the same part of the next version. */
	String path() {
		return path;
	}

	/** Returns the severity of the gravest problem in the part; empty where there is none. */
	Optional<Severity> severity() {
		return Optional.ofNullable(severity);
	}
}
