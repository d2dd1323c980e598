package org.nianbao.ui.highlighting;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.nianbao.ide.highlighting.RegionChanges;
import org.nianbao.ide.highlighting.RegionChanges.Span;
import org.nianbao.ui.highlighting.LexicalStyles.Snapshot;

/**
 * Repaints what an edit changes: also lines further on, where the edit makes them something else.
 */
final class LexicalDamagerRepairer extends DefaultDamagerRepairer {

	private final LexicalStyles styles;

	/** What the viewer shows. */
	private Snapshot shown;

	LexicalDamagerRepairer(LexicalStyles styles, HighlightTheme theme) {
		super(new RegionScanner(styles, theme));
		this.styles = styles;
	}

	@Override
	public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
		int length = fDocument.getLength();
		int start = Math.min(event.getOffset(), length);
		int end = Math.min(length, start + (event.getText() == null ? event.getLength() : event.getText().length()));
		Snapshot current = styles.of(fDocument);
		if (shown != null && shown != current) {
			Span damage = RegionChanges.damage(shown.regions(), shown.length(), current.regions(), current.length());
			start = Math.min(start, damage.start());
			end = Math.max(end, damage.end());
		}
		return new Region(start, end - start);
	}

	@Override
	public void createPresentation(TextPresentation presentation, ITypedRegion region) {
		super.createPresentation(presentation, region);
		shown = styles.of(fDocument);
	}
}
