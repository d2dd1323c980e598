package org.nianbao.ui.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.BoldStylerProvider;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension5;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension7;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedModeUI;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.texteditor.link.EditorLinkedModeUI;
import org.nianbao.ide.assist.LabelMatch;
import org.nianbao.ide.assist.LabelMatcher;
import org.nianbao.ide.assist.Proposal;
import org.nianbao.ide.assist.Proposal.Placeholder;
import org.nianbao.language.figures.Figure.Region;

/**
 * A proposal in the list of the editor. Goes on fitting or not while somebody types; when it is chosen, its placeholders are filled in one after
 * the other.
 */
final class ReportCompletionProposal implements ICompletionProposal, ICompletionProposalExtension2, ICompletionProposalExtension5,
		ICompletionProposalExtension6, ICompletionProposalExtension7 {

	private final Proposal proposal;

	/** Where the caret was when the proposal was made; what is typed from there on is replaced, too. */
	private final int invocation;
	private List<Region> matches;
	private Point selection;

	/**
	 * @param proposal what is proposed
	 * @param caret    where the caret is
	 */
	ReportCompletionProposal(Proposal proposal, int caret) {
		this.proposal = proposal;
		invocation = caret;
		matches = proposal.matches();
	}

	@Override
	public void apply(IDocument document) {
		replace(document, invocation);
	}

	@Override
	public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
		IDocument document = viewer.getDocument();
		if (replace(document, offset) && !proposal.placeholders().isEmpty()) {
			fillIn(viewer, document);
		}
	}

	private boolean replace(IDocument document, int offset) {
		try {
			int length = proposal.replaced().length() + offset - invocation;
			document.replace(proposal.replaced().offset(), length, proposal.text());
			selection = new Point(proposal.replaced().offset() + proposal.caret(), 0);
			return true;
		} catch (BadLocationException e) {
			// The text has become shorter than what was to be replaced.
			ILog.of(ReportCompletionProposal.class).info(e.getMessage(), e);
			return false;
		}
	}

	private void fillIn(ITextViewer viewer, IDocument document) {
		try {
			LinkedModeModel model = new LinkedModeModel();
			int sequence = 0;
			for (Placeholder placeholder : proposal.placeholders()) {
				LinkedPositionGroup group = new LinkedPositionGroup();
				for (Region region : placeholder.regions()) {
					group.addPosition(position(document, region, placeholder, sequence));
				}
				sequence++;
				model.addGroup(group);
			}
			model.forceInstall();
			LinkedModeUI mode = new EditorLinkedModeUI(model, viewer);
			mode.setExitPosition(viewer, selection.x, 0, Integer.MAX_VALUE);
			mode.enter();
			IRegion first = mode.getSelectedRegion();
			selection = new Point(first.getOffset(), first.getLength());
		} catch (BadLocationException e) {
			throw new IllegalStateException(proposal.toString(), e);
		}
	}

	private LinkedPosition position(IDocument document, Region region, Placeholder placeholder, int sequence) {
		int offset = proposal.replaced().offset() + region.offset();
		return placeholder.choices().isEmpty() ? new LinkedPosition(document, offset, region.length(), sequence)
			: new ChoicePosition(document, offset, region.length(), sequence, placeholder.choices());
	}

	@Override
	public boolean validate(IDocument document, int offset, DocumentEvent event) {
		try {
			if (offset < proposal.typed()) {
				return false;
			}
			Optional<LabelMatch> match = LabelMatcher.match(document.get(proposal.typed(), offset - proposal.typed()), proposal.label());
			matches = match.map(LabelMatch::regions).orElse(List.of());
			return match.isPresent();
		} catch (BadLocationException e) {
			return false;
		}
	}

	@Override
	public void selected(ITextViewer viewer, boolean smartToggle) {
		// nothing to show in the text
	}

	@Override
	public void unselected(ITextViewer viewer) {
		// nothing was shown
	}

	@Override
	public Point getSelection(IDocument document) {
		return selection;
	}

	@Override
	public String getDisplayString() {
		return label().getString();
	}

	@Override
	public StyledString getStyledDisplayString() {
		return label();
	}

	@Override
	public StyledString getStyledDisplayString(IDocument document, int offset, BoldStylerProvider styler) {
		StyledString label = label();
		new ArrayList<>(matches).forEach(region -> label.setStyle(region.offset(), region.length(), styler.getBoldStyler()));
		return label;
	}

	private StyledString label() {
		StyledString label = new StyledString(proposal.label());
		return proposal.detail().isEmpty() ? label : label.append("  " + proposal.detail(), StyledString.QUALIFIER_STYLER);
	}

	@Override
	public Image getImage() {
		return ProposalImages.get(proposal.kind());
	}

	@Override
	public Object getAdditionalProposalInfo(IProgressMonitor monitor) {
		return proposal.documentation().isEmpty() ? null : html(proposal.documentation());
	}

	@Override
	public String getAdditionalProposalInfo() {
		return (String) getAdditionalProposalInfo(null);
	}

	private static String html(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br/>");
	}

	@Override
	public IContextInformation getContextInformation() {
		return null;
	}
}
