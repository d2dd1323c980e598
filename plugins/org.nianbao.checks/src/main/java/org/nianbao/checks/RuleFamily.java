package org.nianbao.checks;

/**
 * What a rule looks at.
 */
public enum RuleFamily {
	/** The figures and labels of the official tables. */
	TABLES,
	/** The parts of the report and their order. */
	STRUCTURE,
	/** What the prose says, against the tables. */
	PROSE,
	/** This report against those of other years and bodies. */
	YEARS,
	/** The text itself: blanks, punctuation, remains of an editor. */
	TEXT,
	/** Format files. */
	FORMATS
}
