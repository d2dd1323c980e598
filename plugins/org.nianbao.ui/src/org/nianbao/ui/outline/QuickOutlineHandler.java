package org.nianbao.ui.outline;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.nianbao.ide.model.DocumentSnapshot;
import org.nianbao.ui.editing.Editors;
import org.nianbao.ui.model.DocumentModels;

/**
 * Opens the quick outline over the active editor.
 */
public final class QuickOutlineHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		ITextEditor editor = Adapters.adapt(HandlerUtil.getActiveEditor(event), ITextEditor.class);
		if (editor != null) {
			Editors.document(editor).flatMap(DocumentModels::of).flatMap(model -> model.snapshot()).ifPresent(snapshot -> open(editor, snapshot));
		}
		return null;
	}

	private static void open(ITextEditor editor, DocumentSnapshot snapshot) {
		OutlineTree parts = new OutlineTree();
		parts.replace(snapshot.outline(), snapshot.findings());
		Editors.viewer(editor).ifPresent(viewer -> new QuickOutline(editor, viewer, parts).open());
	}
}
