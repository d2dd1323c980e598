package org.nianbao.ui.highlighting;

import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.nianbao.ide.highlighting.StyledRegion;

/**
 * Colours the text of a viewer by its tokens.
 */
abstract class LexicalPresentationReconciler extends PresentationReconciler {

	private final HighlightTheme theme = new HighlightTheme(this::repaint);
	private ITextViewer viewer;

	LexicalPresentationReconciler(Function<String, List<StyledRegion>> highlighting) {
		LexicalDamagerRepairer repairer = new LexicalDamagerRepairer(new LexicalStyles(highlighting), theme);
		setDamager(repairer, IDocument.DEFAULT_CONTENT_TYPE);
		setRepairer(repairer, IDocument.DEFAULT_CONTENT_TYPE);
	}

	@Override
	public void install(ITextViewer textViewer) {
		viewer = textViewer;
		theme.install();
		super.install(textViewer);
	}

	@Override
	public void uninstall() {
		super.uninstall();
		theme.uninstall();
	}

	private void repaint() {
		if (viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed()) {
			viewer.invalidateTextPresentation();
		}
	}
}
