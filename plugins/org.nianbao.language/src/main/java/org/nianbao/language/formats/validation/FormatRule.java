package org.nianbao.language.formats.validation;

/**
 * The rules of format files. The texts that explain them are those of the rule catalogue.
 */
public enum FormatRule {
	/** Labels and words that mean one thing only. */
	ALIAS,
	/** Parts that hold what makes them a part. */
	EMPTY,
	/** IDs that stand for one thing only. */
	ID,
	/** What a format inherits. */
	INHERIT,
	/** Names that something has. */
	NAME,
	/** Wordings that prose can have. */
	PATTERN,
	/** Relations that can say something. */
	RELATION,
	/** Settings of rules that exist. */
	RULE,
	/** Sums that can be computed. */
	SUM,
	/** What can be read. */
	SYNTAX,
	/** The shape of tables, and how they are printed. */
	TABLE,
	/** Names that are used once. */
	TWICE,
	/** Numbers, days and titles. */
	VALUE,
	/** The report years of formats. */
	YEARS;

	/**
	 * Returns the ID of the rule, which never changes its meaning.
	 *
	 * @return {@code F-} and the name
	 */
	public String id() {
		return "F-" + name();
	}
}
