package org.nianbao.ui.outline;

import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.resource.ImageDescriptor;
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
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.nianbao.ide.model.DocumentSnapshot;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.ui.Texts;
import org.nianbao.ui.editing.Editors;
import org.nianbao.ui.model.SnapshotFollower;
import org.nianbao.ui.outline.OutlineTree.Changes;

/**
 * Shows the parts of the text of an editor, and goes together with the caret there, which can be switched off. When the text changes, only what has
 * changed is painted anew, and what the user has opened stays open.
 */
public final class OutlinePage extends ContentOutlinePage implements ITextInputListener {

	private final ITextEditor editor;
	private final SnapshotFollower follower = new SnapshotFollower(this::show);
	private final ISelectionChangedListener caretListener = this::caretMoved;

	private Optional<ISourceViewer> text = Optional.empty();
	private final OutlineTree parts = new OutlineTree();
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
		tree.setInput(parts);
		text = Editors.viewer(editor);
		text.ifPresent(viewer -> {
			viewer.addTextInputListener(this);
			((IPostSelectionProvider) viewer.getSelectionProvider()).addPostSelectionChangedListener(caretListener);
			follower.follow(viewer.getDocument());
		});
	}

	@Override
	public void makeContributions(IMenuManager menu, IToolBarManager toolBar, IStatusLineManager statusLine) {
		ISharedImages images = PlatformUI.getWorkbench().getSharedImages();
		Texts texts = Texts.of(OutlinePage.class);
		toolBar.add(action(texts.get("collapse"), images.getImageDescriptor(ISharedImages.IMG_ELCL_COLLAPSEALL), () -> getTreeViewer().collapseAll()));
		menu.add(action(texts.get("expand"), null, () -> getTreeViewer().expandAll()));
		toolBar.add(new LinkWithEditor(this::followCaret));
	}

	private static Action action(String label, ImageDescriptor image, Runnable run) {
		Action action = new Action(label, image) {

			@Override
			public void run() {
				run.run();
			}
		};
		action.setToolTipText(label);
		return action;
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
		Changes changes = parts.replace(snapshot.outline(), snapshot.findings());
		following = true;
		try {
			if (changes.isOtherStructure()) {
				refresh(changes);
			}
			tree.update(changes.labels().toArray(), null);
			if (!filled) {
				filled = true;
				tree.expandToLevel(2);
			}
			followCaret();
		} finally {
			following = false;
		}
	}

	/** The viewer would close what is open in parts that move up or down. */
	private void refresh(Changes changes) {
		TreeViewer tree = getTreeViewer();
		tree.getTree().setRedraw(false);
		try {
			Object[] expanded = tree.getExpandedElements();
			if (changes.roots()) {
				tree.refresh(false);
			} else {
				changes.parents().forEach(parent -> tree.refresh(parent, false));
			}
			for (Object item : expanded) {
				if (parts.contains((OutlineItem) item)) {
					tree.setExpandedState(item, true);
				}
			}
		} finally {
			tree.getTree().setRedraw(true);
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

	private void followCaret() {
		text.ifPresent(viewer -> follow(viewer.getSelectedRange().x, viewer.getSelectedRange().y));
	}

	private void follow(int offset, int length) {
		TreeViewer tree = getTreeViewer();
		OutlineItem selected = (OutlineItem) tree.getStructuredSelection().getFirstElement();
		boolean isChosenHere = selected != null && selected.node().selection().equals(new Region(offset, length));
		OutlineItem wanted = parts.at(offset).orElse(null);
		if (LinkWithEditor.isOn() && !isChosenHere && selected != wanted) {
			boolean outer = following;
			following = true;
			try {
				tree.setSelection(wanted == null ? StructuredSelection.EMPTY : new StructuredSelection(wanted), true);
			} finally {
				following = outer;
			}
		}
	}
}
