package org.nianbao.ui.editing;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.nianbao.ui.ReportFiles;

/**
 * What can be switched on and off in the editor of reports.
 */
public enum EditingPreferences {

	/** What totals should be is shown at the ends of lines. */
	HINTS("editor.hints", true),
	/** In tables, Tab and Enter move from cell to cell, and cells are pasted as cells. */
	TABLE_KEYS("editor.tableKeys", true),
	/** Brackets and quotes that are typed are closed. */
	CLOSE_BRACKETS("editor.closeBrackets", true),
	/** The long lines of an editor that is opened are wrapped. */
	SOFT_WRAP("editor.softWrap", true),
	/** Reports are formatted whenever they are saved. */
	FORMAT_ON_SAVE("editor.formatOnSave", false);

	private final String key;
	private final boolean byDefault;

	EditingPreferences(String key, boolean byDefault) {
		this.key = key;
		this.byDefault = byDefault;
	}

	/**
	 * Returns the name under which the switch is stored.
	 *
	 * @return the key in the preferences of this plug-in
	 */
	public String key() {
		return key;
	}

	/**
	 * Tells how the switch is set. For any thread.
	 *
	 * @return true if it is on
	 */
	public boolean isOn() {
		return Platform.getPreferencesService().getBoolean(ReportFiles.PLUGIN_ID, key, byDefault, null);
	}

	/**
	 * Sets the switch.
	 *
	 * @param on whether it is on from now on
	 */
	public void set(boolean on) {
		InstanceScope.INSTANCE.getNode(ReportFiles.PLUGIN_ID).putBoolean(key, on);
	}

	/**
	 * Adds a listener to all preferences of this plug-in.
	 *
	 * @param listener told of each change, on whatever thread
	 */
	public static void addListener(IPreferenceChangeListener listener) {
		InstanceScope.INSTANCE.getNode(ReportFiles.PLUGIN_ID).addPreferenceChangeListener(listener);
	}

	/**
	 * Removes a listener.
	 *
	 * @param listener a listener
	 */
	public static void removeListener(IPreferenceChangeListener listener) {
		InstanceScope.INSTANCE.getNode(ReportFiles.PLUGIN_ID).removePreferenceChangeListener(listener);
	}

	/** The store of a preference page. */
	static IPreferenceStore store() {
		IPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, ReportFiles.PLUGIN_ID);
		for (EditingPreferences preference : values()) {
			store.setDefault(preference.key, preference.byDefault);
		}
		return store;
	}
}
