package org.nianbao.document.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;

/**
 * Draws with Java 2D and a font that is there.
 */
final class FontCanvas implements Canvas {

	private final Graphics2D graphics;
	private final Font font;

	/**
	 * @param graphics what is drawn on
	 * @param font     the font of all texts
	 */
	FontCanvas(Graphics2D graphics, Font font) {
		this.graphics = graphics;
		this.font = font;
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
	}

	@Override
	public void fill(Shape area, Color paint) {
		graphics.setColor(paint);
		graphics.fill(area);
	}

	@Override
	public void draw(Shape line, BasicStroke stroke, Color paint) {
		graphics.setColor(paint);
		graphics.setStroke(stroke);
		graphics.draw(line);
	}

	@Override
	public void write(String text, AffineTransform position, double size, boolean bold, Color paint) {
		Font sized = font.deriveFont(bold ? Font.BOLD : Font.PLAIN, (float) size);
		graphics.setColor(paint);
		graphics.setFont(sized);
		double room = PlainFont.width(text, size);
		double needed = sized.getStringBounds(text, graphics.getFontRenderContext()).getWidth();
		AffineTransform before = graphics.getTransform();
		graphics.transform(position);
		if (needed > room) {
			graphics.scale(room / needed, 1);
		}
		graphics.drawString(text, 0, 0);
		graphics.setTransform(before);
	}
}
