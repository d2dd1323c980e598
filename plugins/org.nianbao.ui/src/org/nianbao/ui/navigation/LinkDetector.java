package org.nianbao.ui.navigation;

import java.util.List;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.ui.texteditor.ITextEditor;
import org.nianbao.ide.model.DocumentModel;
import org.nianbao.ide.navigation.Link;
import org.nianbao.ui.model.DocumentModels;

/**
 * Finds links in reports and formats. They are those of the snapshot: nothing is parsed and no file is looked for while the user waits.
 */
public final class LinkDetector extends AbstractHyperlinkDetector {

	@Override
	public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean canShowMultipleHyperlinks) {
		List<Link> links = DocumentModels.of(viewer.getDocument()).flatMap(DocumentModel::currentSnapshot)
			.map(snapshot -> Link.at(snapshot.links(), region.getOffset())).orElse(List.of());
		if (links.isEmpty()) {
			return null;
		}
		LinkOpener opener = new LinkOpener(viewer, getAdapter(ITextEditor.class));
		return links.stream().limit(canShowMultipleHyperlinks ? Long.MAX_VALUE : 1).map(link -> new LinkHyperlink(link, opener)).toArray(IHyperlink[]::new);
	}
}
