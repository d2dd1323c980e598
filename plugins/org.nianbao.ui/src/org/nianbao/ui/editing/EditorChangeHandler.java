package org.nianbao.ui.editing;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.nianbao.ide.model.Versioned;
import org.nianbao.ui.Texts;

/**
 * A command that changes the text of the active editor. What is to be changed is found in the background; it is done in one step that can be undone,
 * unless the text has changed meanwhile. The caret stays where it is in the text.
 */
public abstract class EditorChangeHandler extends AbstractHandler {

	/** The family of the jobs in which changes are found. */
	public static final Object JOB_FAMILY = EditorChangeHandler.class;

	/**
	 * Finds out what is to be changed.
	 */
	@FunctionalInterface
	protected interface Finder {

		/**
		 * Finds it. Called in the background.
		 *
		 * @param selection what is selected in the text
		 * @return the change; empty where the text is being changed or was closed
		 */
		Optional<Versioned<EditorChange>> find(SelectedLines selection);
	}

	/**
	 * Prepares to find out what is to be changed. Called on the thread of the user interface.
	 *
	 * @param document the document of the active editor
	 * @return how to find it; empty for a document that has no such command
	 */
	protected abstract Optional<Finder> finder(IDocument document);

	@Override
	public final Object execute(ExecutionEvent event) {
		ITextEditor editor = Adapters.adapt(HandlerUtil.getActiveEditor(event), ITextEditor.class);
		Optional<IDocument> document = Optional.ofNullable(editor).flatMap(Editors::document);
		Optional<Finder> finder = document.flatMap(this::finder);
		if (finder.isPresent() && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection && Editors.mayChange(editor)) {
			SelectedLines lines = SelectedLines.of(document.get(), selection);
			Display display = PlatformUI.getWorkbench().getDisplay();
			Job job = new EditorJob(Texts.of(EditorChangeHandler.class).get("job"), monitor -> {
				Optional<Versioned<EditorChange>> change = finder.get().find(lines);
				if (!display.isDisposed()) {
					display.asyncExec(() -> apply(editor, document.get(), change));
				}
			});
			job.setSystem(true);
			job.schedule();
		}
		return null;
	}

	private static void apply(ITextEditor editor, IDocument document, Optional<Versioned<EditorChange>> change) {
		Optional<ISourceViewer> viewer = Editors.viewer(editor);
		if (viewer.isEmpty() || viewer.get().getDocument() != document) {
			return;
		}
		if (change.isEmpty() || change.get().version() != ((IDocumentExtension4) document).getModificationStamp()) {
			Editors.tell(editor, Texts.of(EditorChangeHandler.class).get("refused"), true);
			return;
		}
		EditorChange found = change.get().value();
		Point selected = viewer.get().getSelectedRange();
		DocumentEdits.apply(document, found.edits());
		if (!found.edits().isEmpty()) {
			int start = DocumentEdits.shift(selected.x, found.edits());
			viewer.get().setSelectedRange(start, DocumentEdits.shift(selected.x + selected.y, found.edits()) - start);
		}
		Editors.tell(editor, found.message(), false);
	}

	/** Can be waited for. */
	private static final class EditorJob extends Job {

		private final ICoreRunnable task;

		EditorJob(String name, ICoreRunnable task) {
			super(name);
			this.task = task;
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			try {
				task.run(monitor);
				return Status.OK_STATUS;
			} catch (CoreException e) {
				return e.getStatus();
			}
		}

		@Override
		public boolean belongsTo(Object family) {
			return family == JOB_FAMILY;
		}
	}
}
