package org.nianbao.ui.highlighting;

import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.nianbao.ide.highlighting.StyledRegion;

/**
 * The lexical styles of a document. What a line is depends on the lines before it, so the whole text is read anew for every
 * modification, once: that takes linear time, and less than a millisecond for a report of common length.
 */
final class LexicalStyles {

	/**
	 * The styles of a text.
	 *
	 * @param regions the regions in the order of the text
	 * @param length  the length of the text
	 */
	record Snapshot(List<StyledRegion> regions, int length) {
	}

	private final Function<String, List<StyledRegion>> highlighting;
	private IDocument document;
	private long stamp;
	private Snapshot snapshot;

	LexicalStyles(Function<String, List<StyledRegion>> highlighting) {
		this.highlighting = highlighting;
	}

	/** Returns the styles of a document as it is now: the same object until it changes. */
	Snapshot of(IDocument read) {
		long current = ((IDocumentExtension4) read).getModificationStamp();
		if (snapshot == null || document != read || stamp != current) {
			String text = read.get();
			snapshot = new Snapshot(highlighting.apply(text), text.length());
			document = read;
			stamp = current;
		}
		return snapshot;
	}
}
