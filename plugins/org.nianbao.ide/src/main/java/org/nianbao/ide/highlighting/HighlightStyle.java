package org.nianbao.ide.highlighting;

/**
 * What a part of a report or format is, as far as it shows: editors give each style a colour.
 */
public enum HighlightStyle {

	/** The title. */
	TITLE("title"),
	/** The heading of a section, with its number. */
	SECTION_HEADING("sectionHeading"),
	/** A second-level heading, with its number. */
	SUBHEADING("subheading"),
	/** The lines with office and date at the end. */
	CLOSING("closing"),
	/** A note to a table. */
	NOTE("note"),
	/** The caption of a free table. */
	CAPTION("caption"),
	/** A picture with its caption and file. */
	PICTURE("picture"),

	/** The bars of a table. */
	BAR("bar"),
	/** A cell of a header. */
	HEADER("header"),
	/** The label of a block of an official table, which has columns of its own. */
	BLOCK_LABEL("blockLabel"),
	/** The label of a group of rows. */
	GROUP_LABEL("groupLabel"),
	/** The label of a row. */
	LABEL("label"),
	/** A cell of a table that is none of the official ones, if it is no number. */
	FREE_CELL("freeCell"),
	/** A number. */
	NUMBER("number"),
	/** A number or label of a row or column that is the sum of others. */
	TOTAL("total"),
	/** A figure that is computed. */
	COMPUTED("computed"),
	/** A mark for an unknown value. */
	BLANK("blank"),
	/** A remark after a number. */
	REMARK("remark"),

	/** A figure reference in the prose. */
	REFERENCE("reference"),
	/** A figure reference that leads to no figure. */
	REFERENCE_PROBLEM("referenceProblem"),

	/** The name of a directive. */
	DIRECTIVE("directive"),
	/** A name that a directive gives: a format, a rule. */
	DIRECTIVE_NAME("directiveName"),
	/** A quoted text. */
	STRING("string"),
	/** A keyword of the format language. */
	KEYWORD("keyword"),
	/** A comment. */
	COMMENT("comment"),

	/** A label, heading or name that the format does not know. */
	UNKNOWN("unknown"),
	/** What cannot be read. */
	BAD("bad");

	private final String id;

	HighlightStyle(String id) {
		this.id = id;
	}

	/**
	 * Returns the name under which settings keep the style.
	 *
	 * @return letters only
	 */
	public String id() {
		return id;
	}
}
