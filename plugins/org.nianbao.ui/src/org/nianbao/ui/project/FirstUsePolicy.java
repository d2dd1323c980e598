package org.nianbao.ui.project;

import java.util.Locale;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.nianbao.ui.ReportFiles;

/**
 * What happens when a report is opened in a project whose reports are not checked.
 */
public enum FirstUsePolicy {

	/** The user is asked. */
	ASK,
	/** The checks are switched on. */
	ALWAYS,
	/** The checks stay off. */
	NEVER;

	/** The preference of the workspace that holds the policy: the name of a constant in small letters. */
	public static final String PREFERENCE = "checks.firstUse";

	/**
	 * Returns the policy of the workspace.
	 *
	 * @return the policy, to ask unless the user has decided
	 */
	public static FirstUsePolicy current() {
		String value = InstanceScope.INSTANCE.getNode(ReportFiles.PLUGIN_ID).get(PREFERENCE, ASK.value());
		for (FirstUsePolicy policy : values()) {
			if (policy.value().equals(value)) {
				return policy;
			}
		}
		return ASK;
	}

	/**
	 * Returns what the preference holds for this policy.
	 *
	 * @return the value
	 */
	public String value() {
		return name().toLowerCase(Locale.ROOT);
	}
}
