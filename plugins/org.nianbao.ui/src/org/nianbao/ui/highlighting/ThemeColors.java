package org.nianbao.ui.highlighting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.resource.StringConverter;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.eclipse.ui.themes.ITheme;
import org.eclipse.ui.themes.IThemeManager;
import org.nianbao.ide.highlighting.HighlightStyle;
import org.nianbao.ui.ReportFiles;

/**
 * The colours of the styles in the present theme, where the page Colors and Fonts of the workbench finds them. In the dark theme they are colours of
 * their own, with defaults and choices of their own. For the UI thread.
 */
final class ThemeColors {

	private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
	private static final String DARK_COLORS = "css/dark.css";

	/** As {@code dark.css} has them. The IDs of themes have hyphens where those of colours have dots. */
	private static final Pattern DARK_COLOR = Pattern.compile("#org-nianbao-ui-highlighting-(\\w+)\\s*\\{\\s*color:\\s*#(\\p{XDigit}{6})");
	private static final int HEX = 16;
	private static final int BYTE = 0xff;

	/** Where the workbench keeps the colours that users choose. */
	private final IPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, PlatformUI.PLUGIN_ID + ".workbench");

	private final ITheme theme = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme();
	private final boolean isDark;
	private final Map<String, RGB> darkColors;

	/** Looks at the present theme. Reads a small file of this plug-in where that is the dark one. */
	ThemeColors() {
		IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
		isDark = engine != null && engine.getActiveTheme() != null && DARK.equals(engine.getActiveTheme().getId());
		darkColors = isDark ? darkColors() : Map.of();
	}

	/** Returns the colour of a style. */
	RGB color(HighlightStyle style) {
		return theme.getColorRegistry().getRGB(id(style));
	}

	/** Returns the colour that a style has in the present theme unless the user chooses another one. */
	RGB standard(HighlightStyle style) {
		RGB dark = darkColors.get(style.id());
		return dark != null ? dark : StringConverter.asRGB(store.getDefaultString(key(style)), color(style));
	}

	/** Gives a style a colour, in all editors at once. */
	void set(HighlightStyle style, RGB color) {
		if (color.equals(standard(style))) {
			store.setToDefault(key(style));
		} else {
			store.setValue(key(style), StringConverter.asString(color));
		}
		// The workbench does so too, but not in the dark theme.
		theme.getColorRegistry().put(id(style), color);
	}

	private static String id(HighlightStyle style) {
		return HighlightTheme.COLOR_PREFIX + style.id();
	}

	private String key(HighlightStyle style) {
		String key = IThemeManager.DEFAULT_THEME.equals(theme.getId()) ? id(style) : theme.getId() + '.' + id(style);
		return isDark ? DARK + '.' + key : key;
	}

	private static Map<String, RGB> darkColors() {
		Map<String, RGB> colors = new HashMap<>();
		try (InputStream stream = Platform.getBundle(ReportFiles.PLUGIN_ID).getEntry(DARK_COLORS).openStream()) {
			String css = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
			for (Matcher color = DARK_COLOR.matcher(css); color.find();) {
				int rgb = Integer.parseInt(color.group(2), HEX);
				colors.put(color.group(1), new RGB(rgb >> HEX & BYTE, rgb >> Byte.SIZE & BYTE, rgb & BYTE));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return colors;
	}
}
