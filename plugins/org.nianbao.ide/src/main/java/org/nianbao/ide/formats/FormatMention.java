package org.nianbao.ide.formats;

import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.nianbao.ide.navigation.Subject;
import org.nianbao.language.figures.Figure.Region;

/**
 * A part of a format file that names something.
 *
 * @param region      the part; quotation marks belong to it
 * @param role        in what way
 * @param kind        what is named
 * @param name        by what name
 * @param definitions where it is defined, the nearest first; for a name in a term a column of each of the blocks that have it; empty where unknown
 * @param subjects    what other texts call it; empty where they cannot name it
 */
public record FormatMention(Region region, Role role, Kind kind, String name, List<Definition> definitions, Set<Subject> subjects) {

	/**
	 * In what way something is named.
	 */
	public enum Role {
		/** It is defined here. */
		DEFINES,
		/** It is what reports call something that is defined here. */
		LABELS,
		/** It is defined elsewhere. */
		REFERS,
		/** It is defined nowhere. */
		UNKNOWN
	}

	/**
	 * What is named.
	 */
	public enum Kind {
		/** A format. */
		FORMAT,
		/** A section. */
		SECTION,
		/** A table. */
		TABLE,
		/** A row. */
		ROW,
		/** A group of rows. */
		ROW_GROUP,
		/** A group of rows with columns of its own. */
		BLOCK,
		/** A column. */
		COLUMN,
		/** Columns with a heading in common. */
		COLUMN_GROUP,
		/** A rule. */
		RULE,
		/** Last year's report. */
		LAST_YEAR
	}

	/**
	 * Where something is defined.
	 *
	 * @param element what defines it
	 * @param feature which feature of that names it
	 */
	public record Definition(EObject element, EStructuralFeature feature) {

		/**
		 * Returns where the name stands.
		 *
		 * @return a region of the file of the element
		 */
		public Region region() {
			return FormatNodes.region(element, feature).orElseGet(() -> FormatNodes.region(element));
		}
	}

	/**
	 * Makes the collections unmodifiable.
	 */
	public FormatMention {
		definitions = List.copyOf(definitions);
		subjects = Set.copyOf(subjects);
	}

	/**
	 * Returns what is meant.
	 *
	 * @return the element that defines it, the nearest of several
	 */
	public EObject element() {
		return definitions.get(0).element();
	}
}
