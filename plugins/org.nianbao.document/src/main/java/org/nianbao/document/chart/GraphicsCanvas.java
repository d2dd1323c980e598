package org.nianbao.document.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;

import org.nianbao.document.internal.XmlText;

/**
 * Draws with Java 2D and a font that is there.
 */
final class GraphicsCanvas implements Canvas {

	private final Graphics2D graphics;
	private final ChartFont font;

	/**
	 * @param graphics what is drawn on
	 * @param font     the font of all texts
	 */
	GraphicsCanvas(Graphics2D graphics, ChartFont font) {
		this.graphics = graphics;
		this.font = font;
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
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

	/** {@inheritDoc} The fonts of print have one weight, and what would be wider than there is room for is made narrower. */
	@Override
	public void write(String text, AffineTransform position, double size, boolean bold, Color paint) {
		if (text.isBlank()) {
			return;
		}
		String printed = XmlText.clean(text);
		double room = PlainFont.width(text, size);
		double needed = font.width(printed) * size;
		AffineTransform before = graphics.getTransform();
		graphics.setColor(paint);
		graphics.transform(position);
		graphics.scale(needed > room ? size * room / needed : size, size);
		font.write(printed, graphics);
		graphics.setTransform(before);
	}
}
