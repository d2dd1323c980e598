package org.nianbao.ui.tables;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.IDocument;
import org.nianbao.ide.tables.LineEdits;
import org.nianbao.ide.tables.TableText;
import org.nianbao.ide.tables.TextLines;
import org.nianbao.language.formatting.ReportFormatter;
import org.nianbao.language.text.TextEdit;
import org.nianbao.ui.Texts;
import org.nianbao.ui.editing.EditorChange;
import org.nianbao.ui.editing.EditorChangeHandler;
import org.nianbao.ui.model.DocumentModels;

/**
 * Aligns the table at the caret, or all tables.
 */
public final class AlignHandler extends EditorChangeHandler {

	@Override
	protected Optional<Finder> finder(IDocument document) {
		return DocumentModels.reportOf(document).map(model -> selection -> model.read(report -> align(report.text(), selection.caret())));
	}

	private static EditorChange align(String text, int caret) {
		Optional<TableText> table = TableText.whole(TextLines.of(text), caret);
		List<TextEdit> edits = ReportFormatter.format(text).stream()
			.filter(edit -> table.isEmpty() || edit.offset() >= table.get().offset() && edit.end() <= table.get().end()).toList();
		return new EditorChange(LineEdits.join(text, edits), Texts.of(AlignHandler.class).get(edits.isEmpty() ? "aligned.nothing" : "aligned"));
	}
}
