package org.nianbao.ui.structure;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.DefaultCharacterPairMatcher;
import org.nianbao.ide.brackets.BracketTyping;

/**
 * Finds the other one of a pair of brackets in a report. A paragraph and the row of a table are lines, so that what is not closed in its line is not
 * closed.
 */
public final class ReportPairMatcher extends DefaultCharacterPairMatcher {

	/** Looks for a pair in a line. */
	@FunctionalInterface
	private interface Search {
		IRegion find(IDocument line, int offset);
	}

	/** Called by the generic editor, for each viewer. */
	public ReportPairMatcher() {
		super(BracketTyping.PAIRS.toCharArray());
	}

	@Override
	public IRegion match(IDocument document, int offset) {
		return inLine(document, offset, 0, super::match);
	}

	@Override
	public IRegion match(IDocument document, int offset, int length) {
		return inLine(document, offset, length, (line, start) -> super.match(line, start, length));
	}

	@Override
	public IRegion findEnclosingPeerCharacters(IDocument document, int offset, int length) {
		return inLine(document, offset, length, (line, start) -> super.findEnclosingPeerCharacters(line, start, length));
	}

	private static IRegion inLine(IDocument document, int offset, int length, Search search) {
		try {
			IRegion line = document.getLineInformationOfOffset(offset);
			int start = offset - line.getOffset();
			if (start > line.getLength() || start + length > line.getLength() || start + length < 0) {
				return null;
			}
			IRegion found = search.find(new Document(document.get(line.getOffset(), line.getLength())), start);
			return found == null ? null : new Region(line.getOffset() + found.getOffset(), found.getLength());
		} catch (BadLocationException e) {
			// The text has changed since.
			return null;
		}
	}
}
