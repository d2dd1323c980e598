package org.nianbao.ui.navigation;

import java.util.Arrays;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.Viewer;

/**
 * The tree of references: files, lines.
 */
final class ReferencesContent implements ITreeContentProvider {

	private ReferencesResult result;

	@Override
	public void inputChanged(Viewer viewer, Object oldInput, Object newInput) {
		result = newInput instanceof ReferencesResult references ? references : null;
	}

	@Override
	public Object[] getElements(Object input) {
		return Arrays.stream(lines()).map(line -> ((ReferenceLine) line).file()).distinct().toArray();
	}

	@Override
	public Object[] getChildren(Object element) {
		return element instanceof IFile ? Arrays.stream(lines()).filter(line -> ((ReferenceLine) line).file().equals(element)).toArray() : new Object[0];
	}

	@Override
	public boolean hasChildren(Object element) {
		return element instanceof IFile;
	}

	@Override
	public Object getParent(Object element) {
		return element instanceof ReferenceLine line ? line.file() : null;
	}

	private Object[] lines() {
		return result == null ? new Object[0] : result.getElements();
	}
}
