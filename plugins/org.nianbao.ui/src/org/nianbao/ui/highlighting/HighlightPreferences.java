package org.nianbao.ui.highlighting;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.nianbao.ide.highlighting.HighlightStyle;
import org.nianbao.ui.ReportFiles;

/**
 * What users choose about highlighting besides the colours, which the theme of the workbench keeps.
 */
final class HighlightPreferences {

	private static final String PREFIX = "highlighting.";
	private static final String SEMANTIC = PREFIX + "semantic";
	private static final String BOLD = ".bold";
	private static final String ITALIC = ".italic";

	private HighlightPreferences() {
	}

	/** Tells whether texts are coloured by what they mean, too. */
	static boolean isSemantic() {
		return isOn(SEMANTIC, true);
	}

	static void setSemantic(boolean on) {
		set(SEMANTIC, on, true);
	}

	static boolean isBold(HighlightStyle style) {
		return isOn(PREFIX + style.id() + BOLD, isBoldByDefault(style));
	}

	static void setBold(HighlightStyle style, boolean on) {
		set(PREFIX + style.id() + BOLD, on, isBoldByDefault(style));
	}

	/** Nothing in a table is bold: in some fonts bold letters are wider, and the columns would not stand one below the other. */
	static boolean isBoldByDefault(HighlightStyle style) {
		return switch (style) {
			case TITLE, SECTION_HEADING, SUBHEADING -> true;
			default -> false;
		};
	}

	/** Nothing is italic unless the user wants it. */
	static boolean isItalic(HighlightStyle style) {
		return isOn(PREFIX + style.id() + ITALIC, false);
	}

	static void setItalic(HighlightStyle style, boolean on) {
		set(PREFIX + style.id() + ITALIC, on, false);
	}

	/** Tells whether a preference of this plug-in is one of these. */
	static boolean isOurs(String key) {
		return key.startsWith(PREFIX);
	}

	static void addListener(IPreferenceChangeListener listener) {
		node().addPreferenceChangeListener(listener);
	}

	static void removeListener(IPreferenceChangeListener listener) {
		node().removePreferenceChangeListener(listener);
	}

	private static boolean isOn(String key, boolean byDefault) {
		return Platform.getPreferencesService().getBoolean(ReportFiles.PLUGIN_ID, key, byDefault, null);
	}

	/** What is as by default is not stored. */
	private static void set(String key, boolean on, boolean byDefault) {
		if (on == byDefault) {
			node().remove(key);
		} else {
			node().putBoolean(key, on);
		}
	}

	private static IEclipsePreferences node() {
		return InstanceScope.INSTANCE.getNode(ReportFiles.PLUGIN_ID);
	}
}
