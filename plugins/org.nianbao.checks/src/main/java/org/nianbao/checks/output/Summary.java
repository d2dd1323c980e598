package org.nianbao.checks.output;

import java.util.List;

import org.nianbao.checks.Finding;
import org.nianbao.checks.Severity;

/**
 * How much was found. Waived findings are counted apart.
 *
 * @param files    the number of reports that were checked
 * @param errors   the number of errors
 * @param warnings the number of warnings
 * @param infos    the number of pieces of information
 * @param waived   the number of findings that do not count
 */
public record Summary(int files, int errors, int warnings, int infos, int waived) {

	/** Before anything is checked. */
	public static final Summary NOTHING = new Summary(0, 0, 0, 0, 0);

	/**
	 * Counts what was found in a report.
	 *
	 * @param findings the findings of one report
	 * @return the numbers of that report
	 */
	public static Summary of(List<Finding> findings) {
		return new Summary(1, count(findings, Severity.ERROR), count(findings, Severity.WARNING), count(findings, Severity.INFO),
			(int) findings.stream().filter(finding -> finding.waived() != null).count());
	}

	/**
	 * Adds up.
	 *
	 * @param other what was found elsewhere
	 * @return both together
	 */
	public Summary plus(Summary other) {
		return new Summary(files + other.files, errors + other.errors, warnings + other.warnings, infos + other.infos, waived + other.waived);
	}

	/**
	 * Tells whether anything was found that counts.
	 *
	 * @return true if there are errors, warnings or pieces of information
	 */
	public boolean isAnythingFound() {
		return errors + warnings + infos > 0;
	}

	private static int count(List<Finding> findings, Severity severity) {
		return (int) findings.stream().filter(finding -> finding.severity() == severity && finding.waived() == null).count();
	}
}
