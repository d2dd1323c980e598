package org.nianbao.checks.rules;

import java.util.List;
import java.util.Set;

import org.nianbao.language.formats.ReportFormat;

/**
 * A rule, or a few that look at the same things. Without state, so that one object serves all reports and threads.
 */
public interface ReportRule {

	/**
	 * Returns the IDs of its findings.
	 *
	 * @param formats the formats on board, which declare some of the rules
	 * @return the IDs, sorted; each is in the catalogue where the formats are those that come with the product
	 */
	Set<String> ids(List<ReportFormat> formats);

	/**
	 * Checks a report.
	 *
	 * @param context the report, and where findings go
	 */
	void check(CheckContext context);

	/**
	 * Tells whether the rule looks at other files than the report that is checked. Such rules are too slow to be checked while somebody types.
	 *
	 * @return true if it needs {@code @上年}, {@code @汇总} or pictures
	 */
	default boolean readsOtherFiles() {
		return false;
	}
}
