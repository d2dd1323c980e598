package org.nianbao.ui.outline;

import java.util.List;
import java.util.Optional;

import org.nianbao.checks.Severity;
import org.nianbao.ide.outline.OutlineNode;

/**
 * A part of a text in a tree: it knows what it is part of and how grave the problems in it are. It stays the same object while the text changes, see
 * {@link OutlineTree}, and is equal to itself only, so that trees with many parts of the same name are no trouble.
 */
final class OutlineItem {

	private final OutlineItem parent;
	private OutlineNode node;
	private List<OutlineItem> children = List.of();
	private Severity severity;

	/**
	 * @param parent what it is part of; null for a part of the whole text
	 * @param node   the part
	 */
	OutlineItem(OutlineItem parent, OutlineNode node) {
		this.parent = parent;
		this.node = node;
	}

	OutlineNode node() {
		return node;
	}

	void setNode(OutlineNode now) {
		node = now;
	}

	/** Returns what the part belongs to; null for a part of the whole text. */
	OutlineItem parent() {
		return parent;
	}

	/** Returns its parts, in the order of the text. */
	List<OutlineItem> children() {
		return children;
	}

	void setChildren(List<OutlineItem> now) {
		children = now;
	}

	/** Returns the severity of the gravest problem in the part; empty where there is none. */
	Optional<Severity> severity() {
		return Optional.ofNullable(severity);
	}

	void setSeverity(Severity now) {
		severity = now;
	}
}
