package org.nianbao.reader.source;

/** The kinds of files that can be read. */
public enum SourceKind {
	/** Word since 2007 (OOXML). */
	DOCX,
	/** Word 97 to 2003, and what WPS writes under that name. */
	DOC,
	/** A web page. */
	HTML,
	/** PDF with text in it. */
	PDF,
	/** Plain text, as saved or as pasted from another program. */
	TEXT
}
