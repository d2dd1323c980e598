package org.nianbao.ui.tables;

import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.jface.text.IDocument;
import org.nianbao.ide.tables.TableTotals;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.ui.Texts;
import org.nianbao.ui.editing.EditorChange;
import org.nianbao.ui.editing.EditorChangeHandler;
import org.nianbao.ui.model.DocumentModels;

/**
 * Fills in the totals of the table at the caret, or of all tables.
 */
public final class TotalsHandler extends EditorChangeHandler {

	@Override
	protected Optional<Finder> finder(IDocument document) {
		return DocumentModels.reportOf(document).map(model -> selection -> model.read(report -> fill(report, selection.caret())));
	}

	private static EditorChange fill(LoadedReport report, int caret) {
		TableTotals.Result result = TableTotals.of(report, OptionalInt.of(caret));
		String key = result.leftOut() > 0 ? "totals.leftOut" : result.filled() > 0 ? "totals" : "totals.none";
		return new EditorChange(result.edits(), Texts.of(TotalsHandler.class).get(key, result.filled(), result.leftOut()));
	}
}
