package org.nianbao.checks;

import java.util.List;

import org.nianbao.language.text.TextEdit;

/**
 * A repair of a finding.
 *
 * @param kind  what kind of repair it is: the same for all findings that can be repaired in the same way, and in every language; begins with the ID
 *             of the rule
 * @param title what it does, in the language of the finding
 * @param safe  whether it may be applied without being chosen: it is mechanical, there is no other reading, and no figure changes its value
 * @param edits the changes, all offsets those of the checked text; they do not overlap
 */
public record Fix(String kind, String title, boolean safe, List<TextEdit> edits) {

	/** In the kind of a repair, stands between the ID of the rule and the word for what the repair does. */
	public static final String SEPARATOR = ".fix.";

	/**
	 * Makes the list of edits unmodifiable.
	 */
	public Fix {
		edits = List.copyOf(edits);
	}
}
