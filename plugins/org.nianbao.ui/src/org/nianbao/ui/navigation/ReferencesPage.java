package org.nianbao.ui.navigation;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.search.ui.text.AbstractTextSearchViewPage;
import org.eclipse.search.ui.text.Match;
import org.eclipse.ui.PartInitException;

/**
 * Shows references in the Search view: the files, and below them the lines.
 */
public final class ReferencesPage extends AbstractTextSearchViewPage {

	private final ReferencesContent content = new ReferencesContent();

	/** Called by the Search view. */
	public ReferencesPage() {
		super(FLAG_LAYOUT_TREE);
	}

	@Override
	protected void configureTreeViewer(TreeViewer viewer) {
		viewer.setUseHashlookup(true);
		viewer.setAutoExpandLevel(2);
		viewer.setContentProvider(content);
		viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new ReferencesLabels(this)));
		viewer.setComparator(new ReferencesOrder());
	}

	@Override
	protected void configureTableViewer(TableViewer viewer) {
		throw new IllegalStateException("only a tree");
	}

	/** The tree is small: whatever has changed, it is read anew. */
	@Override
	protected void elementsChanged(Object[] objects) {
		getViewer().refresh();
		if (getViewer() instanceof TreeViewer tree) {
			tree.expandToLevel(2);
		}
	}

	@Override
	protected void clear() {
		getViewer().refresh();
	}

	@Override
	protected void showMatch(Match match, int offset, int length, boolean activate) throws PartInitException {
		openAndSelect(getSite().getPage(), ((ReferenceLine) match.getElement()).file(), offset, length, activate);
	}
}
