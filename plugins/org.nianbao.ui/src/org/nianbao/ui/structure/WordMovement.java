package org.nianbao.ui.structure;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerLifecycle;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.MovementEvent;
import org.eclipse.swt.custom.MovementListener;
import org.eclipse.swt.custom.StyledText;
import org.nianbao.ide.words.Words;
import org.nianbao.ui.Texts;

/**
 * Lets the keys that move the caret, select and delete by word go by the words of Chinese, numbers, references and cells.
 */
public final class WordMovement implements IReconcilingStrategy, ITextViewerLifecycle, MovementListener {

	private StyledText widget;

	@Override
	public void install(ITextViewer textViewer) {
		widget = textViewer.getTextWidget();
		widget.addWordMovementListener(this);
		Job.createSystem(Texts.of(WordMovement.class).get("dictionary"), (ICoreRunnable) monitor -> DictionaryBreaker.load()).schedule();
	}

	@Override
	public void uninstall() {
		if (!widget.isDisposed()) {
			widget.removeWordMovementListener(this);
		}
	}

	/** From the end of a line the widget goes to the next line. */
	@Override
	public void getNextOffset(MovementEvent event) {
		int offset = event.offset - event.lineOffset;
		if (offset < event.lineText.length()) {
			Words words = words(event);
			event.newOffset = event.lineOffset + (event.movement == SWT.MOVEMENT_WORD_END ? words.end(offset) : words.next(offset));
		}
	}

	/** From the beginning of a line the widget goes to the line before. */
	@Override
	public void getPreviousOffset(MovementEvent event) {
		int offset = event.offset - event.lineOffset;
		if (offset > 0 && offset <= event.lineText.length()) {
			Words words = words(event);
			event.newOffset = event.lineOffset + (event.movement == SWT.MOVEMENT_WORD_START ? words.start(offset) : words.previous(offset));
		}
	}

	private static Words words(MovementEvent event) {
		return new Words(event.lineText, DictionaryBreaker.INSTANCE);
	}

	@Override
	public void setDocument(IDocument document) {
		// lines are looked at when a key is pressed
	}

	@Override
	public void reconcile(DirtyRegion dirtyRegion, IRegion subRegion) {
		// lines are looked at when a key is pressed
	}

	@Override
	public void reconcile(IRegion partition) {
		// lines are looked at when a key is pressed
	}
}
