package org.nianbao.checks.output;

import java.util.Optional;

import org.nianbao.checks.Severity;

/**
 * From which severity on findings make a check fail.
 */
public enum FailOn {
	/** Only errors. */
	ERROR(Severity.ERROR),
	/** Errors and warnings. */
	WARNING(Severity.WARNING),
	/** Whatever is found. */
	INFO(Severity.INFO),
	/** Nothing that is found. */
	NEVER(null);

	private final Severity threshold;

	FailOn(Severity threshold) {
		this.threshold = threshold;
	}

	/**
	 * Tells whether a finding makes the check fail.
	 *
	 * @param severity its severity
	 * @return true if it does, unless it is waived
	 */
	public boolean includes(Severity severity) {
		return Optional.ofNullable(threshold).filter(severity::isAtLeast).isPresent();
	}
}
