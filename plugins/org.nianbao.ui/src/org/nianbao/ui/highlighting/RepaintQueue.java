package org.nianbao.ui.highlighting;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension2;
import org.eclipse.jface.text.Position;

/**
 * The part of a viewer's document that is still to be coloured anew, which is done slice by slice. It moves along with the text. For the UI thread.
 */
final class RepaintQueue {

	private final ITextViewer viewer;
	private final int slice;
	private IDocument document;

	/** One of the document's positions; null where nothing is to be done. */
	private Position due;

	/**
	 * @param viewer the viewer
	 * @param slice  how many characters are coloured at once
	 */
	RepaintQueue(ITextViewer viewer, int slice) {
		this.viewer = viewer;
		this.slice = slice;
	}

	/** Adds a region; what lies between it and what is to be done already is coloured too. */
	void add(IDocument of, IRegion region) {
		int start = region.getOffset();
		int end = start + region.getLength();
		boolean isUnderWay = due != null;
		if (isUnderWay && document == of && !due.isDeleted()) {
			start = Math.min(start, due.getOffset());
			end = Math.max(end, due.getOffset() + due.getLength());
		}
		clear();
		document = of;
		replace(start, end);
		if (!isUnderWay) {
			soon();
		}
	}

	/** Forgets what is to be done. */
	void clear() {
		if (due != null) {
			document.removePosition(due);
		}
		due = null;
		document = null;
	}

	private void replace(int start, int end) {
		try {
			due = new Position(start, end - start);
			document.addPosition(due);
		} catch (BadLocationException e) {
			// The text has become shorter, which will be coloured for that.
			due = null;
			document = null;
		}
	}

	private void soon() {
		viewer.getTextWidget().getDisplay().asyncExec(this::next);
	}

	private void next() {
		if (due == null) {
			return;
		}
		boolean isGone = viewer.getTextWidget() == null || viewer.getTextWidget().isDisposed() || viewer.getDocument() != document || due.isDeleted();
		int start = due.getOffset();
		int end = start + due.getLength();
		int middle = Math.min(end, start + slice);
		IDocument shown = document;
		clear();
		if (isGone || start == end) {
			return;
		}
		if (middle < end) {
			document = shown;
			replace(middle, end);
			soon();
		}
		((ITextViewerExtension2) viewer).invalidateTextPresentation(start, middle - start);
	}
}
