package org.nianbao.ui.outline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.nianbao.ide.model.DocumentSnapshot;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.ui.editing.Editors;
import org.nianbao.ui.model.SnapshotFollower;

/**
 * Shows the parts of the text of an editor, and goes together with the caret there. What the user has opened stays open when the text changes.
 */
public final class OutlinePage extends ContentOutlinePage implements ITextInputListener {

	private final ITextEditor editor;
	private final SnapshotFollower follower = new SnapshotFollower(this::show);
	private final ISelectionChangedListener caretListener = this::caretMoved;

	private Optional<ISourceViewer> text = Optional.empty();
	private List<OutlineItem> items = List.of();
	private boolean filled;

	/** Whether the selection here follows the caret, which must not move for that. */
	private boolean following;

	/**
	 * @param editor the editor
	 */
	public OutlinePage(ITextEditor editor) {
		this.editor = editor;
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		TreeViewer tree = getTreeViewer();
		tree.setUseHashlookup(true);
		tree.setContentProvider(new OutlineContent());
		tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new OutlineLabels()));
		tree.setInput(items);
		text = Editors.viewer(editor);
		text.ifPresent(viewer -> {
			viewer.addTextInputListener(this);
			((IPostSelectionProvider) viewer.getSelectionProvider()).addPostSelectionChangedListener(caretListener);
			follower.follow(viewer.getDocument());
		});
	}

	@Override
	public void dispose() {
		follower.follow(null);
		text.ifPresent(viewer -> {
			viewer.removeTextInputListener(this);
			((IPostSelectionProvider) viewer.getSelectionProvider()).removePostSelectionChangedListener(caretListener);
		});
		super.dispose();
	}

	@Override
	public void inputDocumentAboutToBeChanged(IDocument oldInput, IDocument newInput) {
		follower.follow(null);
	}

	/** A file that is saved under another name, or renamed, has another document. */
	@Override
	public void inputDocumentChanged(IDocument oldInput, IDocument newInput) {
		follower.follow(newInput);
	}

	private boolean isShowing() {
		return getTreeViewer() != null && !getControl().isDisposed();
	}

	private void show(DocumentSnapshot snapshot) {
		if (!isShowing()) {
			return;
		}
		TreeViewer tree = getTreeViewer();
		Set<String> expanded = paths(tree.getExpandedElements());
		Set<String> selected = paths(tree.getStructuredSelection().toArray());
		items = OutlineItem.of(snapshot.outline(), snapshot.findings());
		tree.getTree().setRedraw(false);
		following = true;
		try {
			tree.setInput(items);
			if (filled) {
				expand(items, expanded, selected);
			} else {
				tree.expandToLevel(2);
			}
		} finally {
			following = false;
			tree.getTree().setRedraw(true);
		}
		if (!filled) {
			filled = true;
			text.ifPresent(viewer -> follow(viewer.getSelectedRange().x, viewer.getSelectedRange().y));
		}
	}

	private static Set<String> paths(Object[] elements) {
		return Arrays.stream(elements).map(element -> ((OutlineItem) element).path()).collect(Collectors.toSet());
	}

	private void expand(List<OutlineItem> some, Set<String> expanded, Set<String> selected) {
		for (OutlineItem item : some) {
			if (expanded.contains(item.path())) {
				getTreeViewer().setExpandedState(item, true);
			}
			expand(item.children(), expanded, selected);
			if (selected.contains(item.path())) {
				getTreeViewer().setSelection(new StructuredSelection(item), false);
			}
		}
	}

	// ---- together with the editor -----------------------------------------------------------------------------------------

	@Override
	public void selectionChanged(SelectionChangedEvent event) {
		super.selectionChanged(event);
		ISelection selection = event.getSelection();
		if (!following && selection instanceof IStructuredSelection structured && structured.getFirstElement() instanceof OutlineItem item) {
			OutlineReveal.reveal(editor, item);
		}
	}

	private void caretMoved(SelectionChangedEvent event) {
		if (event.getSelection() instanceof ITextSelection selection && isShowing()) {
			follow(selection.getOffset(), selection.getLength());
		}
	}

	private void follow(int offset, int length) {
		TreeViewer tree = getTreeViewer();
		boolean isChosenHere = tree.getStructuredSelection().getFirstElement() instanceof OutlineItem item
			&& item.node().selection().equals(new Region(offset, length));
		if (!isChosenHere) {
			following = true;
			try {
				tree.setSelection(OutlineItem.at(items, offset).map(StructuredSelection::new).orElse(StructuredSelection.EMPTY), true);
			} finally {
				following = false;
			}
		}
	}
}
