package org.nianbao.document.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;

/**
 * What a drawing comes down to: areas, lines and texts, in pixels from the upper left corner.
 */
interface Canvas {

	/**
	 * Fills an area.
	 *
	 * @param area  the area
	 * @param paint its colour
	 */
	void fill(Shape area, Color paint);

	/**
	 * Draws a line.
	 *
	 * @param line   the line
	 * @param stroke its width and dashes
	 * @param paint  its colour
	 */
	void draw(Shape line, BasicStroke stroke, Color paint);

	/**
	 * Writes a text.
	 *
	 * @param text     one line
	 * @param position where its baseline begins, and how it is turned
	 * @param size     the height of the font
	 * @param bold     whether it stands out
	 * @param paint    its colour
	 */
	void write(String text, AffineTransform position, double size, boolean bold, Color paint);
}
