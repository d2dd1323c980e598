package org.nianbao.ui.hints;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.nianbao.ide.hints.LineHint;
import org.nianbao.ide.model.DocumentModel;
import org.nianbao.ide.model.DocumentSnapshot;
import org.nianbao.ui.editing.EditingPreferences;
import org.nianbao.ui.model.DocumentModels;

/**
 * Shows the hints of the current snapshot. Called after each pause in typing, by {@link HintUpdater} when there is a snapshot, and for both on
 * whatever thread.
 */
public final class HintMiningProvider extends AbstractCodeMiningProvider {

	/** No report has as many totals. The platform compares each mining with each other one, on the thread of the user interface. */
	private static final int MOST = 500;

	@Override
	public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(ITextViewer viewer, IProgressMonitor monitor) {
		IDocument document = viewer.getDocument();
		if (document == null || !EditingPreferences.HINTS.isOn()) {
			return CompletableFuture.completedFuture(List.of());
		}
		Optional<? extends DocumentModel<?>> model = DocumentModels.reportOf(document);
		if (model.isEmpty()) {
			return CompletableFuture.completedFuture(List.of());
		}
		Optional<DocumentSnapshot> snapshot = model.get().currentSnapshot();
		// Until there is a snapshot what is shown stays, moved along with the text; then the minings are asked for again, and this call is forgotten.
		return snapshot.isEmpty() ? new CompletableFuture<>() : CompletableFuture.completedFuture(minings(document, snapshot.get()));
	}

	private List<ICodeMining> minings(IDocument document, DocumentSnapshot snapshot) {
		List<ICodeMining> minings = new ArrayList<>();
		for (LineHint hint : shown(snapshot.hints())) {
			try {
				minings.add(new HintMining(document, snapshot.lines().line(hint.offset()) - 1, hint, this));
			} catch (BadLocationException e) {
				// The text is being changed: another snapshot will follow.
				return minings;
			}
		}
		return minings;
	}

	/** Of too many hints, those on mistakes are the last to be left out. */
	private static List<LineHint> shown(List<LineHint> hints) {
		return hints.size() <= MOST ? hints : hints.stream().sorted(Comparator.comparing(LineHint::agrees)).limit(MOST).toList();
	}
}
