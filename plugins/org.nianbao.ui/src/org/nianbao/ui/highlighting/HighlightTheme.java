package org.nianbao.ui.highlighting;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.PreferenceChangeEvent;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;
import org.nianbao.ide.highlighting.HighlightStyle;

/**
 * The looks of the styles in the theme of the workbench. The colours are definitions of {@code org.eclipse.ui.themes}, so that users and
 * the dark theme can change them; whether a style is bold or italic is a preference. For the UI thread.
 */
final class HighlightTheme implements IPropertyChangeListener, IPreferenceChangeListener {

	/** What the IDs of the colours begin with; the ID of the style follows. */
	static final String COLOR_PREFIX = "org.nianbao.ui.highlighting.";

	private final Map<HighlightStyle, TextAttribute> attributes = new EnumMap<>(HighlightStyle.class);
	private final Runnable whenChanged;

	/**
	 * @param whenChanged called after a colour, the whole theme or a preference has changed
	 */
	HighlightTheme(Runnable whenChanged) {
		this.whenChanged = whenChanged;
	}

	void install() {
		themes().addPropertyChangeListener(this);
		HighlightPreferences.addListener(this);
	}

	void uninstall() {
		themes().removePropertyChangeListener(this);
		HighlightPreferences.removeListener(this);
	}

	TextAttribute attribute(HighlightStyle style) {
		return attributes.computeIfAbsent(style, s -> new TextAttribute(color(s), null, fontStyle(s)));
	}

	@Override
	public void propertyChange(PropertyChangeEvent event) {
		boolean isTheme = IThemeManager.CHANGE_CURRENT_THEME.equals(event.getProperty());
		if (isTheme || event.getProperty().startsWith(COLOR_PREFIX)) {
			attributes.clear();
			whenChanged.run();
		}
	}

	/** Preferences may be changed on any thread. */
	@Override
	public void preferenceChange(PreferenceChangeEvent event) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (HighlightPreferences.isOurs(event.getKey()) && !display.isDisposed()) {
			display.asyncExec(() -> {
				attributes.clear();
				whenChanged.run();
			});
		}
	}

	private static int fontStyle(HighlightStyle style) {
		return (HighlightPreferences.isBold(style) ? SWT.BOLD : SWT.NORMAL) | (HighlightPreferences.isItalic(style) ? SWT.ITALIC : SWT.NORMAL);
	}

	private static Color color(HighlightStyle style) {
		return themes().getCurrentTheme().getColorRegistry().get(COLOR_PREFIX + style.id());
	}

	private static IThemeManager themes() {
		return PlatformUI.getWorkbench().getThemeManager();
	}
}
