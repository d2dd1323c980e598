package org.nianbao.checks;

import java.util.List;

import org.nianbao.language.text.TextEdit;

/**
 * A repair of a finding.
 *
 * @param title what it does, in the language of the finding
 * @param safe  whether it may be applied without being chosen: it is mechanical, there is no other reading, and no figure changes its value
 * @param edits the changes, all offsets those of the checked text; they do not overlap
 */
public record Fix(String title, boolean safe, List<TextEdit> edits) {

	/**
	 * Makes the list of edits unmodifiable.
	 */
	public Fix {
		edits = List.copyOf(edits);
	}
}
