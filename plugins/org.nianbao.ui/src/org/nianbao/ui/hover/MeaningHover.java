package org.nianbao.ui.hover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.widgets.Display;
import org.nianbao.ide.hover.Hover;
import org.nianbao.ide.hover.HoverParts;
import org.nianbao.ide.model.DocumentModel;
import org.nianbao.ide.model.Versioned;
import org.nianbao.ui.model.DocumentModels;
import org.nianbao.ui.problems.LiveRepairs;

/**
 * Says what labels, figures, references and directives are, and of problems which rule they come from and how they are repaired. One hover for all:
 * the editor does not keep several in order.
 */
public final class MeaningHover implements ITextHover, ITextHoverExtension, ITextHoverExtension2 {

	/** What was said last, for whoever asks again on the thread of the user interface. */
	private record Said(IRegion region, long version, Optional<Hover> meaning) {
	}

	private final IInformationControlCreator creator = HoverControl.creator();
	private volatile Said said;

	/** Called on the thread of the user interface: nothing is parsed. */
	@Override
	public IRegion getHoverRegion(ITextViewer viewer, int offset) {
		IDocument document = viewer.getDocument();
		if (DocumentModels.of(document).isEmpty()) {
			return null;
		}
		Optional<IRegion> part = part(document, offset);
		Optional<IRegion> problem = ProblemRules.region(viewer, offset);
		return part.isPresent() && problem.isPresent() ? common(part.get(), problem.get()) : part.or(() -> problem).orElse(null);
	}

	private static Optional<IRegion> part(IDocument document, int offset) {
		try {
			IRegion line = document.getLineInformationOfOffset(offset);
			return HoverParts.at(document.get(line.getOffset(), line.getLength()), offset - line.getOffset())
				.map(part -> new Region(line.getOffset() + part.offset(), part.length()));
		} catch (BadLocationException e) {
			return Optional.empty();
		}
	}

	/** Both contain the place of the pointer. */
	private static IRegion common(IRegion one, IRegion other) {
		int start = Math.max(one.getOffset(), other.getOffset());
		int end = Math.min(one.getOffset() + one.getLength(), other.getOffset() + other.getLength());
		return new Region(start, end - start);
	}

	/** Called on a thread of its own, except for the command that shows what is said in a window to stay. */
	@Override
	public Object getHoverInfo2(ITextViewer viewer, IRegion region) {
		DocumentModel<?> model = DocumentModels.of(viewer.getDocument()).orElse(null);
		if (model == null) {
			return null;
		}
		List<Hover> hovers = new ArrayList<>(ProblemRules.at(viewer, region.getOffset()));
		meaning(model, region).ifPresent(hovers::add);
		List<ICompletionProposal> repairs = viewer instanceof ISourceViewer source ? LiveRepairs.at(source, region.getOffset()) : List.of();
		return hovers.isEmpty() ? null : new HoverContent(viewer.getDocument(), hovers, repairs);
	}

	private Optional<Hover> meaning(DocumentModel<?> model, IRegion region) {
		if (Display.getCurrent() != null) {
			Said last = said;
			boolean isSame = last != null && last.region().equals(region) && last.version() == model.source().version();
			return isSame ? last.meaning() : Optional.empty();
		}
		Optional<Versioned<Optional<Hover>>> read = hover(model, region.getOffset());
		read.ifPresent(found -> said = new Said(region, found.version(), found.value()));
		return read.flatMap(Versioned::value);
	}

	private static <D> Optional<Versioned<Optional<Hover>>> hover(DocumentModel<D> model, int offset) {
		return model.read(document -> model.language().hover(document, Math.min(offset, model.language().text(document).length())));
	}

	/** Superseded by {@link #getHoverInfo2}. */
	@Override
	public String getHoverInfo(ITextViewer viewer, IRegion region) {
		return getHoverInfo2(viewer, region) instanceof HoverContent content ? HoverText.plain(content.hovers()) : null;
	}

	@Override
	public IInformationControlCreator getHoverControlCreator() {
		return creator;
	}
}
