package org.nianbao.document.chart;

import org.nianbao.document.Chart;
import org.nianbao.document.internal.XmlText;

/**
 * Charts as SVG.
 */
public final class ChartSvg {

	/** What browsers and programs look for, in this order. */
	private static final String FONTS = "SimHei, 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'WenQuanYi Zen Hei', sans-serif";

	private ChartSvg() {
	}

	/**
	 * Draws a chart as an element within a page.
	 *
	 * @param chart the chart
	 * @return the element {@code svg}: as wide as there is room, without identifiers, scripts and references to anything outside; for screen readers it
	 *        is a picture with a description
	 */
	public static String inline(Chart chart) {
		ChartDrawing drawing = ChartDrawing.of(chart);
		SvgCanvas canvas = new SvgCanvas();
		drawing.draw(canvas);
		String name = chart.caption().isEmpty() ? chart.kind().word() + "图" : chart.caption();
		return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + drawing.width() + " " + drawing.height()
			+ "\" role=\"img\" font-family=\"" + FONTS + "\">\n<title>" + XmlText.escape(name) + "</title>\n<desc>" + XmlText.escape(chart.description())
			+ "</desc>\n" + canvas.elements() + "</svg>";
	}
}
