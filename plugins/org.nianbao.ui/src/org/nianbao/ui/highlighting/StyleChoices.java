package org.nianbao.ui.highlighting;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.swt.graphics.RGB;
import org.nianbao.ide.highlighting.HighlightStyle;

/**
 * What a user is choosing: the looks of all styles, until they are stored. For the UI thread.
 */
final class StyleChoices {

	private final ThemeColors colors = new ThemeColors();
	private final Map<HighlightStyle, StyleLook> looks = new EnumMap<>(HighlightStyle.class);
	private boolean semantic = HighlightPreferences.isSemantic();

	/** Begins with what is stored. */
	StyleChoices() {
		for (HighlightStyle style : HighlightStyle.values()) {
			looks.put(style, stored(style));
		}
	}

	StyleLook look(HighlightStyle style) {
		return looks.get(style);
	}

	void choose(HighlightStyle style, StyleLook look) {
		looks.put(style, look);
	}

	boolean isSemantic() {
		return semantic;
	}

	void setSemantic(boolean on) {
		semantic = on;
	}

	/** Goes back to the looks that the product has by itself. */
	void chooseDefaults() {
		for (HighlightStyle style : HighlightStyle.values()) {
			looks.put(style, new StyleLook(colors.standard(style), HighlightPreferences.isBoldByDefault(style), false));
		}
		semantic = true;
	}

	/** Stores what has been chosen, and all editors show it. */
	void store() {
		looks.forEach((style, look) -> {
			StyleLook stored = stored(style);
			RGB color = look.color();
			if (!color.equals(stored.color()) || color.equals(colors.standard(style))) {
				colors.set(style, color);
			}
			HighlightPreferences.setBold(style, look.bold());
			HighlightPreferences.setItalic(style, look.italic());
		});
		HighlightPreferences.setSemantic(semantic);
	}

	private StyleLook stored(HighlightStyle style) {
		return new StyleLook(colors.color(style), HighlightPreferences.isBold(style), HighlightPreferences.isItalic(style));
	}
}
