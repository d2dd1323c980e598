package org.nianbao.ui.structure;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DefaultTextDoubleClickStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.nianbao.ide.words.Words;

/**
 * A double click selects a word, number or reference.
 */
public class WordDoubleClick extends DefaultTextDoubleClickStrategy {

	/** Called by the generic editor, for each viewer. */
	public WordDoubleClick() {
		// nothing to set up
	}

	@Override
	protected IRegion findWord(IDocument document, int offset) {
		try {
			IRegion line = document.getLineInformationOfOffset(offset);
			Words words = new Words(document.get(line.getOffset(), line.getLength()), DictionaryBreaker.INSTANCE);
			var word = words.at(Math.min(line.getLength(), offset - line.getOffset()));
			return new Region(line.getOffset() + word.offset(), word.length());
		} catch (BadLocationException e) {
			// The text has changed since.
			return null;
		}
	}
}
