package org.nianbao.checks.hygiene;

import java.util.List;

import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.text.TextEdit;

/**
 * A place of a text where something is wrong.
 *
 * @param kind   what is wrong
 * @param region where, in the text that the line is part of
 * @param edits  the changes that put it right, none where nobody can tell how; those of different slips of a line never overlap
 */
public record Slip(SlipKind kind, Region region, List<TextEdit> edits) {

	/**
	 * Makes the list of edits unmodifiable.
	 */
	public Slip {
		edits = List.copyOf(edits);
	}
}
