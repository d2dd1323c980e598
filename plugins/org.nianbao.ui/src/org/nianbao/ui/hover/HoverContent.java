package org.nianbao.ui.hover;

import java.util.List;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.nianbao.ide.hover.Hover;

/**
 * What the window of a hover shows.
 *
 * @param document the text over which it is shown
 * @param hovers   what is said, one after the other
 * @param repairs  the repairs that are offered, best first
 */
record HoverContent(IDocument document, List<Hover> hovers, List<ICompletionProposal> repairs) {

	/** Makes the lists unmodifiable. */
	HoverContent {
		hovers = List.copyOf(hovers);
		repairs = List.copyOf(repairs);
	}
}
