package org.nianbao.ui.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;

/**
 * Shows the parts that fit, what they are in, and what is in them.
 */
final class OutlineFilter extends ViewerFilter {

	private final OutlineTree tree;
	private final Set<OutlineItem> shown = new HashSet<>();
	private final List<OutlineItem> fitting = new ArrayList<>();

	OutlineFilter(OutlineTree tree) {
		this.tree = tree;
		fit(label -> true);
	}

	/** Looks for the parts with labels that fit. */
	void fit(Predicate<String> wanted) {
		shown.clear();
		fitting.clear();
		collect(tree.roots(), wanted, false);
	}

	/** Returns the parts that fit by themselves, in the order of the text. */
	List<OutlineItem> fitting() {
		return List.copyOf(fitting);
	}

	private boolean collect(List<OutlineItem> items, Predicate<String> wanted, boolean outerFits) {
		boolean found = false;
		for (OutlineItem item : items) {
			boolean fits = wanted.test(item.node().label());
			if (fits) {
				fitting.add(item);
			}
			boolean innerFits = collect(item.children(), wanted, outerFits || fits);
			if (outerFits || fits || innerFits) {
				shown.add(item);
			}
			found |= fits || innerFits;
		}
		return found;
	}

	@Override
	public boolean select(Viewer viewer, Object parent, Object item) {
		return shown.contains(item);
	}
}
