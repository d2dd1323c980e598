package org.nianbao.ui.highlighting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextPresentationListener;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.swt.custom.StyleRange;
import org.nianbao.ide.highlighting.RegionChanges;
import org.nianbao.ide.highlighting.RegionChanges.Edit;
import org.nianbao.ide.highlighting.RegionChanges.Span;
import org.nianbao.ide.highlighting.StyledRegion;

/**
 * The semantic styles of a viewer's document, laid over the lexical ones. Until they are found anew they move along with the text, so that
 * nothing flickers while somebody types. For the UI thread.
 */
final class SemanticStyles implements ITextPresentationListener, IDocumentListener {

	private final HighlightTheme theme;
	private List<StyledRegion> regions = List.of();

	/** Edits after which the styles have not been moved yet, in the order of the text. Whoever makes many edits begins with the last in the text. */
	private final Deque<Edit> edits = new ArrayDeque<>();

	SemanticStyles(HighlightTheme theme) {
		this.theme = theme;
	}

	/** Replaces the styles and returns the region to be painted again. */
	IRegion replace(List<StyledRegion> found, int length) {
		move();
		Span damage = RegionChanges.damage(regions, length, found, length);
		boolean same = regions.equals(found);
		regions = found;
		return same ? new Region(0, 0) : new Region(damage.start(), damage.end() - damage.start());
	}

	void clear() {
		edits.clear();
		regions = List.of();
	}

	/** The viewer paints while the document tells that it has changed, so the edit must be known before. */
	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		Edit edit = new Edit(event.getOffset(), event.getLength(), event.getText() == null ? 0 : event.getText().length());
		if (!edits.isEmpty() && edit.end() > edits.getFirst().offset()) {
			move();
		}
		edits.addFirst(edit);
	}

	private void move() {
		if (!edits.isEmpty()) {
			regions = RegionChanges.shift(regions, List.copyOf(edits));
			edits.clear();
		}
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		// the styles have moved already
	}

	@Override
	public void applyTextPresentation(TextPresentation presentation) {
		move();
		IRegion extent = presentation.getExtent();
		int end = extent.getOffset() + extent.getLength();
		List<StyleRange> ranges = new ArrayList<>();
		for (int i = RegionScanner.indexOfFirstEndingAfter(regions, extent.getOffset()); i < regions.size() && regions.get(i).offset() < end; i++) {
			ranges.add(range(regions.get(i), extent.getOffset(), end));
		}
		if (!ranges.isEmpty()) {
			presentation.mergeStyleRanges(ranges.toArray(StyleRange[]::new));
		}
	}

	private StyleRange range(StyledRegion region, int start, int end) {
		int from = Math.max(start, region.offset());
		TextAttribute attribute = theme.attribute(region.style());
		return new StyleRange(from, Math.min(end, region.end()) - from, attribute.getForeground(), null, attribute.getStyle());
	}
}
