package org.nianbao.ui.hints;

import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.codemining.LineEndCodeMining;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.nianbao.ide.hints.LineHint;

/**
 * A hint at the end of a line, in the colour of mistakes where the line is wrong.
 */
final class HintMining extends LineEndCodeMining {

	/** Keeps away from what is typed. */
	private static final String GAP = "  ";

	private final boolean agrees;

	/**
	 * @param document the document
	 * @param line     a line of it, counted from 0
	 * @param hint     what is shown
	 * @param provider where it comes from
	 * @throws BadLocationException if there is no such line
	 */
	HintMining(IDocument document, int line, LineHint hint, ICodeMiningProvider provider) throws BadLocationException {
		super(document, line, provider);
		setLabel(GAP + hint.text());
		agrees = hint.agrees();
	}

	@Override
	public boolean isResolved() {
		return true;
	}

	@Override
	public Point draw(GC gc, StyledText textWidget, Color color, int x, int y) {
		Color mistake = JFaceResources.getColorRegistry().get(JFacePreferences.ERROR_COLOR);
		if (!agrees && mistake != null) {
			gc.setForeground(mistake);
		}
		Point wrapped = wrappedEnd(textWidget, y);
		return wrapped == null ? super.draw(gc, textWidget, color, x, y) : super.draw(gc, textWidget, color, wrapped.x, wrapped.y);
	}

	/** A line that is wrapped ends below the place where the platform would draw; null for one that is not. */
	private static Point wrappedEnd(StyledText widget, int y) {
		if (!widget.getWordWrap()) {
			return null;
		}
		int line = widget.getLineIndex(y);
		Point end = widget.getLocationAtOffset(widget.getOffsetAtLine(line) + widget.getLine(line).length());
		return end.y >= y + widget.getLineHeight() / 2 ? end : null;
	}
}
