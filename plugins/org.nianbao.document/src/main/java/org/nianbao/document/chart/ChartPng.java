package org.nianbao.document.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.nianbao.document.Chart;
import org.nianbao.document.PictureData;

/**
 * Charts as pictures, for documents that cannot have drawings.
 */
public final class ChartPng {

	/** Pixels of the picture in a pixel of 1/96 inch: as fine as print. */
	private static final int SCALE = 3;

	private ChartPng() {
	}

	/**
	 * Draws a chart.
	 *
	 * @param chart the chart
	 * @return a picture on white, of 288 pixels per inch; the same bytes on all machines with the same Java runtime
	 * @throws IOException if the picture cannot be packed
	 */
	public static PictureData of(Chart chart) throws IOException {
		ChartDrawing drawing = ChartDrawing.of(chart);
		int width = drawing.width() * SCALE;
		int height = drawing.height() * SCALE;
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		try {
			graphics.setColor(Color.WHITE);
			graphics.fillRect(0, 0, width, height);
			graphics.scale(SCALE, SCALE);
			drawing.draw(graphics, OutlineFont.shipped());
		} finally {
			graphics.dispose();
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
			ImageIO.write(Palette.reduce(image), "png", out);
		}
		return new PictureData(bytes.toByteArray(), PictureData.Format.PNG, width, height);
	}
}
