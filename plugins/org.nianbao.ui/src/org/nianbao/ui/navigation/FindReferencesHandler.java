package org.nianbao.ui.navigation;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.nianbao.ui.model.DocumentModels;

/**
 * Looks for what is named at the caret.
 */
public final class FindReferencesHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor
				&& editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
			IFile file = ResourceUtil.getFile(editor.getEditorInput());
			IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
			if (file != null) {
				DocumentModels.of(document).ifPresent(model -> NewSearchUI.runQueryInBackground(new ReferencesQuery(file, model, selection.getOffset())));
			}
		}
		return null;
	}
}
