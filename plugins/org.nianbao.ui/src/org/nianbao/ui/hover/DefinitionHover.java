package org.nianbao.ui.hover;

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
import org.eclipse.swt.widgets.Display;
import org.nianbao.ide.hover.Hover;
import org.nianbao.ide.hover.HoverParts;
import org.nianbao.ide.model.DocumentModel;
import org.nianbao.ide.model.Versioned;
import org.nianbao.ui.model.DocumentModels;

/**
 * Says what labels, figures, references and directives are.
 */
public final class DefinitionHover implements ITextHover, ITextHoverExtension, ITextHoverExtension2 {

	/** What was said last, for whoever asks again on the thread of the user interface. */
	private record Said(IRegion region, long version, List<Hover> hovers) {
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
		try {
			IRegion line = document.getLineInformationOfOffset(offset);
			return HoverParts.at(document.get(line.getOffset(), line.getLength()), offset - line.getOffset())
				.map(part -> new Region(line.getOffset() + part.offset(), part.length())).orElse(null);
		} catch (BadLocationException e) {
			return null;
		}
	}

	/** Called on a thread of its own, except for the command that shows what is said in a window to stay. */
	@Override
	public Object getHoverInfo2(ITextViewer viewer, IRegion region) {
		DocumentModel<?> model = DocumentModels.of(viewer.getDocument()).orElse(null);
		if (model == null) {
			return null;
		}
		if (Display.getCurrent() != null) {
			Said last = said;
			return last != null && last.region().equals(region) && last.version() == model.source().version() ? last.hovers() : null;
		}
		Optional<Versioned<Optional<Hover>>> read = hover(model, region.getOffset());
		List<Hover> hovers = read.flatMap(Versioned::value).map(List::of).orElse(null);
		if (hovers != null) {
			said = new Said(region, read.get().version(), hovers);
		}
		return hovers;
	}

	private static <D> Optional<Versioned<Optional<Hover>>> hover(DocumentModel<D> model, int offset) {
		return model.read(document -> model.language().hover(document, Math.min(offset, model.language().text(document).length())));
	}

	/** Superseded by {@link #getHoverInfo2}. */
	@Override
	@SuppressWarnings("unchecked")
	public String getHoverInfo(ITextViewer viewer, IRegion region) {
		Object info = getHoverInfo2(viewer, region);
		return info == null ? null : HoverText.plain((List<Hover>) info);
	}

	@Override
	public IInformationControlCreator getHoverControlCreator() {
		return creator;
	}
}
