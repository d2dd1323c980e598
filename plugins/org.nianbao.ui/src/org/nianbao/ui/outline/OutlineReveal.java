package org.nianbao.ui.outline;

import org.eclipse.ui.texteditor.ITextEditor;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.ui.editing.Editors;

/** Shows in an editor what is chosen in an outline. */
final class OutlineReveal {

	private OutlineReveal() {
	}

	/** Selects the heading of a part. The text may have become shorter since the part was found. */
	static void reveal(ITextEditor editor, OutlineItem item) {
		Region region = item.node().selection();
		Editors.document(editor).filter(document -> region.end() <= document.getLength())
			.ifPresent(document -> editor.selectAndReveal(region.offset(), region.length()));
	}
}
