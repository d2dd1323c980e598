package org.nianbao.document.pdf;

import java.awt.Graphics2D;

import org.nianbao.document.Chart;
import org.nianbao.document.chart.ChartDrawing;
import org.nianbao.document.chart.ChartFont;

/**
 * A chart of the size that it has on paper.
 */
final class PrintChart {

	/** The element that leaves room for a chart, as the renderer wants it to be called. */
	static final String ELEMENT = "object";

	/** The attribute of that element with the number of the chart in the document, counted from 0. */
	static final String INDEX = "data-chart";

	/** In pixels of 1/96 inch: 180 mm, as high as a picture may be. */
	private static final int HIGHEST = 680;

	private final Chart chart;
	private final ChartDrawing drawing;
	private final double scale;

	/**
	 * @param chart what to draw
	 */
	PrintChart(Chart chart) {
		this.chart = chart;
		drawing = ChartDrawing.of(chart);
		scale = Math.min(1, (double) HIGHEST / drawing.height());
	}

	/** Returns what a screen reader says. */
	String description() {
		return chart.description();
	}

	/** Returns the width in pixels of 1/96 inch. */
	int width() {
		return (int) Math.round(drawing.width() * scale);
	}

	/** Returns the height in pixels of 1/96 inch. */
	int height() {
		return (int) Math.round(drawing.height() * scale);
	}

	/**
	 * Draws the chart.
	 *
	 * @param graphics what is drawn on, in pixels of 1/96 inch
	 * @param font     the font of all texts
	 */
	void draw(Graphics2D graphics, ChartFont font) {
		graphics.scale(scale, scale);
		drawing.draw(graphics, font);
	}
}
