package org.nianbao.ui.preview;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.texteditor.ITextEditor;

/**
 * Knows the text editor that is active, or was last, in a page of the workbench, and its cursor. To be used on the thread of the user interface.
 */
final class EditorFollower implements IPartListener2, ISelectionChangedListener {

	private final IWorkbenchPage page;
	private final Consumer<IDocument> opened;
	private final IntConsumer moved;
	private ITextEditor editor;
	private IDocument document;

	/**
	 * @param page   the page
	 * @param opened gets the document of each editor that becomes active; null where there is none
	 * @param moved  gets the offset of the cursor when it has moved
	 */
	EditorFollower(IWorkbenchPage page, Consumer<IDocument> opened, IntConsumer moved) {
		this.page = page;
		this.opened = opened;
		this.moved = moved;
	}

	/** Begins to follow. */
	void start() {
		page.addPartListener(this);
		follow();
	}

	/** Follows no longer. */
	void stop() {
		page.removePartListener(this);
		listen(null);
	}

	/** Returns the editor; empty where none is open. */
	Optional<ITextEditor> editor() {
		return Optional.ofNullable(editor);
	}

	/** Returns the document of the editor; empty where none is open. */
	Optional<IDocument> document() {
		return Optional.ofNullable(document);
	}

	/** Returns the offset of the cursor; 0 where there is none. */
	int cursor() {
		return editor != null && editor.getSelectionProvider() != null
			&& editor.getSelectionProvider().getSelection() instanceof ITextSelection selection ? Math.max(0, selection.getOffset()) : 0;
	}

	private void follow() {
		IEditorPart active = page.getActiveEditor();
		ITextEditor current = Adapters.adapt(active, ITextEditor.class);
		IDocument shown = current == null || current.getDocumentProvider() == null ? null
			: current.getDocumentProvider().getDocument(current.getEditorInput());
		if (current == editor && shown == document) {
			return;
		}
		listen(current);
		document = shown;
		opened.accept(shown);
	}

	private void listen(ITextEditor current) {
		provider(editor).ifPresent(provider -> provider.removePostSelectionChangedListener(this));
		editor = current;
		provider(editor).ifPresent(provider -> provider.addPostSelectionChangedListener(this));
	}

	private static Optional<IPostSelectionProvider> provider(ITextEditor editor) {
		ISelectionProvider provider = editor == null ? null : editor.getSelectionProvider();
		return provider instanceof IPostSelectionProvider post ? Optional.of(post) : Optional.empty();
	}

	@Override
	public void selectionChanged(SelectionChangedEvent event) {
		if (event.getSelection() instanceof ITextSelection selection && selection.getOffset() >= 0) {
			moved.accept(selection.getOffset());
		}
	}

	@Override
	public void partActivated(IWorkbenchPartReference part) {
		follow();
	}

	@Override
	public void partBroughtToTop(IWorkbenchPartReference part) {
		follow();
	}

	@Override
	public void partClosed(IWorkbenchPartReference part) {
		follow();
	}

	@Override
	public void partInputChanged(IWorkbenchPartReference part) {
		follow();
	}
}
