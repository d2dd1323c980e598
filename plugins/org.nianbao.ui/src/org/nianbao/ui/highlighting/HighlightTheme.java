package org.nianbao.ui.highlighting;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;
import org.nianbao.ide.highlighting.HighlightStyle;

/**
 * The looks of the styles in the theme of the workbench. The colours are definitions of {@code org.eclipse.ui.themes}, so that users and
 * the dark theme can change them. For the UI thread.
 */
final class HighlightTheme implements IPropertyChangeListener {

	/** What the IDs of the colours begin with; the ID of the style follows. */
	static final String COLOR_PREFIX = "org.nianbao.ui.highlighting.";

	private final Map<HighlightStyle, TextAttribute> attributes = new EnumMap<>(HighlightStyle.class);
	private final Runnable whenChanged;

	/**
	 * @param whenChanged called after a colour or the whole theme has changed
	 */
	HighlightTheme(Runnable whenChanged) {
		this.whenChanged = whenChanged;
	}

	void install() {
		themes().addPropertyChangeListener(this);
	}

	void uninstall() {
		themes().removePropertyChangeListener(this);
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

	/** Nothing in a table is bold: in some fonts bold letters are wider, and the columns would not stand one below the other. */
	private static int fontStyle(HighlightStyle style) {
		return switch (style) {
			case TITLE, SECTION_HEADING, SUBHEADING -> SWT.BOLD;
			default -> SWT.NORMAL;
		};
	}

	private static Color color(HighlightStyle style) {
		return themes().getCurrentTheme().getColorRegistry().get(COLOR_PREFIX + style.id());
	}

	private static IThemeManager themes() {
		return PlatformUI.getWorkbench().getThemeManager();
	}
}
