package org.nianbao.ui.outline;

import java.util.List;

import org.eclipse.jface.viewers.ITreeContentProvider;

/** Shows a list of parts with all that is in them. */
final class OutlineContent implements ITreeContentProvider {

	@Override
	public Object[] getElements(Object input) {
		return ((List<?>) input).toArray();
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
