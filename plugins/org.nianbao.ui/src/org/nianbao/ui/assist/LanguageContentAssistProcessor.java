package org.nianbao.ui.assist;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContentAssistProcessorExtension;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.swt.widgets.Display;
import org.nianbao.ide.assist.Proposal;
import org.nianbao.ide.assist.ProposalTriggers;
import org.nianbao.ide.model.DocumentModel;
import org.nianbao.ide.model.Versioned;
import org.nianbao.ui.model.DocumentModels;

/**
 * Content assist for reports and formats: asks the language of the document what can be written at the caret. The generic editor calls it in the
 * background.
 */
public final class LanguageContentAssistProcessor implements IContentAssistProcessor, IContentAssistProcessorExtension {

	private static final ICompletionProposal[] NONE = {};

	@Override
	public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
		IDocument document = viewer.getDocument();
		if (document == null || Display.getCurrent() != null) {
			// Parsing is nothing for the thread of the user interface.
			return NONE;
		}
		return DocumentModels.of(document).map(model -> proposals(model, offset)).orElse(List.of()).stream()
			.map(proposal -> new ReportCompletionProposal(proposal, offset)).toArray(ICompletionProposal[]::new);
	}

	private static <D> List<Proposal> proposals(DocumentModel<D> model, int offset) {
		Optional<Versioned<List<Proposal>>> found = model.read(document -> offset > model.language().text(document).length() ? List.of()
			: model.language().proposals(document, offset));
		// What was found for a text that has changed meanwhile is asked for again.
		return found.filter(versioned -> versioned.version() == model.source().version()).map(Versioned::value).orElse(List.of());
	}

	@Override
	public boolean isCompletionProposalAutoActivation(char c, ITextViewer viewer, int offset) {
		return DocumentModels.formatOf(viewer.getDocument()).isPresent() ? ProposalTriggers.inFormat(c)
			: ProposalTriggers.inReport(c, lineBefore(viewer.getDocument(), offset));
	}

	private static String lineBefore(IDocument document, int offset) {
		try {
			IRegion line = document.getLineInformationOfOffset(offset);
			return document.get(line.getOffset(), offset - line.getOffset());
		} catch (BadLocationException e) {
			return "";
		}
	}

	@Override
	public boolean isContextInformationAutoActivation(char c, ITextViewer viewer, int offset) {
		return false;
	}

	@Override
	public char[] getCompletionProposalAutoActivationCharacters() {
		return ProposalTriggers.CHARACTERS.toCharArray();
	}

	@Override
	public char[] getContextInformationAutoActivationCharacters() {
		return null;
	}

	@Override
	public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
		return null;
	}

	@Override
	public IContextInformationValidator getContextInformationValidator() {
		return null;
	}

	@Override
	public String getErrorMessage() {
		return null;
	}
}
