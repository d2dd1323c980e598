package org.nianbao.reader.source;

/**
 * A text of the source that is no part of the report.
 *
 * @param position where it is
 * @param text     the text, not empty
 * @param reason   why it is left out
 */
public record DroppedText(SourcePosition position, String text, Reason reason) {

	/** Why a text is left out. */
	public enum Reason {
		/** The number of a page. */
		PAGE_NUMBER,
		/** The same text at the top or bottom of pages. */
		PAGE_HEADER_OR_FOOTER,
		/** The header of a table, repeated on the next page. */
		REPEATED_TABLE_HEADER,
		/** Menus, paths, buttons, sharing, and the foot of a web page. */
		NAVIGATION,
		/** What nobody sees: hidden text, text that a tracked change deletes. */
		HIDDEN,
		/** A remark of a reviewer or of an editor program, such as the name of a bookmark. */
		EDITOR_REMARK,
		/** The table of contents. */
		CONTENTS,
		/** A paragraph that the source has twice, word by word. */
		REPEATED,
		/** The number of a heading in another form than the language has, which stands there in its own. */
		NUMBERING,
		/** A label or note of an official table, which the result has in the wording of the format. */
		FORMAT_LABEL
	}
}
