package org.nianbao.ui.highlighting;

import java.util.Arrays;
import java.util.List;

import org.nianbao.ide.highlighting.HighlightStyle;
import org.nianbao.ui.Texts;

/**
 * What the styles are sorted into where they are listed.
 */
enum StyleCategory {

	/** The text of a report. */
	TEXT("category.text"),
	/** Tables of a report. */
	TABLES("category.tables"),
	/** Directives of a report, and formats. */
	LANGUAGE("category.language"),
	/** What is wrong. */
	PROBLEMS("category.problems");

	private final String key;

	StyleCategory(String key) {
		this.key = key;
	}

	/** Returns what users call it. */
	String label() {
		return Texts.of(StyleCategory.class).get(key);
	}

	/** Returns its styles, in their order. */
	List<HighlightStyle> styles() {
		return Arrays.stream(HighlightStyle.values()).filter(style -> of(style) == this).toList();
	}

	static StyleCategory of(HighlightStyle style) {
		return switch (style) {
			case TITLE, SECTION_HEADING, SUBHEADING, CLOSING, NOTE, CAPTION, PICTURE, REFERENCE -> TEXT;
			case BAR, HEADER, BLOCK_LABEL, GROUP_LABEL, LABEL, FREE_CELL, NUMBER, TOTAL, COMPUTED, BLANK, REMARK -> TABLES;
			case REFERENCE_PROBLEM, UNKNOWN, BAD -> PROBLEMS;
			default -> LANGUAGE;
		};
	}
}
