package org.nianbao.reader.source;

/** A part of a document. */
public sealed interface SourceBlock permits SourceParagraph, SourceTable, SourcePicture {

	/**
	 * Returns where it begins.
	 *
	 * @return a place for people to look at
	 */
	SourcePosition position();
}
