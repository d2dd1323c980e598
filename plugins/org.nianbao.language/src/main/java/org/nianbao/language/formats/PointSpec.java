package org.nianbao.language.formats;

import java.util.List;
import java.util.Optional;

import org.nianbao.language.formats.RelationSpec.SignedTerm;

/**
 * Something a section must speak of (要点).
 *
 * @param rule      the ID of the rule that speaks where the section does not
 * @param title     what it is
 * @param words     other words that count as speaking of it
 * @param bodies    how the names end of the bodies that must speak of it; empty for all bodies
 * @param condition figures whose sum must be greater than 0 for the section to be asked; empty where it is always asked
 */
public record PointSpec(String rule, String title, List<String> words, List<String> bodies, Optional<List<SignedTerm>> condition) {

	/** The rule of points for which the format names none. */
	public static final String DEFAULT_RULE = "S-ASPECT";

	/**
	 * Tells whether a body must speak of the point.
	 *
	 * @param body the name of a body as in the title of its report
	 * @return true if its name ends as the format asks, or the format asks all bodies
	 */
	public boolean concerns(String body) {
		return bodies.isEmpty() || bodies.stream().anyMatch(body::endsWith);
	}
}
