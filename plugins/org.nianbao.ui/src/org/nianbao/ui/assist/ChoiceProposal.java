package org.nianbao.ui.assist;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

/**
 * One of several words for a placeholder.
 */
final class ChoiceProposal implements ICompletionProposal {

	private final Position position;
	private final String word;

	/**
	 * @param position where the placeholder stands, kept up to date by the document
	 * @param word     what is written there
	 */
	ChoiceProposal(Position position, String word) {
		this.position = position;
		this.word = word;
	}

	@Override
	public void apply(IDocument document) {
		try {
			document.replace(position.getOffset(), position.getLength(), word);
		} catch (BadLocationException e) {
			ILog.of(ChoiceProposal.class).info(e.getMessage(), e);
		}
	}

	@Override
	public Point getSelection(IDocument document) {
		return new Point(position.getOffset() + word.length(), 0);
	}

	@Override
	public String getAdditionalProposalInfo() {
		return null;
	}

	@Override
	public String getDisplayString() {
		return word;
	}

	@Override
	public Image getImage() {
		return null;
	}

	@Override
	public IContextInformation getContextInformation() {
		return null;
	}
}
