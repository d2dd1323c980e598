package org.nianbao.ide.formats;

import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.nianbao.ide.navigation.Subject;
import org.nianbao.language.figures.Figure.Region;

/**
 * A name in a format file.
 *
 * @param region     where it is written
 * @param subjects   what it names; empty where nothing has the name
 * @param definition what defines that, in this file or another; empty for rules of the product and where nothing has the name
 * @param defines    whether that is defined here
 */
public record FormatMention(Region region, Set<Subject> subjects, Optional<EObject> definition, boolean defines) {

	/**
	 * Tells whether the name is one that nothing has.
	 *
	 * @return true if it names nothing
	 */
	public boolean isUnknown() {
		return subjects.isEmpty();
	}

	/** Tells whether a place is in the name or at its end. */
	boolean contains(int offset) {
		return region.offset() <= offset && offset <= region.end();
	}
}
