package org.nianbao.ui.highlighting;

import org.nianbao.ide.highlighting.ReportHighlighting;

/**
 * Colours reports by their tokens.
 */
public final class ReportPresentationReconciler extends LexicalPresentationReconciler {

	/** Called by the generic editor, for each viewer. */
	public ReportPresentationReconciler() {
		super(ReportHighlighting::of);
	}
}
