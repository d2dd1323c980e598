package org.nianbao.ui.highlighting;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;

/**
 * How a style looks.
 *
 * @param color  the colour of the letters
 * @param bold   whether they are bold
 * @param italic whether they are italic
 */
record StyleLook(RGB color, boolean bold, boolean italic) {

	StyleLook withColor(RGB other) {
		return new StyleLook(other, bold, italic);
	}

	StyleLook withBold(boolean other) {
		return new StyleLook(color, other, italic);
	}

	StyleLook withItalic(boolean other) {
		return new StyleLook(color, bold, other);
	}

	/** Returns the style of a font, as SWT has it. */
	int fontStyle() {
		return (bold ? SWT.BOLD : SWT.NORMAL) | (italic ? SWT.ITALIC : SWT.NORMAL);
	}
}
