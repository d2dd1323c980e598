package org.nianbao.ui.navigation;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.nianbao.ide.navigation.Link;
import org.nianbao.ui.Texts;

/**
 * A link in an editor.
 */
final class LinkHyperlink implements IHyperlink {

	private final Link link;
	private final LinkOpener opener;

	LinkHyperlink(Link link, LinkOpener opener) {
		this.link = link;
		this.opener = opener;
	}

	@Override
	public IRegion getHyperlinkRegion() {
		return new Region(link.source().offset(), link.source().length());
	}

	@Override
	public String getTypeLabel() {
		return null;
	}

	@Override
	public String getHyperlinkText() {
		return Texts.of(LinkHyperlink.class).get("link", link.label());
	}

	@Override
	public void open() {
		opener.open(link.target());
	}
}
