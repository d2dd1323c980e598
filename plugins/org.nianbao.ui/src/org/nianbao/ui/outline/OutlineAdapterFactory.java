package org.nianbao.ui.outline;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.nianbao.ui.editing.Editors;
import org.nianbao.ui.model.DocumentModels;

/**
 * Gives text editors an outline where they show a report or a format. For other files others may have one.
 */
public final class OutlineAdapterFactory implements IAdapterFactory {

	@Override
	public <T> T getAdapter(Object adaptable, Class<T> type) {
		boolean isWanted = type == IContentOutlinePage.class && adaptable instanceof ITextEditor editor
			&& Editors.document(editor).flatMap(DocumentModels::of).isPresent();
		return isWanted ? type.cast(new OutlinePage((ITextEditor) adaptable)) : null;
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { IContentOutlinePage.class };
	}
}
