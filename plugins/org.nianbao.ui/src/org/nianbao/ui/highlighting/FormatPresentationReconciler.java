package org.nianbao.ui.highlighting;

import org.nianbao.ide.highlighting.FormatHighlighting;

/**
 * Colours format files by their tokens.
 */
public final class FormatPresentationReconciler extends LexicalPresentationReconciler {

	/** Called by the generic editor, for each viewer. */
	public FormatPresentationReconciler() {
		super(FormatHighlighting::of);
	}
}
