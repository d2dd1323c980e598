package org.nianbao.ui.editing;

import java.util.Optional;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.IEditorStatusLine;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorExtension2;

/**
 * The text editor in which the user works. To be used on the thread of the user interface.
 */
public final class Editors {

	private Editors() {
	}

	/**
	 * Returns the document of an editor.
	 *
	 * @param editor an editor
	 * @return its document; empty where it is closed
	 */
	public static Optional<IDocument> document(ITextEditor editor) {
		return Optional.ofNullable(editor.getDocumentProvider()).map(provider -> provider.getDocument(editor.getEditorInput()));
	}

	/**
	 * Returns the viewer of an editor.
	 *
	 * @param editor an editor
	 * @return its viewer; empty where it is closed
	 */
	public static Optional<ISourceViewer> viewer(ITextEditor editor) {
		return Optional.ofNullable(editor.getAdapter(ITextViewer.class))
			.filter(viewer -> viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed())
			.map(ISourceViewer.class::cast);
	}

	/**
	 * Finds the active editor if it shows a document.
	 *
	 * @param document a document
	 * @return the editor; empty where another one is active
	 */
	public static Optional<ITextEditor> showing(IDocument document) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		IWorkbenchPage page = window == null ? null : window.getActivePage();
		IEditorPart part = page == null ? null : page.getActiveEditor();
		return Optional.ofNullable(Adapters.adapt(part, ITextEditor.class))
			.filter(editor -> document(editor).filter(shown -> shown == document).isPresent());
	}

	/**
	 * Tells whether the text of an editor may be changed, which the user may be asked about.
	 *
	 * @param editor an editor
	 * @return false for a file that is read-only and stays so
	 */
	public static boolean mayChange(ITextEditor editor) {
		return !(editor instanceof ITextEditorExtension2 extension) || extension.validateEditorInputState();
	}

	/**
	 * Shows a message in the status line, until the caret is moved. What is under way, and may move it, is done before.
	 *
	 * @param editor  an editor
	 * @param message the message; null to show none
	 * @param failure whether it says that something was not done
	 */
	public static void tell(ITextEditor editor, String message, boolean failure) {
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
			IEditorStatusLine line = viewer(editor).isEmpty() ? null : editor.getAdapter(IEditorStatusLine.class);
			if (line != null) {
				line.setMessage(failure, message, null);
			}
		});
	}
}
