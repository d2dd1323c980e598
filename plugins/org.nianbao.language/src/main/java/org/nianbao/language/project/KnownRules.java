package org.nianbao.language.project;

import java.util.List;

import org.nianbao.language.formats.ReportFormat;

/**
 * Which rules there are: project files name them, and their reader does not know the catalogue.
 */
public interface KnownRules {

	/**
	 * Returns the ID that is meant.
	 *
	 * @param written an ID as a user writes it
	 * @return the ID as the catalogue writes it, whether it has it or not
	 */
	String id(String written);

	/**
	 * Tells whether there is a rule.
	 *
	 * @param id      the ID as the catalogue writes it
	 * @param formats the formats of the project, which may declare rules of their own
	 * @return true if there is
	 */
	boolean isKnown(String id, List<ReportFormat> formats);

	/**
	 * Tells whether a project may set the severity of a rule.
	 *
	 * @param id the ID of a known rule
	 * @return false for rules that must not be silenced
	 */
	boolean isConfigurable(String id);
}
