package org.nianbao.language.formats;

import java.util.List;
import java.util.Optional;

import org.nianbao.language.format.Operator;
import org.nianbao.language.format.Relation;
import org.nianbao.language.format.Scope;
import org.nianbao.language.format.Severity;

/**
 * A relation between figures (勾稽).
 *
 * @param rule       the ID of the rule that speaks where it does not hold
 * @param severity   how grave that is
 * @param scope      whether it holds for each column, each row, or once
 * @param left       the left side
 * @param operator   how the sides relate
 * @param right      the right side
 * @param message    what the law says, in Chinese
 * @param source     where it says so, if known
 * @param definition the definition in the format file
 */
public record RelationSpec(String rule, Severity severity, Scope scope, List<SignedTerm> left, Operator operator, List<SignedTerm> right,
		String message, Optional<String> source, Relation definition) {

	/**
	 * A term of a side.
	 *
	 * @param negative whether it is subtracted
	 * @param names    the path of names, from table to row to column as far as given; the first may name another report
	 */
	public record SignedTerm(boolean negative, List<String> names) {

		/** The name of the report of the year before. */
		private static final String PREVIOUS_YEAR = "上年";

		/**
		 * Tells whether the term is a figure of the report of the year before.
		 *
		 * @return true if the first name is {@value #PREVIOUS_YEAR}; the other names are those of a table of that report, and so on
		 */
		public boolean isOfPreviousYear() {
			return names.get(0).equals(PREVIOUS_YEAR);
		}
	}
}
