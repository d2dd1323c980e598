package org.nianbao.ui.highlighting;

import java.util.List;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.text.rules.Token;
import org.nianbao.ide.highlighting.StyledRegion;

/**
 * Hands out styled regions, and the text between them, as tokens with the attributes of the theme.
 */
final class RegionScanner implements ITokenScanner {

	private final LexicalStyles styles;
	private final HighlightTheme theme;

	private List<StyledRegion> regions = List.of();
	private int next;
	private int rangeEnd;
	private int tokenStart;
	private int tokenEnd;

	RegionScanner(LexicalStyles styles, HighlightTheme theme) {
		this.styles = styles;
		this.theme = theme;
	}

	@Override
	public void setRange(IDocument document, int offset, int length) {
		regions = styles.of(document).regions();
		next = indexOfFirstEndingAfter(regions, offset);
		rangeEnd = offset + length;
		tokenEnd = offset;
	}

	@Override
	public IToken nextToken() {
		tokenStart = tokenEnd;
		if (tokenStart >= rangeEnd) {
			return Token.EOF;
		}
		StyledRegion region = next < regions.size() ? regions.get(next) : null;
		if (region == null || region.offset() > tokenStart) {
			tokenEnd = region == null ? rangeEnd : Math.min(rangeEnd, region.offset());
			return Token.UNDEFINED;
		}
		next++;
		tokenEnd = Math.min(rangeEnd, region.end());
		return new Token(theme.attribute(region.style()));
	}

	@Override
	public int getTokenOffset() {
		return tokenStart;
	}

	@Override
	public int getTokenLength() {
		return tokenEnd - tokenStart;
	}

	/** Returns the first region of which a part lies behind an offset; the number of regions where there is none. */
	static int indexOfFirstEndingAfter(List<StyledRegion> regions, int offset) {
		int low = 0;
		int high = regions.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (regions.get(middle).end() > offset) {
				high = middle;
			} else {
				low = middle + 1;
			}
		}
		return low;
	}
}
