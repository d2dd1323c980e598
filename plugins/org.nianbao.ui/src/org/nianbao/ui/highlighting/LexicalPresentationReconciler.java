package org.nianbao.ui.highlighting;

import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.nianbao.ide.highlighting.StyledRegion;

/**
 * Colours the text of a viewer by its tokens. What is visible comes first; more than a slice is coloured bit by bit, between what the user does: the
 * widget takes its time for the colours of a long text.
 */
abstract class LexicalPresentationReconciler extends PresentationReconciler {

	/** How many characters are coloured at once: that takes a few milliseconds. */
	private static final int SLICE = 8_192;

	private final HighlightTheme theme = new HighlightTheme(this::repaint);
	private ITextViewer viewer;
	private RepaintQueue later;

	LexicalPresentationReconciler(Function<String, List<StyledRegion>> highlighting) {
		LexicalDamagerRepairer repairer = new LexicalDamagerRepairer(new LexicalStyles(highlighting), theme);
		setDamager(repairer, IDocument.DEFAULT_CONTENT_TYPE);
		setRepairer(repairer, IDocument.DEFAULT_CONTENT_TYPE);
	}

	@Override
	public void install(ITextViewer textViewer) {
		viewer = textViewer;
		later = new RepaintQueue(textViewer, SLICE);
		theme.install();
		super.install(textViewer);
	}

	@Override
	public void uninstall() {
		super.uninstall();
		later.clear();
		theme.uninstall();
	}

	@Override
	protected TextPresentation createPresentation(IRegion damage, IDocument document) {
		if (damage.getLength() <= SLICE) {
			return super.createPresentation(damage, document);
		}
		IRegion first = visible(damage);
		int done = first.getOffset() == damage.getOffset() ? first.getLength() : 0;
		later.add(document, new Region(damage.getOffset() + done, damage.getLength() - done));
		return super.createPresentation(first, document);
	}

	/** Returns the slice of a longer region that begins with what is visible; the first one where nothing of it is. */
	private IRegion visible(IRegion region) {
		int end = region.getOffset() + region.getLength();
		int top = viewer.getTopIndexStartOffset();
		int start = top > region.getOffset() && top < end ? top : region.getOffset();
		return new Region(start, Math.min(SLICE, end - start));
	}

	private void repaint() {
		if (viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed()) {
			viewer.invalidateTextPresentation();
		}
	}
}
