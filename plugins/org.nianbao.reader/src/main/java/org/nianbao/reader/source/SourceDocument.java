package org.nianbao.reader.source;

import java.util.List;

import org.nianbao.reader.ImportNote;

/**
 * What a file says. No visible character of the file is missing: what is not in a block is in a dropped text.
 *
 * @param kind    what the file is
 * @param blocks  paragraphs, tables and pictures in the order in which people read them; an empty paragraph is no block
 * @param dropped what is no part of a report, in the order of the file
 * @param notes   what a user should know about the reading; not one for each dropped text
 */
public record SourceDocument(SourceKind kind, List<SourceBlock> blocks, List<DroppedText> dropped, List<ImportNote> notes) {

	/** Copies the lists. */
	public SourceDocument {
		blocks = List.copyOf(blocks);
		dropped = List.copyOf(dropped);
		notes = List.copyOf(notes);
	}
}
