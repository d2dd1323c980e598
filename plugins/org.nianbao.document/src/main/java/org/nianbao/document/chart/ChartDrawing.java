package org.nianbao.document.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

import org.jfree.chart.JFreeChart;
import org.nianbao.document.Chart;

/**
 * A chart of its size, to be drawn as often as needed. Immutable.
 */
public final class ChartDrawing {

	private final JFreeChart chart;
	private final int width;
	private final int height;

	private ChartDrawing(ChartLayout layout) {
		chart = layout.chart();
		width = layout.width();
		height = layout.height();
	}

	/**
	 * Prepares a chart.
	 *
	 * @param chart the chart
	 * @return the drawing
	 */
	public static ChartDrawing of(Chart chart) {
		return new ChartDrawing(ChartLayout.of(chart));
	}

	/**
	 * Returns the width.
	 *
	 * @return in pixels of 1/96 inch, as wide as the text of a page
	 */
	public int width() {
		return width;
	}

	/**
	 * Returns the height.
	 *
	 * @return in pixels of 1/96 inch, according to what has to find room
	 */
	public int height() {
		return height;
	}

	void draw(Canvas canvas) {
		chart.draw(new CanvasGraphics(canvas), new Rectangle2D.Double(0, 0, width, height));
	}

	/**
	 * Draws with Java 2D, as vectors where the target keeps vectors.
	 *
	 * @param graphics what is drawn on, in pixels of 1/96 inch with the upper left corner of the chart at 0, 0
	 * @param font     the font of all texts; a text that would be wider than there is room is made narrower
	 */
	public void draw(Graphics2D graphics, ChartFont font) {
		draw(new GraphicsCanvas(graphics, font));
	}
}
