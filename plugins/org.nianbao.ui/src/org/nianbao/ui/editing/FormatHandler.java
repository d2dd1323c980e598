package org.nianbao.ui.editing;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.IDocument;
import org.nianbao.ide.model.DocumentModel;
import org.nianbao.ide.model.Versioned;
import org.nianbao.ide.tables.LineEdits;
import org.nianbao.language.text.TextEdit;
import org.nianbao.ui.Texts;
import org.nianbao.ui.model.DocumentModels;

/**
 * Formats the selected lines, or the whole text where none are selected. For both languages.
 */
public final class FormatHandler extends EditorChangeHandler {

	@Override
	protected Optional<Finder> finder(IDocument document) {
		return DocumentModels.of(document).map(model -> selection -> find(model, selection));
	}

	private static <D> Optional<Versioned<EditorChange>> find(DocumentModel<D> model, SelectedLines selection) {
		return model.read(document -> {
			List<TextEdit> edits = model.language().format(document).stream().filter(selection::contains).toList();
			return change(LineEdits.join(model.language().text(document), edits));
		});
	}

	private static EditorChange change(List<TextEdit> edits) {
		return new EditorChange(edits, Texts.of(FormatHandler.class).get(edits.isEmpty() ? "formatted.nothing" : "formatted"));
	}
}
