package org.nianbao.ui.assist;

import java.util.List;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.link.ProposalPosition;

/**
 * A placeholder for which a word can be chosen.
 */
final class ChoicePosition extends ProposalPosition {

	private final List<String> words;

	/**
	 * @param document the document
	 * @param offset   where the placeholder begins
	 * @param length   its length
	 * @param sequence its place in the order in which Tab reaches them
	 * @param words    what it may be, not empty
	 */
	ChoicePosition(IDocument document, int offset, int length, int sequence, List<String> words) {
		super(document, offset, length, sequence, new ICompletionProposal[0]);
		this.words = words;
	}

	/** Made when they are shown: each knows where the placeholder has gone. */
	@Override
	public ICompletionProposal[] getChoices() {
		return words.stream().map(word -> new ChoiceProposal(this, word)).toArray(ICompletionProposal[]::new);
	}

	@Override
	public boolean equals(Object other) {
		return super.equals(other) && other instanceof ChoicePosition position && words.equals(position.words);
	}

	@Override
	public int hashCode() {
		return super.hashCode() ^ words.hashCode();
	}
}
