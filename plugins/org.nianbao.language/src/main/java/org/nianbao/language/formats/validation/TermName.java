package org.nianbao.language.formats.validation;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.nianbao.language.format.TableDef;

/**
 * What a name in a term stands for.
 *
 * @param kind        what it is
 * @param table       the table that it is, or is part of; empty for the word for last year
 * @param definitions where it is defined: one, or a column of each of the blocks that have it; none for the word for last year
 */
public record TermName(Kind kind, Optional<TableDef> table, List<? extends EObject> definitions) {

	/**
	 * What a name can stand for.
	 */
	public enum Kind {
		/** Last year's report. */
		LAST_YEAR,
		/** A table. */
		TABLE,
		/** A row, or a group of rows. */
		ROW,
		/** A column. */
		COLUMN
	}

	/**
	 * Makes the list unmodifiable.
	 */
	public TermName {
		definitions = List.copyOf(definitions);
	}
}
