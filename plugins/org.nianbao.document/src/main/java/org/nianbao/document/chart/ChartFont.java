package org.nianbao.document.chart;

import java.awt.Graphics2D;

/**
 * What the texts of a drawing are written with. Not a font of the platform, since those differ from machine to machine.
 */
public interface ChartFont {

	/**
	 * Measures a text.
	 *
	 * @param text one line
	 * @return its width where the font has the size 1
	 */
	double width(String text);

	/**
	 * Writes a text.
	 *
	 * @param text     one line
	 * @param graphics what is drawn on, in the colour of the text; the text has the size 1, and its baseline begins at 0, 0
	 */
	void write(String text, Graphics2D graphics);
}
