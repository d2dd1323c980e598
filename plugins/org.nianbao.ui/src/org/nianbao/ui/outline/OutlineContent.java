package org.nianbao.ui.outline;

import org.eclipse.jface.viewers.ITreeContentProvider;

/** Shows a tree of parts. */
final class OutlineContent implements ITreeContentProvider {

	@Override
	public Object[] getElements(Object input) {
		return ((OutlineTree) input).roots().toArray();
	}

	@Override
	public Object[] getChildren(Object item) {
		return ((OutlineItem) item).children().toArray();
	}

	@Override
	public Object getParent(Object item) {
		return ((OutlineItem) item).parent();
	}

	@Override
	public boolean hasChildren(Object item) {
		return !((OutlineItem) item).children().isEmpty();
	}
}
