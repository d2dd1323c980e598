package org.nianbao.document.html;

/**
 * How the elements of a page look. A page of its own has a style sheet, and classes to which it refers. What stands inside a page of others has its
 * styles with its elements: content management systems throw style sheets away, and classes could mean something to the page around.
 */
enum Look {
	/** What holds all of a page of others. */
	BODY("", "font-family:FangSong,STFangsong,SimSun,serif;font-size:18px;line-height:1.8;overflow-wrap:anywhere"),
	/** The title in a page of others. */
	TITLE("", "margin:0 0 1em;font-size:1.5em;line-height:1.4;text-align:center;text-indent:0"),
	/** The heading of a section. */
	SECTION("", "margin:1.2em 0 .2em;font-family:SimHei,'Microsoft YaHei',sans-serif;font-size:1em;font-weight:normal;text-indent:2em"),
	/** The heading of a part of a section. */
	PART("", "margin:.4em 0 0;font-family:KaiTi,STKaiti,serif;font-size:1em;font-weight:normal;text-indent:2em"),
	/** What holds a heading and the paragraph that goes on in its line. */
	RUN_IN("run-in", "text-align:justify;text-indent:2em"),
	/** Such a heading. */
	RUN_IN_HEADING("", "display:inline;margin:0;font-family:KaiTi,STKaiti,serif;font-size:1em;font-weight:normal;unicode-bidi:isolate"),
	/** Such a paragraph. */
	RUN_IN_TEXT("", "display:inline;margin:0;text-indent:0;unicode-bidi:isolate"),
	/** A paragraph. */
	PARAGRAPH("", "margin:0;text-align:justify;text-indent:2em"),
	/** A note. */
	NOTE("note", "margin:0;font-size:.875em;text-indent:2em"),
	/** A line at the end. */
	CLOSING("closing", "margin:0 4em 0 0;text-align:right;text-indent:0"),
	/** What stands in the place of a picture. */
	MISSING("missing", "margin:0;font-size:.875em;text-align:center;text-indent:0"),
	/** What holds a picture and its caption. */
	FIGURE("", "margin:1em 0;text-align:center;text-indent:0"),
	/** What holds a chart and its caption. */
	CHART("chart", "margin:1em 0;text-align:center;text-indent:0"),
	/** A picture. */
	IMAGE("", "max-width:100%;height:auto"),
	/** The caption of a picture. */
	FIGURE_CAPTION("", "font-size:.875em"),
	/** What holds a table. */
	TABLE_FRAME("table", "position:relative;margin:.75em 0"),
	/** What holds a table that may be wider than the screen. */
	WIDE_FRAME("table wide", "position:relative;margin:.75em 0;overflow-x:auto"),
	/** A table. */
	TABLE("", "width:100%;border-collapse:collapse;table-layout:fixed;font-size:.875em;line-height:1.4;text-indent:0"),
	/** A table that may be wider than the screen. */
	WIDE_TABLE("", "width:100%;min-width:44em;border-collapse:collapse;table-layout:fixed;font-size:.875em;line-height:1.4;text-indent:0"),
	/** The caption of a table. */
	CAPTION("", "padding-bottom:.25em;font-family:SimHei,'Microsoft YaHei',sans-serif;text-align:center"),
	/** A caption for those only who have the page read to them: the heading above the table says the same. */
	UNSEEN_CAPTION("unseen", "position:absolute;width:1px;height:1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap"),
	/** A number in the prose that comes from the tables. */
	REFERENCE("figure", "");

	private final String classes;
	private final String style;

	Look(String classes, String style) {
		this.classes = classes;
		this.style = style;
	}

	/**
	 * Returns the attribute that makes an element look so.
	 *
	 * @param isInline whether the element has to bring its style along
	 * @return markup that begins with a blank; empty where the element needs none
	 */
	String attribute(boolean isInline) {
		String value = isInline ? style : classes;
		return value.isEmpty() ? "" : (isInline ? " style=\"" : " class=\"") + value + "\"";
	}
}
