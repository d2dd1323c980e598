package org.nianbao.ide.outline;

import java.util.List;

import org.nianbao.language.figures.Figure.Region;

/**
 * A part of a text, as the outline shows it.
 *
 * @param kind      what it is
 * @param label     what it is called, not empty
 * @param detail    what is said of it besides, in a weaker colour; may be empty
 * @param region    all of it
 * @param selection what is selected when it is chosen: mostly its heading
 * @param children  its parts, in the order of the text
 */
public record OutlineNode(Kind kind, String label, String detail, Region region, Region selection, List<OutlineNode> children) {

	/**
	 * What the parts of a text are.
	 */
	public enum Kind {
		/** The title of a report. */
		TITLE,
		/** A directive of a report. */
		DIRECTIVE,
		/** A section, of a report or a format. */
		SECTION,
		/** A second-level heading. */
		HEADING,
		/** A table. */
		TABLE,
		/** A chart. */
		CHART,
		/** Rows with a heading in common. */
		GROUP,
		/** A row. */
		ROW,
		/** A column of a format. */
		COLUMN,
		/** A format. */
		FORMAT,
		/** A rule of a format: relation, wording, setting. */
		RULE
	}

	/**
	 * Makes the list unmodifiable.
	 */
	public OutlineNode {
		children = List.copyOf(children);
	}
}
