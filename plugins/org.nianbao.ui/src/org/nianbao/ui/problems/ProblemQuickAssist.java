package org.nianbao.ui.problems;

import java.util.List;

import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.ISourceViewer;

/**
 * Offers the repairs of problems in the line at Ctrl+1: those that no marker tells of, and for all problems the repair of all of a kind. Markers
 * offer their own repairs.
 */
public final class ProblemQuickAssist implements IQuickAssistProcessor {

	@Override
	public String getErrorMessage() {
		return null;
	}

	@Override
	public boolean canFix(Annotation annotation) {
		return annotation instanceof LiveProblem live && live.isQuickFixable();
	}

	@Override
	public boolean canAssist(IQuickAssistInvocationContext context) {
		return false;
	}

	@Override
	public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
		ISourceViewer viewer = context.getSourceViewer();
		List<ICompletionProposal> proposals = viewer == null ? List.of() : LiveRepairs.inLine(viewer, context.getOffset());
		return proposals.isEmpty() ? null : proposals.toArray(ICompletionProposal[]::new);
	}
}
