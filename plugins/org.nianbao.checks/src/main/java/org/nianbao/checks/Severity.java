package org.nianbao.checks;

/**
 * How grave a finding is. The order is from the gravest to the least grave.
 */
public enum Severity {
	/** The report is wrong. */
	ERROR,
	/** The report is probably wrong, or incomplete. */
	WARNING,
	/** Something worth a look. */
	INFO;

	/**
	 * Returns the severity as scripts and reports write it.
	 *
	 * @return {@code error}, {@code warning} or {@code info}
	 */
	public String label() {
		return switch (this) {
			case ERROR -> "error";
			case WARNING -> "warning";
			case INFO -> "info";
		};
	}

	/**
	 * Tells whether this severity reaches another one.
	 *
	 * @param threshold the least severity that counts
	 * @return true if this one is as grave or graver
	 */
	public boolean isAtLeast(Severity threshold) {
		return compareTo(threshold) <= 0;
	}

	/**
	 * Returns the severity that a format file means.
	 *
	 * @param severity 错误, 警告 or 提示
	 * @return the same as a severity of findings
	 */
	public static Severity of(org.nianbao.language.format.Severity severity) {
		return switch (severity) {
			case ERROR -> ERROR;
			case WARNING -> WARNING;
			case INFO -> INFO;
		};
	}
}
