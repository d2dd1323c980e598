package org.nianbao.ui.navigation;

import java.text.Collator;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;

/**
 * Sorts files by path and lines by number.
 */
final class ReferencesOrder extends ViewerComparator {

	private final Collator collator = Collator.getInstance();

	@Override
	public int compare(Viewer viewer, Object first, Object second) {
		if (first instanceof ReferenceLine one && second instanceof ReferenceLine other) {
			return Integer.compare(one.number(), other.number());
		}
		return collator.compare(((IFile) first).getFullPath().toString(), ((IFile) second).getFullPath().toString());
	}
}
